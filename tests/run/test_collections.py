"""Collections with settings of their own in one warehouse: each document is judged by what its collection says."""

from pathlib import Path

import pytest
from mills import FERRY, MILL
from warehouses import query, read_tables

from flows.config.choose import Configuration
from flows.config.file import read_file
from flows.run.conductor import DirectConductor
from flows.run.folder import make_missing_folder
from flows.run.log import note_run
from flows.run.report import Report, Request
from flows.run.sequence import run
from flows.settings import Settings
from flows.storage.layout import Layout

CLUB = '[[rules]]\nid = "ledger.club"\nkind = "advertisement"\nphrases = ["Join the Norwood swim club"]\n'
TEXT = FERRY.replace("\n\nAt least", "\n\nJoin the Norwood Swim Club!\n\nAt least")
CONFIG = """
[settings]
workers = 0
[collections.herald]
raw = "herald"
lexicon = "words"
[collections.herald.publishers]
islands = "The Harbour Ledger"
[collections.wire]
raw = "wire"
text_column = "story"
key_column = "guid"
map = {title = "kicker"}
"""
WIRE = f'{{"guid": "a1", "kicker": "Pier mended", "story": {MILL!r}, "text": "No story."}}\n'.replace("'", '"')


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("herald/islands", "wire", "words"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "herald/islands/ferry.txt").write_text(TEXT)
    (tmp_path / "wire/day.jsonl").write_text(WIRE)
    (tmp_path / "wire/ferry.txt").write_text(TEXT.replace("Tuesday", "Friday"))
    (tmp_path / "words/page.toml").write_text(CLUB)
    (tmp_path / "newsmill.toml").write_text(CONFIG)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run_over(collection: str, **options: object) -> Report:
    chosen = Configuration(options, read_file(Path("newsmill.toml")), {})
    return run(chosen.choose(collection).settings, Request(dedup=False), DirectConductor())


def list_judged(report: Report) -> int | None:
    return report.counts["refined_count"] if report.snapshot else None


def test_each_document_is_judged_by_its_collection_whichever_run_does_it(folder: Path) -> None:
    assert list_judged(run_over("herald")) == 1
    assert list_judged(run_over("wire")) == 2
    assert list_judged(run_over("herald")) is None
    found = dict(query(folder / "warehouse", "SELECT source_uri, publisher FROM articles"))
    assert found["islands/ferry.txt"] == "The Harbour Ledger"
    removed = "SELECT collection FROM removed_lines JOIN documents USING (doc_id) WHERE rule_id = 'ledger.club'"
    assert query(folder / "warehouse", removed) == [("herald",)]
    named = (
        "SELECT record_key, title FROM articles JOIN documents USING (doc_id) WHERE documents.source_uri = 'day.jsonl'"
    )
    assert query(folder / "warehouse", named) == [("a1", "Pier mended")]
    assert query(folder / "warehouse", "SELECT count(*) FROM rules WHERE rule_id = 'ledger.club'") == [(1,)]
    # In another order the warehouse is the same.
    run_over("wire", warehouse=Path("other"))
    run_over("herald", warehouse=Path("other"))
    assert read_tables(folder / "other") == read_tables(folder / "warehouse")


def test_a_change_of_one_collection_judges_that_one_only(folder: Path) -> None:
    run_over("herald")
    run_over("wire")
    (folder / "words/page.toml").write_text(CLUB.replace("swim club", "chess club"))
    assert list_judged(run_over("wire")) == 1
    assert list_judged(run_over("herald")) is None
    (folder / "newsmill.toml").write_text(CONFIG.replace("Harbour Ledger", "Island Ledger"))
    assert list_judged(run_over("herald")) == 1
    (folder / "newsmill.toml").write_text(CONFIG.replace("kicker", "headline"))
    assert list_judged(run_over("herald")) == 3, "the publisher changed back, and the wire's titles are others"


def test_columns_of_one_collection_are_read_again_at_its_next_run(folder: Path) -> None:
    run_over("herald")
    run_over("wire")
    (folder / "newsmill.toml").write_text(CONFIG.replace('"guid"', '"kicker"'))
    run_over("herald")
    run_over("wire")
    assert ("Pier mended",) in query(folder / "warehouse", "SELECT record_key FROM documents")
    assert run_over("wire").snapshot is None
    assert run_over("herald").snapshot is None


def test_an_option_holds_for_all(folder: Path) -> None:
    run_over("herald", map={"title": ""})
    run_over("wire", map={"title": ""})
    assert query(folder / "warehouse", "SELECT title FROM articles WHERE source_uri = 'day.jsonl'") == [(None,)]


def test_a_missing_folder_is_made_where_files_are_to_arrive_and_none_ever_did(folder: Path) -> None:
    layout, inbox = Layout(folder / "warehouse"), folder / "inbox"
    layout.root.mkdir(exist_ok=True)
    settings = Settings(raw=inbox, warehouse=layout.root, collection="inbox")
    make_missing_folder(layout, settings)
    assert inbox.is_dir()
    inbox.rmdir()
    note_run(layout, {"run_id": "r", "state": "done", "collection": "inbox", "raw": str(inbox)})
    make_missing_folder(layout, settings)
    assert not inbox.exists(), "it was there: perhaps its disk is not mounted"
