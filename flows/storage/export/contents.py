"""What goes out: tables and views by name, or the answer to a query."""

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import duckdb
import pyarrow as pa

from flows.contracts import BY_NAME, TABLES
from flows.contracts.table import ARROW_TYPES
from flows.errors import NewsmillError, WrongUseError
from flows.storage.descriptions import describe_schema
from flows.storage.views import TYPES, written_views

# The view that holds the answer to a query, while it is written.
ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Content:
    """A table, a view or an answer. name: that of what DuckDB reads, too; of_columns: descriptions by column."""

    name: str
    columns: tuple[tuple[str, str], ...]
    description: str = ""
    of_columns: Mapping[str, str] = field(default_factory=dict)

    @property
    def schema(self) -> pa.Schema | None:
        """Its schema with descriptions; None where it has columns of types that no table has."""
        kinds = [TYPES.get(kind) for _, kind in self.columns]
        if None in kinds or not self.description:
            return None
        types = [ARROW_TYPES[kind] for kind in kinds]  # type: ignore[index]
        names = [name for name, _ in self.columns]
        return describe_schema(pa.schema(list(zip(names, types, strict=True))), self.description, self.of_columns)


def choose_contents(db: duckdb.DuckDBPyConnection, names: Sequence[str]) -> list[Content]:
    """The tables and views of these names, each once; all tables where none is named. WrongUseError for unknown ones.

    db: a connection to a snapshot. What an older newsmill published may lack tables.
    """
    rows = db.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall()
    published = {name for (name,) in rows}
    for name in names:
        if name not in published:
            raise explain_unknown(name, published)
    chosen = dict.fromkeys(names) or [table.name for table in TABLES if table.name in published]
    return [_describe(db, name) for name in chosen]


def explain_unknown(name: str, known: Iterable[str]) -> WrongUseError:
    """That there is no such table, and which one is probably meant."""
    near = difflib.get_close_matches(name, sorted(known), n=1)
    hint = f" Did you mean {near[0]}?" if near else ""
    return WrongUseError(f"There is no table {name!r}.{hint} `newsmill tables` lists them all.")


def ask(db: duckdb.DuckDBPyConnection, query: str) -> Content:
    """The answer to one SELECT, which the caller has checked to be one. Errors: those of DuckDB."""
    db.execute(f"CREATE OR REPLACE TEMP VIEW {ANSWER} AS {query}")
    return Content(ANSWER, _list_columns(db, ANSWER))


def _describe(db: duckdb.DuckDBPyConnection, name: str) -> Content:
    try:
        columns = _list_columns(db, name)
    except duckdb.Error as error:
        raise NewsmillError(f"{name} cannot be read. `newsmill verify` says which file is damaged: {error}") from error
    if table := BY_NAME.get(name):
        return Content(name, columns, table.description, table.column_descriptions)
    view = next((view for view in written_views() if view.name == name), None)
    if view is None:
        return Content(name, columns)
    return Content(name, columns, view.description, {column: view.explain(column) for column, _ in columns})


def _list_columns(db: duckdb.DuckDBPyConnection, name: str) -> tuple[tuple[str, str], ...]:
    return tuple((column, kind) for column, kind, *_ in db.execute(f"DESCRIBE {name}").fetchall())
