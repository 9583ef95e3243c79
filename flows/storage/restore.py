"""Restore: what is mended in place, since it is what it was: files that another snapshot has whole, and what stands in
the way of newsmill's own files.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from flows.storage.damage import Damage, describe_damage, find_obstacles
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest
from flows.storage.snapshots import is_readable, link_file, read_manifest, remove, set_apart, sync_folder


def clear_way(layout: Layout) -> list[str]:
    """Rename what stands in the place of newsmill's own files; returns what was done. The lock must be held."""
    done = []
    for name, _ in find_obstacles(layout):
        moved = set_apart(layout.root / name)
        done.append(f"{layout.root / name} was no file of newsmill's; it is called {moved.name} now.")
    return done


def find_copies(
    layout: Layout, manifest: Manifest, damaged: Sequence[Damage], numbers: Sequence[int]
) -> dict[str, Path]:
    """For each damaged file of a snapshot the same one in another snapshot, where that is whole. numbers: of those.

    As long as the damage is that a name is gone, the file lives on by the hard links of other snapshots.
    """
    wanted = {file.path: file for file in manifest.files if file.path in {path for path, _ in damaged}}
    found = dict[str, Path]()
    for number in reversed(numbers):
        if number == manifest.number or not wanted or not is_readable(layout, number):
            continue
        have = {file.sha256: layout.snapshot(number) / file.path for file in read_manifest(layout, number).files}
        for path, file in list(wanted.items()):
            if file.sha256 in have and not describe_damage(have[file.sha256], file):
                found[path] = have[file.sha256]
                del wanted[path]
    return found


def link_copies(layout: Layout, manifest: Manifest, copies: dict[str, Path]) -> None:
    """Put files back into a snapshot, each by one rename. The lock must be held."""
    folder = layout.snapshot(manifest.number)
    times = folder.stat()
    for path, source in copies.items():
        target = folder / path
        if target.parent.exists() and not target.parent.is_dir():
            set_apart(target.parent)
        if target.is_dir():
            set_apart(target)
        draft = target.with_name(f".{target.name}.new")
        remove(draft)
        link_file(source, draft)
        if target.exists() and target.samefile(draft):
            remove(draft)
            continue
        draft.rename(target)
        sync_folder(target.parent)
    # How old a snapshot is says when it may be removed.
    os.utime(folder, ns=(times.st_atime_ns, times.st_mtime_ns))
