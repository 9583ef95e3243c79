"""What is forgotten: hashes of bytes that no run takes in again, and snapshots from before that still hold their text.

A snapshot is never changed, but for this: a text that has to go has to go from all of them. The next snapshot is made
without it (flows/run/forget.py); from older ones its rows are taken out of the files that hold them, under the same
names, so that readers who have one of them open go on reading. Such a snapshot is kept for readers only: its kind is
`emptied`, and it is not published again, since what it says of duplicates no longer holds.
"""

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import duckdb
import pyarrow.parquet as pq

from flows.errors import NewsmillError
from flows.storage import protocol
from flows.storage.connection import connect, parquet
from flows.storage.families import SCHEMAS
from flows.storage.layout import Layout
from flows.storage.manifest import DataFile, Manifest, checksum
from flows.storage.snapshots import (
    current_number,
    is_readable,
    link_file,
    read_manifest,
    snapshot_numbers,
    sync_file,
    sync_folder,
)

EMPTIED = "emptied"
# Columns that say of which document a row tells.
_IDS = ("doc_id", "first_id", "second_id")
_NEW = ".forgetting"
BRONZE = "_state/bronze"


def read_forgotten(layout: Layout) -> frozenset[str]:
    """SHA-256 of all bytes that were forgotten. A list that cannot be read stops whoever asks: nothing may slip in."""
    try:
        lines = layout.forgotten.read_text(encoding="utf-8").splitlines()
        return frozenset(json.loads(line)["raw_sha256"] for line in lines)
    except FileNotFoundError:
        return frozenset()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise NewsmillError(
            f"{layout.forgotten} cannot be read ({error}). It lists what was forgotten, and no run goes on without it. "
            "Restore it from a backup, or remove the line that is broken."
        ) from error


def add_forgotten(layout: Layout, hashes: Iterable[str]) -> bytes:
    """The list of what is forgotten, with these hashes as well; nothing is written."""
    at = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    known = read_forgotten(layout)
    lines = [json.dumps({"raw_sha256": one, "at": at}) + "\n" for one in sorted({*hashes} - known)]
    return (layout.forgotten.read_bytes() if known else b"") + "".join(lines).encode()


def write_forgotten(layout: Layout, forgotten: bytes) -> None:
    """Block these bytes for good, and note that older snapshots are to be emptied of them. Durable when it returns.

    forgotten: of `add_forgotten`.
    """
    note_unfinished(layout)
    protocol.reach("forgetting begun")
    temporary = _name_new(layout)
    temporary.unlink(missing_ok=True)
    temporary.write_bytes(forgotten)
    sync_file(temporary)
    temporary.replace(layout.forgotten)
    sync_folder(layout.root)
    protocol.reach("hashes blocked")


def note_unfinished(layout: Layout) -> None:
    """Note that snapshots may hold what is forgotten: the next writer empties them. Durable when it returns."""
    layout.forgetting.touch()
    sync_folder(layout.root)


def _name_new(layout: Layout) -> Path:
    return layout.forgotten.with_suffix(".new")


def holds_forgotten(layout: Layout, manifest: Manifest) -> bool:
    """Whether a snapshot still has bytes that are forgotten."""
    with connect() as db:
        return bool(_list_documents(db, layout.snapshot(manifest.number), manifest, read_forgotten(layout)))


def list_bytes(layout: Layout, db: duckdb.DuckDBPyConnection) -> set[tuple[str, str]]:
    """(doc_id, SHA-256) of all bytes that any snapshot has."""
    rows, seen = set[tuple[str, str]](), set[str]()
    for number in _list_readable(layout):
        # Snapshots share files: each is read once.
        files = [file for file in read_manifest(layout, number).files_of(BRONZE) if file.sha256 not in seen]
        seen |= {file.sha256 for file in files}
        if files:
            paths = [layout.snapshot(number) / file.path for file in files]
            rows |= {*db.sql(f"SELECT doc_id, raw_sha256 FROM {parquet(paths)} WHERE raw_bytes > 0").fetchall()}
    return rows


def find_copies(rows: Iterable[tuple[str, str]], doc_ids: Iterable[str]) -> dict[str, set[str]]:
    """doc_id to SHA-256 of these documents, of all their versions and of all with the same bytes.

    rows: of `list_bytes`.

    >>> find_copies([("a", "1"), ("a", "2"), ("b", "2"), ("c", "3")], ["b"])
    {'a': {'2'}, 'b': {'2'}}
    """
    rows, wanted = sorted(rows), {*doc_ids}
    hashes = {sha256 for doc_id, sha256 in rows if doc_id in wanted}
    found: dict[str, set[str]] = {}
    for doc_id, sha256 in rows:
        if sha256 in hashes:
            found.setdefault(doc_id, set()).add(sha256)
    return found


def _list_readable(layout: Layout) -> list[int]:
    return [number for number in snapshot_numbers(layout) if is_readable(layout, number)]


