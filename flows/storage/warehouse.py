"""The DuckDB file of a snapshot: views over exactly its files, with comments, and the macro span()."""

from collections.abc import Collection, Mapping
from pathlib import Path

import duckdb

from flows.contracts import TABLES
from flows.errors import NewsmillError
from flows.storage.connection import quote
from flows.storage.debris import explain_unclear
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest
from flows.storage.places import RECORDED_ROOT, find_folder, list_paths, name_folder
from flows.storage.snapshots import current_manifest, explain_absent, refuse_newer_format, sync_file
from flows.storage.views import SQL_TYPES, View, written_views

# Clients of DuckDB 1.x refuse a file in a newer format.
STORAGE_VERSION = "v1.0.0"
TABLE_NAMES = tuple(table.name for table in TABLES)
SPAN = "CREATE MACRO span(text, char_start, char_end) AS substr(text, char_start + 1, char_end - char_start)"


def create_views(
    db: duckdb.DuckDBPyConnection, manifest: Manifest, folder: str, *, are_for_people: bool = False
) -> None:
    """Create a view of each table over the files of a snapshot.

    folder: an SQL expression for the snapshot's folder; are_for_people: with the descriptions of tables and columns.
    """
    db.execute(SPAN)
    for table in TABLES:
        paths = sorted(file.path for file in manifest.files_of(table.name))
        files = list_paths(folder, paths)
        db.execute(f"CREATE VIEW {table.name} AS SELECT * FROM read_parquet({files}, hive_partitioning = false)")
        if are_for_people:
            comment(db, f"VIEW {table.name}", table.name, table.description, table.column_descriptions)


def comment(
    db: duckdb.DuckDBPyConnection, thing: str, name: str, description: str, of_columns: Mapping[str, str]
) -> None:
    """Put its description on a table or a view, and theirs on its columns. thing: as in "VIEW articles"."""
    db.execute(f"COMMENT ON {thing} IS {quote(description)}")
    for column, text in of_columns.items():
        db.execute(f'COMMENT ON COLUMN {name}."{column}" IS {quote(text)}')


def create_written_views(db: duckdb.DuckDBPyConnection, tables: Collection[str] = TABLE_NAMES) -> list[str]:
    """Create the views that answer questions, over tables: those that can be made of these. Returns their names."""
    have, made = {*tables}, dict[str, View]()
    for view in written_views():
        if view.needs <= have and view.name not in have:
            db.execute(f"CREATE VIEW {view.name} AS {view.sql}")
            have.add(view.name)
            made[view.name] = view
    texts: dict[str, dict[str, str]] = {name: {} for name in made}
    columns = db.execute("SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal").fetchall()
    for name, column in columns:
        if name in made:
            texts[name][column] = made[name].explain(column)
    for name, view in made.items():
        comment(db, f"VIEW {name}", name, view.description, texts[name])
    return [*made]


def write_duckdb(root: Path, manifest: Manifest, path: Path) -> None:
    """Write the file of views over the snapshot whose folder `path` lies in. root: where the warehouse lies."""
    path.unlink(missing_ok=True)
    name_folder(path.parent, manifest)
    db = duckdb.connect(str(path), config={"storage_compatibility_version": STORAGE_VERSION})
    try:
        # In one transaction: each statement by itself would wait for the disk, almost a second for all.
        db.execute("BEGIN")
        db.execute(f"CREATE MACRO {RECORDED_ROOT}() AS {quote(root)}")
        # Over empty tables, whose place the views of files take then: DuckDB would open these again for each.
        for table in TABLES:
            columns = ", ".join(f'"{column.name}" {SQL_TYPES[column.type]}' for column in table.columns)
            db.execute(f"CREATE TABLE {table.name} ({columns})")
        create_written_views(db)
        for table in TABLES:
            db.execute(f"DROP TABLE {table.name}")
        create_views(db, manifest, find_folder(root, manifest), are_for_people=True)
        db.execute("COMMIT")
    finally:
        db.close()
    sync_file(path)


def explain_closed(layout: Layout, path: Path) -> NewsmillError:
    """Why there is no file of views to be opened, and the way out."""
    try:
        manifest = current_manifest(layout)
    except NewsmillError as error:
        return error
    if manifest:
        return NewsmillError(f"{path} is gone. Write it anew with: newsmill repair")
    if unclear := explain_unclear(layout):
        return NewsmillError(unclear)
    return explain_absent(layout)


def open_warehouse(layout: Layout, number: int | None = None) -> duckdb.DuckDBPyConnection:
    """Open a snapshot for reading: the published one, or the one with this number."""
    folder = layout.current if number is None else layout.snapshot(number)
    path = folder / "warehouse.duckdb"
    refuse_newer_format(folder / "manifest.json")
    if not path.exists():
        raise explain_closed(layout, path)
    try:
        return duckdb.connect(str(path.resolve()), read_only=True)
    except duckdb.IOException as error:
        raise NewsmillError(f"{path} cannot be opened: {error}") from error
