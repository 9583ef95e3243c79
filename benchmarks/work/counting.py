"""Counting what a run does, from outside: no line of the program knows of it.

Everything runs in this process (no workers), so that nothing is done where nobody counts.
"""

import os
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import duckdb

import flows
from benchmarks.corpus.press import Press
from benchmarks.corpus.writing import write_corpus
from flows.run.conductor import DirectConductor
from flows.run.report import Report, Request
from flows.run.sequence import run
from flows.settings import Settings

DOCUMENTS, MEAN_BYTES, SEED = 60, 900, 6
RUNS = ("first run", "nothing new", "one changed")
# Batches and parts of a few documents, so that there are several of them.
_BATCH_DOCUMENTS = 20
_PART_DOCUMENTS = 16
_SETTLED = 2.1
# Where the functions lie that judge. Others look at the machine, too (what processes there are), and differ with it.
_JUDGING = tuple(str(Path(flows.__file__).parent / name) for name in ("text", "stages", "sources"))


def count_runs(folder: Path) -> dict[str, dict[str, int]]:
    """Counts of each run, by RUNS. folder: an empty one."""
    raw, warehouse = folder / "raw", folder / "warehouse"
    write_corpus(raw, DOCUMENTS, press=Press(SEED, MEAN_BYTES))
    written = time.time()
    # What is loaded once and kept for all runs of a process (word lists, models) is loaded by another run before.
    write_corpus(folder / "warm-up", 12, press=Press(SEED + 1, MEAN_BYTES))
    _run(folder / "warm-up", folder / "warm-up-warehouse")
    # What was written less than two seconds before a run is read once more by the next one.
    while time.time() < written + _SETTLED:
        time.sleep(0.05)
    counts = {}
    for name in RUNS:
        if name == "one changed":
            changed = sorted(raw.rglob("*.txt"))[DOCUMENTS // 2]
            changed.write_bytes(changed.read_bytes() + b"\nThe ferry to Ostrand did not sail on Monday.\n")
        counts[name] = _count_run(raw, warehouse)
    return counts


def _run(raw: Path, warehouse: Path) -> Report:
    settings = Settings(
        raw=raw, warehouse=warehouse, workers=0, batch_documents=_BATCH_DOCUMENTS, part_documents=_PART_DOCUMENTS
    )
    return run(settings, Request(), DirectConductor())


def _count_run(raw: Path, warehouse: Path) -> dict[str, int]:
    before = _list_files(warehouse)
    with _counting_opens(raw, warehouse) as opened, _counting_statements() as statements, _counting_calls() as calls:
        report = _run(raw, warehouse)
    after = _list_files(warehouse)
    return {
        "documents judged": report.counts.get("refined_count", 0),
        "pairs compared": report.counts.get("compared_count", 0),
        "batches": sum(batches for _, _, batches in report.steps),
        "raw files opened": opened["raw"],
        "folders listed": opened["listed"],
        "files of the warehouse opened by Python": opened["warehouse"],
        "SQL statements": statements["others"],
        "comments on columns": statements["comments"],
        "calls of judging functions": calls["all"],
        "files published": len(after.keys() - before.keys()),
        "bytes published": sum(size for inode, size in after.items() if inode not in before),
    }


def _list_files(warehouse: Path) -> dict[int, int]:
    """Sizes of the published snapshot's files, by inode."""
    folder = warehouse / "current"
    if not folder.exists():
        return {}
    stats = [path.stat() for path in folder.resolve().rglob("*") if path.is_file()]
    return {stat.st_ino: stat.st_size for stat in stats}


# Counts of the run that is on its way, if any: an audit hook stays as long as its process.
_opened: list[tuple[str, str, Counter[str]]] = []


def _note_event(event: str, arguments: tuple[Any, ...]) -> None:
    if not _opened or event not in {"open", "os.scandir", "os.listdir"} or not isinstance(arguments[0], (str, bytes)):
        return
    raw, warehouse, counts = _opened[-1]
    path = os.fsdecode(arguments[0])
    place = "raw" if path.startswith(raw) else "warehouse" if path.startswith(warehouse) else None
    if place is None:
        return
    if event != "open":
        counts["listed"] += 1
    # An opener opens what `open` was called for: that is one file, told twice.
    elif place == "warehouse" or arguments[1] is not None:
        counts[place] += 1


sys.addaudithook(_note_event)


@contextmanager
def _counting_opens(raw: Path, warehouse: Path) -> Iterator[Counter[str]]:
    counts = Counter[str]()
    _opened.append((f"{raw}/", f"{warehouse}/", counts))
    try:
        yield counts
    finally:
        _opened.pop()


class _CountingConnection:
    """A connection that counts what is sent to it."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, counts: Counter[str]) -> None:
        self._connection, self._counts = connection, counts

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._connection, name)
        if name not in {"execute", "executemany", "sql", "query"}:
            return found

        def count_and_send(statement: Any, *arguments: Any, **options: Any) -> Any:
            # Hundreds in each run that publishes, one for each column: apart, so that they hide no others.
            is_comment = isinstance(statement, str) and statement.startswith("COMMENT ON")
            self._counts["comments" if is_comment else "others"] += 1
            return found(statement, *arguments, **options)

        return count_and_send

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()


@contextmanager
def _counting_statements() -> Iterator[Counter[str]]:
    counts, connect = Counter[str](), duckdb.connect

    def connect_and_count(*arguments: Any, **options: Any) -> Any:
        return _CountingConnection(connect(*arguments, **options), counts)

    duckdb.connect = connect_and_count
    try:
        yield counts
    finally:
        duckdb.connect = connect


@contextmanager
def _counting_calls() -> Iterator[Counter[str]]:
    """Count calls of the functions that judge, in all threads: what they cost, without a clock."""
    counts = Counter[str]()
    # One list a thread, so that none is counted by two at once.
    tallies: dict[int, list[int]] = {}
    judging: dict[Any, bool] = {}

    def note(frame: Any, event: str, _: Any) -> None:
        if event != "call":
            return
        code = frame.f_code
        is_judging = judging.get(code)
        if is_judging is None:
            is_judging = judging[code] = code.co_filename.startswith(_JUDGING)
        if is_judging:
            tallies.setdefault(threading.get_ident(), [0])[0] += 1

    threading.setprofile(note)
    sys.setprofile(note)
    try:
        yield counts
    finally:
        sys.setprofile(None)
        threading.setprofile(None)
        counts["all"] = sum(tally[0] for tally in tallies.values())
