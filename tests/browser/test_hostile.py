"""Titles, names, texts and files that try to become a part of the page: they are shown as text and never run."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from crawling import Site, crawl
from explore_pages import open_pages
from hostile import ATTACKS, MARK
from looking import find_foreign, find_foreign_drawn
from warehouses import query
from windows import Glazier

from flows.explore.reading import Reader
from flows.settings import Settings

# Records of each kind that are read.
_ALL = 40
# Windows that are opened of each kind.
_OPENED = 2


@pytest.fixture(scope="session")
def hostile_pages(hostile_warehouse: Path, spill: Path) -> Iterator[httpx.Client]:
    with open_pages(Reader(Settings(warehouse=hostile_warehouse, cache=spill / "cache"), spill)) as client:
        yield client


@pytest.fixture(scope="session")
def hostile_site(hostile_pages: httpx.Client) -> Site:
    return crawl(hostile_pages, most=_ALL)


def test_the_attacks_came_through(hostile_warehouse: Path) -> None:
    """What nothing holds is shown by no page."""
    for table, column in (("articles", "title"), ("articles", "text"), ("quotes", "text"), ("removed_lines", "text")):
        rows = query(hostile_warehouse, f"SELECT {column} FROM {table}")
        assert any("<script>" in row[0] for row in rows if row[0]), (table, column)
    ((names,),) = query(
        hostile_warehouse, "SELECT count(DISTINCT publisher) FROM documents LEFT JOIN articles USING (doc_id)"
    )
    assert names > len(ATTACKS) / 4


def test_no_page_has_a_part_that_a_record_brought(hostile_site: Site) -> None:
    found = {
        address: problems for address, answer in hostile_site.answers.items() if (problems := find_foreign(answer))
    }
    assert found == {}


def test_no_page_fails(hostile_site: Site) -> None:
    assert [address for address, answer in hostile_site.answers.items() if answer.status_code >= 500] == []


def test_nothing_of_a_record_is_run(hostile_site: Site, hostile_pages: httpx.Client, windows: Glazier) -> None:
    for addresses in hostile_site.pages.values():
        for address in addresses[:_OPENED]:
            page = windows.open(f"{hostile_pages.base_url}{address}")
            # What opens and what is pointed at draws its own parts.
            page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
            for one in page.locator("figure.chart svg a, main mark, main [data-rule]").all()[:3]:
                one.dispatch_event("mouseover")
            assert page.evaluate(f"window.{MARK}") is None, address
            assert find_foreign_drawn(page) == [], address
            assert "<span" not in page.title(), address
            # Marks of direction and control characters are shown as signs.
            text = page.inner_text("body")
            assert [sign for sign in "\u202e\u2066\u200f\x1b\x07" if sign in text] == [], address
        windows.close_windows()
