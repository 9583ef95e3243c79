"""What a page says of its article in JSON-LD: the object of the article among all that a page describes."""

import html
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from flows.rules.page_metadata import ARTICLE_TYPES, PAGE_TYPES

# Characters of all scripts of a page. Longer ones are data of a program.
MOST_CHARACTERS = 4_000_000
# Objects that are looked at, and how deep they lie in each other. Pages have dozens, three or four deep.
MOST_OBJECTS = 2_000
DEEPEST = 6
MOST_NAMES = 50
# Marks of comments behind a script.
MOST_MARKS = 10
# Where an object holds the one that the page is about.
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage")


def parse_json_ld(text: str) -> Any:
    """The value of a script; None where it cannot be read. What editors and templates break is mended.

    Mended are line ends in strings, commas before a closing bracket, the marks of comments and CDATA around the whole,
    escaped quote marks, and a semicolon behind it. Of several values behind each other all are read.

    >>> parse_json_ld('//<![CDATA[\\n{"headline": "Ferry\\nsails",}\\n//]]>')
    {'headline': 'Ferry\\nsails'}
    >>> parse_json_ld('{&quot;name&quot;: 1}'), parse_json_ld('{"a": 1}{"b": 2}'), parse_json_ld("{a: 1}")
    ({'name': 1}, [{'a': 1}, {'b': 2}], None)
    """
    text = _strip_marks(_START.sub("", text.strip(), count=1))
    readings = [text, _COMMA.sub(r"\1", text)]
    if text[:200].count("&quot;") > 1:
        readings.append(html.unescape(text))
    for reading in readings:
        values = _parse_all(reading)
        if values:
            return values[0] if len(values) == 1 else values
    return None


def _strip_marks(text: str) -> str:
    """A text without the ends of comments and the semicolon behind it."""
    for _ in range(MOST_MARKS):
        shorter = text.rstrip("; \n\r\t")
        for mark in ("]]>", "-->", "*/", "//"):
            shorter = shorter.removesuffix(mark)
        if shorter == text:
            break
        text = shorter
    return text


def _parse_all(text: str) -> list[Any]:
    """The values behind each other in a text; none where the first cannot be read."""
    values: list[Any] = []
    place = 0
    while place < len(text) and len(values) < MOST_OBJECTS:
        try:
            value, place = _DECODER.raw_decode(text, place)
        except (ValueError, RecursionError):
            break
        values.append(value)
        place = _BETWEEN.match(text, place).end()  # type: ignore[union-attr]
    return values


def find_article(scripts: Iterable[str], addresses: Sequence[str] = ()) -> dict[str, Any]:
    """The object of the page's article: of reports, the first that has one of the page's addresses, else the first.

    A page that describes no report may describe itself (WebPage); that comes last. Objects that are named by an @id
    elsewhere are put in their places. {} where there is none.

    >>> scripts = ['{"@graph": [{"@type": "NewsArticle", "author": {"@id": "#a"}}, {"@id": "#a", "name": "Ana Ruiz"}]}']
    >>> find_article(scripts)["author"]
    {'@id': '#a', 'name': 'Ana Ruiz'}
    """
    objects = list(_list_objects(_parse_scripts(scripts)))
    articles = [one for one in objects if _get_types(one) & ARTICLE_TYPES]
    pages = [one for one in objects if _get_types(one) & PAGE_TYPES]
    own = [one for one in articles if _list_addresses(one) & {_plain(address) for address in addresses}]
    chosen = next(iter(own or articles or pages), None)
    if chosen is None:
        return {}
    by_id = {one["@id"]: one for one in objects if isinstance(one.get("@id"), str) and len(one) > 1}
    return {name: _resolve(value, by_id) for name, value in chosen.items()}


def _parse_scripts(scripts: Iterable[str]) -> Iterator[Any]:
    room = MOST_CHARACTERS
    for text in scripts:
        if len(text) <= room:
            room -= len(text)
            yield parse_json_ld(text)


def _list_objects(values: Iterable[Any]) -> Iterator[dict[str, Any]]:
    """All objects that stand by themselves, in the order of the page; those they consist of are left in them."""
    waiting = [(value, 0) for value in reversed(list(values))]
    count = 0
    while waiting and count < MOST_OBJECTS:
        value, depth = waiting.pop()
        if isinstance(value, dict):
            count += 1
            yield value
            inner = [value[name] for name in _INSIDE if name in value]
        else:
            inner = value if isinstance(value, list) else []
        if depth < DEEPEST:
            waiting += [(one, depth + 1) for one in reversed(inner[:MOST_OBJECTS])]


def _get_types(one: dict[str, Any]) -> set[str]:
    types = one.get("@type")
    names = types if isinstance(types, list) else [types]
    return {name.rsplit("/", 1)[-1].casefold() for name in names if isinstance(name, str)}


def _list_addresses(one: dict[str, Any]) -> set[str]:
    page = one.get("mainEntityOfPage")
    values = [one.get("url"), one.get("@id"), page, page.get("@id") if isinstance(page, dict) else None]
    return {_plain(value) for value in values if isinstance(value, str)} - {""}


def _plain(address: str) -> str:
    return _SCHEME.sub("", address.split("#", maxsplit=1)[0]).rstrip("/")


def _resolve(value: Any, by_id: dict[str, dict[str, Any]]) -> Any:
    """The object that an @id stands for, in an object or in a list of such."""
    if isinstance(value, list):
        return [_resolve(one, by_id) for one in value[:MOST_NAMES] if not isinstance(one, list)]
    if isinstance(value, dict) and isinstance(value.get("@id"), str) and "name" not in value:
        return by_id.get(value["@id"], value)
    return value


def list_names(value: Any) -> list[str]:
    """The names in a value of JSON-LD: strings, objects with a name or several, lists of both.

    >>> list_names([{"@type": "Person", "name": "Ana Ruiz"}, {"name": ["Li Wei"]}, "Pelle", {"url": "x"}, 7])
    ['Ana Ruiz', 'Li Wei', 'Pelle']
    """
    found: list[str] = []
    waiting = [value]
    while waiting and len(found) < MOST_NAMES:
        one = waiting.pop()
        if isinstance(one, str):
            found.append(one)
        elif isinstance(one, dict):
            waiting.append(one.get("name") or one.get("@value") or _join_name(one))
        elif isinstance(one, list):
            waiting += reversed(one[:MOST_NAMES])
    return found


def _join_name(one: dict[str, Any]) -> str | None:
    given, family = one.get("givenName"), one.get("familyName")
    return f"{given} {family}" if isinstance(given, str) and isinstance(family, str) else None


_DECODER = json.JSONDecoder(strict=False)
_START = re.compile(r"\A(?:(?://|/\*)?\s{0,9}(?:<!\[CDATA\[|<!--)(?:\s{0,9}\*/)?\s*)+")
_COMMA = re.compile(r",(\s*[}\]])")
_BETWEEN = re.compile(r"[\s;,]*")
_SCHEME = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)
