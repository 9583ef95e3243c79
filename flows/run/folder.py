"""Which folder a collection was read from before, and what becomes of its documents where it is another one now.

The run log remembers the folder of each run: it is written for every run, also for one that publishes nothing.
"""

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

import duckdb

from flows.settings import Settings
from flows.sources.stores.store import show_place
from flows.storage.layout import Layout


def note_place(settings: Settings) -> dict[str, str]:
    """What the run log keeps of the raw folder: where it lies, and where as seen from the warehouse."""
    raw = show_place(settings.raw)
    if "://" in raw:
        return {"raw": raw}
    place = os.path.realpath(raw)
    if not isinstance(settings.warehouse, Path):
        return {"raw": place}
    return {"raw": place, "raw_from_warehouse": os.path.relpath(place, os.path.realpath(settings.warehouse))}


def make_missing_folder(layout: Layout, settings: Settings) -> None:
    """Make a raw folder in which files are to arrive, where there is none and the collection was never read.

    One that was read before and is gone is left so: a disk is not mounted, perhaps. So is one that nobody may make.
    """
    if isinstance(settings.raw, Path) and _read_last(layout, settings.collection) is None:
        with suppress(OSError):
            settings.raw.mkdir(exist_ok=True)


def find_former_folder(layout: Layout, settings: Settings) -> str | None:
    """The folder that the collection was last read from, where that is another one.

    The same folder under another name is none: reached over a link, or moved together with the warehouse.
    """
    now, before = note_place(settings), _read_last(layout, settings.collection)
    if before is None or before["raw"] == now["raw"]:
        return None
    if "raw_from_warehouse" in now and before.get("raw_from_warehouse") == now["raw_from_warehouse"]:
        return None
    return str(before["raw"])


def _read_last(layout: Layout, collection: str) -> dict[str, Any] | None:
    """What the last run of the collection that went well says of its folder."""
    try:
        lines = layout.run_log.read_text(encoding="utf-8", errors="replace").splitlines()
    except (FileNotFoundError, IsADirectoryError):
        return None
    for line in reversed(lines):
        try:
            entry = json.loads(line)
        except ValueError:
            continue  # a killed run left half of it
        if isinstance(entry, dict) and entry.get("collection") == collection and entry.get("state") == "done":
            return entry if isinstance(entry.get("raw"), str) else None
    return None


def warn_of_other_folder(db: duckdb.DuckDBPyConnection, layout: Layout, settings: Settings) -> str | None:
    """What a person has to know before a collection is read from another folder; None where all is as it was.

    A folder that was moved is no other one: the former is gone, and most of what was read of it is here.
    Reads: known, listing (see list_and_compare).
    """
    former = find_former_folder(layout, settings)
    if former is None:
        return None
    found = "FROM known LEFT JOIN listing USING (source_uri) WHERE NOT is_missing"
    ((known, here),) = db.sql(f"SELECT count(*), count(listing.source_uri) {found}").fetchall()
    was_moved = "://" not in former and not Path(former).exists() and here * 2 >= known
    if not known or was_moved:
        return None
    return (
        f"Collection {settings.collection} was read from {former} before, and is read from "
        f"{note_place(settings)['raw']} now. Both become one collection: of the {known:,} sources that it has, "
        f"{known - here:,} are not in the new folder and are marked as missing, {here:,} of the same names are "
        "replaced where they differ. If the folder holds something else, give it a name of its own with --collection."
    )
