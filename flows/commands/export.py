"""newsmill export: tables, views or an answer as files that need nothing beside them."""

import shlex
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

import duckdb
from cyclopts import Parameter

from flows.commands.options import Common
from flows.commands.printing import escape_line, say
from flows.errors import NewsmillError, WrongUseError
from flows.run.published import connect_published
from flows.run.questions import WHAT_TO_TRY, close_in
from flows.run.warehouse import bring_up, find_layout
from flows.settings import Settings
from flows.storage.connection import quote
from flows.storage.damage import VIEWS
from flows.storage.export.contents import Content, ask, choose_contents
from flows.storage.export.database import write_database
from flows.storage.export.forms import write_file
from flows.storage.export.placing import CARD, check_place, open_staging, put, write_card
from flows.storage.export.targets import Form, Target, read_target
from flows.storage.manifest import Manifest, checksum
from flows.storage.queries import check_query
from flows.storage.sandbox import limit
from flows.storage.snapshots import require_manifest

# The target that prints sources of dbt; a folder of this name is ./dbt-sources.
DBT_SOURCES = "dbt-sources"


@dataclass(frozen=True, slots=True)
class _Order:
    """What is exported, and where to."""

    settings: Settings
    manifest: Manifest
    goal: Target
    tables: Sequence[str]
    query: str | None
    defuse: bool


@dataclass(frozen=True, slots=True)
class _Written:
    """A table that was written: into a file of its own, or (no name of a file) into the one file of all."""

    table: str
    rows: int
    bytes: int
    file: str = ""
    sha256: str = ""


