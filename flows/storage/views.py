"""The views over the tables, written in sql/views/*.sql: questions that are asked often.

A file begins with a comment: what a row is, an empty line of the comment, and what columns say ("-- column: text").
A column that says the same as one of a table by its name needs no text of its own.
"""

import re
from dataclasses import dataclass, replace
from graphlib import TopologicalSorter
from importlib import resources

import duckdb

from flows.contracts import TABLES

# DuckDB's types of a view's columns in the words of the contracts.
TYPES = {
    "VARCHAR": "text",
    "BIGINT": "integer",
    "DOUBLE": "number",
    "BOOLEAN": "boolean",
    "DATE": "date",
    "TIMESTAMP WITH TIME ZONE": "instant",
}
SQL_TYPES = {word: name for name, word in TYPES.items()}

_SOURCE = re.compile(r"\b(?:FROM|JOIN)\s+(\w+)")
_COLUMN = re.compile(r"(\w+): (.+)")


@dataclass(frozen=True, slots=True)
class View:
    """A view: what a row is, what its columns say, and its SELECT. needs: tables and views that it is made of."""

    name: str
    description: str
    notes: dict[str, str]
    sql: str
    needs: frozenset[str] = frozenset()

    def explain(self, column: str) -> str:
        """What a column says: by its own note, or as every table says that has a column of this name."""
        if column in self.notes:
            return self.notes[column]
        texts = {found.description for table in TABLES for found in table.columns if found.name == column}
        return texts.pop() if len(texts) == 1 else ""


@dataclass(frozen=True, slots=True)
class ViewColumn:
    """A column of a view as DuckDB makes it."""

    name: str
    type: str
    description: str


def read_view(name: str, sql: str) -> View:
    r"""Read the text of a view.

    >>> view = read_view("x", "-- A row for\n-- each x.\n--\n-- n: How many.\nSELECT 1 AS n -- why\n")
    >>> view.description, view.notes
    ('A row for each x.', {'n': 'How many.'})
    """
    comment = []
    for line in sql.splitlines():
        if not line.startswith("--"):
            break
        comment.append(line.removeprefix("--").strip())
    end = comment.index("") if "" in comment else len(comment)
    notes = (_COLUMN.fullmatch(line) for line in comment[end:])
    return View(name, " ".join(comment[:end]), {note[1]: note[2] for note in notes if note}, sql)


def written_views() -> list[View]:
    """All views; each after those that it is made of."""
    folder = resources.files("flows.storage").joinpath("sql", "views")
    views = {
        name: read_view(name, file.read_text(encoding="utf-8"))
        for name, file in sorted((file.name.removesuffix(".sql"), file) for file in folder.iterdir())
    }
    known = {table.name for table in TABLES} | {*views}
    views = {
        name: replace(view, needs=frozenset(known.intersection(_SOURCE.findall(view.sql))))
        for name, view in views.items()
    }
    order = TopologicalSorter({name: sorted(view.needs & {*views}) for name, view in views.items()})
    return [views[name] for name in order.static_order()]


def describe_views() -> dict[str, tuple[View, list[ViewColumn]]]:
    """Each view with its columns, which DuckDB works out over empty tables; in the order of their names."""
    found = {}
    with duckdb.connect() as db:
        for table in TABLES:
            db.register(table.name, table.empty())
        for view in written_views():
            db.execute(f"CREATE VIEW {view.name} AS {view.sql}")
            rows = db.execute(f"DESCRIBE {view.name}").fetchall()
            columns = [ViewColumn(name, TYPES.get(kind, kind), view.explain(name)) for name, kind, *_ in rows]
            found[view.name] = (view, columns)
    return dict(sorted(found.items()))
