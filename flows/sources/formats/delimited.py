"""Tables as text: CSV, with commas, semicolons, tabs or bars between the cells, and TSV. The first row names them."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator

from flows.sources.records import BrokenSource, Row, dump_json, make_row, refuse_large

DELIMITERS = ",;\t|"
# Characters of a name of a column.
LONGEST_NAME = 200


def read(stream: io.BufferedReader, max_bytes: int) -> Iterator[Row]:
    """The rows of a table, each as a JSON object of its cells.

    A row with more or fewer cells than there are names is refused: which cell is which cannot be known.
    """
    csv.field_size_limit(max_bytes)
    lines = _iterate_lines(_open_text(stream), max_bytes)
    first = next(lines, "")
    delimiter = max(DELIMITERS, key=first.count) if any(map(first.count, DELIMITERS)) else ","
    table = csv.reader(_chain(first, lines), delimiter=delimiter)
    names: list[str] = []
    while True:
        try:
            cells = next(table, None)
        except csv.Error:
            yield refuse_large(max_bytes + 1, max_bytes)
            continue
        if cells is None:
            return
        if not cells:
            continue
        if not names:
            names = _name_columns(cells)
            continue
        yield _make_row(names, cells, max_bytes)


def _make_row(names: list[str], cells: list[str], max_bytes: int) -> Row:
    if sum(map(len, cells)) > max_bytes:
        return refuse_large(max_bytes + 1, max_bytes)
    if len(cells) != len(names):
        detail = f"It has {len(cells)} cells; the first row names {len(names)}."
        return Row(dump_json(cells), None, "wrong_columns", detail)
    return make_row(dict(zip(names, cells, strict=True)), max_bytes)


def _open_text(stream: io.BufferedReader) -> io.TextIOWrapper:
    """Bytes that are no UTF-8 stay what they are, as surrogates, until a text is read (stages/record_text.py)."""
    head = stream.peek(2)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return io.TextIOWrapper(stream, encoding="utf-16", errors="replace", newline="")
    if b"\x00" in head[:1_000]:
        raise BrokenSource("It holds zero bytes: it is no table in text.")
    return io.TextIOWrapper(stream, encoding="utf-8-sig", errors="surrogateescape", newline="")


def _iterate_lines(text: io.TextIOWrapper, longest: int) -> Iterator[str]:
    """The lines of a text; of one that is too long a little more than `longest` characters: its row is refused."""
    while line := text.readline(longest + 2):
        yield line
        while not line.endswith("\n") and len(line) > longest and (line := text.readline(longest + 2)):
            pass


def _chain(first: str, others: Iterator[str]) -> Iterator[str]:
    yield first
    yield from others


def _name_columns(cells: list[str]) -> list[str]:
    """Names of columns: one for each, and each other than those before.

    >>> _name_columns(["id", " text", "", "text"])
    ['id', 'text', 'column 3', 'text 2']
    """
    names, seen = [], Counter[str]()
    for number, cell in enumerate(cells, start=1):
        name = cell.strip()[:LONGEST_NAME] or f"column {number}"
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} {seen[name]}")
    return names