def export(
    target: Annotated[
        str,
        Parameter(
            help="FILE.duckdb for all in one database; a folder for a file of each table; FILE.parquet, FILE.csv or "
            "FILE.jsonl, or - for the standard output, for one table or an answer. Also s3://bucket/…, gs://, az://. "
            "dbt-sources prints the tables as sources of dbt.",
            allow_leading_hyphen=True,
        ),
    ],
    /,
    *,
    table: Annotated[
        list[str] | None,
        Parameter(help="A table or view. May be given several times. [default: all tables]", negative=()),
    ] = None,
    query: Annotated[str | None, Parameter(help="One SELECT, whose answer is exported.")] = None,
    form: Annotated[
        Form | None, Parameter(name="--format", help="Of the files in a folder or bucket. [default: parquet]")
    ] = None,
    snapshot: Annotated[int | None, Parameter(help="Number of an older snapshot. [default: the published one]")] = None,
    defuse_formulas: Annotated[
        bool,
        Parameter(negative=(), help="In CSV, put an apostrophe before what a spreadsheet would take for a formula."),
    ] = False,
    replace: Annotated[bool, Parameter(negative=(), help="Put it in the place of an earlier export.")] = False,
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> None:
    """Write tables, views or an answer into files that need nothing beside them."""
    if target == DBT_SOURCES:
        if table or query or form or snapshot is not None or defuse_formulas or replace:
            raise WrongUseError(f"{DBT_SOURCES} takes no options: it is printed, and the same for every warehouse.")
        from flows.storage.export.dbt_sources import write_dbt_sources

        sys.stdout.write(write_dbt_sources())
        return
    settings, goal = common.load_settings(), read_target(target, form)
    _check_use(goal, table or [], query, defuse_formulas=defuse_formulas)
    if snapshot is not None:
        bring_up(settings, snapshot)
    layout = find_layout(settings)
    manifest = require_manifest(layout, snapshot)
    order, began = _Order(settings, manifest, goal, table or [], query, defuse_formulas), time.perf_counter()
    with _open_place(goal, settings, replace=replace) as (staging, finish):
        made = staging / (goal.name if goal.place else "answer")
        with _explaining(goal, staging):
            written = (_write_database if goal.form == "duckdb" else _write_files)(order, staging, made)
        finish(made)
    if goal.place is not None:
        _say_written(order, written, time.perf_counter() - began)


def _check_use(goal: Target, tables: Sequence[str], query: str | None, *, defuse_formulas: bool) -> None:
    """Options that do not go together."""
    if query is not None:
        check_query(query)
        if tables:
            raise WrongUseError("--table and --query are two ways to say what is exported: give one of them.")
        if goal.kind == "folder" or goal.form == "duckdb":
            raise WrongUseError(f"The answer to a query is one table: name a file for it, as {goal.name}.csv")
    elif goal.kind == "file" and goal.form != "duckdb" and len(tables) != 1:
        raise WrongUseError(f"{goal} holds one table: name it with --table, or give a --query.")
    if defuse_formulas and goal.form != "csv":
        raise WrongUseError(f"--defuse-formulas is for CSV, which spreadsheets open, and not for {goal.form}.")


@contextmanager
def _open_place(goal: Target, settings: Settings, *, replace: bool) -> Iterator[tuple[Path, Callable[[Path], None]]]:
    """A folder to write in, and what puts that in its place which was written there."""
    if isinstance(goal.place, Path):
        place = goal.place
        check_place(goal, place, settings.folder, replace=replace)
        with open_staging(place) as staging:
            yield staging, lambda made: put(made, place, replace=replace)
        return
    with tempfile.TemporaryDirectory(prefix="newsmill-export-") as folder:
        if goal.place is None:
            yield Path(folder), _print_file
            return
        from flows.storage.export.buckets import BucketPlace

        if f"{goal.place}/".startswith(f"{str(settings.warehouse).rstrip('/')}/"):
            raise WrongUseError(f"{goal} lies in the warehouse, where newsmill alone writes. Name another place.")
        bucket = BucketPlace(goal.place)
        bucket.check_place(goal, replace=replace)
        yield Path(folder), lambda made: bucket.put(made, goal)


def _print_file(path: Path) -> None:
    if sys.stdout.isatty():
        raise WrongUseError("The standard output is a terminal: `newsmill sql` prints for people. Or name a file.")
    sys.stdout.flush()
    with path.open("rb") as file:
        shutil.copyfileobj(file, sys.stdout.buffer)
    sys.stdout.buffer.flush()


def _write_files(order: _Order, staging: Path, made: Path) -> list[_Written]:
    """Write a file for each table, or the one of a target that is a file."""
    goal, form = order.goal, order.goal.form
    assert form != "duckdb"
    written = []
    with connect_published(order.settings, order.manifest.number) as db:
        close_in(db, order.settings, find_layout(order.settings), order.manifest, staging / "spill", staging)
        contents = choose_contents(db, order.tables) if order.query is None else [_ask(db, order.query)]
        if goal.kind == "folder":
            made.mkdir()
        with _show_progress(order.manifest, contents) as progress:
            for content in contents:
                progress(content.name)
                path = made / f"{content.name}.{form}" if goal.kind == "folder" else made
                with _blaming_the_query(order.query):
                    rows = write_file(db, content, path, form, defuse=order.defuse)
                written.append(_Written(content.name, rows, path.stat().st_size, path.name, checksum(path)))
    if goal.kind == "folder":
        manifest = order.manifest
        card = {"snapshot": manifest.number, "run_id": manifest.run_id, "published_at": manifest.created_at}
        write_card(made / CARD, card | {"files": [asdict(one) for one in written]})
    return written


def _write_database(order: _Order, staging: Path, made: Path) -> list[_Written]:
    """Write one database with all tables."""
    settings, manifest = order.settings, order.manifest
    with connect_published(settings, manifest.number) as db:
        contents = choose_contents(db, order.tables)
    layout = find_layout(settings)
    views = layout.snapshot(manifest.number) / VIEWS
    with _show_progress(manifest, contents) as progress:
        root = layout.root.resolve()
        counts = write_database(
            made, views, root, manifest, contents, progress, lambda db: _limit(db, settings, staging / "spill")
        )
    size = made.stat().st_size
    return [_Written(content.name, rows, size) for content, rows in zip(contents, counts, strict=True)]


def _limit(db: duckdb.DuckDBPyConnection, settings: Settings, spill: Path) -> None:
    limit(
        db,
        memory_limit=settings.memory_limit,
        spill_limit=settings.query_spill,
        threads=settings.workers,
        spill=spill,
    )


def _ask(db: duckdb.DuckDBPyConnection, query: str) -> Content:
    with _blaming_the_query(query):
        return ask(db, query)


@contextmanager
def _blaming_the_query(query: str | None) -> Iterator[None]:
    """What DuckDB says of a query is for who wrote it; of files that cannot be read or written, it is not."""
    try:
        yield
    except duckdb.Error as error:
        if query is None or isinstance(error, duckdb.IOException | duckdb.OutOfMemoryException):
            raise
        raise WrongUseError(f"DuckDB cannot answer this query.\n{error}\n{WHAT_TO_TRY}") from error


@contextmanager
def _show_progress(manifest: Manifest, contents: Sequence[Content]) -> Iterator[Callable[[str], None]]:
    """A progress bar where a person watches, by the rows of tables; nothing in logs. Told what is written next."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("Writing {task.description}"), BarColumn(), TimeElapsedColumn())
    total = sum(manifest.count_rows(content.name) for content in contents)
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task, before = bar.add_task("", total=total or None), [0]

        def show(name: str) -> None:
            bar.update(task, description=name, advance=before.pop())
            before.append(manifest.count_rows(name))

        yield show


@contextmanager
def _explaining(goal: Target, staging: Path) -> Iterator[None]:
    """Tell a disk that takes no more, a query that wants too much, and a damaged warehouse apart."""
    try:
        yield
    except duckdb.Error as error:
        said = str(error)
        if str(staging) in said or "No space left" in said:
            raise NewsmillError(f"{goal} could not be written, and nothing was left of it: {said}") from error
        if isinstance(error, duckdb.OutOfMemoryException):
            raise NewsmillError(
                f"{goal} was not written: it takes more memory than NEWSMILL_MEMORY_LIMIT allows. Set it to more, or "
                f"ask for less at a time. DuckDB says: {said.splitlines()[0]}"
            ) from error
        raise NewsmillError(
            f"The warehouse cannot be read. `newsmill verify` says which file is damaged. DuckDB says: {said}"
        ) from error
    except RuntimeError as error:
        # Ctrl-C while DuckDB works arrives as an error of this name.
        if "interrupted" in str(error).lower():
            raise KeyboardInterrupt from error
        raise


def _say_written(order: _Order, written: Sequence[_Written], seconds: float) -> None:
    """What was written, and how to open it."""
    goal = order.goal
    sizes = {one.file: one.bytes for one in written}
    count = "the answer" if order.query is not None else "a table" if len(written) == 1 else f"{len(written)} tables"
    if goal.kind == "folder":
        width = max(len(one.file) for one in written)
        for one in written:
            say(f"  {one.file:<{width}}  {one.rows:>12,} rows  {one.bytes:>15,} bytes")
    say(
        f"Wrote {count} of snapshot {order.manifest.number} to {escape_line(str(goal))}: "
        f"{sum(one.rows for one in written):,} rows, {sum(sizes.values()):,} bytes in {seconds:.1f} s."
    )
    say("Open it with:")
    say(f"  {_how_to_open(goal, written[0].table)}")


def _how_to_open(goal: Target, table: str) -> str:
    place = str(goal) if goal.kind == "file" else f"{goal}/{table}.{goal.form}"
    if goal.form == "duckdb":
        return f"duckdb -readonly {shlex.quote(place)}"
    query = f"SELECT * FROM {quote(place)} LIMIT 10"
    is_plain = shlex.quote(place) == place
    return escape_line(f'duckdb -c "{query}"' if is_plain else f"duckdb -c {shlex.quote(query)}")
