"""Walking over the links of the pages, as far as pages of a kind differ."""

from collections import defaultdict, deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urldefrag, urljoin, urlsplit

import httpx
import pytest
from selectolax.lexbor import LexborHTMLParser
from starlette.routing import compile_path

from flows.explore.asking import Asker, Row
from flows.explore.pages import PAGES

# Pages of a kind that are read: the first ones that links lead to.
MOST = 3
_PATHS = [(page.path, compile_path(page.path)[0]) for page in PAGES]


class Question(NamedTuple):
    """The name of a file of queries/, its SQL as the page shows it, and the rows that the page got."""

    name: str
    sql: str
    rows: list[Row]


@dataclass(slots=True)
class Site:
    """What was found.

    pages      by the path of their kind, as "/articles/{doc_id}": addresses in the order found.
    answers    by address: what the server said.
    links      (from, to).
    questions  what the pages asked the warehouse.
    """

    pages: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    answers: dict[str, httpx.Response] = field(default_factory=dict)
    links: list[tuple[str, str]] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


def crawl(client: httpx.Client, start: str = "/", most: int = MOST) -> Site:
    """Read pages from start on. most: of each kind of path with the same names of values."""
    site, seen, counts = Site(), {start}, defaultdict(int)
    queue = deque([start])
    while queue:
        address = queue.popleft()
        kind = find_kind(address)
        form = (kind, *sorted(parse_qs(urlsplit(address).query)))
        counts[form] += 1
        if counts[form] > most:
            continue
        answer = site.answers[address] = client.get(address, follow_redirects=True)
        if kind is not None and "html" in answer.headers["content-type"]:
            site.pages[kind].append(address)
        for link in list_links(answer, address):
            site.links.append((address, link))
            target = urldefrag(link).url
            if target not in seen:
                seen.add(target)
                queue.append(target)
    return site


@contextmanager
def record_questions(patch: pytest.MonkeyPatch) -> Iterator[list[Question]]:
    """What pages ask from here on."""
    questions: list[Question] = []
    ask = Asker.ask

    def record(self: Asker, name: str, **values: Any) -> list[Row]:
        rows = ask(self, name, **values)
        questions.append(Question(name, self.asked[-1].sql, [dict(row) for row in rows]))
        return rows

    patch.setattr(Asker, "ask", record)
    yield questions


def find_kind(address: str) -> str | None:
    """The path of the page that answers an address; None for a file."""
    path = urlsplit(address).path
    return next((kind for kind, pattern in _PATHS if pattern.match(path)), None)


def list_links(answer: httpx.Response, address: str) -> Iterator[str]:
    """What a page links to and loads, without the server's own address."""
    if "html" not in answer.headers["content-type"]:
        return
    for node in LexborHTMLParser(answer.text).css("[href], [src]"):
        link = node.attributes.get("href") or node.attributes.get("src") or ""
        yield urljoin(address, link)


def has_anchor(answer: httpx.Response, name: str) -> bool:
    return any(node.attributes.get("id") == name for node in LexborHTMLParser(answer.text).css("[id]"))
