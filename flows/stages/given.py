"""What the source knows of a record: title, authors, publication, publisher, address and language in its columns.

What a column says is believed before what the text says, unless it is implausible. It changes no line of the text.
"""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from itertools import islice
from typing import Any, NamedTuple, TypeVar
from urllib.parse import urlsplit

from flows.rules.given import ACCOUNTS, NO_VALUES
from flows.stages.given_authors import MOST_AUTHORS, list_strings, split_authors
from flows.stages.given_days import GivenDay, read_day
from flows.stages.given_language import read_code
from flows.stages.record_text import decode_string, fold_name
from flows.text.reading.decode import UnreadableText
from flows.text.reading.lines import repair_line

# Columns that hold a field, as crawlers and data sets name them; the first that has a plausible value is taken.
GIVEN_COLUMNS: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "authors": ("authors", "author", "byline", "creator"),
    "published_on": (
        "publishedat", "published", "publishedon", "datepublished", "pubdate", "publishdate", "datepublish", "date",
    ),
    "publisher": ("publisher", "sitename", "sourcename", "source"),
    "url": ("url", "link", "sourceurl", "uri", "warctargeturi"),
    "language": ("language", "lang"),
}  # fmt: skip
# Characters. The longest headlines of news have two hundred.
LONGEST_TITLE = 400
LONGEST_NAME = 100
LONGEST_URL = 2_048
# Characters that are looked at of any value.
LONGEST_VALUE = 4_000

T = TypeVar("T")

# The rule of a value that is not believed.
IMPLAUSIBLE = "given.implausible"


class Witness(NamedTuple):
    """A value of a column. field: as evidence names it; column: as it is written in the record."""

    field: str
    value: str
    column: str
    rule_id: str


class Given(NamedTuple):
    """What the columns of a record say; None where none does, or not plausibly. published_at is in UTC."""

    title: str | None = None
    byline: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published_on: date | None = None
    published_precision: str | None = None
    published_at: datetime | None = None
    url: str | None = None
    language: str | None = None
    witnesses: tuple[Witness, ...] = ()

    def without_publisher(self) -> "Given":
        """The same where the user names the publisher, which needs no witness."""
        kept = tuple(witness for witness in self.witnesses if witness.field != "publisher")
        return self._replace(publisher=None, witnesses=kept)

    def doubt_language(self) -> "Given":
        """The same where the text is surely in another language."""
        doubted = (
            witness._replace(rule_id=IMPLAUSIBLE) if witness.field == "language" else witness
            for witness in self.witnesses
        )
        return self._replace(language=None, witnesses=tuple(doubted))


NOTHING = Given()


def read_given(columns: Mapping[str, Any], columns_of: Mapping[str, str], latest_date: date) -> Given:
    """Read what the columns of a record say of it.

    columns_of: the column of a field, as it is written, where the user names one; "" for none. Names of known columns
    are compared without case, hyphens, underscores and spaces.

    >>> record = {"headline": "Ferry sails &amp; returns", "byline": "By Ana Ruiz and Li Wei", "lang": "en-GB"}
    >>> found = read_given(record, {}, date(2100, 1, 1))
    >>> found.title, found.authors, found.language
    ('Ferry sails & returns', ('Ana Ruiz', 'Li Wei'), 'en')
    >>> read_given({"title": "https://harbour.example/7"}, {}, date(2100, 1, 1)).witnesses
    (Witness(field='title', value='https://harbour.example/7', column='title', rule_id='given.implausible'),)
    """
    reading = _Reading(columns, columns_of)
    url = reading.find("url", _read_url)
    site = _find_site(url)
    publisher = reading.find("publisher", lambda value: _read_name(value, _is_publisher))

    def is_publisher(name: str) -> bool:
        squeezed = _squeeze(name)
        return squeezed == site or (publisher is not None and squeezed == _squeeze(publisher))

    title = reading.find("title", lambda value: _read_title(value, is_publisher))
    byline, authors = reading.find_authors(lambda name: _is_author(name) and not is_publisher(name))
    day = reading.find("published_on", lambda value: read_day(value, latest_date), _say_day)
    return Given(
        title,
        byline,
        authors,
        publisher,
        published_on=day.on if day else None,
        published_precision=day.precision if day else None,
        published_at=day.at if day else None,
        url=url,
        language=reading.find("language", read_code),
        witnesses=tuple(reading.witnesses),
    )


def find_url(columns: Mapping[str, Any], columns_of: Mapping[str, str]) -> str | None:
    """The address among the columns of a record, as read_given has it.

    >>> find_url({"id": 7, "link": "https://harbour.example/7"}, {})
    'https://harbour.example/7'
    """
    return _Reading(columns, columns_of).find("url", _read_url)


