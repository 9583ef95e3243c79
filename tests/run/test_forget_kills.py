"""`newsmill forget` that is killed, at named points and at any instant, with readers throughout.

Whatever works on the warehouse next finishes it: no file of any snapshot holds the text any more, all else is as if it
had never come, and nobody who reads meanwhile, the newest snapshot or an older one, meets a failure.
"""

import random
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest
from corpus import write_files, write_page
from strikes import Readers, Runs, strike
from warehouses import find_word, list_broken_checks, query, read_tables, run_on

from flows.storage.damage import find_damaged
from flows.storage.families import SCHEMAS
from flows.storage.forgotten import EMPTIED
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest
from flows.storage.protocol import FORGET_POINTS, POINTS
from flows.storage.snapshots import current_number, read_manifest, snapshot_numbers

SEED = 15
# In `make test`.
FEW = ("hashes blocked", "file emptied", "SIGKILL")
# In `make test-long`.
MANY = 20
# Which work comes after a kill, in turn; all of it finishes what the killed one began.
NEXT = ("run", "maintain", "forget", "new files")


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runs]:
    with Runs(tmp_path_factory.mktemp("runs"), judges=True) as found:
        yield found


def name_word(number: int) -> str:
    """A word that stands in no other text."""
    return f"Quillonbrack{number:03d}"


def write_going(raw: Path, numbers: range) -> None:
    """Texts that will go, each with a copy in the same bytes and a reprint that stays, as an article of its own."""
    for number in numbers:
        page = write_page(number)
        going = page.replace("before the summer fair.", f"before the summer fair, said {name_word(number)}.").encode()
        write_files(raw, {f"{number}/a.txt": going, f"{number}/copy.txt": going, f"{number}/stays.txt": page.encode()})


class Mill:
    """A raw folder and a warehouse of four snapshots; two by two they share all files, which hold the texts that will go."""

    def __init__(self, folder: Path, runs: Runs, count: int) -> None:
        self.raw, self.warehouse, self._runs = folder / "raw", folder / "warehouse", runs
        self.layout = Layout(self.warehouse)
        write_going(self.raw, range(count))
        self.carry_out("run")
        write_files(self.raw, {"more.txt": write_page(1_000).encode()})
        self.carry_out("run")
        # Small parts are merged by each run; a rollback shares all files with another snapshot, as large ones do.
        self.carry_out("rollback", number=1)
        self.carry_out("rollback", number=2)
        # Seconds of a forget that nobody killed.
        self.seconds = 1.0

    def settings(self) -> dict[str, Any]:
        return {"raw": self.raw, "warehouse": self.warehouse, "workers": 0, "keep_snapshots": 4, "keep_days": 0}

    def carry_out(self, work: str, **more: Any) -> int:
        code, said = self._runs.carry_out(self.settings(), work=work, **more)
        assert code in (0, -signal.SIGKILL), said
        return code

    def find_doc(self, number: int) -> str:
        ((doc_id,),) = query(self.warehouse, f"SELECT doc_id FROM documents WHERE source_uri = '{number}/a.txt'")
        return str(doc_id)

    def kill(self, kind: str, doc_id: str, chance: random.Random) -> bool:
        """Forget a document, and be killed on the way; gives whether it was before it had ended."""
        if kind != "SIGKILL":
            return self.carry_out("forget", doc_id=doc_id, point=kind) != 0
        began = time.monotonic()
        (pid,) = self._runs.start(self.settings(), work="forget", doc_id=doc_id)
        time.sleep(chance.uniform(0, self.seconds))
        strike(pid, signal.SIGKILL)
        code, said = self._runs.wait()
        assert code in (0, -signal.SIGKILL), said
        if code == 0:
            self.seconds = time.monotonic() - began
        return code != 0


def read_newest(warehouse: Path) -> tuple[Any, ...]:
    """As an analyst: (snapshot, whether its tables agree)."""
    with duckdb.connect(str(warehouse / "warehouse.duckdb"), read_only=True) as db:
        return db.sql(
            "SELECT (SELECT max(snapshot) FROM runs), (SELECT sum(cluster_size) FROM articles) = "
            "count(*) FILTER (status <> 'rejected') AND (SELECT count(text) FROM articles) = "
            "count(*) FILTER (status = 'article') FROM documents"
        ).fetchall()[0]


