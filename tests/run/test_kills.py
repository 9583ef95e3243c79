"""Twelve SIGKILLs during the work and at each named point of a publish, with readers beside.

Every read sees one whole snapshot; after each kill a rerun succeeds, and nothing is lost, doubled, misread or left.
"""

import os
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Self

import duckdb
import pytest
from corpus import write_files, write_page
from warehouses import list_broken_checks, query, read_inputs, read_states, read_tables, run_on

from flows.errors import StoppedByCheck
from flows.run.rollback import roll_back
from flows.settings import Settings
from flows.storage.killing import KILL_POINTS
from flows.storage.lock import child_processes, start_time

PROGRAM = Path(__file__).parent / "run_loudly.py"
# Half of the kills strike at the named points; the others some moment after the n-th progress line.
LINES = (1, 3, 5, 6, 8, 11)
KILLS: tuple[str | int, ...] = tuple(kill for pair in zip(LINES, KILL_POINTS, strict=True) for kill in pair)
READER_PAUSE = 0.15  # seconds between two reads: the readers must not take the machine from the writer


class Counts(NamedTuple):
    """What one reader sees at one time, all in one query."""

    snapshot: int
    articles: int
    duplicates: int
    rejected: int
    documents: int
    sources: int
    is_whole: bool


def expect(generation: int) -> Counts:
    """What stands in the warehouse after so many generations of files: 5 articles, a duplicate and a bad file each."""
    return Counts(generation, 5 * generation, generation, generation, 7 * generation, 7 * generation, True)


def write_generation(raw: Path, generation: int) -> None:
    """Add files, and change one of those before, so that a part is written again."""
    new = {f"{generation}/{number}.txt": write_page(10 * generation + number, number).encode() for number in range(5)}
    new |= {f"{generation}/copy.txt": new[f"{generation}/0.txt"], f"{generation}/empty.txt": b""}
    if generation > 1:
        new[f"{generation - 1}/1.txt"] = write_page(1_000 + generation, 1).encode()
    write_files(raw, new)


COUNT = """
    SELECT (SELECT max(snapshot) FROM {runs}), (SELECT count(*) FROM {articles}), (SELECT count(*) FROM {duplicates}),
        (SELECT count(*) FROM {rejected}), count(*), (SELECT count(*) FROM {sources}),
        bool_and(line_count = kept_line_count + removed_line_count)
            AND (SELECT sum(cluster_size) FROM {articles}) = count(*) FILTER (status <> 'rejected')
    FROM {documents}
"""
TABLES = ("runs", "articles", "duplicates", "rejected", "sources", "documents")


def read_views(warehouse: Path) -> Counts:
    """As an analyst: open the DuckDB file by its name, query, close."""
    with duckdb.connect(str(warehouse / "warehouse.duckdb"), read_only=True) as db:
        return Counts(*db.sql(COUNT.format(**{table: table for table in TABLES})).fetchall()[0])


def read_folders(warehouse: Path) -> Counts:
    """As a BI tool: resolve `current` once, then read Parquet folders."""
    folder = (warehouse / "current").resolve()
    with duckdb.connect() as db:
        return Counts(
            *db.sql(COUNT.format(**{table: f"'{folder}/{table}/*.parquet'" for table in TABLES})).fetchall()[0]
        )


class Readers:
    """Threads that read the warehouse over and over, and keep what they saw and what failed."""

    def __init__(self, warehouse: Path) -> None:
        self.seen: dict[str, list[Counts]] = {"views": [], "folders": []}
        self.failed: list[str] = []
        self.done = threading.Event()
        self.threads = [
            threading.Thread(target=self.read, args=(name, read, warehouse))
            for name, read in (("views", read_views), ("folders", read_folders))
        ]

    def read(self, name: str, read: Callable[[Path], Counts], warehouse: Path) -> None:
        while not self.done.wait(READER_PAUSE):
            try:
                self.seen[name].append(read(warehouse))
            except Exception as error:  # noqa: BLE001 - a reader must never fail, however
                self.failed.append(f"{name}: {error!r}")

    def __enter__(self) -> Self:
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.done.set()
        for thread in self.threads:
            thread.join()


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("original")
    write_generation(folder / "raw", 1)
    run_on(folder / "raw", folder / "warehouse")
    return folder


