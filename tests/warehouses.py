"""Making warehouses in the calling process, and reading them the way readers do."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pytest

from flows.contracts import TABLES
from flows.run.conductor import Conductor, DirectConductor
from flows.run.report import Progress, Report, Request, say_nothing
from flows.run.sequence import run
from flows.settings import Settings
from flows.sources.stores.folder import RACY_NS
from flows.storage.checks import run_checks

Row = tuple[Any, ...]
# Tables about runs hold clocks and random names; all others are a function of what was ingested.
LASTING_TABLES = tuple(table.name for table in TABLES if table.family != "runs")


def run_on(
    raw: Path | str,
    warehouse: Path,
    *,
    progress: Progress = say_nothing,
    conductor: Conductor | None = None,
    workers: int = 0,
    **options: Any,
) -> Report:
    """Run in this process, without Prefect. Options are fields of Request or of Settings."""
    asked = {name: options.pop(name) for name in Request.__dataclass_fields__ if name in options}
    settings = Settings(raw=raw, warehouse=warehouse, workers=workers, **options)
    return run(settings, Request(**asked), conductor or DirectConductor(), progress)


@contextmanager
def lend(kept: Path, place: Path) -> Iterator[Path]:
    """A copy of a folder for one test, in the place where its warehouse was made: its views name that place."""
    shutil.copytree(kept, place, symlinks=True)
    try:
        yield place
    finally:
        shutil.rmtree(place)


def leave_out_prefect(patch: pytest.MonkeyPatch) -> list[tuple[Settings, Request]]:
    """Let `newsmill run` work in this process, without Prefect, which takes seconds to start; fills what it is asked."""
    asked = []

    def run_directly(_: object, settings: Settings, request: Request, progress: Progress) -> Report:
        asked.append((settings, request))
        return run(settings.model_copy(update={"workers": 0}), request, DirectConductor(), progress)

    patch.setattr("flows.commands.orchestrated.Orchestration.run", run_directly)
    return asked


@contextmanager
def open_views(warehouse: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The published DuckDB file, as an analyst opens it."""
    db = duckdb.connect(str((warehouse / "warehouse.duckdb").resolve()), read_only=True)
    try:
        yield db
    finally:
        db.close()


def query(warehouse: Path, sql: str) -> list[Row]:
    with open_views(warehouse) as db:
        return db.sql(sql).fetchall()


def read_tables(warehouse: Path) -> dict[str, list[Row]]:
    """All rows of all tables but those about runs, in an order that depends on nothing but the rows."""
    with open_views(warehouse) as db:
        return {table: sorted(db.sql(f"FROM {table}").fetchall(), key=repr) for table in LASTING_TABLES}


def read_inputs(warehouse: Path) -> dict[str, list[Row]]:
    """What is kept beside the tables: original bytes, the index of their lines, sketches, and pairs that were compared."""
    with duckdb.connect() as db:
        folders = {
            name: warehouse / "current" / "_state" / name / "*.parquet"
            for name in ("bronze", "numbers", "line_index", "sketches", "pairs", "story_parents", "repeated")
        }
        return {name: sorted(db.sql(f"FROM '{files}'").fetchall(), key=repr) for name, files in folders.items()}


def read_states(warehouse: Path) -> dict[str, str]:
    """What became of each source: source_uri to status, and for a duplicate the source that stands for it."""
    rows = query(
        warehouse,
        "SELECT found.source_uri, found.status, leader.source_uri FROM documents found "
        "LEFT JOIN documents leader ON leader.doc_id = found.canonical_id",
    )
    return {uri: f"duplicate of {leader}" if status == "duplicate" else status for uri, status, leader in rows}


def list_broken_checks(warehouse: Path) -> list[str]:
    """Every check that finds rows it should not: corpus checks and row checks."""
    with open_views(warehouse) as db:
        outcomes = run_checks(db, rows_too=True)
    return [f"{outcome.check.id}: {outcome.examples}" for outcome in outcomes if outcome.is_broken]


def find_word(warehouse: Path, word: str) -> list[str]:
    """Files below a warehouse that hold a word, in their bytes or in a value of a table; of many names one is given."""
    files = {
        path.stat().st_ino: path for path in sorted(warehouse.rglob("*")) if path.is_file() and not path.is_symlink()
    }
    found = []
    with duckdb.connect() as db:
        for path in files.values():
            held = word.encode() in path.read_bytes()
            if path.suffix == ".parquet":
                names = db.sql(f"FROM '{path}'").columns
                values = " OR ".join(f"""contains(CAST("{name}" AS VARCHAR), '{word}')""" for name in names)
                held = held or bool(db.sql(f"SELECT 1 FROM '{path}' WHERE {values} LIMIT 1").fetchall())
            if held:
                found.append(str(path.relative_to(warehouse)))
    return found


def grow_old(folder: Path) -> None:
    """Wait until every file below a folder is so old that its time stamps can be trusted (ctime cannot be set)."""
    newest = max((path.lstat().st_ctime_ns for path in folder.rglob("*")), default=0)
    time.sleep(max(0.0, (newest + RACY_NS - time.time_ns()) / 1e9 + 0.05))
