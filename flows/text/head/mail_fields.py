"""What the head of a mail or a Usenet article tells: title, author and day. Where it stands: reading/mail_head.py."""

import re
from collections.abc import Sequence
from datetime import date
from email.utils import parseaddr

from flows.rules.dates import PLACEHOLDERS
from flows.rules.mail import FORWARD_PREFIXES, SUBJECT_PREFIXES
from flows.text.head.publication import PageDay
from flows.text.naming.name_words import Kind, kinds_of
from flows.text.readers.date_stamp import find_stamps
from flows.text.readers.name_shape import is_person_name
from flows.text.reading.mail_head import HeadLine, is_forward
from flows.text.values import Found

# "Re:", "AW:", "Re[2]:", "Re^2:" before a subject.
_PREFIX = re.compile(r"\s*([^\W\d_]{1,3})\s?(?:[\[(^]\d{1,3}[\])]?)?\s?:\s*")
# Words that name an office, a company or a desk and no person.
_OF_OFFICES = Kind.HEAD | Kind.PUBLIC | Kind.LEADING | Kind.COMPANY | Kind.SUBJECT
# A subject in the code of mail headers, which is no text.
_ENCODED = re.compile(r"=\?[\w-]+\?[BbQq]\?")


def is_passed_on(lines: Sequence[str], head: Sequence[HeadLine]) -> bool:
    """Whether what stands below the head is somebody else's: a clipping that may have a headline of its own.

    >>> is_passed_on(["Subject: FW: Pier"], [HeadLine(0, "subject", 9)]), is_passed_on(["Subject: Re: Pier"], [])
    (True, False)
    """
    subject = next((line for line in reversed(head) if line.role == "subject"), None)
    prefix = _PREFIX.match(lines[subject.number], subject.start) if subject else None
    is_clipping = bool(head) and is_forward(lines[head[-1].number])
    return is_clipping or (prefix is not None and prefix[1].lower() in FORWARD_PREFIXES)


def may_have_title(lines: Sequence[str], head: Sequence[HeadLine]) -> bool:
    """Whether the title may stand below the head: there is no subject, or it is that of who passed the mail on."""
    return read_subject(lines, head) is None or is_passed_on(lines, head)


def read_subject(lines: Sequence[str], head: Sequence[HeadLine]) -> Found | None:
    """The subject as a title, without what mail programs put before it; None where there is none.

    >>> read_subject(["Subject: Re: AW: Pier to be rebuilt"], [HeadLine(0, "subject", 9)]).value
    'Pier to be rebuilt'
    """
    for line in head:
        if line.role == "subject":
            text, start = lines[line.number], line.start
            while (found := _PREFIX.match(text, start)) and found[1].lower() in SUBJECT_PREFIXES:
                start = found.end()
            value = text[start:]
            if value and not _ENCODED.search(value):
                return Found(value, line.number, start, len(text), "mail_head.subject")
    return None


def read_sender(lines: Sequence[str], head: Sequence[HeadLine]) -> Found | None:
    """The name of who wrote, where it has the shape of a person's; addresses and the names of offices are none.

    Of several heads the last is that of the writer; a mail that was passed on without its head names nobody.

    >>> read_sender(["From: sailor@harbour.example (Old Sailor)"], [HeadLine(0, "from", 6)]).value
    'Old Sailor'
    >>> read_sender(["From: press@harbour.example"], [HeadLine(0, "from", 6)]) is None
    True
    """
    for line in () if is_passed_on(lines, head) else reversed(head):
        if line.role == "from":
            text = lines[line.number]
            sender = text[line.start :]
            name = parseaddr(sender)[0].strip() if "@" in sender else sender
            start = text.find(name, line.start) if name else -1
            if start >= 0 and is_person_name(name) and not any(kinds_of(word) & _OF_OFFICES for word in name.split()):
                return Found(name, line.number, start, start + len(name), "mail_head.from")
    return None


def read_sent_on(lines: Sequence[str], head: Sequence[HeadLine], latest_date: date) -> PageDay | None:
    """The day that a mail was sent, as a publication date: where it stands, the date, its precision.

    Of several heads the last one that is dated counts: it is that of the mail which was passed on.

    >>> read_sent_on(["Date: Mon, 3 May 93 14:02 GMT"], [HeadLine(0, "date", 6)], date(2030, 1, 1))[1:]
    (datetime.date(1993, 5, 3), 'day')
    """
    for line in reversed(head):
        if line.role == "date":
            for stamp in find_stamps(lines[line.number]):
                if stamp.precision == "day" and stamp.on <= latest_date and stamp.on not in PLACEHOLDERS:
                    surface = lines[line.number][stamp.start : stamp.end]
                    found = Found(surface, line.number, stamp.start, stamp.end, "mail_head.date")
                    return PageDay(found, stamp.on, stamp.precision)
    return None
