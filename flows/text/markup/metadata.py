"""What a page says of itself: JSON-LD, meta tags, its title and headings, and what its body marks as day or author."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from flows.rules.page_metadata import AUTHOR_MARKS, OTHER_MARKS
from flows.text.markup.json_ld import find_article, list_names

# Elements of a page that are looked at; pages have up to a hundred meta tags, and up to a thousand of microdata.
MOST_ELEMENTS = 5_000
# Elements that may be marked as authors.
MOST_CALLED = 500
# Characters of a value, of its name, and values of one name; more are texts and mistakes.
LONGEST_VALUE = 4_000
LONGEST_NAME = 100
MOST_VALUES = 50
# Characters of a text in the body that is marked as something, and what is walked through to read it. Longer ones are
# the article itself, or the box of an author with what he has done.
LONGEST_TEXT = 200
LONGEST_AUTHORS = 90
MOST_NODES = 300
# Texts that are marked as authors, and the elements around one that may say that it is somebody else's.
MOST_MARKED = 10
MOST_AROUND = 20


def read_metadata(tree: LexborHTMLParser) -> dict[str, Any]:
    """What a page says of itself, by name: a string, or a list of strings where it says several things.

    Names are those of its meta tags in small letters ("og:title", "author", "dc.date"), and: "title", "h1",
    "canonical", "html:lang", "time" (the times of its body), "json-ld:headline" and so on (the article's own object),
    "itemprop:author" and so on (microdata), "rel:author" (links to authors), "class:author" (short texts in elements
    that are called so, where JSON-LD and the meta tag name nobody in full). Left alone: readers' comments and boxes
    with other articles.

    >>> page = '<title>Ferry</title><meta property="og:title" content="Ferry sails"><h1>Ferry <b>sails</b></h1>'
    >>> read_metadata(LexborHTMLParser(page))
    {'title': 'Ferry', 'og:title': 'Ferry sails', 'h1': 'Ferry sails'}
    """
    found: dict[str, list[str]] = {}
    elements = tree.css(_ELEMENTS)[:MOST_ELEMENTS]
    _add(found, (pair for node in elements for pair in _read_element(node)))
    scripts = (node.text() for node in elements if node.tag == "script")
    _add(found, _read_json_ld(scripts, [*found.get("canonical", ()), *found.get("og:url", ())]))
    # A look at every element of a page, which most need not.
    if not any(" " in name for name in (*found.get("json-ld:author", ()), *found.get("author", ()))):
        _add(found, (("class:author", text) for text in _list_marked(tree)))
    return {name: values[0] if len(values) == 1 else values for name, values in found.items()}


def _add(found: dict[str, list[str]], pairs: Iterable[tuple[str, str | None]]) -> None:
    for name, value in pairs:
        text = " ".join((value or "")[:LONGEST_VALUE].split())
        values = found.setdefault(name, []) if text else []
        if text not in values and len(values) < MOST_VALUES:
            values.append(text)


def _read_element(node: LexborNode) -> Iterator[tuple[str, str | None]]:
    """The (name, value) that an element says."""
    tag, said = node.tag, node.attributes
    if tag == "meta":
        for name in (said.get("property"), said.get("name"), said.get("http-equiv")):
            if name and len(name) <= LONGEST_NAME:
                yield name.strip().casefold(), said.get("content")
    elif tag == "html":
        yield "html:lang", said.get("lang")
    elif tag == "link":
        yield "canonical", said.get("href")
    elif tag == "title":
        # Drawings have titles, too.
        if node.parent is None or node.parent.tag in ("head", "body"):
            yield "title", _read_text(node, LONGEST_VALUE)
    elif tag == "h1":
        yield "h1", _read_text(node, LONGEST_VALUE)
    elif tag == "time" and not _is_others(node):
        yield "time", said.get("datetime") or _read_text(node)
    yield from _read_items(node, said)


def _read_items(node: LexborNode, said: Mapping[str, str | None]) -> Iterator[tuple[str, str | None]]:
    """What an element is in microdata, and whether it is a link to an author."""
    names = [name for name in (said.get("itemprop") or "").split() if name in _ITEMS]
    is_author = said.get("rel") == "author"
    if not (names or is_author) or _is_others(node):
        return
    for name in names:
        inner = node.css_first("[itemprop=name]") if name in ("author", "creator") else None
        of = said if inner is None else inner.attributes
        yield f"itemprop:{name}", of.get("content") or of.get("datetime") or _read_text(inner or node)
    if is_author:
        yield "rel:author", _read_text(node)


def _list_marked(tree: LexborHTMLParser) -> Iterator[str]:
    """Short texts of elements whose class, id or link says that authors stand there, the outer ones first."""
    nodes = (node for node in islice(tree.css(_MARKED), MOST_CALLED) if node.tag not in _NO_MARKS)
    texts = (_read_text(node, LONGEST_AUTHORS) for node in nodes if not _is_others(node))
    return islice(filter(None, texts), MOST_MARKED)


def _read_text(node: LexborNode, longest: int = LONGEST_TEXT) -> str | None:
    """The text of an element, with a space between its parts; None where it is longer."""
    parts: list[str] = []
    length = 0
    for inner in islice(node.traverse(include_text=True), MOST_NODES):
        if inner.tag == "-text" and (inner.parent is None or inner.parent.tag not in _UNSEEN):
            text = " ".join((inner.text_content or "").split())
            if text:
                parts.append(text)
                length += len(text) + 1
            if length > longest:
                return None
    return " ".join(parts)


def _is_others(node: LexborNode) -> bool:
    """Whether an element stands in a reader's comment, or in a box with other articles."""
    around: LexborNode | None = node
    for _ in range(MOST_AROUND):
        if around is None or around.tag == "body":
            return False
        said = around.attributes
        names = " ".join(filter(None, map(said.get, ("class", "id", "itemprop", "itemtype"))))
        if _OTHERS.search(names[:LONGEST_VALUE]):
            return True
        around = around.parent
    return False


def _read_json_ld(scripts: Iterable[str], addresses: list[str]) -> Iterator[tuple[str, str]]:
    for name, value in find_article(scripts, addresses).items():
        if name in _PEOPLE:
            yield from ((f"json-ld:{name}", text) for text in list_names(value))
        elif name in _TEXTS:
            values = value if isinstance(value, list) else [value]
            yield from ((f"json-ld:{name}", text) for text in values[:MOST_VALUES] if isinstance(text, str))


_ITEMS = frozenset({"author", "creator", "dateCreated", "datePublished", "headline"})
_PEOPLE = frozenset({"author", "creator", "publisher"})
_TEXTS = frozenset({"dateCreated", "datePublished", "headline", "inLanguage", "uploadDate", "url"})
_ELEMENTS = (
    "html[lang], title, meta[content], link[rel=canonical i], h1, time, [itemprop], [rel=author], "
    'script[type*="ld+json" i]'
)
_MARKED = ", ".join(
    [f'[{kind}*="{mark}" i]' for kind in ("class", "id") for mark in AUTHOR_MARKS] + ['a[href*="/author" i]']
)
_NO_MARKS = frozenset({"article", "body", "head", "html", "img", "input", "link", "main", "script", "style", "svg"})
_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg"})
_OTHERS = re.compile("|".join(OTHER_MARKS), re.IGNORECASE)
