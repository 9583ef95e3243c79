"""What a page in HTML says of itself in its metadata, as what columns of a record say."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from flows.rules.page_metadata import PAGE_COLUMNS, WRITTEN_BY
from flows.stages.given import Given, read_given
from flows.stages.given_authors import split_authors
from flows.stages.record_text import fold_name
from flows.text.readers.name_shape import is_person_name

# Of two writings of one headline, the shorter has at least this share of the letters of the longer.
LEAST_SHARE = 0.4
LEAST_LETTERS = 8
# Of other names the first value counts.
_MANY = frozenset(PAGE_COLUMNS["authors"])
_FOLDED = {field: tuple(map(fold_name, names)) for field, names in PAGE_COLUMNS.items()}


def read_page_given(metadata: Mapping[str, Any], columns_of: Mapping[str, str], latest_date: date) -> Given:
    """Read what the metadata of a page (read_metadata) says of it, checked against its headings.

    >>> page = {"h1": "Ferry sails again", "og:title": "Ferry sails again - Sea - Herald", "html:lang": "en"}
    >>> read_page_given(page, {}, date(2100, 1, 1)).title
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
    titles = _order_titles(columns)
    for name, value in columns.items():
        if isinstance(value, list) and name not in _MANY:
            columns[name] = value[0]
    folded = _FOLDED | {"title": tuple(map(fold_name, titles))}
    return read_given(columns, columns_of, latest_date, folded)


def _order_titles(columns: dict[str, Any]) -> tuple[str, ...]:
    """The columns of titles, that one first which stands in a heading of the page.

    Where the heading opens with another one ("Sea: Ferry sails again"), that title is taken which does not.
    """
    names = PAGE_COLUMNS["title"]
    titles = [(name, title) for name in names if name != "h1" for title in _list(columns.get(name))[:1]]
    headings = _list(columns.get("h1"))
    found = next((heading for _, title in titles for heading in headings if _agree(title, heading)), None)
    if found is None:
        if len(headings) != 1:
            columns.pop("h1", None)
        return names
    columns["h1"] = found
    squeezed = _squeeze(found)
    ends = (name for name, title in titles if _agree(title, found) and _is_end(_squeeze(title), squeezed))
    same = (name for name, title in titles if _squeeze(title) == squeezed)
    first = next(ends, None) or next(same, "h1")
    return (first, *(name for name in names if name != first))


def _list_people(text: str) -> list[str]:
    """The names of people in a text that stands where authors do; other words stand there, too."""
    return [name for name in split_authors(text) if is_person_name(name)]


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
