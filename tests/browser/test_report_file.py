"""The report of a run, opened as a file: it draws itself, loads nothing, and shows what is hostile as text."""

from pathlib import Path

import pytest
from hostile import MARK
from looking import find_barriers, find_overflow, find_undrawn
from windows import Glazier

from flows.explore.report import make_report
from flows.settings import Settings


@pytest.fixture(scope="session")
def report(hostile_warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    _, page = make_report(Settings(warehouse=hostile_warehouse))
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(page, encoding="utf-8")
    return path


def test_it_draws_itself_and_asks_for_nothing(report: Path, windows: Glazier) -> None:
    page = windows.open(report.as_uri())
    page.wait_for_selector("figure.chart svg")
    assert find_undrawn(page) == []
    assert windows.asked == [report.as_uri()]
    assert page.evaluate(f"window.{MARK}") is None
    assert find_overflow(page) == []
    assert find_barriers(page) == []
    page.emulate_media(color_scheme="dark")
    assert find_barriers(page, contrast_only=True) == []


def test_without_scripts_its_tables_are_there(report: Path, windows: Glazier) -> None:
    page = windows.open(report.as_uri(), java_script_enabled=False)
    assert page.locator("figure.chart svg").count() == 0
    assert page.locator("figure.chart table").first.is_visible()


def test_it_prints_light(report: Path, windows: Glazier) -> None:
    page = windows.open(report.as_uri(), color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
