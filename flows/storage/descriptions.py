"""Descriptions in Parquet files: what a table and its columns say, where readers of the file find it.

Parquet has no place for the description of a column. Arrow keeps its own schema in the file's footer under the key
ARROW:schema, and that has one: pyarrow, and what is made of it, shows `schema.field("title").metadata`. DuckDB writes
no such key, so it is given one; other readers pass over it.
"""

import base64
from collections.abc import Mapping

import pyarrow as pa

from flows.storage.connection import quote


def describe_schema(schema: pa.Schema, description: str, of_columns: Mapping[str, str]) -> pa.Schema:
    """The schema with a description of the whole and of its columns, those that have one.

    >>> schema = describe_schema(pa.schema({"n": pa.int64()}), "A row for each x.", {"n": "How many."})
    >>> schema.metadata, schema.field("n").metadata
    ({b'description': b'A row for each x.'}, {b'description': b'How many.'})
    """
    fields = [
        field.with_metadata({"description": of_columns[field.name]}) if of_columns.get(field.name) else field
        for field in schema
    ]
    return pa.schema(fields, metadata={"description": description} if description else None)


def footer(schema: pa.Schema, **others: str) -> str:
    """The option of COPY … (FORMAT parquet) that puts a described schema, and other values, into the footer.

    >>> footer(pa.schema({"n": pa.int64()}), newsmill="it's")[-20:]
    "'newsmill': 'it''s'}"
    """
    arrow = base64.b64encode(schema.serialize().to_pybytes()).decode("ascii")
    values = {"ARROW:schema": arrow, **others}
    return f"KV_METADATA {{{', '.join(f'{quote(key)}: {quote(value)}' for key, value in values.items())}}}"
