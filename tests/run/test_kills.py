"""Kills of every kind over a warehouse in a folder, with readers throughout; test_remote_kills.py has those in a bucket.

The run is killed at every point of the protocol and at any instant, by SIGKILL, SIGTERM and SIGHUP; its parent alone;
one of its workers. A killed run is mostly followed by another that is killed, as where a machine has too little memory
all day. Every read is one whole snapshot; nothing is lost, doubled, misread or left.
"""

import random
import re
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import pytest
from corpus import write_files, write_page
from strikes import Processes, Readers, Runs, is_running, strike, wait_for_end, watch
from warehouses import list_broken_checks, read_inputs, read_states, read_tables, run_on

from flows.errors import StoppedByCheck
from flows.run.rollback import roll_back
from flows.settings import Settings
from flows.storage.lock import child_processes, start_time
from flows.storage.protocol import POINTS

SEED = 14
# Kinds of kills; all others are points of the protocol.
SIGNALS = {"SIGKILL": signal.SIGKILL, "SIGTERM": signal.SIGTERM, "SIGHUP": signal.SIGHUP}
WORKER, PARENT, CLEARING = "one worker", "the parent alone", "debris set aside"
COMMIT = "current swapped"
# In `make test`; with the first runs below and those in a bucket they are 25.
FEW = (*POINTS[:5], CLEARING, "SIGKILL", "SIGTERM", COMMIT, "SIGKILL", "SIGHUP", WORKER, PARENT)
# In `make test-long`; with those in a bucket they are 200.
MANY = 140


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
        new[f"{generation - 1}/1.txt"] = write_page(10_000 + generation, 1).encode()
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


def read_bytes(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def list_leftovers(warehouse: Path) -> list[str]:
    known = re.compile(r"(\.lock|\.runs\.jsonl|\.stat_cache\.parquet|current|warehouse\.duckdb|snapshots)(/\d{8})?")
    paths = [*warehouse.iterdir(), *(warehouse / "snapshots").iterdir()]
    return [name for path in paths if not known.fullmatch(name := path.relative_to(warehouse).as_posix())]


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runs]:
    with Runs(tmp_path_factory.mktemp("runs"), judges=True) as found:
        yield found


class Mill:
    """A raw folder and a warehouse on which runs work that are killed."""

    def __init__(self, folder: Path, runs: Runs, chance: random.Random) -> None:
        self.raw, self.warehouse, self._runs, self._chance = folder / "raw", folder / "warehouse", runs, chance
        # Seconds of the last run that nobody killed, and how many were carried out in all.
        self.seconds, self.run_count, self.killed = 1.0, 0, dict[str, int]()

    def settings(self, workers: int = 0) -> dict[str, Any]:
        return {"raw": self.raw, "warehouse": self.warehouse, "workers": workers, "batch_documents": 3}

    def run(self) -> int | None:
        """A run that nobody kills; gives the number that it published."""
        began = time.monotonic()
        code, said = self._runs.carry_out(self.settings())
        assert code == 0, said
        self.run_count += 1
        published = said.split()[-1]
        if published != "None":
            self.seconds = time.monotonic() - began
        return None if published == "None" else int(published)

    def kill(self, kind: str) -> bool:
        """A run that is killed; gives whether it was before it had ended. No process of it is left."""
        self.run_count += 1
        work = {WORKER: self._kill_worker, PARENT: self._kill_parent}.get(kind)
        processes, was_killed = work() if work else self._strike(kind)
        assert wait_for_end(processes) == [], f"after kill {kind!r}"
        self.killed[kind] = self.killed.get(kind, 0) + was_killed
        return was_killed

    def _strike(self, kind: str) -> tuple[Processes, bool]:
        number = SIGNALS.get(kind)
        if number is None:
            pids = self._runs.start(self.settings(), point=kind)
            code, said = self._runs.wait()
            assert code == -signal.SIGKILL, f"{kind}: {code} {said}"
            return {pids[-1]: None}, True
        (pid,) = self._runs.start(self.settings())
        at = time.monotonic() + self._chance.uniform(0, self.seconds)
        processes = watch(pid, until=lambda: time.monotonic() >= at)
        strike(pid, number)
        code, said = self._runs.wait()
        assert code in (0, -number), f"{kind}: {code} {said}"
        return processes, code != 0

    def _kill_worker(self) -> tuple[Processes, bool]:
        """One worker dies, as soon as it is there or a moment later: the run goes on without it."""
        (pid,) = self._runs.start(self.settings(workers=1))
        processes = watch(pid, until=lambda: bool(list_workers(pid)))
        time.sleep(self._chance.uniform(0, self.seconds / 2))
        workers = [worker for worker in list_workers(pid) if is_running(worker, start_time(worker))]
        for worker in workers:
            strike(worker, signal.SIGKILL)
        processes |= watch(pid, until=lambda: False)
        code, said = self._runs.wait()
        assert code == 0, said
        return processes, bool(workers)

    def _kill_parent(self) -> tuple[Processes, bool]:
        """What started the run dies; nobody waits for the run any more, and it ends by itself."""
        parent, pid = self._runs.start(self.settings(), is_beneath=True)
        at = time.monotonic() + self._chance.uniform(0, self.seconds / 2)
        processes = watch(pid, until=lambda: time.monotonic() >= at)
        strike(parent, signal.SIGKILL)
        was_killed = self._runs.wait()[0] == -signal.SIGKILL
        return processes | watch(pid, until=lambda: False), was_killed


