"""newsmill snapshots: list, path, and the way back."""

import json

import pytest
from mills import fill_raw
from warehouses import lend, list_broken_checks, query, read_states, read_tables, run_on

from flows.storage.layout import Layout
from flows.storage.lock import hold_lock


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A folder with a warehouse of two snapshots, and that warehouse once more to begin with."""
    folder = tmp_path_factory.mktemp("two")
    fill_raw(folder / "raw")
    run_on(folder / "raw", folder / "warehouse")
    (folder / "raw" / "mill.txt").unlink()
    (folder / "raw" / "bakery.txt").write_text(
        "The bakery on Mill Lane sells its last loaf on Saturday, after 92 years.\n"
    )
    run_on(folder / "raw", folder / "warehouse", withdraw_missing=True, force=True)
    (folder / "warehouse").rename(folder / "kept")
    return folder


@pytest.fixture
def two(place):
    """A warehouse with two snapshots, in the place where it was made."""
    with lend(place / "kept", place / "warehouse"):
        yield place


def test_list_is_newest_first(newsmill, two):
    found = json.loads(newsmill(two, "snapshots", "list", "--format", "json").out)
    assert [(item["snapshot"], item["is_current"], item["kind"]) for item in found] == [
        (2, True, "run"),
        (1, False, "run"),
    ]
    text = newsmill(two, "snapshots", "list").out
    assert text.splitlines()[2].split()[0] == "2"
    assert "current" in text.splitlines()[2]


def test_a_damaged_manifest_does_not_hide_the_others(newsmill, two):
    manifest = two / "warehouse" / "snapshots" / "00000001" / "manifest.json"
    manifest.chmod(0o644)
    manifest.write_text("{")
    called = newsmill(two, "snapshots", "list")
    assert called.code == 0
    assert "its manifest cannot be read" in called.out


def test_path(newsmill, two):
    folder = (two / "warehouse" / "snapshots").resolve()
    assert newsmill(two, "snapshots", "path").out.strip() == str(folder / "00000002")
    assert newsmill(two, "snapshots", "path", "1").out.strip() == str(folder / "00000001")
    called = newsmill(two, "snapshots", "path", "7")
    assert called.code == 2
    assert "there are: 1, 2" in called.err


def test_rollback_publishes_the_old_content_as_a_new_snapshot(newsmill, two, mill):
    called = newsmill(two, "snapshots", "rollback", "1")
    assert called.code == 0, called.err
    assert "Published snapshot 3 with the content of snapshot 1." in called.out
    assert read_tables(two / "warehouse") == read_tables(mill / "warehouse")
    assert list_broken_checks(two / "warehouse") == []
    assert newsmill(two, "verify").code == 0
    assert list((two / "warehouse").glob(".staging")) == []


def test_history_goes_on_after_a_rollback(newsmill, two):
    newsmill(two, "snapshots", "rollback", "1")
    runs = query(two / "warehouse", "SELECT snapshot, kind, document_count FROM runs ORDER BY snapshot")
    assert [row[:2] for row in runs] == [(1, "run"), (2, "run"), (3, "rollback")]
    assert runs[0][2] == runs[2][2]
    assert query(two / "warehouse", "SELECT count(DISTINCT run_id) FROM run_checks") == [(3,)]


def test_the_next_run_brings_raw_back(newsmill, two):
    before = read_states(two / "warehouse")
    newsmill(two, "snapshots", "rollback", "1")
    run_on(two / "raw", two / "warehouse", withdraw_missing=True, force=True)
    assert read_states(two / "warehouse") == before


@pytest.mark.parametrize(
    ("number", "message"), [("2", "is the published one already"), ("9", "There is no snapshot 9")]
)
def test_rollback_refuses_what_makes_no_sense(newsmill, two, number, message):
    called = newsmill(two, "snapshots", "rollback", number)
    assert called.code == 2
    assert message in called.err


def test_rollback_refuses_a_damaged_snapshot(newsmill, two):
    next((two / "warehouse" / "snapshots" / "00000001" / "articles").glob("*.parquet")).unlink()
    called = newsmill(two, "snapshots", "rollback", "1")
    assert called.code == 1
    assert "Snapshot 1 is damaged itself" in called.err
    assert newsmill(two, "snapshots", "path").out.strip().endswith("00000002")


def test_rollback_works_from_a_damaged_snapshot(newsmill, two):
    manifest = two / "warehouse" / "current" / "manifest.json"
    manifest.chmod(0o644)
    manifest.write_text("{")
    called = newsmill(two, "snapshots", "rollback", "1")
    assert called.code == 0, called.err
    assert "warning: The history of runs could not be read" in called.out
    assert newsmill(two, "verify").code == 0


def test_rollback_waits_for_nobody(newsmill, two):
    with hold_lock(Layout(two / "warehouse")):
        called = newsmill(two, "snapshots", "rollback", "1")
    assert called.code == 4
    assert "Another run is writing" in called.err
