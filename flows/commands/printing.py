"""What reaches the terminal: escaped text, JSON, CSV and tables.

Document text is hostile: control characters can rewrite a terminal, and marks of writing direction can make a line
read as something else. Nothing is written but through this module, which spells such characters out.
"""

import csv
import datetime as dt
import json
import math
import re
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import islice
from typing import Any, TextIO

# Control characters, and format characters that move, hide or reverse what stands beside them. The joiners U+200C and
# U+200D stay: Persian and emoji are written with them.
_UNSAFE = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f"
)
_UNSAFE_IN_TEXT = re.compile(f"[{_UNSAFE}]")
_UNSAFE_IN_LINE = re.compile(f"[{_UNSAFE}\t\n]")
_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}

# Columns of text where the width of the terminal is unknown.
DEFAULT_WIDTH = 120
# A cell of a table that goes to a file or a pipe is cut here; no column of a table gets narrower than the other.
MAX_CELL = 100
MIN_CELL = 8
# Rows of a table for people; CSV and JSON have all.
MAX_ROWS = 200


def escape(text: str) -> str:
    r"""Spell out control characters; line feeds and tabs stay.

    >>> escape("\x1b[31mred\u202e"), escape("one\ntwo")
    ('\\x1b[31mred\\u202e', 'one\ntwo')
    """
    return _UNSAFE_IN_TEXT.sub(_spell, text)


def escape_line(text: str) -> str:
    r"""Spell out control characters, line feeds and tabs too.

    >>> escape_line("one\ntwo\x9b")
    'one\\ntwo\\x9b'
    """
    return _UNSAFE_IN_LINE.sub(_spell, text)


def _spell(found: re.Match[str]) -> str:
    code = ord(found.group())
    if found.group() in _NAMED:
        return _NAMED[found.group()]
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _spell_in_json(found: re.Match[str]) -> str:
    # json.dumps spells everything but DEL, which is ASCII.
    return "\\u007f" if found.group() == "\x7f" else json.dumps(found.group())[1:-1]


def say(text: str = "") -> None:
    """Write a line, or several."""
    sys.stdout.write(escape(text) + "\n")


def complain(text: str) -> None:
    """Write a message about a failure."""
    sys.stdout.flush()
    sys.stderr.write(f"newsmill: {escape(text)}\n")


def to_json(value: Any, *, indent: int | None = 1) -> str:
    r"""JSON in which control characters are spelt out too, which reads back as the same value.

    >>> to_json({"text": "a\u202eb", "on": dt.date(2024, 3, 5)}, indent=None)
    '{"text": "a\\u202eb", "on": "2024-03-05"}'
    """
    text = json.dumps(_plain(value), ensure_ascii=False, indent=indent)
    return _UNSAFE_IN_TEXT.sub(_spell_in_json, text)


def say_json(value: Any) -> None:
    sys.stdout.write(to_json(value) + "\n")


def _plain(value: Any) -> Any:
    """A value as JSON knows it. What JSON has no word for becomes text; a number that is none becomes null."""
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            return value if math.isfinite(value) else None
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case dict():
            return {str(key): _plain(content) for key, content in value.items()}
        case list() | tuple():
            return [_plain(content) for content in value]
        case dt.datetime() | dt.date() | dt.time():
            return value.isoformat()
        case bytes():
            return value.decode("utf-8", "backslashreplace")
        case _:
            return str(value)


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


def csv_lines(columns: Sequence[str], rows: Iterable[Sequence[Any]], *, defuse: bool = False) -> Iterator[str]:
    """CSV with a header; NULL is an empty cell. Control characters are spelt out, line feeds stay inside quotes.

    defuse: an apostrophe goes before a text, or a head, that a spreadsheet would take for a formula; numbers stay.

    >>> list(csv_lines(["=1+1", "n"], [["@SUM(A1)", -2]], defuse=True))
    ["'=1+1,n", "'@SUM(A1),-2"]
    """
    from flows.storage.export.forms import defuse_text  # loads DuckDB

    def spell(value: Any) -> str:
        text = "" if value is None else _cell(value)
        return escape(defuse_text(text) if defuse and not isinstance(value, int | float | Decimal) else text)

    yield _csv_line([spell(column) for column in columns])
    for row in rows:
        yield _csv_line([spell(value) for value in row])


def _csv_line(cells: Sequence[str]) -> str:
    parts: list[str] = []
    csv.writer(_Collector(parts), lineterminator="").writerow(cells)
    return "".join(parts)


class _Collector:
    """A file for csv.writer that keeps what is written."""

    def __init__(self, parts: list[str]) -> None:
        self.write = parts.append


def json_lines(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """A JSON array with one object a line."""
    names = _distinct(columns)
    before = None
    yield "["
    for row in rows:
        if before is not None:
            yield f"{before},"
        before = to_json(dict(zip(names, row, strict=True)), indent=None)
    if before is not None:
        yield before
    yield "]"


def _distinct(columns: Sequence[str]) -> list[str]:
    """Names of columns as keys: a second `a` is `a_1`.

    >>> _distinct(["a", "b", "a"])
    ['a', 'b', 'a_1']
    """
    names: list[str] = []
    for column in columns:
        name, number = column, 0
        while name in names:
            number += 1
            name = f"{column}_{number}"
        names.append(name)
    return names


def _cell(value: Any) -> str:
    match value:
        case None:
            return "NULL"
        case bool():
            return str(value).lower()
        case dt.datetime():
            return value.isoformat(sep=" ")
        case list() | tuple() | dict():
            return json.dumps(_plain(value), ensure_ascii=False)
        case bytes():
            return value.decode("utf-8", "backslashreplace")
        case _:
            return str(value)


def table_lines(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """A table for people: one line a row, long cells cut, numbers to the right, and what was left out."""
    shown = list(islice(rows, MAX_ROWS + 1))
    is_cut = len(shown) > MAX_ROWS
    shown = shown[:MAX_ROWS]
    cells = [[escape_line(_cell(value)) for value in row] for row in shown]
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
