"""What a page in HTML says of itself in its metadata, as what columns of a record say."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from flows.rules.page_metadata import METADATA_COLUMNS, WRITTEN_BY
from flows.stages.given import Given, read_given
from flows.stages.given_authors import split_authors
from flows.stages.given_days import read_day
from flows.stages.record_text import fold_name
from flows.text.readers.byline_cue import names_editor, read_cue
from flows.text.readers.name_shape import is_person_name

# Of two writings of one headline, the shorter has at least this share of the letters of the longer.
LEAST_SHARE = 0.4
LEAST_LETTERS = 8
# Two times of one publication: in the database, and when the page was made.
SAME_INSTANT = timedelta(hours=1)
# Of other names the first value counts.
_MANY = frozenset(METADATA_COLUMNS["authors"])
_FOLDED = {field: tuple(map(fold_name, names)) for field, names in METADATA_COLUMNS.items()}


def read_page_given(
    metadata: Mapping[str, Any], lines: Sequence[str], columns_of: Mapping[str, str], latest_date: date
) -> Given:
    """Read what the metadata of a page (read_metadata) says of it, checked against the lines of the page.

    A headline is taken as the page shows it. Left alone: the title of a window, and headings, that no other place says.

    >>> page = {"h1": "Ferry sails again", "og:title": "Ferry sails again - Sea - Herald", "html:lang": "en"}
    >>> read_page_given(page, [], {}, date(2100, 1, 1)).title
    'Ferry sails again'
    """
    columns = dict(metadata)
    label = columns.get("twitter:label1")
    if not (isinstance(label, str) and label.strip(" :").casefold() in WRITTEN_BY):
        columns.pop("twitter:data1", None)
    marked = columns.pop("class:author", None)
    names = next(filter(None, map(_list_people, _list(marked))), None)
    if names:
        columns["class:author"] = names
    titles = _order_titles(columns, lines)
    days = _order_days(columns, latest_date)
    for name, value in columns.items():
        if isinstance(value, list) and name not in _MANY:
            columns[name] = value[0]
    known = {"title": tuple(map(fold_name, titles)), "published_on": tuple(map(fold_name, days))}
    return read_given(columns, columns_of, latest_date, _FOLDED | known)


def _order_titles(columns: dict[str, Any], lines: Sequence[str]) -> tuple[str, ...]:
    """The columns of titles that count, that one first which stands on the page; their values become what stands there.

    Where a heading opens with another one ("Sea: Ferry sails again"), that title is taken which does not.
    """
    names = METADATA_COLUMNS["title"]
    titles = [(name, title) for name in names for title in _list(columns.get(name))[:1]]
    headings = _list(columns.get("h1"))
    found = next((heading for _, title in titles for heading in headings if _agree(title, heading)), None)
    if found is not None:
        columns["h1"] = found
        squeezed = _squeeze(found)
        ends = (name for name, title in titles if _agree(title, found) and _is_end(_squeeze(title), squeezed))
        same = (name for name, title in titles if _squeeze(title) == squeezed)
        first = next(ends, None) or next(same, "h1")
        return (first, *(name for name in names if name != first))
    for name, title in titles:
        shown = find_shown(title, lines)
        if shown is not None:
            columns[name] = shown
            return (name, *(other for other in names if other != name))
    return tuple(name for name in names if name != "title")


def _order_days(columns: dict[str, Any], latest_date: date) -> tuple[str, ...]:
    """The columns of days, with that time of the page first that is the same instant in the site's own zone.

    Programs write instants in UTC, where the day of an evening in America is already the next one.
    """
    names = METADATA_COLUMNS["published_on"]
    firsts = (read_day(value, latest_date) for name in names for value in _list(columns.get(name))[:1])
    first = next(filter(None, firsts), None)
    if first is None or first.at is None or first.on != first.at.date():
        return names
    for value in _list(columns.get("time")):
        shown = read_day(value, latest_date)
        if shown and shown.at and shown.on != shown.at.date() and abs(shown.at - first.at) <= SAME_INSTANT:
            columns["time"] = value
            return ("time", *(name for name in names if name != "time"))
    return names


def find_shown(title: str, lines: Sequence[str]) -> str | None:
    """The line of a page that a title repeats, with the names of site and section around it, or without.

    >>> find_shown("Ferry sails again - Sea - Herald", ["Herald", "Ferry sails", "Ferry sails again"])
    'Ferry sails again'
    >>> find_shown("Ferry sails again after a year", ["Ferry sails again"]) is None
    True
    """
    plain = title.casefold()
    squeezed = _squeeze(title)
    for line in lines:
        if not LEAST_LETTERS <= len(line) <= len(title) + LEAST_LETTERS or len(line) < LEAST_SHARE * len(title):
            continue
        low = line.casefold()
        if plain.startswith(low):
            around = plain[len(low) :].lstrip()[:1]
        elif plain.endswith(low):
            around = plain[: -len(low)].rstrip()[-1:]
        elif _squeeze(line) == squeezed:
            around = ""
        else:
            continue
        if around in _MARKS:
            return line
    return None


def _list_people(text: str) -> list[str]:
    """The names of people in a text that stands where authors do; not of those who edited."""
    end, _ = read_cue(text)
    if names_editor(text[:end]):
        return []
    return [name for name in split_authors(text[end:].strip()) if is_person_name(name)]


def _list(value: Any) -> list[str]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]


def _squeeze(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _is_end(end: str, text: str) -> bool:
    return len(end) < len(text) and text.endswith(end)


def _agree(title: str, heading: str) -> bool:
    """Whether the two are one headline, which one of them writes with something before or behind it."""
    short, long = sorted((_squeeze(title), _squeeze(heading)), key=len)
    is_same = long.startswith(short) or long.endswith(short)
    return short == long != "" or (is_same and len(short) >= max(LEAST_LETTERS, LEAST_SHARE * len(long)))


# What stands between a headline and the names around it.
_MARKS = ("", *"|-–—:»«·•>/_｜：")
