"""A text: one record, its bytes as they are."""

import io
from collections.abc import Iterator

from flows.sources.records import Row, refuse_large


def read(stream: io.BufferedReader, max_bytes: int) -> Iterator[Row]:
    """The one row of a text."""
    data = stream.read(max_bytes + 1)
    yield refuse_large(len(data), max_bytes) if len(data) > max_bytes else Row(data)
