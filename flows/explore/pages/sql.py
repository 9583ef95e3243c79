"""Questions in SQL, by whoever looks: answered as `newsmill sql` answers them, by a process of their own."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import chain
from typing import Any

from starlette.responses import Response, StreamingResponse

from flows.contracts import TABLES
from flows.errors import NewsmillError
from flows.explore.answerers import MOST_ROWS, Answer
from flows.explore.page import Page, View
from flows.explore.templating import make_address, show_text
from flows.storage.export.written import make_distinct
from flows.storage.views import describe_views

# Charts of templates/parts.html, and what they are called.
_KINDS = {"bars": "bars", "days": "columns by day", "line": "a line by day", "points": "points"}
# Bars that one can still read one below the other.
_BARS = 100
_MACROS = (("span(text, char_start, char_end)", "What stands in a text from char_start to char_end: the evidence."),)


def show_sql(view: View) -> Mapping[str, Any] | Response:
    query, number = view.text("query"), view.look.manifest.number
    is_defused = view.text("defuse") is not None
    if query and view.text("format") == "csv":
        # The first piece is waited for: a query that is refused is told as a page.
        pieces = view.reader.answerers.write_csv(query, number, is_defused=is_defused)
        try:
            return _send(chain([next(pieces)], pieces))
        except NewsmillError as error:
            return _values(view, query, None, str(error))
    if not query:
        view.reader.answerers.prepare(number)
        return _values(view, "", None, "")
    try:
        return _values(view, query, view.reader.answerers.answer(query, number), "")
    except NewsmillError as error:
        return _values(view, query, None, str(error))


def _send(pieces: Iterator[str]) -> Response:
    headers = {"Content-Disposition": 'attachment; filename="newsmill.csv"'}
    return StreamingResponse((piece.encode() for piece in pieces), media_type="text/csv", headers=headers)


def _values(view: View, query: str, answer: Answer | None, problem: str) -> Mapping[str, Any]:
    names = make_distinct(answer.columns) if answer else []
    rows = [dict(zip(names, row, strict=True)) for row in answer.rows] if answer else []
    numeric = [name for name in names if _is_numeric(rows, name)]
    kind = view.text("chart")
    x, y = view.text("x"), view.text("y")
    return {
        "query": query,
        "problem": problem,
        "answer": answer,
        "rows": rows,
        "columns": [(name, show_text(name)) for name in names],
        "names": names,
        "numeric": numeric,
        "kinds": _KINDS,
        "kind": kind if kind in _KINDS and numeric else None,
        "x": x if x in names else next(iter(names), None),
        "y": y if y in numeric else next(reversed(numeric), None),
        "most": MOST_ROWS,
        "drawn": _BARS if kind == "bars" else MOST_ROWS,
        "tables": [(table.name, table.description, table.column_descriptions) for table in TABLES],
        "views": _list_views(),
        "macros": _MACROS,
        "examples": [(title, sql, make_address("/sql", query=sql)) for title, sql in read_examples()],
    }


def _is_numeric(rows: Sequence[Mapping[str, Any]], name: str) -> bool:
    found = [row[name] for row in rows if row[name] is not None]
    return bool(found) and all(isinstance(value, int | float) and not isinstance(value, bool) for value in found)


def load_views() -> None:
    """Have the descriptions of the views, which DuckDB tells, before somebody waits for them."""
    _list_views()


@cache
def _list_views() -> list[tuple[str, str, Mapping[str, str]]]:
    """(name, description, what each column is) of the views."""
    return [
        (name, view.description, {column.name: column.description for column in columns})
        for name, (view, columns) in describe_views().items()
    ]


@cache
def read_examples() -> list[tuple[str, str]]:
    """(title, SQL) of examples.sql: questions with a blank line between them, each below its title."""
    text = resources.files("flows.explore").joinpath("examples.sql").read_text(encoding="utf-8")
    blocks = (block.strip().split("\n", 1) for block in text.split("\n\n"))
    return [(title.removeprefix("-- "), sql) for title, sql in blocks]


PAGES = (Page("/sql", "sql.html", show_sql),)
