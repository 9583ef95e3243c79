"""Checks of a snapshot: queries that return the rows that break a promise.

Corpus checks run before every publish, over everything, on narrow columns: keys, references, counts. Row checks ran
when a part was written (stages/rows.py); `verify` runs them again in SQL, over everything.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from typing import Literal

import duckdb

from flows.contracts import TABLES, Table

SHOWN_ROWS = 5


@dataclass(frozen=True, slots=True)
class Check:
    """A check: the query returns the offending rows. rank "row": only `verify` runs it."""

    id: str
    description: str
    sql: str
    severity: Literal["error", "warning"] = "error"
    rank: Literal["corpus", "row"] = "corpus"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check found: how many rows break it, and the first of them."""

    check: Check
    broken_row_count: int
    columns: tuple[str, ...] = ()
    examples: tuple[tuple[object, ...], ...] = ()

    @property
    def is_broken(self) -> bool:
        return self.broken_row_count > 0 and self.check.severity == "error"


def declared_checks() -> list[Check]:
    """Checks that follow from the contracts: keys, references, required and allowed values, spans."""
    return [check for table in TABLES for check in _checks_of(table)]


def _checks_of(table: Table) -> Iterable[Check]:
    key = ", ".join(table.key)
    yield Check(
        f"{table.name}.key",
        f"No two rows of {table.name} have the same {key}.",
        f"SELECT {key}, count(*) AS rows FROM {table.name} GROUP BY ALL HAVING count(*) > 1",
    )
    for column in table.columns:
        name = f"{table.name}.{column.name}"
        if column.references:
            target, target_column = column.references.split(".")
            if (target, target_column) != (table.name, column.name):
                yield Check(
                    f"{name}.references",
                    f"Every {name} stands in {column.references}.",
                    f"SELECT DISTINCT {table.name}.{column.name} FROM {table.name} ANTI JOIN {target} "
                    f"ON {table.name}.{column.name} = {target}.{target_column} WHERE {column.name} IS NOT NULL",
                )
        if column.required:
            yield Check(
                f"{name}.required",
                f"{name} has a value.",
                f"SELECT * FROM {table.name} WHERE {column.name} IS NULL",
                rank="row",
            )
        if column.allowed:
            values = ", ".join(f"'{value}'" for value in column.allowed)
            yield Check(
                f"{name}.allowed",
                f"{name} is one of {', '.join(column.allowed)}.",
                f"SELECT {key}, {column.name} FROM {table.name} WHERE {column.name} NOT IN ({values})",
                rank="row",
            )
    if "char_start" in table.column_names and table.name != "evidence":
        yield _span_check(table)


def _span_check(table: Table) -> Check:
    """A span is the evidence: the characters it names are the row's own text, where the row repeats it."""
    own = next((name for name in ("surface", "text") if name in table.column_names), None)
    unlike = f"OR span(articles.text, char_start, char_end) IS DISTINCT FROM found.{own}" if own else ""
    qualified = ", ".join(f"found.{name}" for name in table.key)
    return Check(
        f"{table.name}.span",
        f"Spans of {table.name} lie in the text and match it.",
        f"SELECT {qualified}, char_start, char_end FROM {table.name} found LEFT JOIN articles USING (doc_id) "
        "WHERE articles.text IS NULL OR char_start < 0 OR char_end <= char_start OR char_end > length(articles.text) "
        f"{unlike}",
        rank="row",
    )


def written_checks() -> list[Check]:
    """Checks that are written in SQL: sql/checks/*.sql, the first comment says what holds."""
    folder = resources.files("flows.storage").joinpath("sql", "checks")
    checks = []
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        sql = file.read_text(encoding="utf-8")
        description = sql.splitlines()[0].removeprefix("-- ")
        is_warning = description.startswith("warning: ")
        checks.append(
            Check(
                f"warehouse.{file.name.removesuffix('.sql')}",
                description.removeprefix("warning: "),
                sql,
                severity="warning" if is_warning else "error",
            )
        )
    return checks


def run_checks(db: duckdb.DuckDBPyConnection, *, rows_too: bool) -> list[Outcome]:
    """Run the corpus checks, and the row checks too where asked."""
    checks = [*declared_checks(), *written_checks()]
    return [run_check(db, check) for check in checks if rows_too or check.rank == "corpus"]


def run_check(db: duckdb.DuckDBPyConnection, check: Check) -> Outcome:
    """Run one check."""
    ((count,),) = db.sql(f"SELECT count(*) FROM ({check.sql})").fetchall()
    if not count:
        return Outcome(check, 0)
    relation = db.sql(f"SELECT * FROM ({check.sql}) LIMIT {SHOWN_ROWS}")
    return Outcome(check, count, tuple(relation.columns), tuple(relation.fetchall()))


def rows_of_outcomes(run_id: str, outcomes: Iterable[Outcome]) -> list[dict[str, object]]:
    """Outcomes as rows of `run_checks`."""
    return [
        {
            "run_id": run_id,
            "check_id": outcome.check.id,
            "severity": outcome.check.severity,
            "broken_row_count": outcome.broken_row_count,
        }
        for outcome in outcomes
    ]
