"""What the source knows of a record: title, authors, publication, publisher, address and language in its columns.

What a column says is believed before what the text says, unless it is implausible. It changes no line of the text.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import islice
from typing import Any, NamedTuple, TypeVar

from flows.rules.given import NO_VALUES
from flows.stages.given_authors import MOST_AUTHORS, list_strings, split_authors
from flows.stages.given_days import GivenDay, read_day
from flows.stages.given_language import read_code
from flows.stages.given_values import (
    LONGEST_TITLE,
    clean,
    find_site,
    is_author,
    is_domain,
    is_nothing,
    is_person,
    is_publisher,
    read_name,
    read_title,
    read_url,
    squeeze,
)  # fmt: skip
from flows.stages.record_text import fold_name

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

    def fill(self, more: "Given") -> "Given":
        """The same, with what `more` says of the fields that say nothing here, and with its witnesses of these."""
        open_parts = [part for part in _PARTS if not getattr(self, part[0])]
        values = {name: getattr(more, name) for part in open_parts for name in part}
        witnesses = (one for one in more.witnesses if any(one.field in part for part in open_parts))
        return self._replace(**values, witnesses=(*self.witnesses, *witnesses))

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


# Fields that come from one column.
_PARTS = (
    ("title",), ("authors", "byline"), ("published_on", "published_precision", "published_at"), ("publisher",),
    ("url",), ("language",),
)  # fmt: skip
NOTHING = Given()


def read_given(
    columns: Mapping[str, Any],
    columns_of: Mapping[str, str],
    latest_date: date,
    known: Mapping[str, Sequence[str]] = GIVEN_COLUMNS,
) -> Given:
    """Read what the columns of a record say of it.

    columns_of: the column of a field, as it is written, where the user names one; "" for none. Names of known columns
    are compared without case, hyphens, underscores and spaces.
    known: names of the columns of each field, folded (fold_name).

    >>> record = {"headline": "Ferry sails &amp; returns", "byline": "By Ana Ruiz and Li Wei", "lang": "en-GB"}
    >>> found = read_given(record, {}, date(2100, 1, 1))
    >>> found.title, found.authors, found.language
    ('Ferry sails & returns', ('Ana Ruiz', 'Li Wei'), 'en')
    >>> read_given({"title": "https://harbour.example/7"}, {}, date(2100, 1, 1)).witnesses
    (Witness(field='title', value='https://harbour.example/7', column='title', rule_id='given.implausible'),)
    """
    reading = _Reading(columns, columns_of, known)
    url = reading.find("url", read_url)
    publisher = reading.find("publisher", lambda value: read_name(value, is_publisher))
    sites = {find_site(url), *map(squeeze, reading.list_strings("publisher"))}

    def is_site(name: str) -> bool:
        return squeeze(name) in sites

    title = reading.find("title", lambda value: read_title(value, is_site))
    byline, authors = reading.find_authors(lambda name: is_author(name) and (is_person(name) or not is_site(name)))
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
    return _Reading(columns, columns_of, GIVEN_COLUMNS).find("url", read_url)


class _Reading:
    """The columns of a record while they are read, and the witnesses that were found."""

    def __init__(
        self, columns: Mapping[str, Any], columns_of: Mapping[str, str], known: Mapping[str, Sequence[str]]
    ) -> None:
        self._columns, self._columns_of, self._known = columns, columns_of, known
        self._names = {fold_name(name): name for name in reversed(list(columns))}
        self.witnesses: list[Witness] = []

    def list_values(self, field: str) -> Iterator[tuple[str, Any]]:
        """(name, value) of the columns of a field that hold something."""
        own = self._columns_of.get(field)
        names = map(self._names.get, self._known[field]) if own is None else [own]
        for name in names:
            value = self._columns.get(name) if name else None
            if name and not is_nothing(value):
                yield name, value

    def list_strings(self, field: str) -> Iterator[str]:
        """All strings of a field's columns, believed or not."""
        for _, value in self.list_values(field):
            yield from map(clean, list_strings(value))

    def find(
        self, field: str, read: Callable[[Any], T | None], say: Callable[[T], Iterator[tuple[str, str]]] | None = None
    ) -> T | None:
        """The first value that `read` believes. say: (field, value) of its witnesses, where one string is not all."""
        for column, value in self.list_values(field):
            found = read(value)
            if found is not None:
                said = say(found) if say else [(field, str(found))]
                self.witnesses += [Witness(name, text, clean(column), f"given.{field}") for name, text in said]
                return found
            self.doubt(field, value, column)
        return None

    def find_authors(self, is_author: Callable[[str], bool]) -> tuple[str | None, tuple[str, ...]]:
        """The byline and the names of the first column that names a believable author."""
        for column, value in self.list_values("authors"):
            strings = [text for text in map(clean, list_strings(value)) if text.casefold() not in NO_VALUES]
            found = (name for text in strings for name in split_authors(text))
            names = list(dict.fromkeys(islice(found, MOST_AUTHORS)))
            believed = tuple(name for name in names if is_author(name))
            for name in names:
                if name not in believed:
                    self.doubt("authors", name, column)
            if believed:
                byline = ", ".join(strings if len(strings) == 1 else believed)
                said = [("byline", byline), *(("authors", name) for name in believed)]
                self.witnesses += [Witness(field, text, clean(column), "given.authors") for field, text in said]
                return byline, believed
        return None, ()

    def doubt(self, field: str, value: Any, column: str) -> None:
        """Note a value that is not believed. Left out: lists, objects, and domains as publishers."""
        if isinstance(value, (list, dict)):
            return
        text = clean(str(value))[:LONGEST_TITLE].rstrip()
        if text and not (field == "publisher" and is_domain(text)):
            self.witnesses.append(Witness(field, text, clean(column), IMPLAUSIBLE))


def _say_day(day: GivenDay) -> Iterator[tuple[str, str]]:
    yield "published_on", day.on.isoformat()
    if day.at is not None:
        yield "published_at", day.at.isoformat()
