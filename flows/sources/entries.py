"""The records of a source, one after the other: numbered, and known by their key where they have one."""

import hashlib
import lzma
import zlib
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import pyarrow as pa

from flows.sources.choose import find_form
from flows.sources.compression import open_stream
from flows.sources.records import BrokenSource, Entry, Row
from flows.stages.record_text import fold_name

# Columns that hold a key, the surest first.
KEY_COLUMNS = ("id", "url", "link", "warcrecordid")
# What libraries raise over data that is cut off or damaged; also OSError without a number, which is not the disk's.
_DAMAGE = (EOFError, zlib.error, lzma.LZMAError, pa.ArrowException, ValueError)


def read_entries(source_uri: str, file: BinaryIO, max_bytes: int, key_column: str | None = None) -> Iterator[Entry]:
    """The records of a source. Memory is that of the longest record, and of a hash for each key.

    A key that stands a second time is refused: the first record with it stands. Where the source is cut off or damaged,
    the last entry says so, and what stands before it stands.
    """
    form = find_form(source_uri)
    number, keys = 0, set[bytes]()
    try:
        for number, row in enumerate(form.read(file if form.is_seekable else open_stream(file), max_bytes), start=1):
            entry = _name_entry(number, row, form.kept_as, key_column)
            if entry.key is not None:
                mark = hashlib.blake2b(entry.key.encode(), digest_size=8).digest()
                if mark in keys:
                    detail = f"An earlier record of its source has the key {entry.key[:200]!r}, and stands."
                    entry = entry._replace(key=None, reason="doubled_key", detail=detail)
                keys.add(mark)
            yield entry
    except OSError as error:
        if error.errno is not None:
            raise
        yield _end_early(number, form.kept_as, error)
    except _DAMAGE as error:
        yield _end_early(number, form.kept_as, error)


def _end_early(number: int, kept_as: str, error: Exception) -> Entry:
    """The entry of what cannot be read behind the last record."""
    said = str(error) if isinstance(error, BrokenSource) else f"It is cut off or damaged ({error})."
    detail = f"{said} {number:,} records before it were read; what stands behind it was not."
    return Entry(number + 1, b"", kept_as, None, "broken_source", detail)


def _name_entry(number: int, row: Row, kept_as: str, key_column: str | None) -> Entry:
    key = find_key(row.columns, key_column) if row.columns else None
    return Entry(number, row.data, kept_as, key, row.reason, row.detail)


def find_key(columns: Mapping[str, Any], key_column: str | None = None) -> str | None:
    """The key of a record: the value of the column that is named, or of the first known one that has any.

    A key is a string or a whole number; names are compared without case, hyphens, underscores and spaces.

    >>> find_key({"title": "Ferry", "URL": "https://harbour.example/7"}), find_key({"id": 7, "url": "x"}), find_key({})
    ('https://harbour.example/7', '7', None)
    >>> find_key({"id": 7, "slug": "ferry"}, "slug")
    'ferry'
    """
    if key_column is not None:
        return _write_key(columns.get(key_column))
    folded = {fold_name(name): value for name, value in reversed(list(columns.items()))}
    return next((key for name in KEY_COLUMNS if (key := _write_key(folded.get(name)))), None)


def _write_key(value: Any) -> str | None:
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return None
    # Halves of surrogate pairs, which JSON may hold, have no UTF-8.
    return str(value).strip().encode("utf-8", "replace").decode() or None
