"""Copyright notices: whose rights a page reserves."""

import re

from flows.rules.publishers import LEGAL_FORMS, RIGHTS_PHRASES
from flows.text.head.publisher_name import Name, read_name

# Where a page's notice begins; a mark further on is that of a photo above it.
LATEST_MARK = 12


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
        _YEAR.search(line)
        or any(phrase in lowered for phrase in RIGHTS_PHRASES)
        or any(form in LEGAL_FORMS for form in lowered.rstrip(" .").split()[-2:])
    )
    if not is_notice or _PHOTO.search(line):
        return None
    return read_name(line, mark.end(), is_notice=True)


def _find_mark(line: str) -> int | None:
    found = _SIGN.search(line, 0, LATEST_MARK + len("copyright"))
    return found.start() if found and found.start() <= LATEST_MARK else None


_SIGN = re.compile(r"©|\(c\)|&copy;|\bcopyright", re.IGNORECASE)
# Mark, years and words in front of the name, in any order that pages have them.
_MARK = re.compile(
    r"(?:©|\(c\)|&copy;|\bcopyrights?\b)"
    r"(?:[ ,:.\xa0–—-]|©|\(c\)|&copy;|copyrights?\b|by\b"
    r"|(?:19|20)\d\d\b|/(?=\d)|(?<=[-–/])\d\d\b|\bm{1,3}[cdxvilm]*\b)*",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PHOTO = re.compile(r"/ ?copyright|/ ?©", re.IGNORECASE)
