"""A run that takes longer than it may: queries are interrupted, nothing is published, the next run is fine."""

import time
from pathlib import Path

import duckdb
import pytest
from warehouses import query, run_on

from flows.run.deadline import Deadline, TimedOut
from flows.storage.connection import connect

# Hours of work for any machine.
ENDLESS = "SELECT count(*) FROM range(100_000_000) a, range(1_000_000) b WHERE a.range + b.range = 17"


def test_a_query_is_interrupted_when_the_time_is_over() -> None:
    began = time.monotonic()
    with duckdb.connect() as db, pytest.raises(TimedOut, match=r"longer than 0\.3 seconds"):  # noqa: SIM117
        with Deadline(0.3).interrupting(db):
            db.execute(ENDLESS)
    assert time.monotonic() - began < 60


def test_so_is_that_of_a_connection_with_a_limit_of_its_own() -> None:
    with connect(seconds=0.3) as db, pytest.raises(TimedOut), Deadline(100).interrupting(db):
        db.execute(ENDLESS)


def test_a_run_that_takes_too_long_publishes_nothing_and_the_next_one_does(tmp_path: Path) -> None:
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    raw.mkdir()
    (raw / "mill.txt").write_text("The paper mill at Aarnes will close in summer, its owners said on Monday.")
    with pytest.raises(TimedOut, match="Nothing was published"):
        run_on(raw, warehouse, run_seconds=0.0001)
    assert not (warehouse / "current").exists()
    assert '"state": "failed"' in (warehouse / ".runs.jsonl").read_text()
    run_on(raw, warehouse, run_seconds=600)
    assert query(warehouse, "SELECT count(*) FROM articles") == [(1,)]
