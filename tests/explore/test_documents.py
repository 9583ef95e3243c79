"""A document's page: each line with its verdict and why, what a duplicate differs in, why a record was rejected."""

import re
from pathlib import Path

import httpx
import pytest
from warehouse_ids import find_id

from flows.explore.pages import documents


def ask(pages: httpx.Client, warehouse: Path, source_uri: str, query: str = "") -> str:
    answer = pages.get(f"/documents/{find_id(warehouse, source_uri)}{query}")
    assert answer.status_code == 200, answer.text
    return answer.text


def test_every_line_has_its_verdict_in_words_and_its_opinions(pages: httpx.Client, sample_warehouse: Path) -> None:
    page = ask(pages, sample_warehouse, "harbour-ledger/2024-10-22-grain.txt")
    (kept,) = re.findall(r'<tr id="line-11" class="kept">(.*?)</tr>', page, re.DOTALL)
    assert "kept" in kept
    assert "The quay expects six vessels by next Tuesday." in kept
    assert re.search(r"By itself</dt><dd>unsure, by <a href=./rules/body.remark.>", kept)
    assert re.search(r"With its neighbours</dt><dd>text, by <a href=./rules/body.beside_body.>", kept)
    assert "Line model" in kept
    (removed,) = re.findall(r'<tr id="line-27" class="removed">(.*?)</tr>', page, re.DOTALL)
    assert 'title="removed as copyright by copyright.notice: A notice of copyright."' in removed
    assert "Witness of</dt><dd>publisher" in removed


def test_kept_and_removed_stand_side_by_side(pages: httpx.Client, sample_warehouse: Path) -> None:
    page = ask(pages, sample_warehouse, "harbour-ledger/2024-10-22-grain.txt", "?view=sides")
    assert len(re.findall('<td class="kept line">', page)) == 4
    assert len(re.findall('<td class="removed line">', page)) == 11


def test_a_duplicate_stands_beside_its_article(pages: httpx.Client, sample_warehouse: Path) -> None:
    page = ask(pages, sample_warehouse, "harbour-ledger/2024-04-13-patras-ferry.txt")
    article = find_id(sample_warehouse, "meridian-wire/mw-0412-patras-ferry.txt")
    assert f'href="/articles/{article}"' in page
    assert "<del>Greece, April 12 (MW) -</del>" in page
    assert "<ins>Greece (Meridian Wire) —</ins>" in page


def test_a_rejected_record_says_why(pages: httpx.Client, sample_warehouse: Path) -> None:
    page = ask(pages, sample_warehouse, "damaged/junk-only.txt")
    assert re.search(r'class="fate rejected">\s*Rejected \(no_text\)', page)
    assert 'class="removed"' in page


def test_long_records_have_pages_and_very_long_ones_their_removed_lines(
    pages: httpx.Client, sample_warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = "harbour-ledger/2024-10-22-grain.txt"
    monkeypatch.setattr(documents, "LINES", 10)
    page = ask(pages, sample_warehouse, source, "?page=3")
    assert re.findall(r'id="line-(\d+)"', page) == [str(number) for number in range(21, 30)]
    monkeypatch.setattr(documents, "MAX_BYTES", 100)
    page = ask(pages, sample_warehouse, source)
    assert "too long to be judged again" in page
    assert "removed as copyright by copyright.notice" in page


def test_a_document_that_is_not_there(pages: httpx.Client) -> None:
    assert pages.get("/documents/0123456789abcdef").status_code == 404
    assert pages.get("/documents/%3Cscript%3E").status_code == 404
