"""Publishers' names: where a name begins and ends in a line, what may be one, and whose rights a page reserves."""

import re
from typing import NamedTuple

from flows.rules.letters import CAPITAL, SMALL
from flows.rules.publishers import (
    COMPANY_WORDS,
    LEGAL_ENDINGS,
    LEGAL_FORMS,
    NOT_PUBLISHERS,
    PUBLISHER_JOINTS,
    PUBLISHER_TAILS,
    RIGHTS_PHRASES,
)
from flows.text.readers.credit import is_agency
from flows.text.readers.site_names import names_site

# Characters, words.
LONGEST_NAME = 50
MOST_WORDS = 6
# Where a page's notice of its rights begins; a mark further on is that of a photo above it.
LATEST_MARK = 12


class Name(NamedTuple):
    """A publisher's name and its place in a line."""

    value: str
    start: int
    end: int


def read_name(line: str, start: int, *, is_notice: bool = False) -> Name | None:
    """The name that begins at a position and ends before a full stop, a tail ("'s newsletter") or the line's end.

    is_notice: whether it stands in a copyright notice, where "Centre for Harbours" is one name.

    Legal forms do not belong to it. Left alone: agencies, words of the page ("our newsletter"), plain sentences.

    >>> line = "Subscribe to the Harbour Times newsletter"
    >>> read_name(line, len("Subscribe to")).value
    'Harbour Times'
    >>> read_name("© 2023 Harbour Times Company, Inc. All rights reserved", 6).value
    'Harbour Times'
    >>> read_name("Subscribe to our newsletter", len("Subscribe to")) is None
    True
    """
    start += len(line[start:]) - len(line[start:].lstrip(_TRIM))
    article = _ARTICLE.match(line, start)
    if article:
        # "the Harbour Times" loses its article, "The Harbour Times" keeps it.
        start = article.end()
    window = line[start : start + LONGEST_NAME + 30]
    name = window[: _find_end(window, is_notice)].rstrip(_TRIM_END)
    name = _cut_legal_form(_YEAR.sub("", name).rstrip(_TRIM_END))
    if not is_publisher_name(name, is_quoted=line[start - 1 : start] == "«"):
        return None
    return Name(name, start, start + len(name))


def _find_end(window: str, is_notice: bool) -> int:
    end = len(window)
    for stop in _STOP.finditer(window):
        # "Harbour.Town" is a name, "Harbour Network.Town Studio" two.
        is_inside = stop.group() == "." and stop.end() < len(window) and " " not in window[: stop.start()]
        if not is_inside and not _INITIAL.search(window[: stop.start()]):
            end = stop.start()
            break
    lowered = window.lower()
    if len(lowered) == len(window):
        for tail in _TAILS:
            at = lowered.find(tail)
            if 0 <= at < end:
                end = at
        for joint in PUBLISHER_JOINTS:
            at = lowered.find(joint)
            if 0 <= at < end and not (is_notice and window[at + len(joint) :][:1].isupper()):
                end = at
    return end


def _cut_legal_form(name: str) -> str:
    """A company's name without "Inc", "GmbH"; "Company" goes only behind the name of a paper."""
    for ending in LEGAL_ENDINGS:
        name = name.removesuffix(ending)
    while True:
        shorter, _, last = name.rpartition(" ")
        form = last.strip(".,()").casefold()
        if not shorter or not (form in LEGAL_FORMS or (form == "company" and _names_paper(shorter))):
            return name
        name = shorter.rstrip(_TRIM_END)


def _names_paper(name: str) -> bool:
    return name.startswith("The ") or names_site(name)


def is_company(name: str) -> bool:
    """Whether a name tells of a company that owns papers rather than of a paper.

    >>> [is_company(name) for name in ("Norwood Media Group", "Norwood Times", "Harbour Publishing")]
    [True, False, True]
    """
    return any(word.strip(".,").casefold() in COMPANY_WORDS for word in name.split())


def is_distinct(name: str) -> bool:
    """Whether a name is more than one plain word: people are followed and subscribed to by their first name."""
    return " " in name or "." in name or not name[1:].islower()


