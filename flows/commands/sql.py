"""newsmill sql: one SELECT over the published warehouse, and nothing else."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, Literal, NoReturn

import duckdb
from cyclopts import Parameter

from flows.commands.guard import Guard, guard
from flows.commands.options import Common
from flows.commands.printing import complain, write_rows
from flows.errors import NewsmillError, WrongUseError
from flows.run.published import open_published
from flows.run.warehouse import bring_up, find_layout
from flows.settings import Settings, read_bytes
from flows.storage.damage import explain_damage, find_missing
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest
from flows.storage.queries import GIVE_A_QUERY, check_query
from flows.storage.sandbox import lock_in, open_spill
from flows.storage.snapshots import require_manifest

_FETCH_ROWS = 1_000
WHAT_TO_TRY = (
    "`newsmill tables` lists tables and columns. Where the query is right, `newsmill verify` tells whether a file of "
    "the warehouse is damaged."
)
# What functions of DuckDB take beside its own limit of memory: a query is ended where the process grows by more than
# this many times the limit, and some bytes for what any query takes.
_MEMORY_TIMES, _MEMORY_MORE = 2, 256 * 2**20


def sql(
    query: Annotated[
        str | None,
        Parameter(
            help="One SELECT, which may begin with a comment; without it, the query is read from the input.",
            allow_leading_hyphen=True,
        ),
    ] = None,
    /,
    *,
    format: Annotated[  # noqa: A002 - the option is called --format
        Literal["table", "csv", "json"],
        Parameter(name="--format", help="table to read, csv or json for programs.", show_default=True),
    ] = "table",
    defuse_formulas: Annotated[
        bool,
        Parameter(negative=(), help="In CSV, put an apostrophe before what a spreadsheet would take for a formula."),
    ] = False,
    snapshot: Annotated[int | None, Parameter(help="Number of an older snapshot. [default: the published one]")] = None,
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> None:
    """Ask the warehouse a question in SQL."""
    settings = common.load_settings()
    if defuse_formulas and format != "csv":
        raise WrongUseError(f"--defuse-formulas is for CSV, which spreadsheets open, and not for {format}.")
    if query is None:
        if sys.stdin.isatty():
            raise WrongUseError(GIVE_A_QUERY)
        query = sys.stdin.read()
    if query.startswith("--") and not query.startswith("-- ") and "\n" not in query:
        raise WrongUseError(f"Unknown option: {query}. Type `newsmill sql --help` to see what is possible.")
    check_query(query)
    if snapshot is not None:
        bring_up(settings, snapshot)
    layout = find_layout(settings)
    manifest = require_manifest(layout, snapshot)
    with open_spill() as spill, open_published(settings, manifest.number) as db:
        watched = guard(
            db,
            seconds=settings.query_seconds,
            memory=_MEMORY_TIMES * read_bytes(settings.memory_limit) + _MEMORY_MORE,
            give_up=lambda problem, code: _end_process(problem, code, spill),
        )
        with watched as watch, _explaining(layout, manifest, spill):
            with watch.work():
                close_in(db, settings, layout, manifest, spill)
            columns, rows = _ask(db, query, watch)
            write_rows(columns, rows, format, defuse=defuse_formulas)


def close_in(
    db: duckdb.DuckDBPyConnection, settings: Settings, layout: Layout, manifest: Manifest, spill: Path, *writable: Path
) -> None:
    """Let a connection read the tables of a snapshot within the limits of the settings, and nothing else."""
    lock_in(
        db,
        layout,
        manifest,
        memory_limit=settings.memory_limit,
        spill_limit=settings.query_spill,
        threads=settings.workers,
        spill=spill,
        writable=writable,
    )


@contextmanager
def _explaining(layout: Layout, manifest: Manifest, spill: Path) -> Iterator[None]:
    """What DuckDB says of a query is for who wrote it; without the places of this machine."""
    try:
        yield
    except duckdb.IOException:
        raise  # a file that cannot be read is no fault of the query
    except RuntimeError as error:
        # Ctrl-C while DuckDB works arrives as an error of this name.
        if "interrupted" in str(error).lower():
            raise KeyboardInterrupt from error
        raise
    except duckdb.OutOfMemoryException as error:
        said = str(error).splitlines()[0].replace(str(spill), "the folder for temporary files")
        raise NewsmillError(
            "The query takes more memory than NEWSMILL_MEMORY_LIMIT, or more disk than NEWSMILL_QUERY_SPILL: ask for "
            f"less at a time, or set them to more. DuckDB says: {said}"
        ) from error
    except duckdb.Error as error:
        # A file that is gone is refused like one that nobody may read.
        if missing := find_missing(layout.snapshot(manifest.number), manifest, {file.table for file in manifest.files}):
            raise NewsmillError(explain_damage(layout, manifest, missing)) from error
        said = str(error).replace(str(layout.root.resolve()), layout.name)
        raise WrongUseError(f"DuckDB cannot answer this query.\n{said}\n{WHAT_TO_TRY}") from error


def _end_process(problem: str, code: int, spill: Path) -> NoReturn:
    """The query heeds nothing: end all that is there, and leave no file behind."""
    complain(problem)
    shutil.rmtree(spill, ignore_errors=True)
    os._exit(code)


def _ask(db: duckdb.DuckDBPyConnection, query: str, watch: Guard) -> tuple[list[str], Iterator[tuple[Any, ...]]]:
    with watch.work():
        db.execute(query)
    columns = [column[0] for column in db.description or ()]

    def fetch() -> Iterator[tuple[Any, ...]]:
        while True:
            with watch.work():
                rows = db.fetchmany(_FETCH_ROWS)
            if not rows:
                return
            yield from rows

    return columns, fetch()
