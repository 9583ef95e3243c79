"""Tables of a warehouse from a few invented rows, with all views over them."""

import datetime as dt
from typing import Any

import duckdb

from flows.contracts import BY_NAME, TABLES
from flows.contracts.table import Table
from flows.stages.name_keys import make_name_key
from flows.storage.views import written_views

Rows = list[dict[str, Any]]
_FILLERS: dict[str, Any] = {"text": "-", "integer": 0, "number": 0.0, "boolean": False, "date": dt.date(2021, 1, 1)}


def fill(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    """A row with something in every column that is required, and with the keys of its names."""
    filled = {
        column.name: _FILLERS.get(column.type, dt.datetime(2021, 1, 1, tzinfo=dt.UTC))
        for column in table.columns
        if column.required
    } | row
    if table.name == "mentions":
        filled["name_key"] = make_name_key(filled["kind"], filled["name"])
    elif table.name == "quotes" and filled.get("speaker"):
        filled["speaker_key"] = make_name_key("person", filled["speaker"])
    return filled


def open_rows(**rows: Rows) -> duckdb.DuckDBPyConnection:
    """A database with these rows in its tables, the others empty, and all views."""
    db = duckdb.connect()
    for table in TABLES:
        arrow = BY_NAME[table.name].build([fill(table, row) for row in rows.get(table.name, [])])
        db.register(f"{table.name}_rows", arrow)
        db.execute(f"CREATE TABLE {table.name} AS SELECT * FROM {table.name}_rows")
    for view in written_views():
        db.execute(f"CREATE VIEW {view.name} AS {view.sql}")
    return db


def article(
    doc_id: str, day: str | None = None, publisher: str | None = None, precision: str = "day"
) -> dict[str, Any]:
    return {
        "doc_id": doc_id,
        "publisher": publisher,
        "published_on": dt.date.fromisoformat(day) if day else None,
        "published_precision": precision if day else None,
        "cluster_id": doc_id,
        "source_uri": f"{doc_id}.txt",
        "cluster_size": 1,
    }


def name_people(*names: str, doc_id: str = "a", kind: str = "person") -> Rows:
    """A mention of each name, one article each where doc_id ends in "*"."""
    return [
        {
            "doc_id": doc_id.replace("*", str(number)),
            "mention_number": number,
            "kind": kind,
            "name": name,
            "surface": name,
        }
        for number, name in enumerate(names, start=1)
    ]
