"""Parquet: a row is a record; its values are kept as a JSON object."""

from collections.abc import Iterator
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from flows.sources.records import Row, make_row

# Rows that are turned into Python's values at once.
BATCH = 128
# Bytes of a column that are read at once, so that memory does not grow with the size of row groups.
BUFFER = 1 << 20


def read(file: BinaryIO, max_bytes: int) -> Iterator[Row]:
    """The rows of a file, in its order."""
    for batch in pq.ParquetFile(file, buffer_size=BUFFER).iter_batches(batch_size=BATCH):
        for columns in pa.Table.from_batches([batch]).cast(_coarsen(batch.schema), safe=False).to_pylist():
            yield make_row(columns, max_bytes)


def _coarsen(schema: pa.Schema) -> pa.Schema:
    """Nanoseconds as microseconds, which Python's times can hold."""
    return pa.schema(
        [
            field.with_type(pa.timestamp("us", field.type.tz))
            if pa.types.is_timestamp(field.type) and field.type.unit == "ns"
            else field
            for field in schema
        ]
    )
