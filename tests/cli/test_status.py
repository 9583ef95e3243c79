"""newsmill status: what a monitor learns."""

import datetime as dt
import json
import subprocess
import sys

import pytest

from flows.storage.layout import Layout
from flows.storage.lock import hold_lock, start_time


def ask(newsmill, folder):
    called = newsmill(folder, "status", "--format", "json")
    return called.code, json.loads(called.out)


def note(folder, **entry):
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    with Layout(folder / "warehouse").run_log.open("a") as file:
        file.write(json.dumps({"run_id": "20240305T000000Z-0000", "at": now, **entry}) + "\n")


def test_fresh(newsmill, mill):
    code, found = ask(newsmill, mill)
    assert (code, found["state"], found["is_healthy"], found["snapshot"]) == (0, "fresh", True, 1)
    assert found["counts"]["document_count"] == 6
    assert "fresh: " in newsmill(mill, "status").out


def test_missing(newsmill, tmp_path):
    code, found = ask(newsmill, tmp_path)
    assert (code, found["state"], found["snapshot"]) == (1, "missing", None)


def test_stale(newsmill, mill, monkeypatch):
    monkeypatch.setenv("NEWSMILL_STALE_HOURS", "0.0000001")
    code, found = ask(newsmill, mill)
    assert (code, found["state"]) == (1, "stale")


def test_a_clock_that_was_set_back(newsmill, own_mill):
    note(own_mill, state="done", at="2999-01-01T00:00:00+00:00")
    code, found = ask(newsmill, own_mill)
    assert (code, found["state"]) == (1, "ahead")


def test_a_cancelled_run_hides_no_age(newsmill, own_mill, monkeypatch):
    note(own_mill, state="cancelled")
    assert ask(newsmill, own_mill)[1]["state"] == "cancelled"
    monkeypatch.setenv("NEWSMILL_STALE_HOURS", "0.0000001")
    code, found = ask(newsmill, own_mill)
    assert (code, found["state"]) == (1, "stale")


def test_failed(newsmill, own_mill):
    note(own_mill, state="failed", error="ValueError: \x1b[31mno")
    code, found = ask(newsmill, own_mill)
    assert (code, found["state"], found["last_error"]) == (1, "failed", "ValueError: \x1b[31mno")
    assert "\x1b" not in newsmill(own_mill, "status").out


def test_killed_and_running(newsmill, own_mill):
    note(own_mill, state="started")
    code, found = ask(newsmill, own_mill)
    assert (code, found["state"]) == (1, "killed")
    with hold_lock(Layout(own_mill / "warehouse")):
        code, found = ask(newsmill, own_mill)
    assert (code, found["state"]) == (0, "running")


@pytest.mark.skipif(start_time(1) is None, reason="the writer notes its processes on Linux only")
def test_processes_of_a_dead_writer_are_no_run(newsmill, own_mill):
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
        Layout(own_mill / "warehouse").processes.write_text(f"{process.pid} 1\n")
    note(own_mill, state="started")
    assert ask(newsmill, own_mill)[1]["state"] == "killed"


def test_a_rollback_is_no_success_of_a_run(newsmill, own_mill, monkeypatch):
    before = ask(newsmill, own_mill)[1]["last_success_at"]
    note(own_mill, state="done", kind="rollback", at="2999-01-01T00:00:00+00:00")
    assert ask(newsmill, own_mill)[1]["last_success_at"] == before


def test_an_unfinished_line_of_the_log_is_passed_over(newsmill, own_mill):
    with Layout(own_mill / "warehouse").run_log.open("a") as file:
        file.write('{"run_id": "2024')
    assert ask(newsmill, own_mill)[0] == 0


def test_without_a_log_the_snapshot_says_when(newsmill, own_mill):
    Layout(own_mill / "warehouse").run_log.unlink()
    code, found = ask(newsmill, own_mill)
    assert (code, found["last_success_at"]) == (0, found["published_at"])


@pytest.mark.parametrize(
    ("table", "damage"),
    [
        ("articles", lambda path: path.unlink()),
        ("_state/bronze", lambda path: path.unlink()),
        ("dates", lambda path: (path.chmod(0o644), path.write_bytes(path.read_bytes()[:-1]))),
    ],
)
def test_files_that_are_gone_or_cut_are_seen(newsmill, own_mill, table, damage):
    path = next((own_mill / "warehouse" / "current" / table).glob("*.parquet"))
    damage(path)
    code, found = ask(newsmill, own_mill)
    assert (code, found["state"], found["is_healthy"], found["snapshot"]) == (1, "damaged", False, 1)
    assert f"{table}/{path.name}" in found["problem"]
    assert "What to do" in newsmill(own_mill, "status").out


def test_views_manifest_or_snapshot_that_are_gone_are_seen(newsmill, own_mill):
    folder = (own_mill / "warehouse" / "current").resolve()
    (folder / "warehouse.duckdb").unlink()
    assert "newsmill run --rebuild" in ask(newsmill, own_mill)[1]["problem"]
    (folder / "manifest.json").unlink()
    code, found = ask(newsmill, own_mill)
    assert (code, found["state"]) == (1, "damaged")
    assert "manifest.json is gone" in found["problem"]
    folder.rename(own_mill / "taken away")
    code, found = ask(newsmill, own_mill)
    assert (code, found["state"]) == (1, "damaged")
    assert "its folder is gone" in found["problem"]


def test_a_link_that_was_lost_is_seen(newsmill, own_mill):
    (own_mill / "warehouse" / "current").unlink()
    code, found = ask(newsmill, own_mill)
    assert (code, found["state"]) == (1, "unclear")
    assert "newsmill snapshots rollback 1" in found["problem"]
