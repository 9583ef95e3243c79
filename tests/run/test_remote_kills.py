"""Kills of runs over a warehouse in a bucket, at named points and at any moment, with readers throughout.

Each read is one whole snapshot: of Delta, all tables at the version that the pointer names; of SQL, the views of a
mirror of its own. Reruns are the killed machine's or another one's, and at the end the rows are those of a fresh run.
"""

import random
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from buckets import Buckets, serve_buckets
from corpus import write_files, write_page
from remotes import list_unnamed, read_delta, read_json, settings_for, write_to
from strikes import PATIENCE, Readers, Runs, strike
from warehouses import query, read_inputs, read_tables, run_on

from flows.errors import LockedError
from flows.run.warehouse import bring_up
from flows.storage.protocol import POINTS, REMOTE_POINTS
from flows.storage.remote import delta

SEED = 13
# In `make test`, with those of test_kills.py 25; the others of these points are passed in test_remote_warehouse.py.
FEW = ("files sent", "manifest sent", "manifest written", "pointer written", "logs written", "SIGKILL", "lease taken")
# In `make test-long`, with those of test_kills.py 200.
MANY = 60


class Counts(NamedTuple):
    """What one reader sees at one time."""

    snapshot: int
    documents: int
    articles: int
    clustered: int


def expect(generation: int) -> tuple[int, int, int]:
    """Documents, articles, and documents in clusters: two articles and a copy for each generation of files."""
    return 3 * generation, 2 * generation, 3 * generation


def write_generation(raw: Path, generation: int) -> None:
    page = write_page(10 * generation).encode()
    files = {"a": page, "copy": page, "b": write_page(10 * generation + 1).encode()}
    write_files(raw, {f"{generation}/{name}.txt": data for name, data in files.items()})


@pytest.fixture
def buckets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Buckets]:
    (tmp_path / "server").mkdir()
    with serve_buckets(tmp_path / "server") as found:
        for name, value in found.variables.items():
            monkeypatch.setenv(name, value)
        yield found


class Mill:
    """A raw folder and a warehouse in a bucket; two machines run into it, and a third one reads."""

    def __init__(self, folder: Path, buckets: Buckets, runs: Runs, chance: random.Random) -> None:
        self.folder, self.buckets, self._runs, self._chance = folder, buckets, runs, chance
        self.raw, self.url = folder / "raw", f"s3://{buckets.make({})}/news/mill"
        # Seconds of the last run that nobody killed.
        self.seconds, self.run_count = 2.0, 0

    def kill(self, kind: str) -> bool:
        """A run that is killed, at a point or, by SIGKILL, at any instant; gives whether it was before it had ended."""
        code, said = self._carry_out("" if kind == "SIGKILL" else kind, is_struck=kind == "SIGKILL")
        assert code in (0, -signal.SIGKILL), f"{kind}: {code} {said}"
        return code == -signal.SIGKILL

    def run(self) -> None:
        """A run that nobody kills."""
        code, said = self._carry_out("", is_struck=False)
        assert code == 0, said

    def _carry_out(self, point: str, *, is_struck: bool) -> tuple[int, str]:
        """Run as a schedule does, on either machine: again, while the lease of a dead run stands."""
        settings = write_to(self.url, self.folder / self._chance.choice(["one", "two"]), self.raw)
        deadline, after = time.monotonic() + PATIENCE, self._chance.uniform(0, self.seconds)
        while True:
            self.run_count += 1
            began = time.monotonic()
            (pid,) = self._runs.start(settings, point=point)
            if is_struck:
                time.sleep(after)
                strike(pid, signal.SIGKILL)
            code, said = self._runs.wait()
            if code == 0:
                self.seconds = time.monotonic() - began
            if code != LockedError.exit_code:
                return code, said
            assert time.monotonic() < deadline, "the lease of a dead run never ends"
            time.sleep(0.2)

    def read_delta(self) -> Counts:
        """As other programs do: each table at the version that the pointer names."""
        version = read_json(self.buckets, self.url)["delta"]
        names = ("runs", "documents", "articles")
        tables = {name: read_delta(self.buckets, self.url, name, version) for name in names}
        clustered = sum(row["cluster_size"] for row in tables["articles"])
        # Killed runs stand there as well, and published none.
        newest = max(row["snapshot"] or 0 for row in tables["runs"])
        return Counts(newest, *map(len, list(tables.values())[1:]), clustered)

    def read_mirror(self) -> Counts:
        """As an analyst on a third machine."""
        settings = settings_for(self.url, self.folder / "reader")
        bring_up(settings)
        sql = (
            "SELECT (SELECT max(snapshot) FROM runs), (SELECT count(*) FROM documents), "
            "(SELECT count(*) FROM articles), (SELECT sum(cluster_size)::BIGINT FROM articles)"
        )
        return Counts(*query(settings.folder, sql)[0])


