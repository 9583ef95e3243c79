"""What holds for every page that links lead to: it opens without a complaint, and everyone can use it."""

from collections import Counter
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

import httpx
import pytest
from crawling import Site, has_anchor
from looking import find_barriers, find_overflow, find_undrawn
from windows import Glazier

from flows.explore.pages import PAGES
from flows.run.published import open_published
from flows.settings import Settings
from flows.storage.queries import check_query

KINDS = [page.path for page in PAGES]


def test_no_link_is_dead(site: Site, pages: httpx.Client) -> None:
    dead = {
        f"{source} -> {link}: {answer.status_code}"
        for source, link in site.links
        if (answer := site.answers.get(urldefrag(link).url)) and answer.status_code != 200
    }
    assert sorted(dead) == []


def test_no_link_leads_to_a_place_that_its_page_lacks(site: Site) -> None:
    lost = {
        f"{source} -> {link}"
        for source, link in site.links
        if (parts := urldefrag(link)).fragment
        if (answer := site.answers.get(parts.url)) and not has_anchor(answer, parts.fragment)
    }
    assert sorted(lost) == []


def test_no_link_leads_away(site: Site) -> None:
    assert [link for _, link in site.links if urlsplit(link).netloc or urlsplit(link).scheme not in {"", "data"}] == []


def test_what_a_page_asks_gives_the_same_rows_in_sql(site: Site, sample_warehouse: Path) -> None:
    """What "Show query" shows, as `newsmill sql` answers it. Of each question, two sets of values are tried."""
    tried: Counter[str] = Counter()
    with open_published(Settings(warehouse=sample_warehouse)) as db:
        for name, sql, rows in {question.sql: question for question in site.questions}.values():
            tried[name] += 1
            if tried[name] > 2:
                continue
            check_query(sql)
            found = db.execute(sql).fetchall()
            # Not every question asks for an order.
            assert sorted(repr(tuple(row.values())) for row in rows) == sorted(map(repr, found)), f"{name}:\n{sql}"
    assert tried


@pytest.mark.parametrize("kind", KINDS)
def test_it_opens_without_a_complaint(kind: str, site: Site, pages: httpx.Client, windows: Glazier) -> None:
    addresses = site.pages[kind]
    assert addresses, f"No link leads to {kind}."
    first = windows.open(f"{pages.base_url}{addresses[0]}", color_scheme="light")
    assert find_undrawn(first) == []
    assert find_overflow(first) == []
    assert find_barriers(first) == []
    first.emulate_media(color_scheme="dark")
    assert find_barriers(first, contrast_only=True) == []
    first.set_viewport_size({"width": 360, "height": 640})
    assert find_overflow(first) == []
    # With other values, as of a second article.
    last = windows.open(f"{pages.base_url}{addresses[-1]}", color_scheme="dark")
    assert find_undrawn(last) == []
    assert find_barriers(last) == []
    last.set_viewport_size({"width": 360, "height": 640})
    assert find_overflow(last) == []
