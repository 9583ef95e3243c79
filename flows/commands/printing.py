"""What reaches the terminal: escaped text, JSON, CSV and tables.

Document text is hostile: control characters can rewrite a terminal, and marks of writing direction can make a line
read as something else. Nothing is written but through this module, and such characters are spelt out.
"""

import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import islice
from typing import Any, TextIO

from flows.storage.export.written import csv_lines, escape, escape_line, make_distinct, show_cell, to_json

__all__ = [
    "complain", "csv_lines", "cut", "escape", "escape_line", "json_lines", "measure", "say", "say_json",
    "table_lines", "terminal_width", "to_json", "write_rows",
]  # fmt: skip

# Columns of text where the width of the terminal is unknown.
DEFAULT_WIDTH = 120
# A cell of a table that goes to a file or a pipe is cut here; no column of a table gets narrower than the other.
MAX_CELL = 100
MIN_CELL = 8
# Rows of a table for people; CSV and JSON have all.
MAX_ROWS = 200


def say(text: str = "") -> None:
    """Write a line, or several."""
    sys.stdout.write(escape(text) + "\n")


def complain(text: str) -> None:
    """Write a message about a failure."""
    sys.stdout.flush()
    sys.stderr.write(f"newsmill: {escape(text)}\n")


def say_json(value: Any) -> None:
    sys.stdout.write(to_json(value) + "\n")


def write_rows(
    columns: Sequence[str],
    rows: Iterable[Sequence[Any]],
    form: str,
    to: TextIO | None = None,
    *,
    defuse: bool = False,
) -> None:
    """Write the rows of a query as "table", "csv" or "json". defuse: spreadsheets' formulas in CSV, see csv_lines."""
    to = to or sys.stdout
    match form:
        case "csv":
            lines = csv_lines(columns, rows, defuse=defuse)
        case "json":
            lines = json_lines(columns, rows)
        case _:
            lines = table_lines(columns, rows)
    to.writelines(f"{line}\n" for line in lines)


def json_lines(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """A JSON array with one object a line."""
    names = make_distinct(columns)
    before = None
    yield "["
    for row in rows:
        if before is not None:
            yield f"{before},"
        before = to_json(dict(zip(names, row, strict=True)), indent=None)
    if before is not None:
        yield before
    yield "]"


def table_lines(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """A table for people: one line a row, long cells cut, numbers to the right, and what was left out."""
    shown = list(islice(rows, MAX_ROWS + 1))
    is_cut = len(shown) > MAX_ROWS
    shown = shown[:MAX_ROWS]
    cells = [[escape_line(show_cell(value)) for value in row] for row in shown]
    heads = [escape_line(column) for column in columns]
    widths = _fit([max(map(measure, column)) for column in zip(heads, *cells, strict=True)])
    numeric = [_is_numeric([row[index] for row in shown]) for index in range(len(heads))]
    yield _row_line(heads, widths, numeric)
    yield "  ".join("─" * width for width in widths)
    for row in cells:
        yield _row_line(row, widths, numeric)
    if is_cut:
        yield f"({MAX_ROWS} rows of more: --format csv prints all)"
    elif len(shown) != 1:
        yield f"({len(shown)} rows)"


def _is_numeric(values: Iterable[Any]) -> bool:
    found = [value for value in values if value is not None]
    return bool(found) and all(isinstance(value, int | float | Decimal) for value in found)


def _fit(natural: Sequence[int]) -> list[int]:
    """Widths of columns: as wide as they want to be where the terminal has room, the widest ones cut else."""
    widths = [min(width, MAX_CELL) for width in natural]
    if sys.stdout.isatty():
        room = terminal_width() - 2 * (len(widths) - 1)
        while widths and sum(widths) > room and max(widths) > MIN_CELL:
            widths[widths.index(max(widths))] -= 1
    return widths


def _row_line(cells: Sequence[str], widths: Sequence[int], numeric: Sequence[bool]) -> str:
    parts = []
    for cell, width, is_number in zip(cells, widths, numeric, strict=True):
        shown = cut(cell, width)
        padding = " " * (width - measure(shown))
        parts.append(padding + shown if is_number else shown + padding)
    return "  ".join(parts).rstrip()


def measure(text: str) -> int:
    """Columns that a text takes in a terminal: Chinese characters take two."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def cut(text: str, width: int) -> str:
    """Cut a text to a width, with an ellipsis.

    >>> cut("harbour", 7), cut("harbours", 7)
    ('harbour', 'harbou…')
    """
    if measure(text) <= width:
        return text
    from rich.cells import set_cell_size

    return set_cell_size(text, width - 1).rstrip() + "…"


def terminal_width() -> int:
    return shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns
