"""Exports on a disk: written beside their place, made durable, and put there with one rename.

Everything unfinished stands in one folder, `.NAME.exporting` beside the target, which is locked while somebody writes:
what a killed export left is cleared by the next one to the same target.
"""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from flows.errors import NewsmillError, TransientError, WrongUseError
from flows.storage.export.database import is_export
from flows.storage.export.targets import Target
from flows.storage.snapshots import remove, sync_folder

# What a folder of files says of itself; it is written last.
CARD = "export.json"
_FORMAT_VERSION = 1


def write_card(path: Path, body: dict[str, Any]) -> None:
    """Write what a folder holds: snapshot, form, and each file with its rows, bytes and checksum."""
    head = {"format_version": _FORMAT_VERSION, "program": "newsmill"}
    path.write_text(json.dumps(head | body, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def list_known(card: bytes) -> set[str] | None:
    """Names of the files of a folder by its card; None where it is no card of newsmill's."""
    try:
        body = json.loads(card)
        return {CARD, *(str(file["file"]) for file in body["files"])} if body["program"] == "newsmill" else None
    except (ValueError, KeyError, TypeError):
        return None


def check_place(target: Target, place: Path, warehouse: Path, *, replace: bool) -> None:
    """Refuse a place that is taken, or not to be written to; WrongUseError says why."""
    if place.absolute().parent.resolve().joinpath(place.name).is_relative_to(warehouse.resolve()):
        raise WrongUseError(f"{place} lies in the warehouse, where newsmill alone writes. Name another place.")
    if not place.absolute().parent.is_dir():
        raise WrongUseError(f"There is no folder {place.absolute().parent} to write {place.name} into.")
    if not (place.exists() or place.is_symlink()):
        return
    if not replace:
        raise WrongUseError(f"{place} is there already. Name another place, or add --replace.")
    if problem := _why_kept(target, place):
        raise WrongUseError(f"{place} is not replaced: {problem}. Move it away, or name another place.")


def _why_kept(target: Target, place: Path) -> str:
    """Why something is not replaced; empty where it may be."""
    if target.kind == "file":
        if place.is_symlink() or not place.is_file():
            return "it is no file"
        is_own = target.form != "duckdb" or is_export(place)
        return "" if is_own else "it is a database that newsmill did not export"
    if place.is_symlink() or not place.is_dir():
        return "it is no folder"
    names = {path.name for path in place.iterdir()}
    if not names:
        return ""
    card = place / CARD
    known = list_known(card.read_bytes()) if card.is_file() else None
    if known is None:
        return f"it is a folder without the {CARD} of an export"
    others = sorted(names - known)
    return f"it holds {others[0]}, which is no part of an export" if others else ""


@contextmanager
def open_staging(place: Path) -> Iterator[Path]:
    """The folder beside a place in which its export is written; cleared before and after."""
    staging = place.absolute().with_name(f".{place.name}.exporting")
    staging.mkdir(exist_ok=True)
    handle = os.open(staging, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise TransientError(f"Another export writes to {place}. Try again when it is done.") from None
        _bring_back(staging, place)
        for leftover in staging.iterdir():
            remove(leftover)
        try:
            yield staging
        finally:
            remove(staging)
    finally:
        os.close(handle)


def _bring_back(staging: Path, place: Path) -> None:
    """Undo what an export did that was killed between the two renames of a replaced folder."""
    if (staging / "replaced").exists() and not place.exists():
        (staging / "replaced").rename(place)


def put(made: Path, place: Path, *, replace: bool) -> None:
    """Make a finished file or folder durable, and give it its name."""
    for path in [made, *made.iterdir()] if made.is_dir() else [made]:
        sync_folder(path)
    if not replace and place.exists():
        raise NewsmillError(f"{place} came while the export was written. It was left as it is.")
    if place.is_dir():
        # A folder cannot take the place of another one at once.
        place.rename(made.parent / "replaced")
    made.replace(place)
    sync_folder(place.absolute().parent)
