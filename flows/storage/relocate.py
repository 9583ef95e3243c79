"""Relocate: write views anew, where the warehouse lies somewhere else than it did, or somebody wrote into their file.

Whoever opens the file of views reads the files beside it, moved or not (places.py); whoever attaches it reads the place
that it names. A run, a rollback and `newsmill relocate` see to it that this is the place where it lies.

The file is read-only, but who may do everything opens it for writing all the same: then nobody else can open it, what
he changes is changed for all, and what he leaves beside it (a log of changes) may keep others from reading. The same
three see to it that others read what was published, from a new file; his connection keeps the old one.
"""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from flows.storage import protocol
from flows.storage.connection import connect, quote
from flows.storage.damage import VIEWS, Damage
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest, checksum
from flows.storage.places import RECORDED_ROOT, name_of_folder
from flows.storage.snapshots import (
    current_number,
    is_readable,
    read_manifest,
    remove,
    set_apart,
    snapshot_numbers,
    sync_file,
    sync_folder,
)
from flows.storage.warehouse import write_duckdb

_MENDS = "The next run writes the views anew, or: newsmill relocate"
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


def find_hindrances(layout: Layout, manifest: Manifest) -> list[Damage]:
    """What keeps readers from the views of a snapshot although their file is as it was published.

    The empty folder that they look for, where it is gone (not every copy has empty folders); a log of changes that
    somebody left who opened the file for writing; and somebody who has it open so.
    """
    folder, name = layout.snapshot(manifest.number), name_of_folder(manifest)
    found = [
        (log.name, f"Somebody wrote into {VIEWS}, and left this. {_MENDS}") for log in _list_logs(layout, manifest)
    ]
    views = read_views(folder / VIEWS)
    if views is None and _is_whole(layout, manifest):
        found.append((VIEWS, f"Somebody has it open for writing, so that nobody else can read it. {_MENDS}"))
    if views and not views.is_old and not (folder / name).is_dir():
        found.append((name, f"This empty folder is gone, and the views read nothing without it. {_MENDS}"))
    return found


def mend_views(layout: Layout) -> list[int]:
    """Write views anew where readers need it; the lock must be held. Returns the numbers of their snapshots.

    Those of all snapshots where those of the newest do not fit the place: the newest are written last, so that where
    they fit, all others do. Those of the published one where somebody wrote into their file, or has it open for it.
    """
    readable = [number for number in snapshot_numbers(layout) if is_readable(layout, number)]
    if not readable:
        return []
    newest = read_manifest(layout, readable[-1])
    views = read_views(layout.snapshot(newest.number) / VIEWS)
    if not _fits(layout, newest, views):
        return relocate(layout).done
    is_published = newest.number == current_number(layout)
    is_mended = is_published and not _is_untouched(layout, newest, views) and _rewrite(layout, newest)
    return [newest.number] if is_mended else []


@dataclass(frozen=True, slots=True)
class Relocation:
    """What was done. done: numbers of snapshots; unreadable: those left alone, whose tables cannot be read."""

    done: list[int]
    unreadable: list[int]


def relocate(layout: Layout) -> Relocation:
    """Write the views anew of every snapshot where they do not fit the place, or somebody wrote into their file.

    The lock must be held. Readers that have a file open keep it; whoever opens one meanwhile gets the old or the new.
    Killed on the way, it leaves the one or the other, and in the worst case a checksum in the manifest that is that of
    the other one: the next run, or relocate, writes both again.
    """
    done, unreadable = list[int](), list[int]()
    for number in snapshot_numbers(layout):
        if is_readable(layout, number):
            manifest = read_manifest(layout, number)
            views = read_views(layout.snapshot(number) / VIEWS)
            if not (_fits(layout, manifest, views) and _is_untouched(layout, manifest, views)):
                (done if _rewrite(layout, manifest) else unreadable).append(number)
    return Relocation(done, unreadable)


def _fits(layout: Layout, manifest: Manifest, views: Views | None) -> bool:
    """Whether views name the place where they are. Damaged ones do not say, and are no business of a move."""
    if views is None:
        return True
    is_named = (layout.snapshot(manifest.number) / name_of_folder(manifest)).is_dir()
    return not views.is_old and is_named and views.root == str(layout.root.resolve())


def _is_whole(layout: Layout, manifest: Manifest) -> bool:
    views = layout.snapshot(manifest.number) / VIEWS
    if views.with_name(f"{VIEWS}.wal").exists():
        return False
    return views.is_file() and checksum(views) == manifest.duckdb_sha256


def _is_untouched(layout: Layout, manifest: Manifest, views: Views | None) -> bool:
    """Whether the file of views can be read, is as it was published, and has nothing beside it."""
    return views is not None and _is_whole(layout, manifest) and not _list_logs(layout, manifest)


def _list_logs(layout: Layout, manifest: Manifest) -> list[Path]:
    """DuckDB's logs of changes, beside the file of views or, by versions that resolve no links, beside its link."""
    found = [layout.snapshot(manifest.number) / f"{VIEWS}.wal"]
    # `current` may be damaged, which is told elsewhere.
    if os.path.realpath(layout.current) == os.path.realpath(layout.snapshot(manifest.number)):
        found.append(layout.duckdb.with_name(f"{VIEWS}.wal"))
    return [path for path in found if os.path.lexists(path)]


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
    protocol.reach("views rewritten")
    _replace_file(folder / "manifest.json", new.write)
    protocol.reach("manifest rewritten")
    if (folder / VIEWS).is_dir():
        set_apart(folder / VIEWS)
    # Before the new file is there: to that one a log of the old one means nothing, or damage.
    for log in _list_logs(layout, manifest):
        remove(log)
        sync_folder(log.parent)
    views.rename(folder / VIEWS)
    sync_folder(folder)
    os.utime(folder, ns=(times.st_atime_ns, times.st_mtime_ns))
    return True


def _replace_file(path: Path, write: Callable[[Path], None]) -> None:
    draft = path.with_name(f".{path.name}.new")
    draft.unlink(missing_ok=True)
    write(draft)
    sync_file(draft)
    draft.rename(path)
