"""Questions of other people: one SELECT over a snapshot, within the limits of the settings, watched from beside."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import duckdb

from flows.errors import NewsmillError, WrongUseError
from flows.run.published import open_published
from flows.run.warehouse import find_layout
from flows.settings import Settings, count_bytes
from flows.storage.damage import explain_damage, find_missing
from flows.storage.guard import Guard, guard
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest
from flows.storage.sandbox import lock_in, open_spill
from flows.storage.snapshots import require_manifest

WHAT_TO_TRY = (
    "`newsmill tables` lists tables and columns. Where the query is right, `newsmill verify` tells whether a file of "
    "the warehouse is damaged."
)
_FETCH_ROWS = 1_000
# What functions of DuckDB take beside its own limit of memory: a query is ended where the process grows by more than
# this many times the limit, and some bytes for what any query takes.
_MEMORY_TIMES, _MEMORY_MORE = 2, 256 * 2**20

# Ends the process, with a message and an exit code.
GiveUp = Callable[[str, int], NoReturn]
Answer = tuple[list[str], Iterator[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Questions:
    """A snapshot that can be asked, one question after the other. spill: the folder of what does not fit in memory."""

    settings: Settings
    layout: Layout
    manifest: Manifest
    db: duckdb.DuckDBPyConnection
    spill: Path

    @contextmanager
    def ask(self, query: str, give_up: GiveUp) -> Iterator[Answer]:
        """(names of columns, rows) of a query that check_query lets pass; rows are read while the context lasts.

        give_up: called from another thread where the query spends its limits and heeds no interruption. Errors:
        WrongUseError for what DuckDB says of the query, NewsmillError where a limit ended it or a file is damaged.
        """
        watched = guard(
            self.db,
            seconds=self.settings.query_seconds,
            memory=_MEMORY_TIMES * count_bytes(self.settings.memory_limit) + _MEMORY_MORE,
            give_up=give_up,
        )
        with watched as watch, self._explaining():
            yield _ask(self.db, query, watch)

    @contextmanager
    def _explaining(self) -> Iterator[None]:
        """What DuckDB says of a query is for who wrote it; without the places of this machine."""
        layout, manifest = self.layout, self.manifest
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
            said = str(error).splitlines()[0].replace(str(self.spill), "the folder for temporary files")
            raise NewsmillError(
                "The query takes more memory than NEWSMILL_MEMORY_LIMIT, or more disk than NEWSMILL_QUERY_SPILL: ask "
                f"for less at a time, or set them to more. DuckDB says: {said}"
            ) from error
        except duckdb.Error as error:
            # A file that is gone is refused like one that nobody may read.
            tables = {file.table for file in manifest.files}
            if missing := find_missing(layout.snapshot(manifest.number), manifest, tables):
                raise NewsmillError(explain_damage(layout, manifest, missing)) from error
            said = str(error).replace(str(layout.root.resolve()), layout.name)
            raise WrongUseError(f"DuckDB cannot answer this query.\n{said}\n{WHAT_TO_TRY}") from error


@contextmanager
def open_questions(settings: Settings, number: int | None = None) -> Iterator[Questions]:
    """Open the published snapshot for questions, or the one with this number."""
    layout = find_layout(settings)
    manifest = require_manifest(layout, number)
    with open_spill() as spill, open_published(settings, manifest.number) as db:
        close_in(db, settings, layout, manifest, spill)
        yield Questions(settings, layout, manifest, db, spill)


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


def _ask(db: duckdb.DuckDBPyConnection, query: str, watch: Guard) -> Answer:
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
