"""newsmill sql: one SELECT over the published warehouse, and nothing else."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

import duckdb
from cyclopts import Parameter

from flows.commands.options import Common
from flows.commands.printing import write_rows
from flows.commands.published import open_published
from flows.errors import WrongUseError
from flows.settings import Settings
from flows.storage.connection import quote

_FETCH_ROWS = 1_000
_GIVE_A_QUERY = 'Give a query: newsmill sql "SELECT count(*) FROM articles"'
WHAT_TO_TRY = (
    "`newsmill tables` lists tables and columns. Where the query is right, `newsmill verify` tells whether a file of "
    "the warehouse is damaged."
)


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
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> None:
    """Ask the warehouse a question in SQL."""
    settings = common.load_settings()
    if query is None:
        if sys.stdin.isatty():
            raise WrongUseError(_GIVE_A_QUERY)
        query = sys.stdin.read()
    check_query(query)
    with open_published(settings) as db, tempfile.TemporaryDirectory(prefix="newsmill-") as spill:
        lock_in(db, settings, Path(spill))
        try:
            columns, rows = _ask(db, query)
            write_rows(columns, rows, format)
        except duckdb.IOException:
            raise  # a file that cannot be read is no fault of the query
        except RuntimeError as error:
            # Ctrl-C while DuckDB works arrives as an error of this name.
            if "interrupted" in str(error):
                raise KeyboardInterrupt from error
            raise
        except duckdb.Error as error:
            raise WrongUseError(f"DuckDB cannot answer this query.\n{error}\n{WHAT_TO_TRY}") from error


def check_query(query: str) -> None:
    """Refuse everything but one SELECT: COPY would write into the folders that a query may read.

    >>> check_query("FROM articles")
    >>> check_query("COPY articles TO 'x.csv'")
    Traceback (most recent call last):
    flows.errors.WrongUseError: newsmill sql answers SELECT only, and this is COPY: it reads and never writes.
    """
    if query.startswith("--") and not query.startswith("-- ") and "\n" not in query:
        raise WrongUseError(f"Unknown option: {query}. Type `newsmill sql --help` to see what is possible.")
    if not query.isascii() and has_surrogates(query):
        raise WrongUseError("The query is no UTF-8 text.")
    with duckdb.connect() as parser:
        try:
            statements = parser.extract_statements(query)
        except duckdb.Error as error:
            raise WrongUseError(f"This is no SQL that DuckDB understands.\n{error}") from error
    if not statements:
        raise WrongUseError(_GIVE_A_QUERY)
    if len(statements) > 1:
        raise WrongUseError(f"newsmill sql answers one SELECT at a time, and this holds {len(statements)} statements.")
    kind = statements[0].type
    if kind == duckdb.StatementType.MULTI:
        raise WrongUseError("A PIVOT must name its values here, as in: PIVOT articles ON language IN ('en', 'de')")
    if kind != duckdb.StatementType.SELECT:
        raise WrongUseError(f"newsmill sql answers SELECT only, and this is {kind.name}: it reads and never writes.")


def has_surrogates(text: str) -> bool:
    r"""Whether a text holds bytes that were no UTF-8.

    >>> has_surrogates("Pregón"), has_surrogates("Preg\udcf3n")
    (False, True)
    """
    return any("\ud800" <= character <= "\udfff" for character in text)


def lock_in(db: duckdb.DuckDBPyConnection, settings: Settings, spill: Path, *writable: Path) -> None:
    """Let a connection read the warehouse's folder, spill into another, and change none of this.

    writable: folders that it may write to beside; the statements that it is given decide whether it does.
    """
    limit(db, settings, spill)
    allowed = ", ".join(quote(f"{folder}/") for folder in (settings.folder.resolve(), *writable))
    db.execute(f"SET allowed_directories = [{allowed}]")
    db.execute("SET enable_external_access = false")
    db.execute("SET lock_configuration = true")


def limit(db: duckdb.DuckDBPyConnection, settings: Settings, spill: Path) -> None:
    """Bound what a connection may use, and let it load nothing."""
    db.execute(f"SET memory_limit = {quote(settings.memory_limit)}")
    db.execute(f"SET threads = {max(1, settings.workers)}")
    db.execute(f"SET temp_directory = {quote(spill)}")
    db.execute("SET TimeZone = 'UTC'")
    db.execute("SET autoinstall_known_extensions = false")
    db.execute("SET autoload_known_extensions = false")
    db.execute("SET python_enable_replacements = false")  # a table name must not find a variable of this program


def _ask(db: duckdb.DuckDBPyConnection, query: str) -> tuple[list[str], Iterator[tuple[Any, ...]]]:
    db.execute(query)
    columns = [column[0] for column in db.description or ()]

    def fetch() -> Iterator[tuple[Any, ...]]:
        while rows := db.fetchmany(_FETCH_ROWS):
            yield from rows

    return columns, fetch()
