"""Salvage: what a damaged snapshot still holds of what no run can make again, as a folder that a run can start from.

Kept bytes witness themselves: the hash of a document's bytes stands beside them. So they are taken from wherever they
are whole, from this snapshot or from another one, and what says which records they are is made from the documents or
from the bytes where its own files are damaged. The folder has a number that is never published.
"""

import hashlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from flows.contracts import TABLES
from flows.errors import NewsmillError
from flows.storage.connection import parquet
from flows.storage.damage import LASTING, describe_damage
from flows.storage.families import SCHEMAS
from flows.storage.layout import Layout
from flows.storage.manifest import DataFile, Manifest, checksum
from flows.storage.parts import PartWriter
from flows.storage.snapshots import (
    SALVAGED,
    is_readable,
    iterate_files,
    link_file,
    read_manifest,
    remove,
    snapshot_numbers,
)

BRONZE, NUMBERS = "_state/bronze", "_state/numbers"
_HISTORY = tuple(table.name for table in TABLES if table.family == "runs")
_SHOWN = 20
_SAVED = "doc_id, collection, source_uri, raw_sha256, raw_bytes, coalesce(format, 'txt') AS format, record_key"
# Documents whose bytes were not found yet, as far as `documents` says.
_WANTED = "SELECT doc_id, raw_sha256 FROM documents ANTI JOIN saved USING (doc_id)"


class Lost(NamedTuple):
    """A document whose bytes are nowhere in the warehouse."""

    doc_id: str
    collection: str
    source_uri: str
    raw_sha256: str


@dataclass(frozen=True, slots=True)
class Salvage:
    """What a repair starts from.

    manifest: the files in the folder of SALVAGED; lost: documents whose bytes are not among them, as far as anything
    says which they were; notes: what else could not be saved.
    """

    manifest: Manifest
    lost: tuple[Lost, ...]
    notes: tuple[str, ...]


def list_whole(layout: Layout, number: int, tables: Iterable[str]) -> list[DataFile]:
    """Files of some tables in a snapshot that can be trusted: as its manifest says, or where it has none, readable."""
    folder, wanted = layout.snapshot(number), {*tables}
    if is_readable(layout, number):
        files = [file for file in read_manifest(layout, number).files if file.table in wanted]
        return [file for file in files if not describe_damage(folder / file.path, file)]
    found = []
    for path in iterate_files(folder):
        table = path.relative_to(folder).parent.as_posix()
        rows = _count_readable_rows(path, table) if table in wanted and path.suffix == ".parquet" else None
        if rows is not None:
            name = path.relative_to(folder).as_posix()
            found.append(DataFile(table, path.stem, name, rows, path.stat().st_size, checksum(path)))
    return found


def _count_readable_rows(path: Path, table: str) -> int | None:
    """Rows of a file that no manifest knows, where every byte of it can be read; None where it cannot."""
    try:
        rows = pq.read_table(path, partitioning=None)
    except (OSError, pa.ArrowException):
        return None
    needed = {field.name for field in SCHEMAS[table] if not field.nullable}
    if not needed <= {*rows.column_names} or (table == BRONZE and _keep_sound(rows).num_rows < rows.num_rows):
        return None
    return int(rows.num_rows)


def _keep_sound(rows: pa.Table) -> pa.Table:
    """Rows of kept bytes whose hash is the one that stands beside them."""
    columns = (rows[name].to_pylist() for name in ("bytes", "raw_sha256"))
    return rows.filter(
        pa.array([hashlib.sha256(data or b"").hexdigest() == wanted for data, wanted in zip(*columns, strict=True)])
    )


def read_sound_rows(path: Path) -> pa.Table | None:
    """What is whole in a damaged file of kept bytes, by groups of rows; None where nothing is."""
    found = []
    try:
        with pq.ParquetFile(path) as file:
            for group in range(file.num_row_groups):
                # One that is damaged costs no other.
                with suppress(OSError, pa.ArrowException):
                    found.append(_keep_sound(file.read_row_group(group)))
        rows = pa.concat_tables(found, promote_options="default") if found else None
    except (OSError, pa.ArrowException, KeyError):
        return None
    return rows if rows is not None and rows.num_rows else None


