"""The head of a mail or a Usenet article at the top of a record: "From: …", "Subject: …", "Date: …".

Archives of mailing lists and newsgroups, and reports that came by mail, begin with the fields that mail programs write.
A block of lines on top is such a head where three of them are fields that mail has, one of these names a sender, and
another a subject, a newsgroup or a message's number, or the sender is an address. A report that opens with "From: here
to there", a timetable ("From: …", "To: …", "Date: …") and a recipe's list are none.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from flows.rules.mail import (
    DATE_FIELDS,
    FIELD_PREFIXES,
    FORWARDS,
    OTHER_FIELDS,
    SENDER_FIELDS,
    SUBJECT_FIELDS,
)

# Known fields that a head has at least.
MIN_FIELDS = 3
# Heads, one below the other, that are read: that of a list and that of the mail which was passed on.
MAX_HEADS = 3
# Lines of one head.
MAX_LINES = 120

_FIELD = re.compile(r"([^\W\d_][^:\n]{0,24}?)\s?:(?:\s|$)")
# An unknown field between known ones: a name in one piece with a hyphen.
_OTHER_FIELD = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-.][A-Za-z0-9]+)+\.?:(?:\s|$)")
# Fields that nothing else has.
_OF_MAIL_ALONE = frozenset({"newsgroups", "message-id", "nntp-posting-host", "path", "return-path"})
_ROLES: dict[str, str] = {
    **dict.fromkeys(OTHER_FIELDS, "field"),
    **dict.fromkeys(DATE_FIELDS, "date"),
    **dict.fromkeys(SUBJECT_FIELDS, "subject"),
    **dict.fromkeys(SENDER_FIELDS, "from"),
}


class HeadLine(NamedTuple):
    """A line of the head. role: "from", "subject", "date" or "field"; start: where the field's value begins."""

    number: int
    role: str
    start: int


def find_mail_head(lines: Sequence[str], raw: Sequence[str]) -> tuple[HeadLine, ...]:
    """Find the lines of the head of a mail at the top of a record; empty where there is none.

    lines: repaired lines, "" for blank ones. raw: the same before their repair, where a folded field is still indented.

    >>> lines = ["From: Ada Quill <ada@quay.example>", "Subject: The pier", "Date: 3 May 1993", "", "The pier is gone."]
    >>> [line.role for line in find_mail_head(lines, lines)]
    ['from', 'subject', 'date']
    >>> find_mail_head(["From: here to there", "", "A walk along the coast."], ["", "", ""])
    ()
    """
    found: list[HeadLine] = []
    start = 0
    for _ in range(MAX_HEADS):
        head, end = _read_head(lines, raw, start)
        if not head:
            break
        found += head
        start = end
    number = _skip_blank(lines, start)
    if found and number < len(lines) and is_forward(lines[number]):
        found.append(HeadLine(number, "field", 0))  # a clipping follows, without a head of its own
    return tuple(found)


def _read_head(lines: Sequence[str], raw: Sequence[str], start: int) -> tuple[list[HeadLine], int]:
    """One head from a line on: its lines, and the number of the line behind it."""
    number = _skip_blank(lines, start)
    head: list[HeadLine] = []
    has_address = False
    if number < len(lines) and is_forward(lines[number]):
        head.append(HeadLine(number, "field", 0))
        number = _skip_blank(lines, number + 1)
    first = number
    seen: set[tuple[str, str]] = set()
    while number < min(len(lines), first + MAX_LINES) and lines[number]:
        field = read_field(lines[number])
        if field is None:
            # A folded field is indented; so is the first line of a report, but behind a blank line.
            if number == first or not raw[number][:1].isspace():
                break
            field = ("", "field", 0)
        elif field[1] != "field" and any(role == field[1] for _, role in seen):
            field = (field[0], "field", 0)  # the first subject, date and sender count
        name, role, value = field
        head.append(HeadLine(number, role, value))
        seen.add((name, role))
        has_address |= role == "from" and "@" in lines[number]
        number += 1
    return (head, number) if _is_head(seen, has_address=has_address) else ([], start)


def _is_head(seen: set[tuple[str, str]], *, has_address: bool) -> bool:
    roles = {role for _, role in seen}
    names = {name for name, _ in seen if name in _ROLES or name.startswith(FIELD_PREFIXES)}
    is_told = has_address or "subject" in roles or not names.isdisjoint(_OF_MAIL_ALONE)
    return len(names) >= MIN_FIELDS and "from" in roles and is_told


def read_field(line: str) -> tuple[str, str, int] | None:
    """Read a line as a field: its name in lower case, its role, and where its value begins; None for another line.

    >>> read_field("Subject: The pier"), read_field("X-Mailer: Quill 2"), read_field("Note: the pier is closed")
    (('subject', 'subject', 9), ('x-mailer', 'field', 10), None)
    """
    found = _FIELD.match(line)
    if found is None:
        return None
    name = found[1].lower().replace("’", "'")
    if name not in _ROLES and not name.startswith(FIELD_PREFIXES) and not _OTHER_FIELD.match(line):
        return None
    return name, _ROLES.get(name, "field"), found.end()


def is_forward(line: str) -> bool:
    """Whether a line says that a mail was passed on.

    >>> is_forward("---------- Forwarded message ----------"), is_forward("-----Ursprüngliche Nachricht-----")
    (True, True)
    """
    return line.strip(" -_=*:>").lower().replace("’", "'") in FORWARDS


def _skip_blank(lines: Sequence[str], number: int) -> int:
    while number < len(lines) and not lines[number]:
        number += 1
    return number