def is_publisher_name(name: str, *, is_quoted: bool = False) -> bool:
    """Whether it looks like a paper's name; in quotes, as Russian has them, only the first word needs a capital."""
    if not 2 < len(name) <= LONGEST_NAME or name.casefold() in NOT_PUBLISHERS:
        return False
    if name.casefold().startswith(RIGHTS_PHRASES):
        return False
    words = name.split()
    if (
        len(words) > MOST_WORDS
        or (words[0] != "The" and words[0].casefold() in NOT_PUBLISHERS)
        or (name[0].islower() and "." not in name)
        or not name[0].isalnum()
        or _NOT_A_NAME.search(name)
    ):
        return False
    if not is_quoted and any(word[0].islower() and word not in _SMALL_WORDS and "." not in word for word in words):
        return False
    return not is_agency(name.removeprefix("The "))


def has_mark(line: str) -> bool:
    """Whether a copyright mark stands where a notice begins."""
    return _find_mark(line) is not None


def read_notice(line: str) -> Name | None:
    """The name in a copyright notice; None where it is none, or names nobody.

    A notice says a year, a phrase about rights or a company's legal form; a photo's mark says none of these.

    >>> read_notice("Copyright 2008 by The Harbour Times. All rights reserved.").value
    'The Harbour Times'
    >>> read_notice("© Paulina Norwood") is None
    True
    """
    start = _find_mark(line)
    mark = None if start is None else _MARK.match(line, start)
    if mark is None:
        return None
    lowered = line.lower()
    is_notice = (
        _ANY_YEAR.search(line)
        or any(phrase in lowered for phrase in RIGHTS_PHRASES)
        or any(form in LEGAL_FORMS for form in lowered.rstrip(" .").split()[-2:])
    )
    if not is_notice or _PHOTO.search(line):
        return None
    return read_name(line, mark.end(), is_notice=True)


def _find_mark(line: str) -> int | None:
    found = _SIGN.search(line, 0, LATEST_MARK + len("copyright"))
    return found.start() if found and found.start() <= LATEST_MARK else None


_TAILS = (*PUBLISHER_TAILS, *(f" {phrase}" for phrase in RIGHTS_PHRASES))
_SMALL_WORDS = frozenset(
    {"of", "the", "and", "for", "für", "und", "de", "del", "la", "le", "di", "des", "der", "et", "y", "&"}
    | {"da", "do", "das", "dos", "della", "delle", "degli", "los", "las", "les"}
)
_ARTICLE = re.compile(rf"the |d(?:ella|elle|egli|el|es|er|ie|as|e|i|o|a) (?=[{CAPITAL}])|dell['’]|l['’](?=[{CAPITAL}])")
_TRIM = ' :,–—-|\xa0«“„"'
_TRIM_END = " .,;:!-–—|’'\"”»®™"
# At the end only: a name that is cut in its midst would stand nowhere.
_YEAR = re.compile(r" ?\b(?:(?:19|20)\d\d|MM[XVI]+)$")
_STOP = re.compile(rf"\. |\.$|\.(?=[{CAPITAL}][{SMALL}])|[|•·;!?()©»”/\u3000]| ?[-–—] |, ")
# A full stop behind a single capital or two is an initial's: "E.W. Harbour".
_INITIAL = re.compile(rf"(?:^|[ .])[{CAPITAL}]$")
# Years in Roman figures, the word itself, whose photo it is.
_NOT_A_NAME = re.compile(r"(?i)\bcopyright\b|^m{1,3}[cdxvilm]+$|^courtesy |@")
_SIGN = re.compile(r"©|\(c\)|&copy;|\bcopyright", re.IGNORECASE)
# Mark, years and words in front of the name, in any order that pages have them.
_MARK = re.compile(
    r"(?:©|\(c\)|&copy;|\bcopyrights?\b)"
    r"(?:[ ,:.\xa0–—-]|©|\(c\)|&copy;|copyrights?\b|by\b"
    r"|(?:19|20)\d\d\b|/(?=\d)|(?<=[-–/])\d\d\b|\bm{1,3}[cdxvilm]*\b)*",
    re.IGNORECASE,
)
_ANY_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PHOTO = re.compile(r"/ ?copyright|/ ?©", re.IGNORECASE)
