"""Runs do no more work than they did: counts of benchmarks/work against its bounds, on any machine the same."""

import json
import subprocess
import sys

import pytest

from benchmarks.work.bounds import find_excess, find_loose, pin, read_bounds

RAISE = 'If more work is wanted here, raise the bound and say why: make work-bounds REASON="…"'


def test_runs_do_no_more_than_they_did():
    """Counted in a process of its own: hooks and caches are of this process alone."""
    counted = subprocess.run(
        [sys.executable, "-m", "benchmarks.work", "json"], check=True, capture_output=True, text=True
    )
    counts = json.loads(counted.stdout)
    assert set(counts) == {"first run", "nothing new", "one changed"}
    # The fence itself sees something.
    assert counts["first run"]["raw files opened"] >= counts["first run"]["documents judged"] == 60
    assert counts["nothing new"]["raw files opened"] == counts["nothing new"]["files published"] == 0
    assert counts["one changed"]["raw files opened"] == counts["one changed"]["documents judged"] == 1
    excess = find_excess(counts, read_bounds()["bounds"])
    assert not excess, "\n".join([*excess, RAISE])


def test_what_is_above_its_bound_is_named():
    bounds = {"first run": {"batches": 4, "SQL statements": 90}}
    assert find_excess({"first run": {"batches": 4, "SQL statements": 90}}, bounds) == []
    (line,) = find_excess({"first run": {"batches": 5, "SQL statements": 12}}, bounds)
    assert line == "first run: batches is 5, and may be 4 at most."
    assert find_excess({"first run": {"files": 1}}, bounds) == ["first run: files has no bound; it is 1."]
    assert find_loose({"first run": {"batches": 4, "SQL statements": 12}}, bounds) == [
        "first run: SQL statements is 12 now, far below 90."
    ]


def test_a_bound_goes_up_with_a_reason_only(tmp_path):
    path = tmp_path / "bounds.json"
    assert pin({"first run": {"batches": 4, "SQL statements": 100}}, "", "2026-01-01", path) == []
    assert read_bounds(path)["bounds"] == {"first run": {"batches": 4, "SQL statements": 110}}
    more = {"first run": {"batches": 5, "SQL statements": 80}}
    with pytest.raises(ValueError, match="say why: first run: batches is 5"):
        pin(more, " ", "2026-01-02", path)
    pin(more, "A batch for pages.", "2026-01-02", path)
    known = read_bounds(path)
    assert known["bounds"] == {"first run": {"batches": 5, "SQL statements": 88}}
    assert known["raised"] == [
        {
            "on": "2026-01-02",
            "reason": "A batch for pages.",
            "raised": ["first run: batches is 5, and may be 4 at most."],
        }
    ]


def test_bounds_were_raised_for_reasons():
    assert all(entry["reason"].strip() and entry["raised"] for entry in read_bounds()["raised"])
