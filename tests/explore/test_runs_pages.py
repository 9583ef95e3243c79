"""Pages about runs, what was rejected, and rules."""

import html
import json
import re
import tomllib
from pathlib import Path

import httpx
import pytest
from explore_pages import open_pages
from warehouses import run_on

from flows.errors import NewsmillError
from flows.explore.lexicon_entry import list_entries
from flows.explore.reading import Reader
from flows.lexicon import shipped_lexicon
from flows.settings import Settings
from flows.storage.lexicon_folder import KINDS, read_lexicon

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
        run_on(tmp_path / "<b>gone", warehouse, collection="other")
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


def test_rules_are_listed_with_their_lines(pages: httpx.Client) -> None:
    everything = pages.get("/rules").text
    assert set(find_links(everything, "/rules?kind=")) >= {"/rules?kind=share_bar", "/rules?kind=title"}
    of_kind = pages.get("/rules?kind=share_bar").text
    assert set(find_links(of_kind, "/rules/")) >= {"/rules/share_bar.call", "/rules/share_bar.networks"}
    assert "/rules/title.headline" not in of_kind
    assert pages.get("/rules/no.such_rule").status_code == 404


def test_a_rule_shows_lines_where_and_the_entry_that_changes_it(pages: httpx.Client) -> None:
    page = pages.get("/rules/share_bar.networks").text
    assert re.search(r"/documents/[0-9a-f]{16}#line-\d+", page)
    assert 'off = ["share_bar.networks"]' in html.unescape(page)
    # A rule that takes no line, and one by which neighbours decide.
    assert pages.get("/rules/quote.according_to").status_code == 200
    assert "nothing to switch off" in pages.get("/rules/navigation.before_body").text


def test_the_entries_are_what_the_lexicon_takes(tmp_path: Path) -> None:
    """All of them in one folder: it is read without a complaint, and does what they say."""
    off, more = set(), {}
    for rule in shipped_lexicon().list_rules():
        for entry in list_entries(rule.id, rule.kind, 'a "folder"'):
            if entry.text.startswith("off"):
                off |= {*tomllib.loads(entry.text)["off"]}
            elif entry.text:
                more[rule.kind] = entry.text
    assert "share_bar.call" in off
    assert "navigation.before_body" not in off
    (tmp_path / "page.toml").write_text(
        "\n".join([f"off = {json.dumps(sorted(off))}", *more.values()]), encoding="utf-8"
    )
    lexicon = read_lexicon(tmp_path)
    assert lexicon
    assert lexicon.off == off
    assert {rule.rule.kind for rule in lexicon.page_rules} == {*more} == {*KINDS}


def test_sources_in_no_folder_are_called_so_and_are_no_folder_of_a_lexicon_entry(tmp_path: Path, spill: Path) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "ferry.txt").write_text(f"{FERRY}\nLeave a Reply\n", encoding="utf-8")
    run_on(tmp_path / "raw", tmp_path / "warehouse")
    with open_pages(Reader(Settings(warehouse=tmp_path / "warehouse", cache=tmp_path / "cache"), spill)) as client:
        page = client.get("/rules/comment_form.phrase").text.split('<details class="asked">')[0]
    assert ">in no folder<" in page
    assert "sources =" not in page
