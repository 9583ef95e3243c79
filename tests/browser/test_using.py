"""Using the pages: search and reading, by keys, without scripts, in the dark, on paper."""

from pathlib import Path

import httpx
import pytest
from playwright.sync_api import expect
from warehouses import query
from windows import Glazier

from flows.explore.pages import PAGES

_KINDS = {page.path for page in PAGES}
# The keys of pages that are there.
_KEYS = {
    key: path
    for key, path in {"o": "/", "a": "/articles", "u": "/rules", "l": "/runs", "q": "/sql"}.items()
    if path in _KINDS
}


def test_keys_lead_to_pages(pages: httpx.Client, windows: Glazier) -> None:
    # From elsewhere: a key that leads to the page where one is loads it again, and no address tells when.
    page = windows.open(f"{pages.base_url}/rejected")
    for key, path in _KEYS.items():
        page.keyboard.press("g")
        page.keyboard.press(key)
        page.wait_for_url(f"{pages.base_url}{path}")


def test_a_key_leads_to_the_search_and_letters_are_typed_there(pages: httpx.Client, windows: Glazier) -> None:
    page = windows.open(f"{pages.base_url}/")
    page.keyboard.press("/")
    expect(page.locator("#find")).to_be_focused()
    page.keyboard.type("gulls/?n")
    expect(page.locator("#find")).to_have_value("gulls/?n")
    assert page.url == f"{pages.base_url}/"


def test_the_first_key_of_the_tabulator_passes_over_the_menu(pages: httpx.Client, windows: Glazier) -> None:
    page = windows.open(f"{pages.base_url}/")
    page.keyboard.press("Tab")
    expect(page.locator("a.skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


@pytest.mark.parametrize("path", sorted(_KINDS & {"/", "/reprints", "/rules", "/runs"}))
def test_without_scripts_what_charts_show_is_a_table(path: str, pages: httpx.Client, windows: Glazier) -> None:
    page = windows.open(f"{pages.base_url}{path}", java_script_enabled=False)
    assert page.locator("figure svg").count() == 0
    for table in page.locator("figure table").all():
        expect(table).to_be_visible()


def test_it_follows_the_colours_of_the_system(pages: httpx.Client, windows: Glazier) -> None:
    page = windows.open(f"{pages.base_url}/", color_scheme="light")
    papers = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        papers.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert papers == ["rgb(253, 253, 251)", "rgb(22, 24, 27)"]


def test_paper_is_white_and_has_no_menu(pages: httpx.Client, windows: Glazier) -> None:
    page = windows.open(f"{pages.base_url}/", color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    expect(page.locator("header")).to_be_hidden()
    expect(page.locator("figure.chart svg").first).to_be_visible()


@pytest.mark.skipif("/sql" not in _KINDS, reason="no page for SQL")
def test_a_query_is_asked_drawn_and_found_again_by_its_address(pages: httpx.Client, windows: Glazier) -> None:
    page = windows.open(f"{pages.base_url}/sql")
    page.fill(
        "textarea[name=query]", "SELECT language, count(*) AS articles FROM articles GROUP BY ALL ORDER BY 2 DESC, 1"
    )
    page.get_by_role("button", name="Ask").click()
    expect(page.get_by_role("status")).to_contain_text("rows")
    page.select_option("select[name=chart]", "bars")
    page.get_by_role("button", name="Ask").click()
    expect(page.locator("figure.chart svg")).to_be_visible()
    again = windows.open(page.url)
    assert again.locator("main table").last.inner_text() == page.locator("main table").last.inner_text()


def test_a_search_leads_to_an_article_and_its_marks_can_be_switched_off(
    sample_warehouse: Path, pages: httpx.Client, windows: Glazier
) -> None:
    ((doc_id, title),) = query(
        sample_warehouse,
        "SELECT doc_id, title FROM articles JOIN mentions USING (doc_id) "
        "WHERE mentions.kind = 'person' AND title IS NOT NULL GROUP BY ALL ORDER BY count(*) DESC, doc_id LIMIT 1",
    )
    page = windows.open(f"{pages.base_url}/")
    page.fill("#find", title)
    page.keyboard.press("Enter")
    page.locator(f"ol.found a[href='/articles/{doc_id}']").click()
    page.wait_for_url(f"{pages.base_url}/articles/{doc_id}")
    expect(page.locator("h1")).to_have_text(title)
    mark = page.locator(".text .mark.person").first
    colour = "one => getComputedStyle(one).backgroundColor"
    marked = mark.evaluate(colour)
    page.locator("#show-person").uncheck()
    assert mark.evaluate(colour) != marked
    assert mark.get_attribute("data-note")


def test_a_line_says_why_it_was_removed(sample_warehouse: Path, pages: httpx.Client, windows: Glazier) -> None:
    ((doc_id, line_number, rule_id),) = query(
        sample_warehouse, "SELECT doc_id, line_number, rule_id FROM removed_lines ORDER BY ALL LIMIT 1"
    )
    page = windows.open(f"{pages.base_url}/documents/{doc_id}#line-{line_number}")
    line = page.locator(f"#line-{line_number}")
    expect(line).to_be_in_viewport()
    assert rule_id in (line.locator("summary").get_attribute("title") or "")
    expect(line.locator(".why")).to_be_hidden()
    line.locator("summary").click()
    expect(line.locator(f".why a[href='/rules/{rule_id}']").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(line.locator(".why")).to_be_hidden()


def test_a_bar_of_days_leads_to_the_reprints_of_these_days(pages: httpx.Client, windows: Glazier) -> None:
    page = windows.open(f"{pages.base_url}/reprints")
    arrow = page.locator("figure.graph svg .arrow")
    expect(arrow).to_have_count(1)
    page.locator("figure.chart[data-spans] svg a").first.click()
    page.wait_for_url(f"{pages.base_url}/reprints?from=2024-04-12&to=2024-04-12")
    expect(arrow).to_have_count(1)
    expect(page.locator("figure.graph tbody tr")).to_have_count(1)
    page.goto(f"{pages.base_url}/reprints?to=2024-04-11")
    expect(arrow).to_have_count(0)


def test_a_publisher_of_the_drawing_leads_to_its_reprints(pages: httpx.Client, windows: Glazier) -> None:
    page = windows.open(f"{pages.base_url}/reprints")
    page.locator("figure.graph svg a", has_text="Meridian Wire").locator("text").click()
    page.wait_for_url(f"{pages.base_url}/reprints?publisher=Meridian+Wire")
