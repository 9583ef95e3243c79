"""Sixty kills of runs over a warehouse in a bucket, at named points and at any moment, with readers throughout.

    make test-long

Each read is one whole snapshot: of Delta, all tables at the version that the pointer names; of SQL, the views of a
mirror of its own. Each rerun publishes what is new, by the killed machine or by another one, and at the end the rows
are those of one fresh run.
"""

import os
import random
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Self

import pytest
from buckets import Buckets, serve_buckets
from corpus import write_files, write_page
from remotes import PATIENCE, Writers, list_unnamed, read_delta, read_json, settings_for
from warehouses import query, read_inputs, read_tables, run_on

from flows.errors import TransientError
from flows.run.report import Report
from flows.run.warehouse import bring_up
from flows.storage.killing import KILL_POINTS, REMOTE_KILL_POINTS
from flows.storage.remote import delta

KILLS = 60
SEED = 13
# Seconds between two reads: the readers must not take the machine from the writer.
READER_PAUSE = 0.3


class Counts(NamedTuple):
    """What one reader sees at one time."""

    snapshot: int
    documents: int
    articles: int
    clustered: int


class Readers:
    """Threads that read over and over, and keep what they saw and what failed."""

    def __init__(self, *reads: Callable[[], Counts]) -> None:
        self.seen: list[list[Counts]] = [[] for _ in reads]
        self.failed: list[str] = []
        self._done = threading.Event()
        self._threads = [
            threading.Thread(target=self._read, args=(read, seen)) for read, seen in zip(reads, self.seen, strict=True)
        ]

    def _read(self, read: Callable[[], Counts], seen: list[Counts]) -> None:
        while not self._done.wait(READER_PAUSE):
            try:
                seen.append(read())
            except Exception as error:  # noqa: BLE001 - a reader must never fail, however
                self.failed.append(repr(error))

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        for thread in self._threads:
            thread.join()


@pytest.fixture
def buckets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Buckets]:
    (tmp_path / "server").mkdir()
    with serve_buckets(tmp_path / "server") as found:
        for name, value in found.variables.items():
            monkeypatch.setenv(name, value)
        yield found


def expect(generation: int) -> tuple[int, int, int]:
    """Documents, articles, and documents in clusters: two articles and a copy for each generation of files."""
    return 3 * generation, 2 * generation, 3 * generation


def write_generation(raw: Path, generation: int) -> None:
    page = write_page(10 * generation).encode()
    files = {"a": page, "copy": page, "b": write_page(10 * generation + 1).encode()}
    write_files(raw, {f"{generation}/{name}.txt": data for name, data in files.items()})


def run_and_kill(writers: Writers, url: str, cache: Path, raw: Path, kill: str | float) -> bool:
    """Run, and kill it at a named point or after so many seconds; gives whether it was killed before it was done."""
    pid = writers.start(url, cache, "run", raw, **({"NEWSMILL_KILL_AT": kill} if isinstance(kill, str) else {}))
    if isinstance(kill, float):
        time.sleep(kill)
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    code, said = writers.wait()
    # Another machine's lease may stand yet, of the run that was killed before.
    assert code in (0, -signal.SIGKILL) or "Another run is writing" in said, said
    return code == -signal.SIGKILL


def run_when_free(raw: Path, url: str, cache: Path) -> Report:
    """Run as a schedule does: again, while the lease of a dead run stands."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return run_on(raw, url, cache=cache, lease_seconds=2, keep_snapshots=4, keep_days=0)
        except TransientError:
            assert time.monotonic() < deadline, "the lease of a dead run never ends"
            time.sleep(0.2)


@pytest.mark.long
def test_sixty_kills_with_readers_beside(buckets: Buckets, tmp_path: Path) -> None:
    chance = random.Random(SEED)  # noqa: S311 - which moments are tried
    url, raw = f"s3://{buckets.make({})}/news/mill", tmp_path / "raw"
    write_generation(raw, 1)
    assert run_when_free(raw, url, tmp_path / "one").snapshot == 1

    def read_tables_of_delta() -> Counts:
        version = read_json(buckets, url)["delta"]
        tables = {name: read_delta(buckets, url, name, version) for name in ("runs", "documents", "articles")}
        clustered = sum(row["cluster_size"] for row in tables["articles"])
        return Counts(max(row["snapshot"] for row in tables["runs"]), *map(len, list(tables.values())[1:]), clustered)

    def read_mirror() -> Counts:
        settings = settings_for(url, tmp_path / "reader")
        bring_up(settings)
        sql = (
            "SELECT (SELECT max(snapshot) FROM runs), (SELECT count(*) FROM documents), "
            "(SELECT count(*) FROM articles), (SELECT sum(cluster_size)::BIGINT FROM articles)"
        )
        return Counts(*query(settings.folder, sql)[0])

    points = [*KILL_POINTS, *REMOTE_KILL_POINTS]
    with Writers(tmp_path, runs=True) as writers, Readers(read_tables_of_delta, read_mirror) as readers:
        killed = 0
        for generation in range(2, KILLS + 2):
            write_generation(raw, generation)
            kill = points[generation % len(points)] if generation % 3 else chance.uniform(0.5, 6.0)
            killed += run_and_kill(writers, url, tmp_path / chance.choice(["one", "two"]), raw, kill)
            report = run_when_free(raw, url, tmp_path / chance.choice(["one", "two"]))
            assert report.snapshot in (None, generation), f"after kill {kill}"
            pointer = read_json(buckets, url)
            assert (pointer["snapshot"], pointer["delta"], pointer["lease"]) == (generation, generation, None), kill
            assert list_unnamed(buckets, url) == [], f"after kill {kill}"
            assert read_mirror()[1:] == read_tables_of_delta()[1:] == expect(generation), f"after kill {kill}"
    assert readers.failed == []
    assert killed > KILLS * 2 // 3
    for seen in readers.seen:
        assert len(seen) > KILLS
        assert all(counts[1:] == expect(counts.snapshot) for counts in seen)
        assert [counts.snapshot for counts in seen] == sorted(counts.snapshot for counts in seen)
    print(f"{killed} of {KILLS} runs killed; reads: {[len(seen) for seen in readers.seen]}")
    run_on(raw, tmp_path / "fresh")
    folder = settings_for(url, tmp_path / "one").folder
    bring_up(settings_for(url, tmp_path / "one"))
    assert read_tables(folder) == read_tables(tmp_path / "fresh")
    assert read_inputs(folder) == read_inputs(tmp_path / "fresh")
    assert delta.CHECKPOINT_EVERY < KILLS, "readers met checkpoints"
