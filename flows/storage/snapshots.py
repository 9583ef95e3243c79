"""Snapshots: folders that readers see whole or not at all.

The order of a publish: files into a temporary folder, fsync, checks, a mark, rename into place, views, manifest, and
then one rename of the mark to `current`, which is the only commit. The mark is the link `.current-NUMBER`: it stands
before there is a folder of this number, and the commit itself takes it away. So a numbered folder with a mark was never
published, and one without was; no moment lies between the two, whenever a run is killed.
"""

import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from flows.errors import NewsmillError, WrongUseError
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest, NewerFormatError
from flows.storage.retention import Aged, Retention, choose_outdated

# The number of a folder that is never published: what a repair makes a snapshot from.
SALVAGED = 0

_NUMBER = re.compile(r"[0-9]{8,}")
_MARK = re.compile(r"\.current-([0-9]{8,})")

_WAYS_OUT = (
    "Type: newsmill repair. Or publish another snapshot with: newsmill snapshots rollback NUMBER, or restore the "
    "warehouse from a backup."
)


def current_number(layout: Layout) -> int:
    """Number of the published snapshot; 0 where there is none."""
    try:
        return int(Path(os.readlink(layout.current)).name)  # noqa: PTH115 - Path.readlink resolves nothing more
    except FileNotFoundError:
        return 0
    except (OSError, ValueError) as error:
        raise NewsmillError(
            f"{layout.current} is no link to a snapshot. Publish the newest that is whole with: newsmill repair"
        ) from error


def read_manifest(layout: Layout, number: int) -> Manifest:
    path = layout.snapshot(number) / "manifest.json"
    try:
        manifest = Manifest.read(path)
    except FileNotFoundError:
        if path.parent.is_dir():
            raise NewsmillError(f"{path} is gone. {_WAYS_OUT}") from None
        have = ", ".join(str(n) for n in snapshot_numbers(layout)) or "none"
        raise WrongUseError(f"There is no snapshot {number} in {layout.root}; there are: {have}.") from None
    except NewerFormatError as error:
        raise NewerFormatError(f"{path} cannot be read: {error}. Nothing was changed.") from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise NewsmillError(f"{path} cannot be read ({error}). {_WAYS_OUT}") from error
    if manifest.number != number:
        raise NewsmillError(
            f"{path.parent} is a copy of snapshot {manifest.number}, which its views name: call the folder "
            f"{layout.snapshot(manifest.number).name}, and type: newsmill snapshots rollback {manifest.number}"
        )
    return manifest


def refuse_newer_format(path: Path) -> None:
    """NewerFormatError where a newer newsmill wrote a manifest; one that is damaged otherwise hinders no reader."""
    try:
        Manifest.read(path)
    except NewerFormatError as error:
        raise NewerFormatError(f"{path} cannot be read: {error}. Nothing was changed.") from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return


def list_files(layout: Layout, manifest: Manifest | None, table: str) -> list[Path]:
    """Files of a table in a snapshot; none where there is no snapshot."""
    if manifest is None:
        return []
    folder = layout.snapshot(manifest.number)
    return [folder / file.path for file in manifest.files_of(table)]


def current_manifest(layout: Layout) -> Manifest | None:
    number = current_number(layout)
    if number and not layout.snapshot(number).is_dir():
        have = snapshot_numbers(layout)
        way_out = (
            f"Publish another one with: newsmill repair, or newsmill snapshots rollback {have[-1]}"
            if have
            else "Restore the warehouse from a backup, or move it away and type: newsmill run"
        )
        raise NewsmillError(f"{layout.current} names snapshot {number}, but its folder is gone. {way_out}")
    return read_manifest(layout, number) if number else None


def explain_absent(layout: Layout) -> WrongUseError:
    """What is said where nothing was published yet."""
    return WrongUseError(f"There is no published warehouse in {layout.name}. Make one with: newsmill run")


def require_manifest(layout: Layout, number: int | None = None) -> Manifest:
    """The published snapshot, or the one with this number; WrongUseError where there is none."""
    manifest = current_manifest(layout) if number is None else read_manifest(layout, number)
    if manifest is None:
        raise explain_absent(layout)
    return manifest


def numbered_folders(layout: Layout) -> list[int]:
    """Numbers that folders have for names, ascending. 00000002.bak and its like are nobody's snapshots."""
    names = [path.name for path in layout.snapshots.iterdir()] if layout.snapshots.is_dir() else []
    found = {int(name) for name in names if _NUMBER.fullmatch(name)} - {SALVAGED}
    return sorted(number for number in found if layout.snapshot(number).is_dir())


def marked_numbers(layout: Layout) -> set[int]:
    """Numbers that carry the mark of never having been published."""
    names = [_MARK.fullmatch(path.name) for path in layout.root.glob(".current-*") if path.is_symlink()]
    return {int(name[1]) for name in names if name}


