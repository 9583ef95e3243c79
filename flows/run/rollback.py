"""Rollback: publish the content of an older snapshot again, as a new one."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

import duckdb

from flows.errors import NewsmillError, WrongUseError
from flows.run.history import HISTORY
from flows.run.log import make_run_id, note_run
from flows.run.republish import publish_again
from flows.run.warehouse import find_layout, hold_warehouse
from flows.settings import Settings
from flows.storage.connection import connect
from flows.storage.damage import find_damaged
from flows.storage.debris import clear_debris
from flows.storage.forgotten import EMPTIED, holds_forgotten
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest
from flows.storage.publish import begin_draft
from flows.storage.relocate import mend_views
from flows.storage.snapshots import current_number, explain_absent, read_manifest, snapshot_numbers

if TYPE_CHECKING:
    from flows.storage.remote.writer import RemoteWriter


@dataclass(frozen=True, slots=True)
class Rollback:
    """What a rollback did: the number it published."""

    snapshot: int
    warnings: list[str]


def roll_back(settings: Settings, number: int) -> Rollback:
    """Publish the files of snapshot `number` as the next snapshot, after checking them.

    Works where the published snapshot is damaged (then the history is the older snapshot's), where the link `current`
    is lost, and where it was pointed back by hand: then any snapshot will do, the one that it names too.
    """
    layout = find_layout(settings)
    if not (layout.url or snapshot_numbers(layout)):
        raise explain_absent(layout)
    with hold_warehouse(settings) as remote:
        clear_debris(layout)
        mend_views(layout)
        if remote and number != current_number(layout):
            remote.fetch(number)
        target = _read_target(layout, number)
        layout.staging.mkdir()
        try:
            with connect(layout.staging / "duckdb", memory_limit=settings.memory_limit) as db:
                return _publish(layout, db, target, settings, remote)
        finally:
            # Staging, and the draft of a rollback that a check stopped.
            clear_debris(layout)


def _read_target(layout: Layout, number: int) -> Manifest:
    if number == current_number(layout) == max(snapshot_numbers(layout)):
        raise WrongUseError(f"Snapshot {number} is the published one already.")
    target = read_manifest(layout, number)
    if target.kind == EMPTIED:
        raise WrongUseError(
            f"Texts were forgotten that snapshot {number} held; it is kept for those who have it open, and cannot be "
            "published again. Try a newer one: newsmill snapshots list"
        )
    damaged = find_damaged(layout.snapshot(number), target)
    if not damaged and layout.forgetting.exists() and holds_forgotten(layout, target):
        raise WrongUseError(
            f"Snapshot {number} holds texts that are being forgotten: `newsmill forget` was stopped on the way. "
            "Nothing was published. Type newsmill run, which finishes it."
        )
    if damaged:
        path, problem = damaged[0]
        raise NewsmillError(
            f"Snapshot {number} is damaged itself ({path}: {problem}). Nothing was published. "
            "Try another one: newsmill snapshots list"
        )
    return target


def _publish(
    layout: Layout,
    db: duckdb.DuckDBPyConnection,
    target: Manifest,
    settings: Settings,
    remote: "RemoteWriter | None",
) -> Rollback:
    now = dt.datetime.now(dt.UTC)
    run_id = make_run_id(now)
    draft = begin_draft(layout, db, target)
    for file in target.files:
        # History goes on; it does not jump back with the content.
        if file.table not in HISTORY:
            draft.writer.keep(file)
    manifest, warnings = publish_again(
        layout, draft, target, run_id=run_id, kind="rollback", started_at=now, settings=settings, remote=remote
    )
    entry = {"state": "done", "at": manifest.created_at, "kind": "rollback", "snapshot": draft.number}
    note_run(layout, {"run_id": run_id, **entry})
    return Rollback(draft.number, warnings)
