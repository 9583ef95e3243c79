"""newsmill sql under attack: nothing but tables is read, nothing is written, and every query ends."""

import os
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from cases.sql_attacks import HARMLESS, REFUSED, STOPPED

from flows.errors import WrongUseError
from flows.storage.queries import check_query
from flows.storage.sandbox import clear_spills, open_spill

MARK = "tulips-at-noon"
# Heeds no interruption of DuckDB's: one call of a function, which takes minutes.
DEAF = "SELECT levenshtein(repeat('ab', 300000), repeat('bc', 300000))"


@pytest.fixture
def other(tmp_path: Path) -> Path:
    (tmp_path / "secret.txt").write_text(MARK)
    return tmp_path


def fill(query: str, place: Path, other: Path) -> str:
    return query.replace("{place}", str(place)).replace("{other}", str(other))


def test_what_wants_more_than_tables_is_refused(newsmill, mill, other):
    """By its words; what these do not tell, by the connection."""
    before, let_pass = sorted(os.walk(mill / "warehouse")), 0
    for name, attack in REFUSED.items():
        query = fill(attack, mill, other)
        with suppress(WrongUseError):
            check_query(query)
            let_pass += 1
            called = newsmill(mill, "sql", "--", query)
            assert (called.code, called.out) == (2, ""), name
            assert called.err.startswith("newsmill: "), name
            told = called.err.replace(query, "")
            assert not [word for word in (MARK, "root:", "bronze/0") if word in told], name
    assert let_pass < len(REFUSED) / 5
    assert [path.name for path in other.iterdir()] == ["secret.txt"]
    assert sorted(os.walk(mill / "warehouse")) == before


def test_what_asks_about_tables_is_answered(newsmill, mill):
    for name, query in HARMLESS.items():
        called = newsmill(mill, "sql", query, "--format", "json")
        assert called.code == 0, (name, called.err)
        assert str(mill) not in called.out, name


def test_a_file_is_closed_even_to_a_query_that_the_first_fence_lets_pass(newsmill, mill, other, monkeypatch):
    monkeypatch.setattr("flows.commands.sql.check_query", lambda _: None)
    readers = [name for name in REFUSED if name.startswith(("read_", "glob", "parquet", "query of", "sniff"))]
    readers.remove("read_parquet of a part")  # the table itself, by its glob
    for name in readers:
        called = newsmill(mill, "sql", fill(REFUSED[name], mill, other), "--format", "json")
        assert called.code != 0, name
        assert called.out == "", name
        assert MARK not in called.err, name


@pytest.mark.parametrize("function", ["nextval", "__internal_compress_integral_utinyint", "Variant_Bytes_To_Variant"])
def test_functions_are_refused_by_any_spelling(function):
    with pytest.raises(WrongUseError, match="asks about tables only"):
        check_query(f"SELECT main.\"{function}\"('a')")


def start(mill: Path, place: Path, query: str, **environment: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "flows", "sql", query, "--format", "csv"],
        cwd=mill,
        env={**os.environ, "TMPDIR": str(place), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("name", ["rows without end", "one call that takes an hour", "a text of gigabytes"])
def test_what_takes_too_much_is_stopped(mill, tmp_path, name):
    stop(mill, tmp_path, name)


@pytest.mark.long
@pytest.mark.parametrize("name", STOPPED)
def test_everything_that_takes_too_much_is_stopped(mill, tmp_path, name):
    stop(mill, tmp_path, name)


def stop(mill: Path, place: Path, name: str) -> None:
    query, limit = STOPPED[name]
    seconds = "2" if limit == "QUERY_SECONDS" else "300"
    limits = {"NEWSMILL_QUERY_SECONDS": seconds, "NEWSMILL_QUERY_SPILL": "200MB"}
    with start(mill, place, query, **limits) as process:
        out, complaint = process.communicate(timeout=300)
    assert (process.returncode, out) == (1, ""), complaint
    assert limit in complaint
    assert str(place) not in complaint
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT], ids=lambda end: end.name)
def test_a_query_that_is_ended_leaves_nothing(mill, tmp_path, end):
    with start(mill, tmp_path, DEAF) as process:
        wait_for_spill(process, tmp_path)
        process.send_signal(end)
        process.communicate(timeout=60)
    assert process.returncode == 128 + end
    assert list(tmp_path.iterdir()) == []


def wait_for_spill(process: "subprocess.Popen[str]", place: Path) -> None:
    """Until the query is watched: its folder is there, and the signal is caught."""
    while True:
        caught = next(line for line in Path(f"/proc/{process.pid}/status").read_text().splitlines() if "SigCgt" in line)
        if int(caught.split()[1], 16) >> (signal.SIGTERM - 1) & 1:
            assert [path.name.split("-")[1] for path in place.iterdir()] == ["spill"]
            return
        assert process.poll() is None


def test_what_a_killed_query_left_is_cleared_by_the_next(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    left = tmp_path / "newsmill-spill-left"
    (left / "deep").mkdir(parents=True)
    (tmp_path / "kept").mkdir()
    (tmp_path / "newsmill-spill-link").symlink_to(tmp_path / "kept")
    with open_spill() as held:
        assert not left.exists()
        clear_spills()
        assert held.is_dir()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kept", "newsmill-spill-link"]
