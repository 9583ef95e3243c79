"""The page that plans large corpora: its tables are those of what was measured, and its formulas are the program's."""

import json
from pathlib import Path

import pytest

from benchmarks.plan import (
    CORES,
    MEASURED,
    NEWS_BYTES,
    PAGE,
    SIZES,
    find_growth,
    make_blocks,
    plan,
    show_measured,
    show_plans,
    write_blocks,
)

STEPS = ("scan", "ingest", "compare", "index", "repetition", "refine", "duplicates", "publish", "prune and end")


def measured_run(documents, mean_bytes, cpu):
    run = {
        "cpu": sum(cpu),
        "wall": 1.0,
        "memory": 2**28,
        "steps": [[step, each, 0.1, 2**27] for step, each in zip(STEPS, cpu, strict=True)],
    }
    return {
        "documents": documents,
        "raw_bytes": documents * mean_bytes,
        "bytes_": documents * mean_bytes // 2,
        "files": 30,
        "seconds": {"clusters": 0.25},
        **dict.fromkeys(("first", "idle", "added"), run),
    }


MEASUREMENT = {
    "machine": "an invented machine", "on": "2026-01-01", "workers": 2,
    # 3 ms a document on documents; over all: 2 s at the large size, ten times as much as at the small one.
    "news": measured_run(1_000, 2_000, (0.1, 0.5, 0.1, 0.5, 0.1, 2.0, 0.1, 0.1, 0.1)),
    "sizes": [
        measured_run(10_000, 300, (0.1, 1, 0.1, 1, 0.05, 5, 0.1, 0.05, 0.1)),
        measured_run(100_000, 300, (0.1, 10, 0.1, 10, 0.5, 50, 1.0, 0.5, 0.1)),
    ],
}  # fmt: skip


def test_the_plan_is_what_the_page_says():
    found = plan(MEASUREMENT, 1_000_000, 4_000, cores=10)
    # 1,000,000 documents, twice as long as those that took 3 ms; 2 s for 100,000, which grew with the documents.
    assert found.each * 3_600 == pytest.approx(6_000)
    assert found.all_ * 3_600 == pytest.approx(20)
    assert found.wall * 3_600 == pytest.approx(6_000 / 10 + 20 / 2)
    assert (found.raw, found.warehouse) == (4.0, 2.0)
    assert found.files == found.parts * 15 == 62 * 15


def test_work_that_grew_faster_goes_on_growing():
    faster = json.loads(json.dumps(MEASUREMENT))
    faster["sizes"][1]["first"]["steps"][7][1] = 5.0
    assert find_growth(faster, ["publish"]) == pytest.approx(2.0)
    assert plan(faster, 1_000_000, 2_000, 10).all_ * 3_600 == pytest.approx(15 + 500)
    # What seems to grow slower is counted as linear.
    faster["sizes"][1]["first"]["steps"][7][1] = 0.1
    assert plan(faster, 1_000_000, 2_000, 10).all_ * 3_600 == pytest.approx(15 + 1)


def test_tables_name_every_step_and_size():
    text = show_measured(MEASUREMENT)
    assert all(f"| {step} |" in text for step in STEPS)
    assert "100,000 of 300 bytes" in text
    assert "an invented machine" in text
    assert "| files of a snapshot | 930 |" in show_plans(MEASUREMENT, [1_000_000], 2_000, 16)


def test_the_page_shows_what_was_measured():
    blocks = make_blocks(MEASURED, SIZES, NEWS_BYTES, CORES)
    page = PAGE.read_text(encoding="utf-8")
    assert write_blocks(page, blocks) == page, "Write its tables anew: python -m benchmarks.plan --write"
    assert all(f"<!-- {name}: measured -->" in page for name in ("steps", "plans", "files", "peers"))


def test_links_of_the_page_lead_somewhere():
    page = Path(PAGE).read_text(encoding="utf-8")
    for target in ("sources.md", "operations.md"):
        assert f"({target}" in page
        assert (PAGE.parent / target).exists()