def salvage(layout: Layout, number: int, db: duckdb.DuckDBPyConnection) -> Salvage:
    """Make the folder of SALVAGED from a damaged snapshot. The lock must be held.

    NewsmillError where not a single document's bytes are left.
    """
    folder, target = layout.snapshot(number), layout.snapshot(SALVAGED)
    remove(target)
    target.mkdir()
    whole = list_whole(layout, number, [*LASTING, "documents"])
    manifest = read_manifest(layout, number) if is_readable(layout, number) else None
    writer = PartWriter(db, target, SALVAGED, folder, lambda _: None)
    _view(db, folder, whole)
    is_complete = _take_bytes(layout, number, manifest, writer, [file for file in whole if file.table == BRONZE])
    if not db.sql("FROM saved LIMIT 1").fetchall():
        raise NewsmillError(
            f"Nothing can be saved of snapshot {number}: not one document's bytes are left. Restore the warehouse from "
            "a backup; or, where the raw folder still holds everything, move the warehouse away and type: newsmill run"
        )
    for table, write in ((NUMBERS, _write_numbers), ("sources", _write_sources)):
        files = [file for file in whole if file.table == table]
        if is_complete and _has_all(manifest, table, files):
            for file in files:
                writer.keep(file)
        else:
            write(writer)
    for file in whole:
        if file.table == "rejected":
            writer.keep(file)
    notes = _take_history(layout, number, manifest, writer, whole)
    lost = db.sql(
        "SELECT doc_id, collection, source_uri, raw_sha256 FROM documents ANTI JOIN saved USING (doc_id) ORDER BY ALL"
    ).fetchall()
    ((saved,),) = db.sql("SELECT count(*) FROM saved").fetchall()
    unnamed = (manifest.count_rows(BRONZE) if manifest else 0) - saved - len(lost)
    if unnamed > 0:
        notes.append(f"The bytes of {unnamed:,} documents are lost, and nothing in the warehouse says which they were.")
    versions = manifest.versions if manifest else ("", "", "", "")
    return Salvage(
        Manifest(SALVAGED, number, "", "salvaged", "run", files=tuple(writer.files), versions=versions),
        tuple(Lost(*row) for row in lost),
        tuple(notes),
    )


def _has_all(manifest: Manifest | None, table: str, files: Sequence[DataFile]) -> bool:
    return manifest is not None and len(manifest.files_of(table)) == len(files)


def _view(db: duckdb.DuckDBPyConnection, folder: Path, whole: Sequence[DataFile]) -> None:
    """Make `old_numbers`, `old_sources`, `documents`: what is whole of them, in the columns of today."""
    for name, table in (("old_numbers", NUMBERS), ("old_sources", "sources"), ("documents", "documents")):
        db.register("no_rows", SCHEMAS[table].empty_table())
        files = [folder / file.path for file in whole if file.table == table]
        rows = f" UNION ALL BY NAME FROM {parquet(files, options=', union_by_name = true')}" if files else ""
        db.execute(f"CREATE OR REPLACE TABLE {name} AS FROM no_rows{rows}")
        db.unregister("no_rows")


def _take_bytes(
    layout: Layout, number: int, manifest: Manifest | None, writer: PartWriter, files: Sequence[DataFile]
) -> bool:
    """Link the files of bytes that are whole, and add rows of damaged ones and of other snapshots; make `saved`.

    Returns whether nothing is missing.
    """
    db = writer.db
    db.register("no_bronze", SCHEMAS[BRONZE].empty_table())
    db.execute(f"CREATE OR REPLACE TABLE saved AS SELECT {_SAVED} FROM no_bronze")
    for file in files:
        writer.keep(file)
        _note_saved(writer)
    if _has_all(manifest, BRONZE, files):
        return True
    known = {file.path for file in files}
    folder = layout.snapshot(number)
    for path in iterate_files(folder / BRONZE):
        rows = read_sound_rows(path) if path.relative_to(folder).as_posix() not in known else None
        if rows is not None:
            db.register("sound", rows)
            _add_bytes(writer, "SELECT * FROM sound ANTI JOIN saved USING (doc_id)")
            db.unregister("sound")
    hashes = {file.sha256 for file in files}
    for other in reversed([other for other in snapshot_numbers(layout) if other != number]):
        found = [file for file in list_whole(layout, other, [BRONZE]) if file.sha256 not in hashes]
        if found and db.sql(f"{_WANTED} LIMIT 1").fetchall():
            hashes |= {file.sha256 for file in found}
            paths = [layout.snapshot(other) / file.path for file in found]
            _add_bytes(writer, f"SELECT rows.* FROM {parquet(paths, options=', union_by_name = true')} rows "
                               f"SEMI JOIN ({_WANTED}) wanted USING (doc_id, raw_sha256)")  # fmt: skip
    return not db.sql(f"{_WANTED} LIMIT 1").fetchall() and manifest is not None