class _Reading:
    """The columns of a record while they are read, and the witnesses that were found."""

    def __init__(self, columns: Mapping[str, Any], columns_of: Mapping[str, str]) -> None:
        self._columns, self._columns_of = columns, columns_of
        self._names = {fold_name(name): name for name in reversed(list(columns))}
        self.witnesses: list[Witness] = []

    def list_values(self, field: str) -> Iterator[tuple[str, Any]]:
        """(name, value) of the columns of a field that hold something."""
        own = self._columns_of.get(field)
        names = map(self._names.get, GIVEN_COLUMNS[field]) if own is None else [own]
        for name in names:
            value = self._columns.get(name) if name else None
            if name and not _is_nothing(value):
                yield name, value

    def find(
        self, field: str, read: Callable[[Any], T | None], say: Callable[[T], Iterator[tuple[str, str]]] | None = None
    ) -> T | None:
        """The first value that `read` believes. say: (field, value) of its witnesses, where one string is not all."""
        for column, value in self.list_values(field):
            found = read(value)
            if found is not None:
                said = say(found) if say else [(field, str(found))]
                self.witnesses += [Witness(name, text, _clean(column), f"given.{field}") for name, text in said]
                return found
            self.doubt(field, value, column)
        return None

    def find_authors(self, is_author: Callable[[str], bool]) -> tuple[str | None, tuple[str, ...]]:
        """The byline and the names of the first column that names a believable author."""
        for column, value in self.list_values("authors"):
            strings = [text for text in map(_clean, list_strings(value)) if text.casefold() not in NO_VALUES]
            found = (name for text in strings for name in split_authors(text))
            names = list(dict.fromkeys(islice(found, MOST_AUTHORS)))
            believed = tuple(name for name in names if is_author(name))
            for name in names:
                if name not in believed:
                    self.doubt("authors", name, column)
            if believed:
                byline = ", ".join(strings if len(strings) == 1 else believed)
                said = [("byline", byline), *(("authors", name) for name in believed)]
                self.witnesses += [Witness(field, text, _clean(column), "given.authors") for field, text in said]
                return byline, believed
        return None, ()

    def doubt(self, field: str, value: Any, column: str) -> None:
        """Note a value that is not believed. Left out: lists, objects, and domains as publishers."""
        if isinstance(value, (list, dict)):
            return
        text = _clean(str(value))[:LONGEST_TITLE].rstrip()
        if text and not (field == "publisher" and _DOMAIN.fullmatch(text)):
            self.witnesses.append(Witness(field, text, _clean(column), IMPLAUSIBLE))


def _clean(value: str) -> str:
    """A string as a line of the text would be read: decoded, unescaped, with single spaces."""
    value = value[:LONGEST_VALUE]
    try:
        value.encode()
    except UnicodeEncodeError:
        try:
            value = decode_string(value).text
        except UnreadableText:
            value = value.encode("utf-8", "replace").decode()
    return repair_line(" ".join(value.split()))[0]


def _is_nothing(value: Any) -> bool:
    """Whether a column is empty, or holds what programs write where they have no value."""
    if isinstance(value, float):
        return math.isnan(value)
    return value in (None, [], {}) or (isinstance(value, str) and value.strip().casefold() in NO_VALUES)


def _say_day(day: GivenDay) -> Iterator[tuple[str, str]]:
    yield "published_on", day.on.isoformat()
    if day.at is not None:
        yield "published_at", day.at.isoformat()


def _read_url(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    url = value.strip().replace("&amp;", "&")
    is_whole = len(url) <= LONGEST_URL and url.isprintable() and _URL.fullmatch(url)
    return url if is_whole and _find_site(url) else None


def _find_site(url: str | None) -> str | None:
    """The name of a site in its address, squeezed: "harbourherald" of https://www.harbour-herald.example/7."""
    if url is None:
        return None
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    labels = (host or "").removeprefix("www.").split(".")
    return _squeeze(labels[0] if len(labels) < 3 else max(labels[:-1], key=len)) or None


def _squeeze(name: str) -> str:
    """Letters and figures of a name, without the article before it.

    >>> _squeeze("The Harbour-Herald") == _squeeze("harbour herald")
    True
    """
    return "".join(filter(str.isalnum, name.casefold().removeprefix("the ")))


def _read_title(value: Any, is_publisher: Callable[[str], bool]) -> str | None:
    text = next(iter(list_strings([value] if isinstance(value, str) else value)), None)
    title = _clean(text) if text and len(text) <= LONGEST_VALUE else ""
    is_named = len(title) <= LONGEST_TITLE and any(map(str.isalpha, title))
    if not is_named or _is_address(title) or is_publisher(title):
        return None
    # What the page's own head appends: "Ferry sails again | The Harbour Herald".
    head, mark, tail = _rpartition_site(title)
    return head if mark and head and is_publisher(tail) else title


def _rpartition_site(title: str) -> tuple[str, str, str]:
    places = [(title.rfind(mark), mark) for mark in (" | ", " - ", " – ", " — ")]
    place, mark = max(places)
    return (title[:place].rstrip(), mark, title[place + len(mark) :]) if place > 0 else ("", "", title)


def _read_name(value: Any, is_name: Callable[[str], bool]) -> str | None:
    strings = list_strings(value)
    name = _clean(strings[0]) if strings else ""
    return name if name and is_name(name) else None


def is_url(text: str) -> bool:
    """Whether a string begins like an address of the web.

    >>> is_url("https://harbour.example/7"), is_url("harbour.example")
    (True, False)
    """
    return _URL.match(text) is not None


def _is_address(text: str) -> bool:
    return bool(is_url(text) or _DOMAIN.fullmatch(text) or ("@" in text and " " not in text))


def _is_publisher(name: str) -> bool:
    """Whether it is a name, and no address or mark of a data set ("cc_news")."""
    is_mark = "_" in name or "/" in name or not any(map(str.isalpha, name))
    return len(name) <= LONGEST_NAME and not is_mark and not _is_address(name)


def _is_author(name: str) -> bool:
    is_named = len(name) <= LONGEST_NAME and any(map(str.isalpha, name))
    return is_named and not _is_address(name) and name.casefold() not in ACCOUNTS | NO_VALUES


_URL = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
# In small letters: "Salon.com" is a name, "salon.example" none.
_DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}")
