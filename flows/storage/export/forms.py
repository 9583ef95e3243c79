"""Files of one table: Parquet, CSV, JSON lines. DuckDB writes them as it reads, without holding a table in memory."""

import json
from pathlib import Path
from typing import Literal, get_args

import duckdb

from flows.storage.connection import quote
from flows.storage.descriptions import footer
from flows.storage.export.contents import Content
from flows.storage.parts import ROW_GROUP_ROWS, ROW_GROUP_ROWS_OF_TEXT, TABLES_OF_TEXT

FileForm = Literal["parquet", "csv", "jsonl"]
FILE_FORMS: tuple[FileForm, ...] = get_args(FileForm)

# What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"): also behind a tab or a line end, and
# in the full-width forms of Chinese and Japanese keyboards.
_FORMULA = "^[-=+@\\t\\r\\n＝＋－＠]"
# DuckDB's types of values that cannot begin a formula: a negative number is a number.
_PLAIN = ("BOOLEAN", "DATE", "TIME", "UUID", "INTERVAL", "DECIMAL", "DOUBLE", "FLOAT", "UBIGINT", "BIGINT", "HUGEINT",
          "UHUGEINT", "INTEGER", "UINTEGER", "SMALLINT", "USMALLINT", "TINYINT", "UTINYINT")  # fmt: skip


def write_file(
    db: duckdb.DuckDBPyConnection, content: Content, path: Path, form: FileForm, *, defuse: bool = False
) -> int:
    """Write a table into a file; returns its number of rows.

    defuse: in CSV, an apostrophe goes before what a spreadsheet would take for a formula, in heads of columns, too.
    """
    match form:
        case "parquet":
            columns, options = "*", _parquet_options(content)
        case "csv":
            columns, options = _csv_columns(content, defuse=defuse), "FORMAT csv, HEADER"
        case "jsonl":
            columns, options = _json_columns(content), "FORMAT json"
    found = db.execute(f"COPY (SELECT {columns} FROM {content.name}) TO {quote(path)} ({options})").fetchall()
    return int(found[0][0])


def _parquet_options(content: Content) -> str:
    group = ROW_GROUP_ROWS_OF_TEXT if content.name in TABLES_OF_TEXT else ROW_GROUP_ROWS
    options = f"FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {group}"
    schema = content.schema
    if schema is None:
        return options
    # A second time for readers that know nothing of Arrow's schema, as DuckDB: parquet_kv_metadata().
    described = {"table": content.name, "description": content.description, "columns": dict(content.of_columns)}
    return f"{options}, {footer(schema, newsmill=json.dumps(described, ensure_ascii=False))}"


def _csv_columns(content: Content, *, defuse: bool) -> str:
    return ", ".join(
        f"{_csv_cell(name, kind, defuse=defuse)} AS {_name(defuse_text(name) if defuse else name)}"
        for name, kind in content.columns
    )


def _csv_cell(name: str, kind: str, *, defuse: bool) -> str:
    column = _name(name)
    if kind == "TIMESTAMP WITH TIME ZONE":
        return f"strftime({column}, '%Y-%m-%dT%H:%M:%S.%fZ')"
    if kind.startswith(_PLAIN) and not kind.endswith("]"):
        return column
    # No reader of CSV takes NUL.
    text = f"replace({column}::VARCHAR, chr(0), chr(65533))"
    return f"regexp_replace({text}, {quote(f'({_FORMULA})')}, '''\\1')" if defuse else text


def defuse_text(text: str) -> str:
    """What DuckDB does to the cells, for the head of a column.

    >>> defuse_text("=1+1"), defuse_text("title"), defuse_text("")
    ("'=1+1", 'title', '')
    """
    return f"'{text}" if text[:1] and text[0] in "-=+@\t\r\n＝＋－＠" else text


def _json_columns(content: Content) -> str:
    return ", ".join(f"{_json_value(name, kind)} AS {_name(name)}" for name, kind in content.columns)


def _json_value(name: str, kind: str) -> str:
    column = _name(name)
    if kind == "TIMESTAMP WITH TIME ZONE":
        return f"strftime({column}, '%Y-%m-%dT%H:%M:%S.%fZ')"
    # JSON knows no infinite number, and none that is not one.
    return f"CASE WHEN isfinite({column}) THEN {column} END" if kind in ("DOUBLE", "FLOAT") else column


def _name(column: str) -> str:
    return '"' + column.replace('"', '""') + '"'
