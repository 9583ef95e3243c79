"""Ingest: from bytes to bronze and the line index."""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from types import MappingProxyType
from typing import NamedTuple

import pyarrow as pa
import xxhash

from flows.contracts.state import BRONZE, LINE_INDEX, NUMBERS
from flows.errors import TooSlow, is_transient
from flows.stages.record_text import read_text
from flows.stages.watch import Watch, watch_nothing
from flows.text.reading.decode import UnreadableText
from flows.text.reading.line_ends import split_lines

# Characters. A line of the report is rarely shorter, a line of page furniture rarely longer: reprints are recognised
# by their long lines, see sql/story_parents.sql.
LONG_LINE = 80
# Lines of a record that are indexed. A record with more is data, not news; its further lines never count as repeated.
MAX_INDEXED_LINES = 20_000


# What is said of a record whose bytes were forgotten: nothing but its identity and its hash stays.
FORGOTTEN = "forgotten"
FORGOTTEN_DETAIL = "Its content was forgotten, and is not read again."


class Record(NamedTuple):
    """A record as it arrived."""

    collection: str
    source_uri: str
    record_number: int
    data: bytes
    sha256: str
    format: str = "txt"
    record_key: str | None = None
    reason: str | None = None
    detail: str | None = None

    @property
    def doc_id(self) -> str:
        return make_doc_id(self.collection, self.source_uri, self.record_number, self.record_key)


def withhold(record: Record, forgotten: Collection[str]) -> Record:
    """A record without its bytes, where these are forgotten.

    >>> withhold(Record("raw", "a.txt", 1, b"pier", "ab12"), {"ab12"}).data
    b''
    """
    if record.sha256 not in forgotten:
        return record
    return record._replace(data=b"", reason=FORGOTTEN, detail=FORGOTTEN_DETAIL)


def make_doc_id(collection: str, source_uri: str, record_number: int, record_key: str | None = None) -> str:
    """Identity of a record: 16 hex characters. Where it has a key, its number does not count.

    >>> make_doc_id("raw", "herald/0007.txt", 1)
    'ee18dc9f9f06ba33'
    """
    # A line feed stands in no collection name and, percent-encoded, in no source_uri.
    name = str(record_number) if record_key is None else f"key\n{record_key}"
    identity = f"{collection}\n{source_uri}\n{name}"
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
            "doc_id": record.doc_id,
            "collection": record.collection,
            "source_uri": record.source_uri,
            "raw_sha256": record.sha256,
            "raw_bytes": len(record.data),
            "bytes": record.data,
            "format": record.format,
            "record_key": record.record_key,
            "reason": record.reason,
            "detail": record.detail,
        }
        for record in records
    ]
    return pa.Table.from_pylist(rows, schema=BRONZE)


def number_records(records: Iterable[Record]) -> pa.Table:
    """Make the rows that say which record of its source each one is."""
    rows = [{"doc_id": record.doc_id, "record_number": record.record_number} for record in records]
    return pa.Table.from_pylist(rows, schema=NUMBERS)


def index_lines(
    records: Iterable[Record],
    text_column: str | None = None,
    watch: Watch = watch_nothing,
    own: Mapping[str, str | None] = MappingProxyType({}),
) -> pa.Table:
    """Make the line index of records. What is refused, or no text, has no lines.

    text_column: of collections without one of their own; own: of the others, by collection.
    """
    index = []
    for place, record in enumerate(records):
        doc_id = record.doc_id
        column = own.get(record.collection, text_column)
        index += [(doc_id, *entry) for entry in _number_lines(record, column, watch(place))]
    columns = zip(*index, strict=True) if index else ([], [], [], [])
    arrays = [pa.array(column, type=field.type) for column, field in zip(columns, LINE_INDEX, strict=True)]
    return pa.Table.from_arrays(arrays, schema=LINE_INDEX)


def _number_lines(
    record: Record, text_column: str | None, watched: AbstractContextManager[None]
) -> list[tuple[int, int, bool]]:
    """(line_number, hash, is_long) of the non-blank lines of a record."""
    if record.reason:
        return []
    try:
        with watched:
            text = read_text(record.format, record.data, text_column).decoded.text
            return _hash_lines(split_lines(text)[:MAX_INDEXED_LINES])
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
