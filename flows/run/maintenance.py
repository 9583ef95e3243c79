"""Maintenance: check everything, merge small parts, let old snapshots go.

Runs merge small parts as they come, as far as that is cheap for a run; what is left is merged here. A snapshot is
published only where that changes anything; its rows are those of the one before.
"""

import datetime as dt
import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from flows.errors import NewsmillError, StoppedByCheck
from flows.run.conductor import Conductor
from flows.run.deadline import Deadline
from flows.run.forget import finish_forgetting
from flows.run.history import HISTORY
from flows.run.log import make_run_id, note_failure, note_run
from flows.run.republish import publish_again
from flows.run.warehouse import bring_up, find_layout, find_retention, hold_warehouse
from flows.settings import Settings
from flows.storage.connection import connect
from flows.storage.damage import explain_damage, refuse_missing
from flows.storage.debris import clear_debris, refuse_unclear
from flows.storage.families import FAMILIES
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest
from flows.storage.parts import list_parts, plan_packing
from flows.storage.pieces import bound_part
from flows.storage.publish import begin_draft, explain_broken
from flows.storage.relocate import mend_views
from flows.storage.snapshots import prune, require_manifest
from flows.storage.verify import Verification, verify_snapshot

if TYPE_CHECKING:
    from flows.storage.remote.writer import RemoteWriter


@dataclass(slots=True)
class Upkeep:
    """What a maintenance did.

    verified      number of the snapshot that was checked, with its files and their bytes.
    snapshot      the number it published; None where nothing was to be merged.
    file_count    files of the published snapshot before; new_file_count: after.
    removed       numbers of the snapshots that were let go.
    steps         (step, seconds).
    """

    run_id: str
    verified: int = 0
    bytes: int = 0
    file_count: int = 0
    new_file_count: int = 0
    snapshot: int | None = None
    removed: list[int] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    steps: list[tuple[str, float]] = field(default_factory=list)
    seconds: float = 0.0


def maintain(settings: Settings, conductor: Conductor, stop: threading.Event | None = None) -> Upkeep:
    """Verify the published snapshot, merge its small parts, and remove outdated snapshots.

    NewsmillError where a file is damaged, StoppedByCheck where a check finds rows: then nothing is merged or removed,
    since an older snapshot may be the way out. TransientError where a run holds the warehouse. stop: see Deadline.
    What a killed `newsmill forget` left undone is done first.
    """
    layout = find_layout(settings)
    if layout.url:
        # The store says whether something is being forgotten.
        bring_up(settings)
    else:
        require_manifest(layout)
    if layout.forgetting.exists():
        finish_forgetting(settings, conductor, stop=stop)
    deadline, began = Deadline(settings.run_seconds, stop), time.perf_counter()
    with hold_warehouse(settings) as remote:
        refuse_unclear(layout)
        clear_debris(layout)
        mend_views(layout)
        now = dt.datetime.now(dt.UTC)
        upkeep = Upkeep(make_run_id(now))
        who = {"run_id": upkeep.run_id, "kind": "maintenance"}
        note_run(layout, {**who, "state": "started"})
        try:
            _carry_out(_Work(settings, layout, remote, deadline, now, upkeep), conductor)
        except BaseException as error:
            note_failure(layout, who, error)
            raise
        finally:
            clear_debris(layout)
        upkeep.seconds = round(time.perf_counter() - began, 3)
        done = {"state": "done", "snapshot": upkeep.snapshot, "seconds": upkeep.seconds}
        note_run(layout, {**who, **done, "warnings": upkeep.warnings})
        if remote:
            remote.send_beside()
        return upkeep


@dataclass(frozen=True, slots=True)
class _Work:
    """What the steps of a maintenance share."""

    settings: Settings
    layout: Layout
    remote: "RemoteWriter | None"
    deadline: Deadline
    started_at: dt.datetime
    upkeep: Upkeep


def _carry_out(work: _Work, conductor: Conductor) -> None:
    steps: dict[str, Callable[[_Work], None]] = {"verify": _verify, "compact": _compact, "prune": _prune}
    for name, step in steps.items():
        if work.upkeep.snapshot is None:
            work.deadline.refuse_late()
        began = time.perf_counter()
        conductor.step(name, partial(step, work))
        work.upkeep.steps.append((name, round(time.perf_counter() - began, 3)))