def list_workers(pid: int) -> list[int]:
    """The workers of a run: children of the process that they are copies of."""
    return [worker for child in child_processes(pid) for worker in child_processes(child)]


def kill_in_turn(mill: Mill, kinds: list[str], tmp_path: Path) -> None:
    """A chain of kills, each followed by the next; where one was too late it is tried again."""
    write_generation(mill.raw, 1)
    assert mill.run() == 1
    generation, readable = 2, expect(1)
    write_generation(mill.raw, 2)
    with Readers(views=lambda: read_views(mill.warehouse), folders=lambda: read_folders(mill.warehouse)) as readers:
        waiting = list(reversed(kinds))
        while waiting:
            kind = waiting.pop()
            if not mill.kill(kind):
                waiting.append(kind)
            found = read_views(mill.warehouse)
            print(f"{kind}: snapshot {found.snapshot}, {len(waiting)} to come", flush=True)
            assert found == read_folders(mill.warehouse), f"after kill {kind!r}"
            assert found in (readable, expect(generation)), f"after kill {kind!r}"
            if kind in (COMMIT, WORKER, PARENT) or kind in (*POINTS, CLEARING):
                assert found == (expect(generation) if kind in (COMMIT, WORKER, PARENT) else readable), kind
            if found != readable:
                # Published: the next run has something new to read.
                generation, readable = generation + 1, found
                write_generation(mill.raw, generation)
            elif len(waiting) % 7 == 0:
                assert mill.run() == generation, f"rerun after kill {kind!r}"
                assert read_views(mill.warehouse) == read_folders(mill.warehouse) == expect(generation)
                assert list_leftovers(mill.warehouse) == [], f"after kill {kind!r}"
                readable, generation = expect(generation), generation + 1
                write_generation(mill.raw, generation)
        assert mill.run() == generation
        assert read_views(mill.warehouse) == read_folders(mill.warehouse) == expect(generation)
        assert list_leftovers(mill.warehouse) == []
    assert readers.failed == []
    for name, seen in readers.seen.items():
        assert len(seen) > len(kinds), name
        assert set(seen) <= {expect(number) for number in range(1, generation + 1)}, name
        assert [counts.snapshot for counts in seen] == sorted(counts.snapshot for counts in seen), name
    reads = {name: len(seen) for name, seen in readers.seen.items()}
    print(f"{sum(mill.killed.values())} kills {mill.killed}, {mill.run_count} runs, reads {reads}, none wrong")
    assert sum(mill.killed.values()) == len(kinds)
    assert list_broken_checks(mill.warehouse) == []
    run_on(mill.raw, tmp_path / "fresh")
    assert read_tables(mill.warehouse) == read_tables(tmp_path / "fresh")
    assert read_inputs(mill.warehouse) == read_inputs(tmp_path / "fresh")


def test_kills_with_readers_beside(runs: Runs, tmp_path: Path) -> None:
    chance = random.Random(SEED)  # noqa: S311 - which moments are tried
    kill_in_turn(Mill(tmp_path, runs, chance), [*FEW], tmp_path)


@pytest.mark.long
def test_many_kills_with_readers_beside(runs: Runs, tmp_path: Path) -> None:
    chance = random.Random(SEED)  # noqa: S311 - which moments are tried
    kinds = [kind for kind in (*POINTS, WORKER, PARENT) for _ in range(8)]
    kinds += chance.choices([*SIGNALS], weights=(3, 1, 1), k=MANY - len(kinds))
    chance.shuffle(kinds)
    kill_in_turn(Mill(tmp_path, runs, chance), kinds, tmp_path)


def test_a_first_run_that_is_killed_leaves_nothing_in_the_way(runs: Runs, tmp_path: Path) -> None:
    """There is no snapshot to fall back to yet."""
    mill = Mill(tmp_path, runs, random.Random(SEED))  # noqa: S311
    write_generation(mill.raw, 1)
    for point in ("marked", "snapshot placed", "manifest written"):
        mill.kill(point)
        assert not (mill.warehouse / "current").exists()
        assert not (mill.warehouse / "warehouse.duckdb").is_symlink()
    mill.kill(COMMIT)
    assert mill.run() is None
    assert read_views(mill.warehouse) == expect(1)
    assert list_leftovers(mill.warehouse) == []
    assert read_states(mill.warehouse)["1/empty.txt"] == "rejected"
    # The mark went with the very rename that published, so that no later writer can be wrong about what was.
    write_generation(mill.raw, 2)
    mill.kill(COMMIT)
    # As a person would who wonders what the killed run did, with no writer in between.
    (mill.warehouse / "current").unlink()
    (mill.warehouse / "current").symlink_to("snapshots/00000001")
    before = read_bytes(mill.warehouse / "snapshots")
    with pytest.raises(StoppedByCheck, match="snapshot 2 above it was published"):
        run_on(mill.raw, mill.warehouse)
    assert read_bytes(mill.warehouse / "snapshots") == before
    roll_back(Settings(raw=mill.raw, warehouse=mill.warehouse), 2)
    assert mill.run() is None
    assert read_views(mill.warehouse)[1:] == expect(2)[1:]
    assert list_leftovers(mill.warehouse) == []