def read_older(layout: Layout) -> tuple[Any, ...]:
    """As somebody who keeps to the snapshot before the newest: all rows of it can be read."""
    folder = layout.snapshot(current_number(layout) - 1)
    with duckdb.connect(str(folder / "warehouse.duckdb"), read_only=True) as db:
        return db.sql("SELECT count(*) > 0, sum(length(text)) > 0 FROM articles").fetchall()[0]


def list_rows(layout: Layout, manifest: Manifest, doc_id: str) -> list[str]:
    """Files of a snapshot that have rows of a document."""
    with duckdb.connect() as db:
        return [
            file.path
            for file in manifest.files
            if "doc_id" in SCHEMAS[file.table].names
            and db.sql(f"FROM '{layout.snapshot(manifest.number) / file.path}' WHERE doc_id = '{doc_id}'").fetchall()
        ]


def kill_in_turn(mill: Mill, kinds: list[str], tmp_path: Path) -> None:
    chance, killed = random.Random(SEED), 0  # noqa: S311 - which moments are tried
    layout = mill.layout
    with Readers(newest=lambda: read_newest(mill.warehouse), older=lambda: read_older(layout)) as readers:
        for number, kind in enumerate(kinds):
            doc_id = mill.find_doc(number)
            killed += mill.kill(kind, doc_id, chance)
            work = NEXT[number % len(NEXT)]
            # Where it was killed before it had blocked anything, only forgetting it again forgets it.
            is_blocked = layout.forgotten.exists() and len(layout.forgotten.read_text().splitlines()) > number
            print(f"{kind}, then {work}: {'blocked' if is_blocked else 'not yet blocked'}", flush=True)
            if work == "new files":
                write_files(mill.raw, {f"later/{number}.txt": write_page(2_000 + number).encode()})
            if not is_blocked or (work == "forget" and layout.forgetting.exists()):
                mill.carry_out("forget", doc_id=doc_id)
            else:
                mill.carry_out("maintain" if work == "maintain" else "run")
            assert find_word(mill.warehouse, name_word(number)) == [], f"after {kind!r}, then {work}"
            assert not layout.forgetting.exists()
            for one in snapshot_numbers(layout):
                manifest = read_manifest(layout, one)
                assert find_damaged(layout.snapshot(one), manifest) == [], f"snapshot {one} after {kind!r}"
                if manifest.kind == EMPTIED:
                    assert list_rows(layout, manifest, doc_id) == [], f"snapshot {one} after {kind!r}"
    assert readers.failed == []
    assert {row[1:] for row in readers.seen["newest"]} == {(True,)}
    assert set(readers.seen["older"]) == {(True, True)}
    snapshots = [row[0] for row in readers.seen["newest"]]
    assert snapshots == sorted(snapshots)
    print(f"{killed} of {len(kinds)} killed, reads { ({name: len(seen) for name, seen in readers.seen.items()}) }")
    assert killed > len(kinds) // 2
    assert list_broken_checks(mill.warehouse) == []
    # All else is as if they had never come.
    for number in range(len(kinds)):
        for name in ("a", "copy"):
            (mill.raw / f"{number}/{name}.txt").unlink()
    run_on(mill.raw, tmp_path / "fresh")
    rows = read_tables(mill.warehouse)
    gone = {f"{number}/{name}.txt" for number in range(len(kinds)) for name in ("a", "copy")}
    rows = {table: [row for row in found if not gone.intersection(map(str, row))] for table, found in rows.items()}
    assert rows == read_tables(tmp_path / "fresh")


def test_kills_with_readers_beside(runs: Runs, tmp_path: Path) -> None:
    kill_in_turn(Mill(tmp_path, runs, len(FEW)), [*FEW], tmp_path)


@pytest.mark.long
def test_many_kills_with_readers_beside(runs: Runs, tmp_path: Path) -> None:
    points = [*FORGET_POINTS, *POINTS]
    kinds = [points[number // 2 % len(points)] if number % 2 else "SIGKILL" for number in range(MANY)]
    kill_in_turn(Mill(tmp_path, runs, MANY), kinds, tmp_path)
