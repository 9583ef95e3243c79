"""What stands in a source, as a format reads it (Row) and as it is counted and named (Entry)."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple


class BrokenSource(ValueError):  # noqa: N818 (named for what it says of the source)
    """Nothing behind this place can be read. The message is a sentence for a person."""


# The reason of a record that is none to be read, such as a picture: it is counted, and no document. Its detail says
# what it is, in a word or two.
PASSED_OVER = "passed_over"


class Row(NamedTuple):
    """A record as its format finds it, or why it is refused.

    data     its bytes in their own form, or as JSON; empty where they are too many to be kept.
    columns  its values by name, where it has names and can be read.
    """

    data: bytes
    columns: Mapping[str, Any] | None = None
    reason: str | None = None
    detail: str | None = None


class Entry(NamedTuple):
    """A record of a source.

    number  from 1.
    format  in which form its data are (stages/record_text.py).
    key     what its source knows it by.
    """

    number: int
    data: bytes
    format: str
    key: str | None = None
    reason: str | None = None
    detail: str | None = None


def refuse_large(size: int, max_bytes: int) -> Row:
    """The row of a record that has too many bytes to be read; size: what it has, as far as that is known."""
    detail = f"It has {size:,} bytes or more; NEWSMILL_MAX_RECORD_BYTES allows {max_bytes:,}."
    return Row(b"", None, "too_large", detail)


def make_row(columns: Mapping[str, Any], max_bytes: int) -> Row:
    """The row of named values, kept as one JSON object in the order of the columns.

    >>> make_row({"id": 7, "text": "Über den Kai"}, 100).data.decode()
    '{"id": 7, "text": "Über den Kai"}'
    """
    data = dump_json(columns)
    return refuse_large(len(data), max_bytes) if len(data) > max_bytes else Row(data, columns)


def dump_json(value: Any) -> bytes:
    """JSON as it is kept: letters as they are, and halves of surrogate pairs too, since JSON may hold them."""
    return json.dumps(value, ensure_ascii=False, default=_write_plainly).encode("utf-8", "surrogatepass")


def _write_plainly(value: Any) -> str:
    """A value of Parquet that JSON does not know: times in ISO 8601, bytes as UTF-8, others as Python writes them."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return str(value.isoformat() if hasattr(value, "isoformat") else value)
