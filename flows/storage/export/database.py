"""A DuckDB file that needs nothing beside it: real tables, their comments, the views over them, and span()."""

from collections.abc import Callable, Sequence
from pathlib import Path

import duckdb

from flows.storage.connection import quote
from flows.storage.export.contents import Content
from flows.storage.manifest import Manifest
from flows.storage.warehouse import SPAN, STORAGE_VERSION, comment, create_written_views

# The macro that says of which snapshot a database is the export.
EXPORTED_SNAPSHOT = "exported_snapshot"


def write_database(
    path: Path,
    views: Path,
    root: Path,
    manifest: Manifest,
    contents: Sequence[Content],
    progress: Callable[[str], None],
    limit: Callable[[duckdb.DuckDBPyConnection], None],
) -> list[int]:
    """Write tables into a new database; returns the rows of each.

    views: the snapshot's file of views; root: where its warehouse lies. limit: sets what the connection may use.
    """
    db = duckdb.connect(str(path), config={"storage_compatibility_version": STORAGE_VERSION})
    try:
        limit(db)
        db.execute("SET VARIABLE warehouse_root = ?::VARCHAR", [str(root)])
        db.execute(f"ATTACH {quote(views)} AS published (READ_ONLY)")
        rows = []
        for content in contents:
            progress(content.name)
            ((count,),) = db.execute(f"CREATE TABLE {content.name} AS FROM published.{content.name}").fetchall()
            comment(db, f"TABLE {content.name}", content.name, content.description, content.of_columns)
            rows.append(int(count))
        db.execute("DETACH published")
        db.execute(SPAN)
        db.execute(f"CREATE MACRO {EXPORTED_SNAPSHOT}() AS {manifest.number}")
        create_written_views(db, [content.name for content in contents])
        db.execute("CHECKPOINT")
    finally:
        db.close()
    return rows


def is_export(path: Path) -> bool:
    """Whether a file is a database that `write_database` wrote, and not somebody's own."""
    try:
        with duckdb.connect() as db:
            db.execute(f"ATTACH {quote(path)} AS exported (READ_ONLY)")
            db.execute(f"SELECT exported.{EXPORTED_SNAPSHOT}()")
    except duckdb.Error:
        return False
    return True
