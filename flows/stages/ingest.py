"""Ingest: from bytes to bronze and the line index."""

import hashlib
from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import NamedTuple

import pyarrow as pa
import xxhash

from flows.contracts.state import BRONZE, LINE_INDEX
from flows.errors import TooSlow, is_transient
from flows.stages.watch import Watch, watch_nothing
from flows.text.reading.decode import UnreadableText, decode
from flows.text.reading.line_ends import split_lines

# Characters. A line of the report is rarely shorter, a line of page furniture rarely longer: reprints are recognised
# by their long lines, see sql/repeated_lines.sql.
LONG_LINE = 80
# Lines of a record that are indexed. A record with more is data, not news; its further lines never count as repeated.
MAX_INDEXED_LINES = 20_000


class Record(NamedTuple):
    """A record as it arrived."""

    collection: str
    source_uri: str
    record_number: int
    data: bytes
    sha256: str


def make_doc_id(collection: str, source_uri: str, record_number: int) -> str:
    """Identity of a record: 16 hex characters.

    >>> make_doc_id("raw", "herald/0007.txt", 1)
    'ee18dc9f9f06ba33'
    """
    # A line feed stands in no collection name and, percent-encoded, in no source_uri.
    identity = f"{collection}\n{source_uri}\n{record_number}"
    return hashlib.blake2b(identity.encode(), digest_size=8).hexdigest()


def hash_line(line: str) -> int:
    """Hash a line without case and with white space folded, as a signed 64-bit integer.

    xxh64 with seed 0 over UTF-8: the same in every process, on every machine, in every version.

    >>> hash_line("Share  this") == hash_line(" SHARE THIS ")
    True
    """
    value: int = xxhash.xxh64_intdigest(" ".join(line.casefold().split()).encode())
    return value - (1 << 64) if value >= 1 << 63 else value


def build_bronze(records: Iterable[Record]) -> pa.Table:
    """Make the rows that keep the bytes of records."""
    rows = [
        {
            "doc_id": make_doc_id(record.collection, record.source_uri, record.record_number),
            "collection": record.collection,
            "source_uri": record.source_uri,
            "record_number": record.record_number,
            "raw_sha256": record.sha256,
            "raw_bytes": len(record.data),
            "bytes": record.data,
        }
        for record in records
    ]
    return pa.Table.from_pylist(rows, schema=BRONZE)


def index_lines(records: Iterable[Record], watch: Watch = watch_nothing) -> pa.Table:
    """Make the line index of records. Bytes that are no text have no lines."""
    index = []
    for place, record in enumerate(records):
        doc_id = make_doc_id(record.collection, record.source_uri, record.record_number)
        index += [(doc_id, *entry) for entry in _number_lines(record.data, watch(place))]
    columns = zip(*index, strict=True) if index else ([], [], [], [])
    arrays = [pa.array(column, type=field.type) for column, field in zip(columns, LINE_INDEX, strict=True)]
    return pa.Table.from_arrays(arrays, schema=LINE_INDEX)


def _number_lines(data: bytes, watched: AbstractContextManager[None]) -> list[tuple[int, int, bool]]:
    """(line_number, hash, is_long) of the non-blank lines of a record."""
    try:
        with watched:
            return _hash_lines(split_lines(decode(data).text)[:MAX_INDEXED_LINES])
    except (UnreadableText, TooSlow):
        return []
    except Exception as error:
        if is_transient(error):
            raise
        # It fails there too when it is judged, and is rejected with the reason.
        return []


def _hash_lines(lines: list[str]) -> list[tuple[int, int, bool]]:
    return [
        (number, hash_line(line), len(line) >= LONG_LINE)
        for number, line in enumerate(lines, start=1)
        if line and not line.isspace()
    ]
