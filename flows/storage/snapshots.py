"""Snapshots: folders that readers see whole or not at all.

The order of a publish: files into a temporary folder, fsync, checks, rename into place, views, manifest, and then one
rename of the link `current`, which is the only commit. Whatever stands above `current` was never published.
"""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from flows.errors import NewsmillError, WrongUseError
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest


def current_number(layout: Layout) -> int:
    """Number of the published snapshot; 0 where there is none."""
    try:
        return int(Path(os.readlink(layout.current)).name)  # noqa: PTH115 - Path.readlink resolves nothing more
    except FileNotFoundError:
        return 0
    except (OSError, ValueError) as error:
        raise NewsmillError(
            f"{layout.current} is no link to a snapshot ({error}). Point it at a folder in {layout.snapshots}, "
            "or restore the warehouse from a backup."
        ) from error


def read_manifest(layout: Layout, number: int) -> Manifest:
    path = layout.snapshot(number) / "manifest.json"
    try:
        manifest = Manifest.read(path)
    except FileNotFoundError:
        if path.parent.is_dir():
            raise NewsmillError(
                f"{path} is gone. Restore the warehouse from a backup, "
                "or publish another snapshot with: newsmill snapshots rollback NUMBER"
            ) from None
        have = ", ".join(str(n) for n in snapshot_numbers(layout)) or "none"
        raise WrongUseError(f"There is no snapshot {number} in {layout.root}; there are: {have}.") from None
    except (ValueError, KeyError, TypeError) as error:
        raise NewsmillError(
            f"{path} cannot be read ({error}). Restore the warehouse from a backup, "
            "or publish an older snapshot with: newsmill snapshots rollback NUMBER"
        ) from error
    if manifest.number != number:
        raise NewsmillError(
            f"{path.parent} is a copy of snapshot {manifest.number}, which its views name: call the folder "
            f"{layout.snapshot(manifest.number).name}, and point the link {layout.current} at it."
        )
    return manifest


def list_files(layout: Layout, manifest: Manifest | None, table: str) -> list[Path]:
    """Files of a table in a snapshot; none where there is no snapshot."""
    if manifest is None:
        return []
    folder = layout.snapshot(manifest.number)
    return [folder / file.path for file in manifest.files_of(table)]


def current_manifest(layout: Layout) -> Manifest | None:
    number = current_number(layout)
    return read_manifest(layout, number) if number else None


def snapshot_numbers(layout: Layout) -> list[int]:
    """Numbers of the published snapshots, ascending."""
    newest = current_number(layout)
    if not layout.snapshots.is_dir():
        return []
    return sorted(
        n for folder in layout.snapshots.iterdir() if folder.name.isdecimal() and (n := int(folder.name)) <= newest
    )


def clear_debris(layout: Layout) -> list[str]:
    """Remove what a killed run left: staging, temporary folders, snapshots above `current`. The lock must be held."""
    removed, newest = [], current_number(layout)
    folders = list(layout.snapshots.iterdir()) if layout.snapshots.is_dir() else []
    if newest:
        _link_duckdb(layout)
    else:
        _refuse_lost_link(layout, [int(folder.name) for folder in folders if folder.name.isdecimal()])
    leftovers = [layout.staging, *layout.root.glob(".current-*")]
    leftovers += [folder for folder in folders if not folder.name.isdecimal() or int(folder.name) > newest]
    for path in leftovers:
        if path.is_symlink() or path.exists():
            remove(path)
            removed.append(str(path.relative_to(layout.root)))
    return removed


def _refuse_lost_link(layout: Layout, numbers: list[int]) -> None:
    """Without `current` every snapshot looks like debris; but a killed first run leaves number 1 at most."""
    if layout.duckdb.is_symlink() or any(number > 1 for number in numbers):
        newest = f"{max(numbers):08d}" if numbers else "NUMBER"
        raise NewsmillError(
            f"The link {layout.current} is gone, but snapshots were published in {layout.snapshots}. "
            f"Point it at the newest that is whole, as in: ln -s snapshots/{newest} {layout.current}"
        )


def remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


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


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def place(layout: Layout, temporary: Path, number: int) -> Path:
    """Rename a finished temporary folder to its number. It is not published yet."""
    sync_folders(temporary)
    folder = layout.snapshot(number)
    temporary.rename(folder)
    _sync(layout.snapshots)
    return folder


def swap_current(layout: Layout, number: int) -> None:
    """Publish: one rename makes `current` name this snapshot."""
    sync_folders(layout.snapshot(number))
    staged = layout.root / f".current-{number:08d}"
    staged.unlink(missing_ok=True)
    staged.symlink_to(Path("snapshots") / f"{number:08d}")
    staged.rename(layout.current)
    _link_duckdb(layout)
    _sync(layout.root)


def _link_duckdb(layout: Layout) -> None:
    if not layout.duckdb.is_symlink():
        layout.duckdb.symlink_to(Path("current") / "warehouse.duckdb")


def prune(layout: Layout, keep_snapshots: int, keep_days: float) -> list[int]:
    """Remove snapshots that are neither among the newest nor young; never the current one."""
    numbers, removed = snapshot_numbers(layout), []
    youngest_removable = time.time() - keep_days * 86_400
    for number in numbers[: -max(1, keep_snapshots)]:
        folder = layout.snapshot(number)
        if folder.stat().st_mtime < youngest_removable:
            # Renamed first: a killed removal leaves a name that the next writer clears, never half a snapshot.
            doomed = layout.snapshots / f".removed-{number:08d}"
            folder.rename(doomed)
            shutil.rmtree(doomed)
            removed.append(number)
    return removed


def iterate_files(folder: Path) -> Iterator[Path]:
    with suppress(FileNotFoundError):
        yield from (path for path in sorted(folder.rglob("*")) if path.is_file())