@pytest.fixture
def place(original: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A raw folder and a warehouse of one snapshot, copied for one test."""
    shutil.copytree(original, tmp_path, symlinks=True, dirs_exist_ok=True)
    return tmp_path / "raw", tmp_path / "warehouse"


def run_and_kill(raw: Path, warehouse: Path, kill: str | int) -> dict[int, str | None]:
    """Start a run and kill it; returns its processes with their start times."""
    # At the first named point workers still wait for work; at the others they could only repeat that.
    workers = 2 if isinstance(kill, int) or kill == KILL_POINTS[0] else 0
    processes: dict[int, str | None] = {}
    lines = 0
    with tempfile.TemporaryFile() as errors:
        program = subprocess.Popen(
            [sys.executable, str(PROGRAM), str(raw), str(warehouse), str(workers)],
            env=os.environ | ({"NEWSMILL_KILL_AT": kill} if isinstance(kill, str) else {}),
            stdout=subprocess.PIPE,
            stderr=errors,
        )
        assert program.stdout
        # Workers hold the pipe, too: its end would tell of their death, not of the run's.
        while program.poll() is None:
            if select.select([program.stdout], [], [], 0.05)[0]:
                lines += os.read(program.stdout.fileno(), 4096).count(b"\n")
                processes |= {pid: start_time(pid) for pid in (program.pid, *child_processes(program.pid))}
                if isinstance(kill, int) and lines >= kill:
                    os.kill(program.pid, signal.SIGKILL)
        program.stdout.close()
        errors.seek(0)
        assert program.returncode == -signal.SIGKILL, f"it ended by itself after {lines} lines: {errors.read()!r}"
    return processes


def is_running(pid: int, ticks: str | None) -> bool:
    """Whether this very process runs; one that is dead and not yet waited for does not."""
    if ticks is None or start_time(pid) != ticks:
        return False
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_for_end(processes: dict[int, str | None]) -> list[int]:
    """Processes that still run after ten seconds: workers see that their parent is gone and leave."""
    deadline = time.monotonic() + 10
    while True:
        running = [pid for pid, ticks in processes.items() if is_running(pid, ticks)]
        if not running or time.monotonic() > deadline:
            return running
        time.sleep(0.02)


def list_leftovers(warehouse: Path) -> list[str]:
    known = re.compile(r"(\.lock|\.runs\.jsonl|\.stat_cache\.parquet|current|warehouse\.duckdb|snapshots)(/\d{8})?")
    paths = [*warehouse.iterdir(), *(warehouse / "snapshots").iterdir()]
    return [name for path in paths if not known.fullmatch(name := path.relative_to(warehouse).as_posix())]


def test_twelve_kills_with_readers_beside(place: tuple[Path, Path], tmp_path: Path) -> None:
    raw, warehouse = place
    assert read_views(warehouse) == read_folders(warehouse) == expect(1)
    had_workers = 0
    with Readers(warehouse) as readers:
        for generation, kill in enumerate(KILLS, start=2):
            write_generation(raw, generation)
            processes = run_and_kill(raw, warehouse, kill)
            had_workers += len(processes) > 2
            assert wait_for_end(processes) == [], f"after kill {kill!r}"
            is_published = kill == "current swapped"
            assert read_views(warehouse) == expect(generation if is_published else generation - 1), f"kill {kill!r}"
            report = run_on(raw, warehouse)
            assert report.snapshot == (None if is_published else generation), f"rerun after kill {kill!r}"
            assert read_views(warehouse) == read_folders(warehouse) == expect(generation), f"kill {kill!r}"
            assert list_leftovers(warehouse) == [], f"after kill {kill!r}"
    assert had_workers >= len(LINES) - 1, "workers were there to be left over"
    assert readers.failed == []
    for name, seen in readers.seen.items():
        assert len(seen) > len(KILLS), name
        assert set(seen) <= {expect(generation) for generation in range(1, len(KILLS) + 2)}, name
        assert [counts.snapshot for counts in seen] == sorted(counts.snapshot for counts in seen), name
    assert list_broken_checks(warehouse) == []
    run_on(raw, tmp_path / "fresh")
    assert read_tables(warehouse) == read_tables(tmp_path / "fresh")
    assert read_inputs(warehouse) == read_inputs(tmp_path / "fresh")


# "files written" leaves what "checks passed" leaves: a draft without a mark.
@pytest.mark.parametrize("kill", KILL_POINTS[1:])
def test_pointing_back_after_a_kill_costs_only_what_was_never_published(kill: str, place: tuple[Path, Path]) -> None:
    """The mark goes with the very rename that publishes: whenever the run dies, no later writer can be wrong."""
    raw, warehouse = place
    write_generation(raw, 2)
    run_and_kill(raw, warehouse, kill)
    is_published = kill == "current swapped"
    # As a person would who wonders what the killed run did, with no writer in between.
    (warehouse / "current").unlink()
    (warehouse / "current").symlink_to("snapshots/00000001")
    if is_published:
        before = read_bytes(warehouse / "snapshots")
        with pytest.raises(StoppedByCheck, match="snapshot 2 above it was published"):
            run_on(raw, warehouse)
        assert read_bytes(warehouse / "snapshots") == before
        roll_back(Settings(raw=raw, warehouse=warehouse), 2)
    report = run_on(raw, warehouse)
    assert report.snapshot == (None if is_published else 2)
    assert read_views(warehouse)[1:] == expect(2)[1:]
    assert list_leftovers(warehouse) == []


def test_a_kill_while_debris_is_cleared_leaves_only_debris(place: tuple[Path, Path]) -> None:
    raw, warehouse = place
    write_generation(raw, 2)
    run_and_kill(raw, warehouse, "manifest written")
    run_and_kill(raw, warehouse, "debris set aside")
    assert (warehouse / ".current-00000002").is_symlink()
    assert run_on(raw, warehouse).snapshot == 2
    assert list_leftovers(warehouse) == []


def read_bytes(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("kill", ["checks passed", "marked", "snapshot placed", "manifest written", "current swapped"])
def test_a_first_run_that_is_killed_leaves_nothing_in_the_way(kill: str, tmp_path: Path) -> None:
    """There is no snapshot to fall back to yet."""
    write_generation(tmp_path / "raw", 1)
    done = subprocess.run(
        [sys.executable, str(PROGRAM), str(tmp_path / "raw"), str(tmp_path / "warehouse"), "0"],
        env=os.environ | {"NEWSMILL_KILL_AT": kill},
        capture_output=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    report = run_on(tmp_path / "raw", tmp_path / "warehouse")
    assert report.snapshot == (None if kill == "current swapped" else 1)
    assert read_views(tmp_path / "warehouse") == expect(1)
    assert list_leftovers(tmp_path / "warehouse") == []
    assert read_states(tmp_path / "warehouse")["1/empty.txt"] == "rejected"
    assert query(tmp_path / "warehouse", "SELECT count(*) FROM runs") == [(1,)]