def empty_snapshots(layout: Layout, db: duckdb.DuckDBPyConnection) -> list[int]:
    """Take what is forgotten out of all snapshots but the published one; returns their numbers. The lock must be held.

    Reports of runs go, all of them: they quote.

    Killed on the way, it is begun again by the next writer: what it does twice it does the same.
    """
    hashes, done = read_forgotten(layout), dict[tuple[str, tuple[str, ...]], Path | None]()
    older = [number for number in _list_readable(layout) if number != current_number(layout)]
    emptied = [number for number in older if _empty_snapshot(layout, db, number, hashes, done)]
    # Reports name documents with their headlines. Those of other runs can be made again (flows/explore/report.py).
    for path in layout.reports.glob("*.html"):
        path.unlink()
    protocol.reach("snapshots emptied")
    _name_new(layout).unlink(missing_ok=True)
    layout.forgetting.unlink()
    sync_folder(layout.root)
    return emptied


Done = dict[tuple[str, tuple[str, ...]], Path | None]


def _empty_snapshot(
    layout: Layout, db: duckdb.DuckDBPyConnection, number: int, hashes: Iterable[str], done: Done
) -> bool:
    """Write anew the files of a snapshot that hold rows of what is forgotten. done: what became of files before."""
    folder, manifest = layout.snapshot(number), read_manifest(layout, number)
    for left in folder.rglob(f"*{_NEW}"):
        left.unlink()
    doc_ids = _list_documents(db, folder, manifest, hashes)
    # The bytes last: they say which documents are meant, should this be killed and begun again.
    order = sorted(manifest.files, key=lambda file: file.table == BRONZE)
    now = {file.path: _empty_file(db, folder, file, doc_ids, done) for file in order}
    files = tuple(now[file.path] for file in manifest.files)
    if files == manifest.files:
        return False
    for changed in {path.parent for path in (folder / file.path for file in set(files) - set(manifest.files))}:
        sync_folder(changed)
    _write_manifest(folder, replace(manifest, kind=EMPTIED, files=files))
    protocol.reach("snapshot emptied")
    return True


def _list_documents(
    db: duckdb.DuckDBPyConnection, folder: Path, manifest: Manifest, hashes: Iterable[str]
) -> tuple[str, ...]:
    """Documents of a snapshot whose bytes are forgotten, and still there."""
    files = [folder / file.path for file in manifest.files_of(BRONZE)]
    if not files:
        return ()
    query = (
        f"SELECT doc_id FROM {parquet(files)} WHERE raw_bytes > 0 AND raw_sha256 IN (SELECT unnest($hashes::VARCHAR[]))"
    )
    return tuple(sorted(doc_id for (doc_id,) in db.execute(query, {"hashes": sorted(hashes)}).fetchall()))


def _empty_file(
    db: duckdb.DuckDBPyConnection, folder: Path, file: DataFile, doc_ids: tuple[str, ...], done: Done
) -> DataFile:
    """A file of a snapshot without the rows of these documents; itself where it has none."""
    path = folder / file.path
    ids = [name for name in _IDS if name in SCHEMAS[file.table].names] if file.table in SCHEMAS else []
    if not ids or not path.is_file():
        return file
    if (file.sha256, doc_ids) not in done:
        gone = " OR ".join(f"coalesce({name} IN (SELECT unnest($ids::VARCHAR[])), false)" for name in ids)
        query = f"SELECT count(*) FROM {parquet([path])} WHERE {gone}"
        ((count,),) = db.execute(query, {"ids": list(doc_ids)}).fetchall()
        if count:
            done[file.sha256, doc_ids] = _write_rest(db, path, gone, doc_ids)
        else:
            # A writer that was killed may have come so far: the file is as it shall be, and its manifest is not; nor
            # are the files of other snapshots that had the same bytes.
            is_emptied = pq.read_metadata(path).num_rows != file.rows
            done[file.sha256, doc_ids] = path if is_emptied else None
    rest = done[file.sha256, doc_ids]
    if rest is None:
        return file
    if rest != path:
        temporary = path.with_name(path.name + _NEW)
        link_file(rest, temporary)
        temporary.replace(path)
    protocol.reach("file emptied")
    return _describe(path, file)


def _write_rest(db: duckdb.DuckDBPyConnection, path: Path, gone: str, doc_ids: tuple[str, ...]) -> Path:
    """Write a file anew without some rows, in its place; other snapshots keep the old one until their turn."""
    temporary = path.with_name(path.name + _NEW)
    rest = db.sql(f"SELECT * FROM {parquet([path])} WHERE NOT ({gone})", params={"ids": list(doc_ids)})
    pq.write_table(rest.to_arrow_table().cast(pq.read_schema(path)), temporary, compression="zstd")
    sync_file(temporary)
    temporary.replace(path)
    return path


def _describe(path: Path, file: DataFile) -> DataFile:
    rows = pq.read_metadata(path).num_rows
    return replace(file, rows=rows, bytes=path.stat().st_size, sha256=checksum(path))


def _write_manifest(folder: Path, manifest: Manifest) -> None:
    temporary = folder / f"manifest.json{_NEW}"
    manifest.write(temporary)
    sync_file(temporary)
    temporary.replace(folder / "manifest.json")
    sync_folder(folder)
