"""newsmill forget: nothing of a text is left in any file of the warehouse, and all else is as if it had never come."""

import json

import duckdb
import pytest
from corpus import write_files, write_page
from warehouses import find_word, lend, list_broken_checks, query, read_tables, run_on

from flows.errors import WrongUseError
from flows.run.forget import forget, plan_forget
from flows.run.rollback import roll_back
from flows.settings import Settings
from flows.storage.forgotten import add_forgotten, read_forgotten, write_forgotten
from flows.storage.layout import Layout
from flows.storage.snapshots import read_manifest, snapshot_numbers
from flows.storage.verify import verify_snapshot

MARK = "Quillonbrack"
# Of the article that goes there is an exact copy, which goes too, and a reprint in other words, which stays.
PAGE = write_page(3).replace("before the summer fair.", f"before the summer fair, the warden of {MARK} said.")
FILES = {f"herald/{number}.txt": write_page(number).encode() for number in range(3)}
GOING = {"a.txt": PAGE.encode(), "copy/b.txt": PAGE.encode()}
STAYING = {"reprint.txt": write_page(3).encode() + b"\n"}


@pytest.fixture(scope="module")
def mill(tmp_path_factory):
    """Two snapshots that hold the text, one of before."""
    folder = tmp_path_factory.mktemp("forget")
    raw = write_files(folder / "raw", FILES)
    run_on(raw, folder / "warehouse")
    write_files(raw, {**GOING, **STAYING})
    run_on(raw, folder / "warehouse")
    write_files(raw, {"herald/8.txt": write_page(8).encode()})
    run_on(raw, folder / "warehouse")
    return folder


@pytest.fixture
def own(mill, tmp_path):
    with lend(mill, tmp_path / "own") as folder:
        yield folder


def find_mark(warehouse):
    return find_word(warehouse, MARK)


def find_doc(warehouse, source_uri="a.txt"):
    ((doc_id,),) = query(warehouse, f"SELECT doc_id FROM documents WHERE source_uri = '{source_uri}'")
    return doc_id


def forget_one(folder):
    settings = Settings(raw=folder / "raw", warehouse=folder / "warehouse", workers=0)
    order = plan_forget(settings, [find_doc(folder / "warehouse")])
    return forget(settings, order)


def leave_out_going(tables):
    """Rows but those that say that a record was forgotten."""
    names = {"a.txt", "copy/b.txt"}
    return {
        table: [row for row in rows if not names.intersection(value for value in row if isinstance(value, str))]
        for table, rows in tables.items()
    }


def test_no_byte_of_it_is_left_and_all_else_is_as_without_it(own, tmp_path):
    warehouse = own / "warehouse"
    (warehouse / "reports").mkdir()
    (warehouse / "reports" / "20240305T080000Z-0000.html").write_text(f"Most removed: {MARK}")
    assert len(find_mark(warehouse)) > 5
    with duckdb.connect(str((warehouse / "warehouse.duckdb").resolve()), read_only=True) as reader:
        assert reader.sql("SELECT count(*) FROM articles").fetchall() == [(5,)]
        report = forget_one(own)
        # Who reads an older snapshot reads on.
        assert reader.sql(f"SELECT count(*) FROM articles WHERE contains(text, '{MARK}')").fetchall() == [(0,)]
    assert (report.snapshot, report.emptied) == (4, [2, 3])
    assert find_mark(warehouse) == []
    assert list_broken_checks(warehouse) == []
    layout = Layout(warehouse)
    for number in snapshot_numbers(layout):
        found = verify_snapshot(layout, read_manifest(layout, number), "512MB")
        assert (found.damaged, found.unknown) == ([], [])
        assert number < 4 or found.is_whole
    rejected = query(warehouse, "SELECT source_uri, reason, stage FROM rejected ORDER BY 1")
    assert rejected == [("a.txt", "forgotten", "ingest"), ("copy/b.txt", "forgotten", "ingest")]
    # The reprint, a duplicate before, is an article now.
    assert query(warehouse, "SELECT status FROM documents WHERE source_uri = 'reprint.txt'") == [("article",)]
    raw = write_files(tmp_path / "without", {**FILES, **STAYING, "herald/8.txt": write_page(8).encode()})
    run_on(raw, tmp_path / "fresh")
    assert leave_out_going(read_tables(warehouse)) == read_tables(tmp_path / "fresh")
    assert query(warehouse, "SELECT kind, state FROM runs ORDER BY started_at DESC LIMIT 1") == [("forget", "done")]


def test_it_never_comes_back(own, newsmill):
    warehouse = own / "warehouse"
    forget_one(own)
    before = read_tables(warehouse)
    assert run_on(own / "raw", warehouse).snapshot is None
    run_on(own / "raw", warehouse, rebuild=True)
    assert read_tables(warehouse) == before
    # The same bytes under another name, also in a container with other records.
    lines = [json.dumps({"id": number, "text": text}) for number, text in enumerate((PAGE, write_page(11)))]
    write_files(own / "raw", {"again.txt": PAGE.encode(), "more.jsonl": "\n".join(lines).encode()})
    run_on(own / "raw", warehouse)
    assert query(warehouse, "SELECT reason FROM rejected WHERE source_uri = 'again.txt'") == [("forgotten",)]
    assert newsmill(own, "snapshots", "rollback", "3").code == 2
    assert newsmill(own, "forget", find_doc(warehouse)).code == 2


def test_a_killed_one_is_finished_by_the_next_run(newsmill, own):
    """As a kill leaves it that came early (test_forget_kills.py has the others): the hashes are blocked, no more."""
    warehouse, layout = own / "warehouse", Layout(own / "warehouse")
    settings = Settings(raw=own / "raw", warehouse=warehouse, workers=0)
    write_forgotten(layout, add_forgotten(layout, plan_forget(settings, [find_doc(warehouse)]).hashes))
    assert len(read_forgotten(layout)) == 1
    (layout.snapshot(2) / "quotes" / "x.parquet.forgetting").write_bytes(PAGE.encode())
    # It is not published again meanwhile.
    with pytest.raises(WrongUseError, match=r"Snapshot 2 holds texts that are being forgotten.*newsmill run"):
        roll_back(settings, 2)
    assert roll_back(settings, 1).snapshot == 4
    assert json.loads(newsmill(own, "status", "--format", "json").out)["is_forgetting"] is True
    assert "may still stand in older snapshots" in newsmill(own, "status").out
    assert run_on(own / "raw", warehouse).emptied == [2, 3]
    assert find_mark(warehouse) == []
    assert not layout.forgetting.exists()
    assert json.loads(newsmill(own, "status", "--format", "json").out)["is_forgetting"] is False


def test_the_plan_and_what_cannot_be(newsmill, mill, tmp_path):
    doc_id = find_doc(mill / "warehouse")
    called = newsmill(mill, "forget", doc_id, "--plan", "--format", "json")
    found = json.loads(called.out)
    assert [(copy["source_uri"], copy["is_asked"]) for copy in found["forgotten"]] in (
        [("a.txt", True), ("copy/b.txt", False)],
        [("copy/b.txt", False), ("a.txt", True)],
    )
    assert [copy["source_uri"] for copy in found["alike"]] == ["reprint.txt"]
    assert len(find_mark(mill / "warehouse")) > 4
    assert newsmill(mill, "forget", "0" * 16).code == 2
    assert newsmill(tmp_path, "forget", doc_id).code == 2
