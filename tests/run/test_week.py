"""A week of five-minute runs: files of every table stay few, tables about runs bounded, and a run costs as much as ever."""

import time
from pathlib import Path
from statistics import median

import pytest
from corpus import write_files, write_page
from warehouses import list_broken_checks, query, run_on

from flows.run.history import DETAILED_RUNS
from flows.storage.families import SCHEMAS
from flows.storage.layout import Layout
from flows.storage.snapshots import current_manifest

WEEK = 2_016
# Runs after the week, and as many in turn with them over a warehouse of a few runs.
COMPARED = 15


def run_once(folder: Path, number: int, *, finds_new: bool) -> float:
    """A run, which may find a new page; returns the CPU seconds of this process, where all of its work is done."""
    raw = folder / "raw"
    if finds_new:
        write_files(raw, {f"{number % 5}/{number:05d}.txt": write_page(number, number).encode()})
    began = time.process_time()
    run_on(raw, folder / "warehouse", keep_snapshots=3, keep_days=0)
    return time.process_time() - began


@pytest.mark.long
def test_a_week_of_five_minute_runs(tmp_path: Path) -> None:
    for number in range(WEEK):
        run_once(tmp_path, number, finds_new=number % 3 != 2)
    warehouse = tmp_path / "warehouse"
    manifest = current_manifest(Layout(warehouse))
    assert manifest is not None
    files = {table: len(manifest.files_of(table)) for table in SCHEMAS}
    assert max(files.values()) < 64
    # The last run stands in the log yet, if it found nothing new.
    ((count,),) = query(warehouse, "SELECT count(*) FROM runs")
    assert WEEK - 1 <= count <= WEEK
    ((detailed,),) = query(warehouse, "SELECT count(DISTINCT run_id) FROM run_steps")
    assert detailed <= DETAILED_RUNS + 9
    assert list_broken_checks(warehouse) == []
    young = tmp_path / "young"
    for number in range(5):
        run_once(young, number, finds_new=True)
    costs = [
        (run_once(tmp_path, WEEK + number, finds_new=True), run_once(young, WEEK + number, finds_new=True))
        for number in range(COMPARED)
    ]
    old, new = (median(found) for found in zip(*costs, strict=True))
    print(f"\n{WEEK} runs: files {files}; a run takes {old:.2f} CPU s after them, and {new:.2f} after five")
    assert old < 1.5 * new