def _verify(work: _Work) -> None:
    """Every file and every check of the published snapshot."""
    manifest = require_manifest(work.layout)
    refuse_missing(work.layout, manifest, anew=False)
    with work.deadline.saying_so():
        found = verify_snapshot(work.layout, manifest, work.settings.memory_limit, work.deadline.remaining)
    if work.layout.url:
        from flows.storage.remote.reading import find_lost

        found = replace(found, damaged=found.damaged + find_lost(work.layout.url, work.layout))
    _refuse_broken(work.layout, manifest, found)
    upkeep = work.upkeep
    upkeep.verified, upkeep.bytes = found.snapshot, found.bytes
    upkeep.file_count = upkeep.new_file_count = len(manifest.files)
    upkeep.warnings += [f"{path} is no file of snapshot {found.snapshot}; nobody reads it." for path in found.unknown]
    upkeep.warnings += [
        f"{outcome.check.description} {outcome.broken_row_count} rows."
        for outcome in found.outcomes or ()
        if outcome.broken_row_count
    ]


def _refuse_broken(layout: Layout, manifest: Manifest, found: Verification) -> None:
    if found.damaged:
        raise NewsmillError(explain_damage(layout, manifest, found.damaged))
    broken = [outcome for outcome in found.outcomes or () if outcome.is_broken]
    if broken:
        raise StoppedByCheck(explain_broken(broken))


def _compact(work: _Work) -> None:
    """Publish the same rows in fewer files, where that is possible."""
    parent, layout, settings = require_manifest(work.layout), work.layout, work.settings
    largest = bound_part(parent.count_statuses()["document_count"], settings.part_documents)
    if not any(
        len(piece.kept) > 1 for family in FAMILIES for piece in plan_packing(parent, family, largest * family.rows)
    ):
        return
    layout.staging.mkdir()
    threads = max(1, settings.workers or os.cpu_count() or 1)
    temporary = layout.staging / "duckdb"
    with (
        connect(temporary, memory_limit=settings.memory_limit, threads=threads) as db,
        work.deadline.interrupting(db),
    ):
        draft = begin_draft(layout, db, parent)
        packed = {file.path for family in FAMILIES for files in list_parts(parent, family).values()
                  for file in files.values()}  # fmt: skip
        for file in parent.files:
            if file.table not in HISTORY and file.path not in packed:
                draft.writer.keep(file)
        for family in FAMILIES:
            draft.writer.pack(parent, family, largest * family.rows)
        done, warnings = publish_again(
            layout,
            draft,
            parent,
            run_id=work.upkeep.run_id,
            kind="maintenance",
            started_at=work.started_at,
            settings=settings,
            remote=work.remote,
            deadline=work.deadline,
        )
    work.upkeep.warnings += warnings
    work.upkeep.snapshot, work.upkeep.new_file_count = draft.number, len(done.files)


def _prune(work: _Work) -> None:
    """Remove snapshots that are neither among the newest nor young."""
    if work.remote:
        work.remote.clear_pool()
    work.upkeep.removed += prune(work.layout, find_retention(work.settings))


def describe_upkeep(upkeep: Upkeep) -> str:
    """What was done, in a line.

    >>> describe_upkeep(Upkeep("r", verified=3, bytes=8000, file_count=90, new_file_count=60, snapshot=4, removed=[1]))
    'snapshot 3 is whole (90 files, 8,000 bytes). Published snapshot 4 with 60 files. Removed 1 old snapshot. 0.0 s'
    """
    merged = (
        f"Published snapshot {upkeep.snapshot} with {upkeep.new_file_count:,} files."
        if upkeep.snapshot
        else "There was nothing to merge."
    )
    count = len(upkeep.removed)
    removed = f" Removed {count} old snapshot{'' if count == 1 else 's'}." if count else ""
    whole = f"snapshot {upkeep.verified} is whole ({upkeep.file_count:,} files, {upkeep.bytes:,} bytes)."
    return f"{whole} {merged}{removed} {upkeep.seconds:.1f} s"