def kill_in_turn(mill: Mill, kinds: list[str], pause: int) -> None:
    """A chain of kills, and after each `pause` of them a run that nobody kills."""
    write_generation(mill.raw, 1)
    mill.run()
    generation, killed = 2, 0
    write_generation(mill.raw, 2)
    with Readers(delta=mill.read_delta, mirror=mill.read_mirror) as readers:
        for number, kind in enumerate(kinds, start=1):
            killed += mill.kill(kind)
            found = read_json(mill.buckets, mill.url)["snapshot"]
            print(f"{kind}: snapshot {found}, {killed} of {number} killed", flush=True)
            assert found in (generation - 1, generation), f"after kill {kind!r}"
            if found < generation and number % pause and number < len(kinds):
                continue
            mill.run()
            pointer = read_json(mill.buckets, mill.url)
            assert (pointer["snapshot"], pointer["delta"], pointer["lease"]) == (generation, generation, None), kind
            assert list_unnamed(mill.buckets, mill.url) == [], f"after kill {kind!r}"
            generation += 1
            write_generation(mill.raw, generation)
        mill.run()
        assert mill.read_mirror()[1:] == mill.read_delta()[1:] == expect(generation)
    assert readers.failed == []
    for seen in readers.seen.values():
        assert len(seen) > len(kinds)
        assert all(counts[1:] == expect(counts.snapshot) for counts in seen)
        assert [counts.snapshot for counts in seen] == sorted(counts.snapshot for counts in seen)
    reads = {name: len(seen) for name, seen in readers.seen.items()}
    print(f"{killed} of {len(kinds)} runs killed, {mill.run_count} runs, reads {reads}, none wrong")
    assert killed > len(kinds) * 2 // 3
    run_on(mill.raw, mill.folder / "fresh")
    reader = settings_for(mill.url, mill.folder / "reader").folder
    assert read_tables(reader) == read_tables(mill.folder / "fresh")
    assert read_inputs(reader) == read_inputs(mill.folder / "fresh")


def test_kills_with_readers_beside(buckets: Buckets, tmp_path: Path) -> None:
    chance = random.Random(SEED)  # noqa: S311 - which moments are tried
    with Runs(tmp_path, judges=True) as runs:
        kill_in_turn(Mill(tmp_path, buckets, runs, chance), [*FEW], pause=3)


@pytest.mark.long
def test_many_kills_with_readers_beside(buckets: Buckets, tmp_path: Path) -> None:
    chance = random.Random(SEED)  # noqa: S311 - which moments are tried
    points = [*POINTS, *REMOTE_POINTS]
    kinds = [points[number % len(points)] if number % 3 else "SIGKILL" for number in range(MANY)]
    with Runs(tmp_path, judges=True) as runs:
        kill_in_turn(Mill(tmp_path, buckets, runs, chance), kinds, pause=2)
    assert delta.CHECKPOINT_EVERY < MANY // 2, "readers met checkpoints"
