"""Relocate: write the views of all snapshots anew where the warehouse lies somewhere else than it did.

Whoever opens the file of views reads the files beside it, moved or not (places.py); whoever attaches it reads the place
that it names. A run, a rollback and `newsmill relocate` see to it that this is the place where it lies.
"""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from flows.storage.connection import connect, quote
from flows.storage.damage import VIEWS, Damage
from flows.storage.killing import reach
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest, checksum
from flows.storage.places import RECORDED_ROOT, name_of_folder
from flows.storage.snapshots import is_readable, read_manifest, set_apart, snapshot_numbers, sync_file, sync_folder
from flows.storage.warehouse import write_duckdb

# How an older newsmill named the place.
_OLD_ROOT = re.compile(r"getvariable\('warehouse_root'\), '((?:[^']|'')*)'")


@dataclass(frozen=True, slots=True)
class Views:
    """What a file of views says. root: where the warehouse lay; is_old: an older newsmill wrote it, for that place."""

    root: str
    is_old: bool = False


def read_views(path: Path) -> Views | None:
    """What a file of views says of its place; None where it cannot be read: `verify` says why."""
    with connect() as db:
        try:
            # Attached, since this process may have it open with other settings.
            db.execute(f"ATTACH {quote(path)} AS views (READ_ONLY)")
            ((root,),) = db.execute(f"SELECT views.{RECORDED_ROOT}()").fetchall()
            return Views(root)
        except duckdb.CatalogException:
            return _read_old_views(db)
        except duckdb.Error:
            return None


def _read_old_views(db: duckdb.DuckDBPyConnection) -> Views | None:
    views = db.execute("SELECT sql FROM duckdb_views() WHERE database_name = 'views'").fetchall()
    found = next((match for (sql,) in views if (match := _OLD_ROOT.search(sql))), None)
    return Views(found[1].replace("''", "'"), is_old=True) if found else None


def find_former_root(layout: Layout, manifest: Manifest) -> str | None:
    """The place that the views of a snapshot name, where the warehouse lies somewhere else now."""
    views = read_views(layout.snapshot(manifest.number) / VIEWS)
    return views.root if views and views.root != str(layout.root.resolve()) else None


def find_lost_folder(layout: Layout, manifest: Manifest) -> list[Damage]:
    """The empty folder that the views of a snapshot look for, where it is gone: not every copy has empty folders."""
    folder, name = layout.snapshot(manifest.number), name_of_folder(manifest)
    views = None if (folder / name).is_dir() else read_views(folder / VIEWS)
    if views is None or views.is_old:
        return []
    return [
        (name, "This empty folder is gone, and the views read nothing without it. It comes with: newsmill relocate")
    ]


def relocate_moved(layout: Layout) -> list[int]:
    """Write the views anew if those of the newest snapshot do not fit the place, or are not what was published: gone,
    damaged, or written into by a reader. The lock must be held.

    The newest are written last: where they fit, all others do.
    """
    readable = [number for number in snapshot_numbers(layout) if is_readable(layout, number)]
    if not readable:
        return []
    manifest = read_manifest(layout, readable[-1])
    if _fits(layout, manifest) and _is_whole(layout, manifest):
        return []
    return relocate(layout).done


@dataclass(frozen=True, slots=True)
class Relocation:
    """What was done. done: numbers of snapshots; unreadable: those left alone, whose tables cannot be read."""

    done: list[int]
    unreadable: list[int]


def relocate(layout: Layout) -> Relocation:
    """Write the views anew of every snapshot where they do not fit the place, or are damaged.

    The lock must be held. Readers that have a file open keep it; whoever opens one meanwhile gets the old or the new.
    Killed on the way, it leaves the one or the other, and in the worst case a checksum in the manifest that is that of
    the other one: the next run, or relocate, writes both again.
    """
    done, unreadable = list[int](), list[int]()
    for number in snapshot_numbers(layout):
        if is_readable(layout, number):
            manifest = read_manifest(layout, number)
            if not (_fits(layout, manifest) and _is_whole(layout, manifest)):
                (done if _rewrite(layout, manifest) else unreadable).append(number)
    return Relocation(done, unreadable)


def _fits(layout: Layout, manifest: Manifest) -> bool:
    """Whether views name the place where they are. Damaged ones do not say, and are no business of a move."""
    folder = layout.snapshot(manifest.number)
    views = read_views(folder / VIEWS)
    if views is None:
        return True
    is_named = (folder / name_of_folder(manifest)).is_dir()
    return not views.is_old and is_named and views.root == str(layout.root.resolve())


def _is_whole(layout: Layout, manifest: Manifest) -> bool:
    views = layout.snapshot(manifest.number) / VIEWS
    if views.with_name(f"{VIEWS}.wal").exists():
        return False
    return views.is_file() and checksum(views) == manifest.duckdb_sha256


def _rewrite(layout: Layout, manifest: Manifest) -> bool:
    """Write views anew; False where DuckDB cannot read the tables, which `verify` and the next run explain."""
    folder = layout.snapshot(manifest.number)
    # How old a snapshot is says when it may be removed.
    times = folder.stat()
    views = folder / f".{VIEWS}.new"
    try:
        write_duckdb(layout.root.resolve(), manifest, views)
    except duckdb.Error:
        for path in (views, views.with_name(f"{views.name}.wal")):
            path.unlink(missing_ok=True)
        return False
    new = replace(manifest, duckdb_sha256=checksum(views))
    reach("views rewritten")
    _replace_file(folder / "manifest.json", new.write)
    reach("manifest rewritten")
    if (folder / VIEWS).is_dir():
        set_apart(folder / VIEWS)
    views.rename(folder / VIEWS)
    # What a reader wrote beside them belongs to the old ones.
    (folder / f"{VIEWS}.wal").unlink(missing_ok=True)
    sync_folder(folder)
    os.utime(folder, ns=(times.st_atime_ns, times.st_mtime_ns))
    return True


def _replace_file(path: Path, write: Callable[[Path], None]) -> None:
    draft = path.with_name(f".{path.name}.new")
    draft.unlink(missing_ok=True)
    write(draft)
    sync_file(draft)
    draft.rename(path)
