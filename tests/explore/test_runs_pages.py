"""Pages about runs, what was rejected, and rules."""

import html
import re
from pathlib import Path

import httpx
import pytest
from explore_pages import open_pages
from warehouses import run_on

from flows.errors import NewsmillError
from flows.explore.reading import Reader
from flows.settings import Settings

FERRY = (
    "The ferry to Aarnes sails again on Tuesday, the harbour office said.\n\nIt had been laid up for eleven weeks.\n"
)


def find_links(page: str, below: str) -> list[str]:
    return [html.unescape(found) for found in re.findall(rf'href="({re.escape(below)}[^"]+)"', page)]


def test_the_list_of_runs_leads_to_what_each_did(pages: httpx.Client) -> None:
    (address,) = set(find_links(pages.get("/runs").text, "/runs/"))
    page = pages.get(address).text
    for heading in ("From sources to articles", "Steps", "Junk by folder", "Junk by rule", "Rejected"):
        assert f"<h2>{heading}</h2>" in page
    assert find_links(page, "/documents/")
    assert find_links(page, "/rules/")
    assert pages.get("/runs/20240305T080000Z-0000").status_code == 404


def test_runs_that_only_the_log_knows_are_shown(tmp_path: Path, spill: Path) -> None:
    warehouse = tmp_path / "warehouse"
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "ferry.txt").write_text(FERRY, encoding="utf-8")
    run_on(tmp_path / "raw", warehouse)
    with pytest.raises(NewsmillError):
        run_on(tmp_path / "<b>gone</b>", warehouse, collection="other")
    with open_pages(Reader(Settings(warehouse=warehouse), spill)) as client:
        page = client.get("/runs").text
        assert ">failed<" in page
        assert "&lt;b&gt;gone" in page
        assert "<b>" not in page
        own = client.get("/runs?collection=other").text
        (address,) = set(find_links(own, "/runs/"))
        assert "The run published nothing" in client.get(address).text


def test_rejected_records_are_found_by_reason_and_name(pages: httpx.Client) -> None:
    everything = pages.get("/rejected").text
    reasons = {address.partition("reason=")[2] for address in find_links(everything, "/rejected?")}
    assert len(reasons) > 1
    for reason in reasons:
        page = pages.get(f"/rejected?reason={reason}").text
        table = page.partition("<caption>Rejected")[2]
        assert set(re.findall(r'<tr>\s*<td dir="auto">(\w+)</td>', table)) == {reason}
    assert "Nothing." in pages.get("/rejected", params={"part": "%no' such file"}).text
    assert pages.get("/rejected?page=x").status_code == 400
