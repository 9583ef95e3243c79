"""Values of columns: as strings that can be read, and whether they are titles, names or addresses."""

import math
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from flows.rules.given import ACCOUNTS, NO_VALUES
from flows.stages.given_authors import list_strings
from flows.stages.record_text import decode_string
from flows.text.readers.credit import is_agency
from flows.text.readers.name_shape import is_person_name, opens_with_given_name
from flows.text.reading.decode import UnreadableText
from flows.text.reading.lines import repair_line

# Characters. The longest headlines of news have two hundred.
LONGEST_TITLE = 400
LONGEST_NAME = 100
LONGEST_URL = 2_048
# Characters that are looked at of any value.
LONGEST_VALUE = 4_000


def clean(value: str) -> str:
    """A string as a line of the text would be read: decoded, unescaped, with single spaces."""
    return repair_line(" ".join(read_string(value[:LONGEST_VALUE]).split()))[0]


def read_string(value: str) -> str:
    """A string of a column, with bytes that are no UTF-8 read as those of a text are.

    >>> read_string("die F\\udce4hre")
    'die Fähre'
    """
    try:
        value.encode()
    except UnicodeEncodeError:
        try:
            return decode_string(value).text
        except UnreadableText:
            return value.encode("utf-8", "replace").decode()
    return value


def is_nothing(value: Any) -> bool:
    """Whether a column is empty, or holds what programs write where they have no value."""
    if isinstance(value, float):
        return math.isnan(value)
    return value in (None, [], {}) or (isinstance(value, str) and value.strip().casefold() in NO_VALUES)


def read_url(value: Any) -> str | None:
    """A whole address of a page in the web; None of anything else."""
    if not isinstance(value, str):
        return None
    url = value.strip().replace("&amp;", "&")
    is_whole = len(url) <= LONGEST_URL and url.isprintable() and _URL.fullmatch(url)
    return url if is_whole and find_site(url) else None


def find_site(url: str | None) -> str | None:
    """The name of a site in its address, squeezed: "harbourherald" of https://www.harbour-herald.example/7."""
    if url is None:
        return None
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    labels = (host or "").removeprefix("www.").split(".")
    return squeeze(labels[0] if len(labels) < 3 else max(labels[:-1], key=len)) or None


def squeeze(name: str) -> str:
    """Letters and figures of a name, without the article before it.

    >>> squeeze("The Harbour-Herald") == squeeze("harbour herald")
    True
    """
    return "".join(filter(str.isalnum, name.casefold().removeprefix("the ")))


def read_title(value: Any, is_site: Callable[[str], bool]) -> str | None:
    """A headline, without the name of its site; None where it is an address, or that name. is_site: knows the name."""
    text = next(iter(list_strings([value] if isinstance(value, str) else value)), None)
    title = clean(text) if text and len(text) <= LONGEST_VALUE else ""
    is_named = len(title) <= LONGEST_TITLE and any(map(str.isalpha, title))
    if not is_named or is_address(title) or is_site(title):
        return None
    # What the page's own head appends: "Ferry sails again | The Harbour Herald".
    head, mark, tail = _rpartition_site(title)
    return head if mark and head and is_site(tail) else title


def _rpartition_site(title: str) -> tuple[str, str, str]:
    places = [(title.rfind(mark), mark) for mark in (" | ", " - ", " – ", " — ")]
    place, mark = max(places)
    return (title[:place].rstrip(), mark, title[place + len(mark) :]) if place > 0 else ("", "", title)


def read_name(value: Any, is_name: Callable[[str], bool]) -> str | None:
    """The first name of a value, if it is one."""
    strings = list_strings(value)
    name = clean(strings[0]) if strings else ""
    return name if name and is_name(name) else None


def is_url(text: str) -> bool:
    """Whether a string begins like an address of the web.

    >>> is_url("https://harbour.example/7"), is_url("harbour.example")
    (True, False)
    """
    return _URL.match(text) is not None


def is_address(text: str) -> bool:
    """Whether it is an address of a page or a mailbox, or a domain."""
    return bool(is_url(text) or _DOMAIN.fullmatch(text) or ("@" in text and " " not in text))


def is_domain(text: str) -> bool:
    """Whether it is a domain and no name like one ("Salon.com")."""
    return _DOMAIN.fullmatch(text) is not None


def is_publisher(name: str) -> bool:
    """Whether it is a name, and no address or mark of a data set ("cc_news")."""
    is_mark = "_" in name or "/" in name or not any(map(str.isalpha, name))
    return len(name) <= LONGEST_NAME and not is_mark and not is_address(name)


def is_person(name: str) -> bool:
    """Whether it is surely a person's name, whose page may bear it."""
    return is_person_name(name) and opens_with_given_name(name)


def is_author(name: str) -> bool:
    """Whether it may be an author's name, and is no address and nobody's account.

    >>> [is_author(name) for name in ("Ana Ruiz", "dpa", "anaruiz", "@ana", "admin")]
    [True, True, False, False, False]
    """
    is_named = len(name) <= LONGEST_NAME and any(map(str.isalpha, name))
    is_user = is_address(name) or name.casefold() in ACCOUNTS | NO_VALUES or _HANDLE.fullmatch(name)
    return is_named and (not is_user or is_agency(name))


_URL = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
# Without capitals: what a program calls a user. Papers sign with up to four small letters.
_HANDLE = re.compile(r"@.*|(?=[a-z0-9_.-]*[a-z])[a-z0-9_.-]{5,}")
# In small letters: "Salon.com" is a name, "salon.example" none.
_DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}")
