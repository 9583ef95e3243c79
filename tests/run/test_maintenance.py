"""Maintenance: fewer files with the same rows, published only where that changes anything; damage is told first."""

import json
from pathlib import Path

import pytest
from corpus import write_files, write_page
from warehouses import lend, list_broken_checks, query, read_inputs, read_tables, run_on

from flows.errors import NewsmillError, TransientError, WrongUseError
from flows.run.conductor import DirectConductor
from flows.run.deadline import TimedOut
from flows.run.maintenance import Upkeep, maintain
from flows.settings import Settings
from flows.storage.layout import Layout
from flows.storage.lock import hold_lock
from flows.storage.snapshots import snapshot_numbers


def keep_up(warehouse: Path, **options: float) -> Upkeep:
    return maintain(Settings(warehouse=warehouse, workers=0, **options), DirectConductor())  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse of three runs, whose parts no run has merged yet."""
    folder = tmp_path_factory.mktemp("maintenance")
    for number in range(3):
        write_files(folder / "raw", {f"{number}.txt": write_page(number, number).encode()})
        run_on(folder / "raw", folder / "warehouse")
    (folder / "warehouse").rename(folder / "made")
    return folder / "made"


def test_small_parts_are_merged_once_and_every_row_stands(made: Path) -> None:
    with lend(made, made.with_name("warehouse")) as warehouse:
        rows, inputs = read_tables(warehouse), read_inputs(warehouse)
        upkeep = keep_up(warehouse, keep_snapshots=2, keep_days=0)
        assert (upkeep.verified, upkeep.snapshot) == (3, 4)
        assert upkeep.new_file_count < upkeep.file_count
        assert upkeep.removed == [1, 2]
        assert [name for name, _ in upkeep.steps] == ["verify", "compact", "prune"]
        assert len(list((warehouse / "current/documents").iterdir())) == 1
        assert (read_tables(warehouse), read_inputs(warehouse)) == (rows, inputs)
        assert list_broken_checks(warehouse) == []
        assert query(warehouse, "SELECT kind FROM runs ORDER BY snapshot") == [("run",)] * 3 + [("maintenance",)]
        again = keep_up(warehouse)
        assert (again.verified, again.snapshot, again.new_file_count) == (4, None, upkeep.new_file_count)
        # A run goes on from it, and finds nothing new.
        assert run_on(made.with_name("raw"), warehouse).snapshot is None


def test_a_damaged_file_is_told_and_nothing_is_removed(made: Path) -> None:
    with lend(made, made.with_name("warehouse")) as warehouse:
        (file, *_) = sorted((warehouse / "current/articles").iterdir())
        file.chmod(0o644)
        content = bytearray(file.read_bytes())
        content[len(content) // 2] ^= 1
        file.write_bytes(content)
        with pytest.raises(NewsmillError, match=r"articles.*checksum differs"):
            keep_up(warehouse, keep_snapshots=1, keep_days=0)
        assert snapshot_numbers(Layout(warehouse)) == [1, 2, 3]
        last = json.loads((warehouse / ".runs.jsonl").read_text().splitlines()[-1])
        assert (last["kind"], last["state"]) == ("maintenance", "failed")


def test_it_waits_for_no_run_and_has_an_end(made: Path, tmp_path: Path) -> None:
    with pytest.raises(WrongUseError, match="no published warehouse"):
        keep_up(tmp_path / "absent")
    with hold_lock(Layout(made)), pytest.raises(TransientError, match="Another run"):
        keep_up(made)
    with pytest.raises(TimedOut):
        keep_up(made, run_seconds=0.001)
