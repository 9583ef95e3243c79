"""Debris: what a killed writer left, which the next one clears, and what may look like it and is never touched.

Only these names are newsmill's own unfinished ones: the staging folder, drafts, snapshots on their way out, and
numbered folders that still carry the mark of never having been published (see snapshots.py). A numbered folder without
a mark was published, or may have been; any other name is somebody else's.
"""

import re
from pathlib import Path

from flows.errors import StoppedByCheck
from flows.storage import protocol
from flows.storage.damage import refuse_obstacles
from flows.storage.layout import Layout
from flows.storage.snapshots import (
    SALVAGED,
    current_number,
    is_readable,
    link_duckdb,
    marked_numbers,
    numbered_folders,
    remove,
    set_aside,
    snapshot_numbers,
    sync_folder,
)

_UNFINISHED = re.compile(r"\.(?:draft|removed)-[0-9]{8,}")


def list_debris(layout: Layout) -> list[Path]:
    """What the next writer removes, in the order in which it does."""
    folders = sorted(layout.snapshots.iterdir()) if layout.snapshots.is_dir() else []
    found = [layout.staging] if layout.staging.exists() else []
    found += [folder for folder in folders if _UNFINISHED.fullmatch(folder.name)]
    found += [salvaged for salvaged in [layout.snapshot(SALVAGED)] if salvaged.exists()]
    newest, marked = current_number(layout), marked_numbers(layout)
    found += [layout.snapshot(number) for number in numbered_folders(layout) if number > newest and number in marked]
    # Last: while the folder stands, its mark does.
    return found + [layout.mark(number) for number in sorted(marked)]


def explain_debris(layout: Layout, path: Path) -> str:
    """Why a name of `list_debris` goes."""
    if path == layout.staging:
        return "Work of a run that was killed."
    if path.name.startswith(".removed-"):
        return "A snapshot whose removal was begun."
    if path == layout.snapshot(SALVAGED):
        return "What a repair that was killed worked from."
    if path.name.startswith(".draft-"):
        return "A snapshot that a killed run had not finished."
    return "A killed run left it; it was never published, as its mark says."


def clear_debris(layout: Layout) -> list[str]:
    """Remove what a killed run left; returns the names. The lock must be held."""
    if current_number(layout):
        link_duckdb(layout)
    removed = []
    for path in list_debris(layout):
        doomed = path
        if path.parent == layout.snapshots and path.name.isdecimal() and path != layout.snapshot(SALVAGED):
            doomed = set_aside(layout, int(path.name))
            protocol.reach("debris set aside")
            # Durable before its mark goes: else a lost power could bring it back without.
            sync_folder(layout.snapshots)
        remove(doomed)
        removed.append(str(path.relative_to(layout.root)))
    return removed


def refuse_unclear(layout: Layout) -> None:
    """StoppedByCheck where snapshots stand that `current` does not account for: nobody but a person can tell why.

    NewsmillError where something else stands in the place of a file that is written.
    """
    refuse_obstacles(layout)
    problem = explain_unclear(layout)
    if problem:
        raise StoppedByCheck(f"{problem} Nothing was published, and nothing removed.")


def explain_unclear(layout: Layout) -> str:
    """What is wrong with the link `current`, and the way out; empty where nothing is.

    Pointed at an older snapshot by hand, or lost, it leaves snapshots above it that were published. They may hold the
    only bytes of documents whose files are gone.
    """
    newest = current_number(layout)
    above = [number for number in snapshot_numbers(layout) if number > newest]
    if not above:
        return ""
    names = _join(above)
    is_one = len(above) == 1
    if newest:
        happened = (
            f"{layout.current} names snapshot {newest}, but {'snapshot' if is_one else 'snapshots'} {names} above it "
            f"{'was' if is_one else 'were'} published as well, or may have been: was the link pointed back by hand?"
        )
    else:
        happened = (
            f"The link {layout.current} is gone, but {'snapshot' if is_one else 'snapshots'} {names} in "
            f"{layout.snapshots} {'was' if is_one else 'were'} published, or may have been."
        )
    ways = []
    readable = [number for number in above if is_readable(layout, number)]
    if readable:
        if not newest:
            ways.append("`newsmill repair` lets the link name the newest again")
        ways.append(f"`newsmill snapshots rollback {readable[-1]}` publishes the newest again")
    if newest and is_readable(layout, newest):
        ways.append(f"`newsmill snapshots rollback {newest}` keeps what `current` shows now")
    if not ways:
        return f"{happened} None has a manifest that can be read: restore the warehouse from a backup, or move it away."
    number = max(above) + 1
    return f"{happened} {'; '.join(ways)}: as snapshot {number}, and all others stay."


def _join(numbers: list[int]) -> str:
    """Numbers in a sentence.

    >>> _join([2]), _join([2, 3]), _join([2, 3, 4])
    ('2', '2 and 3', '2, 3 and 4')
    """
    *first, last = map(str, numbers)
    return f"{', '.join(first)} and {last}" if first else last
