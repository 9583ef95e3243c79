"""Charts in a narrow window, and on paper: what a chart draws can be seen, and nothing is cut."""

from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page
from windows import Glazier

from flows.explore.report import make_report
from flows.settings import Settings

NARROW = {"width": 360, "height": 640}
# CSS pixels of the printable width of A4, and its height.
PAPER = {"width": 718, "height": 1000}
# A day of each, as far as a narrow window has room for days, weeks, months, years.
_DAYS = (
    "SELECT day::DATE AS day, 1 AS n FROM range(DATE '2000-01-01', DATE '2000-01-01' + {count}, INTERVAL 1 DAY) t(day)"
)


def _draw(windows: Glazier, pages: httpx.Client, query: str, chart: str, x: str) -> Page:
    asked = {"query": query, "chart": chart, "x": x, "y": "n"}
    return windows.open(str(httpx.URL(f"{pages.base_url}/sql", params=asked)), viewport=NARROW)


@pytest.mark.parametrize("count", [20, 280, 600, 1900])
def test_every_bar_of_days_can_be_seen(count: int, pages: httpx.Client, windows: Glazier) -> None:
    page = _draw(windows, pages, _DAYS.format(count=count), "days", "day")
    widths = page.evaluate(
        """[...document.querySelectorAll("figure.chart svg g rect")].map((one) => one.width.baseVal.value)"""
    )
    assert len(widths) > 5
    assert min(widths) >= 1


def test_names_and_numbers_of_bars_stay_in_the_chart(pages: httpx.Client, windows: Glazier) -> None:
    query = "SELECT 'The Honourable Society of Very Long Publishers of the North' AS name, 123456789012 AS n"
    page = _draw(windows, pages, query, "bars", "name")
    outside = page.evaluate("""() => {
        const svg = document.querySelector("figure.chart svg"), edge = svg.getBoundingClientRect();
        return [...svg.querySelectorAll("text")].filter((one) => one.getBoundingClientRect().right > edge.right + 1
            || one.getBoundingClientRect().left < edge.left - 1).map((one) => one.textContent);
    }""")
    assert outside == []
    assert "The Honourable" in (page.locator("figure.chart svg").text_content() or "")


def test_the_report_on_paper_has_all_columns_and_the_colours_of_paper(
    sample_warehouse: Path, tmp_path: Path, windows: Glazier
) -> None:
    _, text = make_report(Settings(warehouse=sample_warehouse))
    (tmp_path / "report.html").write_text(text, encoding="utf-8")
    page = windows.open((tmp_path / "report.html").as_uri(), color_scheme="light", viewport=PAPER)
    quiet = "getComputedStyle(document.querySelector('p.quiet')).color"
    light = page.evaluate(quiet)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(quiet) == light
    cut = page.evaluate("""[...document.querySelectorAll(".scroll table")]
        .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth)
        .map((one) => one.textContent.slice(0, 80))""")
    assert cut == []


def test_the_sign_below_a_mistake_in_a_query_stands_where_the_mistake_is(pages: httpx.Client, windows: Glazier) -> None:
    page = windows.open(str(httpx.URL(f"{pages.base_url}/sql", params={"query": "SELECT publishr FROM articles"})))
    said = page.get_by_role("alert")
    assert "               ^" in said.inner_text()
    assert "monospace" in said.evaluate("one => getComputedStyle(one).fontFamily")


def test_the_list_of_runs_fits_a_window(pages: httpx.Client, windows: Glazier) -> None:
    page = windows.open(f"{pages.base_url}/runs")
    assert (
        page.evaluate(
            "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.scroll'))"
        )
        == 0
    )
