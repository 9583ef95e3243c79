"""A week of five-minute runs: files of every table stay few, tables about runs bounded, and publishing takes as long."""

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


def simulate(folder: Path, runs: int) -> list[float]:
    """Runs of which two of three find a new page; returns the seconds of each publish."""
    raw, seconds = folder / "raw", []
    for number in range(runs):
        if number % 3 != 2:
            write_files(raw, {f"{number % 5}/{number:05d}.txt": write_page(number, number).encode()})
        report = run_on(raw, folder / "warehouse", keep_snapshots=3, keep_days=0)
        seconds += [taken for step, taken, _ in report.steps if step == "publish"]
    return seconds


@pytest.mark.long
def test_a_week_of_five_minute_runs(tmp_path: Path) -> None:
    seconds = simulate(tmp_path, WEEK)
    warehouse = tmp_path / "warehouse"
    manifest = current_manifest(Layout(warehouse))
    assert manifest is not None
    files = {table: len(manifest.files_of(table)) for table in SCHEMAS}
    first, last = median(seconds[:100]), median(seconds[-100:])
    print(f"\n{WEEK} runs: files {files}; publish {first:.2f} s at first, {last:.2f} s at last")
    assert max(files.values()) < 64
    assert last < 2 * first
    # The last run stands in the log yet, if it found nothing new.
    ((count,),) = query(warehouse, "SELECT count(*) FROM runs")
    assert WEEK - 1 <= count <= WEEK
    ((detailed,),) = query(warehouse, "SELECT count(DISTINCT run_id) FROM run_steps")
    assert detailed <= DETAILED_RUNS + 9
    assert list_broken_checks(warehouse) == []