def snapshot_numbers(layout: Layout) -> list[int]:
    """Numbers of the snapshots that were published, or may have been, ascending; those above `current` too."""
    # The folders first: a mark that goes meanwhile went because the snapshot was published.
    numbers = numbered_folders(layout)
    return list_published(layout, numbers, current_number(layout))


def list_published(layout: Layout, numbers: list[int], newest: int) -> list[int]:
    """Of numbers of folders those that were published, or may have been. newest: what `current` names, or 0."""
    marked = marked_numbers(layout)
    return [number for number in numbers if number <= newest or number not in marked]


def next_number(layout: Layout) -> int:
    """The number of the next snapshot: above all that there are, published or not."""
    return max([0, current_number(layout), *numbered_folders(layout)]) + 1


def remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def set_apart(path: Path) -> Path:
    """Rename what is in the way: it may be somebody's."""
    number = 1
    while (moved := path.with_name(f"{path.name}.found-{number}")).exists():
        number += 1
    return path.rename(moved)


def link_file(source: Path, target: Path) -> None:
    """Make a file of an older snapshot a file of a new one: a hard link, or a copy where links fail."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
        sync_file(target)


def sync_file(path: Path) -> None:
    """Make a file read-only and durable."""
    path.chmod(0o444)
    _sync(path)


def sync_folders(root: Path) -> None:
    """Make the names in a folder and in all folders below it durable."""
    for folder, _, _ in os.walk(root, topdown=False):
        _sync(Path(folder))


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable."""
    _sync(folder)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def mark_unpublished(layout: Layout, number: int) -> None:
    """Mark a number before there is a folder of this name: what stands in it is not published."""
    mark = layout.mark(number)
    mark.unlink(missing_ok=True)
    mark.symlink_to(Path("snapshots") / f"{number:08d}")
    _sync(layout.root)


def place(layout: Layout, temporary: Path, number: int) -> Path:
    """Rename a finished temporary folder to its number, which is marked. It is not published yet."""
    sync_folders(temporary)
    folder = layout.snapshot(number)
    temporary.rename(folder)
    _sync(layout.snapshots)
    return folder


def swap_current(layout: Layout, number: int) -> None:
    """Publish: one rename makes the mark `current`."""
    sync_folders(layout.snapshot(number))
    layout.mark(number).rename(layout.current)
    link_duckdb(layout)
    _sync(layout.root)


def point_current(layout: Layout, number: int) -> None:
    """Let `current` name a snapshot that was published before: with one rename, and without a mark."""
    draft = layout.root / ".current.new"
    draft.unlink(missing_ok=True)
    draft.symlink_to(Path("snapshots") / f"{number:08d}")
    draft.rename(layout.current)
    _sync(layout.root)


def link_duckdb(layout: Layout) -> None:
    if not layout.duckdb.is_symlink():
        layout.duckdb.symlink_to(Path("current") / "warehouse.duckdb")


def list_outdated(layout: Layout, keep: Retention, coming: int = 0) -> list[int]:
    """Snapshots that retention lets go; never the current one, nor what is above it.

    coming: how many snapshots are about to be published. A folder whose manifest cannot be read stays: nobody knows
    what it is.
    """
    newest = current_number(layout)
    numbers = [number for number in snapshot_numbers(layout) if number <= newest]
    sizes = {} if keep.bytes is None else {number: _list_inodes(layout, number) for number in numbers}
    found = [Aged(number, layout.snapshot(number).stat().st_mtime, sizes.get(number, {})) for number in numbers]
    return [number for number in choose_outdated(found, keep, time.time(), coming) if is_readable(layout, number)]


def _list_inodes(layout: Layout, number: int) -> dict[object, int]:
    """Bytes of the files of a snapshot by their inodes, which snapshots share."""
    found = (path.stat() for path in iterate_files(layout.snapshot(number)))
    return {about.st_ino: about.st_size for about in found}


def prune(layout: Layout, keep: Retention) -> list[int]:
    """Remove the snapshots of `list_outdated`. Who has a file of one open reads on."""
    removed = list_outdated(layout, keep)
    for number in removed:
        remove(set_aside(layout, number))
    return removed


def set_aside(layout: Layout, number: int) -> Path:
    """Rename a snapshot that is to be removed: a killed removal leaves a name that the next writer clears."""
    doomed = layout.snapshots / f".removed-{number:08d}"
    layout.snapshot(number).rename(doomed)
    return doomed


def is_readable(layout: Layout, number: int) -> bool:
    """Whether a folder holds the manifest of the snapshot that it is named after."""
    try:
        read_manifest(layout, number)
    except NewsmillError:
        return False
    return True


def iterate_files(folder: Path) -> Iterator[Path]:
    with suppress(FileNotFoundError):
        yield from (path for path in sorted(folder.rglob("*")) if path.is_file())