def _add_bytes(writer: PartWriter, rows: str) -> None:
    before = len(writer.files)
    writer.write(BRONZE, SCHEMAS[BRONZE], writer.next_part(), [rows])
    if len(writer.files) > before:
        _note_saved(writer)


def _note_saved(writer: PartWriter) -> None:
    """Add the documents of the last file to `saved`."""
    rows = parquet([writer.folder / writer.files[-1].path])
    writer.db.execute(f"INSERT INTO saved SELECT {_SAVED} FROM (FROM no_bronze UNION ALL BY NAME FROM {rows})")


def _take_history(
    layout: Layout, number: int, manifest: Manifest | None, writer: PartWriter, whole: Sequence[DataFile]
) -> list[str]:
    """Link the tables about runs, of one state: rows of one point to rows of another. Returns what was not saved."""
    files = [file for file in whole if file.table in _HISTORY]
    if all(_has_all(manifest, table, [file for file in files if file.table == table]) for table in _HISTORY):
        for file in files:
            writer.keep(file)
        return []
    for other in reversed([other for other in snapshot_numbers(layout) if other != number]):
        kept = list_whole(layout, other, _HISTORY)
        if is_readable(layout, other) and all(
            _has_all(read_manifest(layout, other), table, [file for file in kept if file.table == table])
            for table in _HISTORY
        ):
            for file in kept:
                link_file(layout.snapshot(other) / file.path, writer.folder / file.path)
                writer.files.append(file)
            return [f"The history of runs ({', '.join(_HISTORY)}) was damaged: that of snapshot {other} was saved."]
    if manifest is None and {file.table for file in files} == {*_HISTORY}:
        for file in files:
            writer.keep(file)
        return []
    return [f"The history of runs ({', '.join(_HISTORY)}) was damaged, and begins anew."]


def _write_numbers(writer: PartWriter) -> None:
    """Which record of its source each document is: as it was kept, or as `documents` says, or by its place."""
    place = "row_number() OVER (PARTITION BY saved.collection, saved.source_uri ORDER BY saved.doc_id)"
    rows = (
        f"SELECT saved.doc_id, coalesce(old_numbers.record_number, documents.record_number, {place}) AS record_number "
        "FROM saved LEFT JOIN old_numbers USING (doc_id) LEFT JOIN documents USING (doc_id)"
    )
    writer.write(NUMBERS, SCHEMAS[NUMBERS], writer.next_part(), [rows])


def _write_sources(writer: PartWriter) -> None:
    """What was read: as it was kept, without those of which everything is lost, and with those that bytes speak of.

    A source of which documents are lost, or of which nothing else is known, has no hash: it is read again where it is
    still there.
    """
    writer.db.execute(
        "CREATE OR REPLACE TABLE held AS SELECT collection, source_uri, count(*) AS held, sum(raw_bytes) AS bytes, "
        "min(raw_sha256) AS sha256, bool_and(record_key IS NULL) AS is_plain FROM saved GROUP BY ALL"
    )
    known = (
        "SELECT old_sources.* REPLACE "
        "(CASE WHEN coalesce(held, 0) < document_count THEN '' ELSE old_sources.sha256 END AS sha256) "
        "FROM old_sources LEFT JOIN held USING (collection, source_uri) WHERE held > 0 OR document_count = 0"
    )
    unknown = (
        "SELECT collection, source_uri, bytes::BIGINT AS bytes, "
        "CASE WHEN held = 1 AND is_plain THEN sha256 ELSE '' END AS sha256, held AS document_count, "
        "false AS is_missing FROM held ANTI JOIN old_sources USING (collection, source_uri)"
    )
    writer.write("sources", SCHEMAS["sources"], writer.next_part(), [known, unknown], even_empty=True)


def name_lost(lost: Sequence[Lost]) -> list[str]:
    """Documents for a message: the first of them by the name of their source.

    >>> name_lost([Lost("00ff", "raw", "a.txt", "…")])
    ['raw a.txt (00ff)']
    """
    return [f"{one.collection} {one.source_uri} ({one.doc_id})" for one in lost[:_SHOWN]]
