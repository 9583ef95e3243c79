"""Values as text that can be shown: control characters spelt out, JSON, CSV.

Document text is hostile: control characters can rewrite a terminal, and marks of writing direction can make a line
read as something else.
"""

import csv
import datetime as dt
import json
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

# Control characters, and format characters that move, hide or reverse what stands beside them. The joiners U+200C and
# U+200D stay: Persian and emoji are written with them.
_UNSAFE = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f"
)
_UNSAFE_IN_TEXT = re.compile(f"[{_UNSAFE}]")
_UNSAFE_IN_LINE = re.compile(f"[{_UNSAFE}\t\n]")
_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


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


def to_json(value: Any, *, indent: int | None = 1) -> str:
    r"""JSON in which control characters are spelt out too, which reads back as the same value.

    >>> to_json({"text": "a\u202eb", "on": dt.date(2024, 3, 5)}, indent=None)
    '{"text": "a\\u202eb", "on": "2024-03-05"}'
    """
    text = json.dumps(to_plain(value), ensure_ascii=False, indent=indent)
    return _UNSAFE_IN_TEXT.sub(_spell_in_json, text)


def to_plain(value: Any) -> Any:
    """A value as JSON knows it. What JSON has no word for becomes text; a number that is none becomes null."""
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            return value if math.isfinite(value) else None
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case dict():
            return {str(key): to_plain(content) for key, content in value.items()}
        case list() | tuple():
            return [to_plain(content) for content in value]
        case dt.datetime() | dt.date() | dt.time():
            return value.isoformat()
        case bytes():
            return value.decode("utf-8", "backslashreplace")
        case _:
            return str(value)


def show_cell(value: Any) -> str:
    match value:
        case None:
            return "NULL"
        case bool():
            return str(value).lower()
        case dt.datetime():
            return value.isoformat(sep=" ")
        case list() | tuple() | dict():
            return json.dumps(to_plain(value), ensure_ascii=False)
        case bytes():
            return value.decode("utf-8", "backslashreplace")
        case _:
            return str(value)


def csv_lines(columns: Sequence[str], rows: Iterable[Sequence[Any]], *, defuse: bool = False) -> Iterator[str]:
    """CSV with a header; NULL is an empty cell. Control characters are spelt out, line feeds stay inside quotes.

    defuse: an apostrophe goes before a text, or a head, that a spreadsheet would take for a formula; numbers stay.

    >>> list(csv_lines(["=1+1", "n"], [["@SUM(A1)", -2]], defuse=True))
    ["'=1+1,n", "'@SUM(A1),-2"]
    """
    from flows.storage.export.forms import defuse_text  # loads DuckDB

    def spell(value: Any) -> str:
        text = "" if value is None else show_cell(value)
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


def make_distinct(columns: Sequence[str]) -> list[str]:
    """Names of columns as keys: a second `a` is `a_1`.

    >>> make_distinct(["a", "b", "a"])
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
