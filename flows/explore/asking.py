"""Questions to the warehouse: .sql files of queries/, and what was asked, so that a page can show it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from textwrap import indent
from typing import Any

import duckdb

from flows.storage.connection import create_temporary, quote

Row = dict[str, Any]

# "-- if NAME" at the end of a line: the line counts only where NAME is given, not None.
_CONDITION = re.compile(r"[ \t]*-- if (\w+)[ \t]*$")
_PARAMETER = re.compile(r"\$(\w+)")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as a person can ask it again.

    title  what it asks, in words: the leading comment of its file.
    sql    with its values in place, for `newsmill sql`.
    """

    title: str
    sql: str


@dataclass(slots=True)
class Asker:
    """Asks a connection, and remembers what."""

    db: duckdb.DuckDBPyConnection
    asked: list[Asked] = field(default_factory=list)
    _made: dict[str, str] = field(default_factory=dict)

    def ask(self, name: str, **values: Any) -> list[Row]:
        """The rows of queries/<name>.sql, by the names of its columns. values: of its $parameters."""
        title, sql = write_query(name, values)
        named = {found: values[found] for found in _PARAMETER.findall(sql)}
        self.asked.append(Asked(title, self._lead_in(sql) + fill_in(sql, named)))
        self.db.execute(sql, named)
        names = [column[0] for column in self.db.description or ()]
        return [dict(zip(names, row, strict=True)) for row in self.db.fetchall()]

    def note(self, title: str, sql: str, values: Mapping[str, Any]) -> None:
        """Show a question that something else asks for the page."""
        self.asked.append(Asked(title, fill_in(split_comment(sql)[1], values)))

    def give(self, table: str, **columns: list[Any]) -> None:
        """Make a table for this page alone, of values that the page has."""
        create_temporary(self.db, table, columns)

    def make(self, table: str, name: str, values: Mapping[str, Any], shown: Mapping[str, Any]) -> None:
        """Make a table for this page alone, of queries/<name>.sql; what is asked of it is shown with that query before.

        shown: values with which anybody can ask it, where `values` are of tables that only this page has.
        """
        _, sql = write_query(name, values)
        self.db.execute(f"CREATE TEMP TABLE {table} AS {sql}", {key: values[key] for key in _PARAMETER.findall(sql)})
        self._made[table] = fill_in(write_query(name, shown)[1], shown)

    def _lead_in(self, sql: str) -> str:
        return "".join(
            f"WITH {table} AS (\n{indent(made, '    ')}\n)\n"
            for table, made in self._made.items()
            if re.search(rf"\b{table}\b", sql)
        )

    def ask_one(self, name: str, **values: Any) -> Row | None:
        """The first row, or None."""
        rows = self.ask(name, **values)
        return rows[0] if rows else None


@cache
def read_query(name: str) -> tuple[str, str]:
    """(title, SQL) of queries/<name>.sql."""
    text = resources.files("flows.explore").joinpath("queries", f"{name}.sql").read_text(encoding="utf-8")
    return split_comment(text)


def split_comment(text: str) -> tuple[str, str]:
    """(the comment that SQL begins with, the rest).

    >>> split_comment("-- All\\n-- articles.\\nFROM articles\\n")
    ('All articles.', 'FROM articles')
    """
    lines = text.splitlines()
    count = next(number for number, line in enumerate(lines) if not line.startswith("--"))
    return " ".join(line.removeprefix("--").strip() for line in lines[:count]), "\n".join(lines[count:]).strip()


def write_query(name: str, values: Mapping[str, Any]) -> tuple[str, str]:
    """(title, SQL) of a question without the lines whose condition is not given."""
    title, sql = read_query(name)
    return title, keep_lines(sql, values)


def keep_lines(sql: str, values: Mapping[str, Any]) -> str:
    """The lines that count.

    >>> sql = "FROM articles\\nWHERE TRUE\\n    AND language = $language  -- if language"
    >>> print(keep_lines(sql, {"language": None}))
    FROM articles
    WHERE TRUE
    >>> print(keep_lines(sql, {"language": "de"}))
    FROM articles
    WHERE TRUE
        AND language = $language
    """
    kept = []
    for line in sql.splitlines():
        found = _CONDITION.search(line)
        if not found:
            kept.append(line)
        elif values.get(found[1]) is not None:
            kept.append(line[: found.start()])
    return "\n".join(kept)


def fill_in(sql: str, values: Mapping[str, Any]) -> str:
    """SQL with values in the place of its parameters.

    >>> fill_in("FROM articles WHERE publisher = $publisher LIMIT $count", {"publisher": "Day's End", "count": 3})
    "FROM articles WHERE publisher = 'Day''s End' LIMIT 3"
    """
    return _PARAMETER.sub(lambda found: write_literal(values[found[1]]), sql)


def write_literal(value: Any) -> str:
    """A value as SQL: NULL, a number, a list, or a text (days and instants, too)."""
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(write_literal, value))}]"
    return quote(str(value))
