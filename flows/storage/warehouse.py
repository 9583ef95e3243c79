"""The DuckDB file of a snapshot: views over exactly its files, with comments, and the macro span()."""

from pathlib import Path

import duckdb

from flows.contracts import TABLES
from flows.errors import NewsmillError, WrongUseError
from flows.storage.connection import quote
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest
from flows.storage.snapshots import sync_file
from flows.storage.views import written_views

# Clients of DuckDB 1.x refuse a file in a newer format.
STORAGE_VERSION = "v1.0.0"
SPAN = "CREATE MACRO span(text, char_start, char_end) AS substr(text, char_start + 1, char_end - char_start)"


def create_views(db: duckdb.DuckDBPyConnection, manifest: Manifest, folder: str) -> None:
    """Create a view of each table over the files of a snapshot. folder: an SQL expression for the snapshot's folder."""
    db.execute(SPAN)
    for table in TABLES:
        paths = sorted(file.path for file in manifest.files_of(table.name))
        files = ", ".join(f"{folder} || {quote(f'/{path}')}" for path in paths)
        db.execute(f"CREATE VIEW {table.name} AS SELECT * FROM read_parquet([{files}], hive_partitioning = false)")
        db.execute(f"COMMENT ON VIEW {table.name} IS {quote(table.description)}")
        for column in table.columns:
            db.execute(f"COMMENT ON COLUMN {table.name}.{column.name} IS {quote(column.description)}")


def create_written_views(db: duckdb.DuckDBPyConnection) -> None:
    """Create the views that answer questions, over those of the tables."""
    views = {view.name: view for view in written_views()}
    for view in views.values():
        db.execute(f"CREATE VIEW {view.name} AS {view.sql}")
        db.execute(f"COMMENT ON VIEW {view.name} IS {quote(view.description)}")
    columns = db.execute("SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal").fetchall()
    for name, column in columns:
        if name in views:
            db.execute(f"COMMENT ON COLUMN {name}.{column} IS {quote(views[name].explain(column))}")


def write_duckdb(root: Path, manifest: Manifest, path: Path) -> None:
    """Write the file of views. Paths are absolute; SET VARIABLE warehouse_root names another place after a move."""
    path.unlink(missing_ok=True)
    db = duckdb.connect(str(path), config={"storage_compatibility_version": STORAGE_VERSION})
    try:
        folder = f"coalesce(getvariable('warehouse_root'), {quote(root)}) || '/snapshots/{manifest.number:08d}'"
        # In one transaction: each statement by itself would wait for the disk, almost a second for all.
        db.execute("BEGIN")
        create_views(db, manifest, folder)
        create_written_views(db)
        db.execute("COMMIT")
    finally:
        db.close()
    sync_file(path)


def open_warehouse(layout: Layout, number: int | None = None) -> duckdb.DuckDBPyConnection:
    """Open a snapshot for reading: the published one, or the one with this number."""
    folder = layout.current if number is None else layout.snapshot(number)
    path = folder / "warehouse.duckdb"
    if not path.exists():
        raise WrongUseError(f"There is no published warehouse in {layout.name}. Make one with: newsmill run")
    try:
        return duckdb.connect(str(path.resolve()), read_only=True)
    except duckdb.IOException as error:
        raise NewsmillError(f"{path} cannot be opened: {error}") from error
