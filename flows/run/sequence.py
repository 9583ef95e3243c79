"""The sequence of a run.

    scan ─▶ ingest ─▶ compare ─▶ index ─▶ repetition ─▶ refine ─▶ duplicates ─▶ stories ─▶ publish ─▶ prune

Set work is SQL over the files of the last snapshot and of this run's staging folder; documents are judged in Python,
in batches, in worker processes. Where nothing changed, the run ends after `compare` and publishes nothing.
"""

import datetime as dt
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext

import duckdb
import pyarrow as pa

from flows.errors import NewsmillError, TransientError
from flows.run.conductor import Conductor
from flows.run.duplicates import find_duplicates
from flows.run.executors.cluster import reach_cluster
from flows.run.folder import note_place
from flows.run.history import list_recorded_runs
from flows.run.index import index
from flows.run.ingest import compare, has_change, ingest
from flows.run.log import describe_end, is_log_long, make_run_id, name_failure, note_failure, note_run, trim_run_log
from flows.run.publish import prune, publish
from flows.run.refine import refine
from flows.run.repetition import find_repetition
from flows.run.report import Progress, Report, Request, say_nothing
from flows.run.room import explain_full, guard_room, is_full
from flows.run.scan import scan
from flows.run.stories import find_stories
from flows.run.warehouse import find_layout, hold_warehouse
from flows.run.workspace import Workspace
from flows.settings import Settings
from flows.storage.damage import explain_damage, find_damaged
from flows.storage.debris import clear_debris, refuse_unclear
from flows.storage.forgotten import empty_snapshots
from flows.storage.layout import Layout
from flows.storage.ledger import write_stat_cache
from flows.storage.lock import register_processes
from flows.storage.manifest import Manifest
from flows.storage.relocate import mend_views

# Steps that hand their batches to the conductor themselves; the others are one piece of work.
IN_BATCHES = frozenset({"ingest", "index", "refine", "duplicates"})


def run(
    settings: Settings,
    request: Request,
    conductor: Conductor,
    progress: Progress = say_nothing,
    salvage: Callable[[Layout], Manifest] | None = None,
    stop: threading.Event | None = None,
) -> Report:
    """Bring the warehouse up to date with a raw folder; returns what was done. Errors: see flows/errors.py.

    salvage: of a repair, makes what it starts from in place of the published snapshot; the lock is held.
    stop: set by another thread, it ends the run at once, with Stopped.
    """
    layout = find_layout(settings)
    with reach_cluster(settings) as cluster, hold_warehouse(settings, mends=salvage is not None) as remote:
        with _noting_refusal(layout, settings.collection):
            if salvage is None:
                refuse_unclear(layout)
                clear_debris(layout)
                mend_views(layout)
            salvaged = salvage(layout) if salvage else None
            space = Workspace.open(settings, request, conductor, progress, cluster, remote, salvaged, stop)
        # Which run of which collection read which folder: `status` and the next run ask.
        who = {"run_id": space.report.run_id, "kind": request.kind}
        if not request.forgets:
            who |= {"collection": settings.collection, **note_place(settings)}
        try:
            with blaming_damage(space):
                note_run(layout, {**who, "state": "started"})
                if remote:
                    # Of a run that dies with its machine, others know that it was there.
                    remote.send_beside()
                report = _carry_out(space)
        except BaseException as error:
            note_failure(layout, {**who, **_describe_end(space), "stage": space.report.stage}, error)
            if name_failure(error) == "cancelled":
                space.local.end()
            raise
        finally:
            space.close()
            # A run that a check stopped leaves no draft behind.
            clear_debris(layout)
        done = {"state": "done", "snapshot": report.snapshot, "seconds": report.seconds}
        note_run(layout, {**who, **done, **_describe_end(space)})
        if is_log_long(layout, published=report.snapshot is not None):
            trim_run_log(layout, list_recorded_runs(layout))
        return report


@contextmanager
def _noting_refusal(layout: Layout, collection: str) -> Iterator[None]:
    """Note a run that ends before it begins: over a damaged warehouse, say. It has no name yet."""
    try:
        yield
    except NewsmillError as error:
        note_failure(layout, {"run_id": make_run_id(dt.datetime.now(dt.UTC)), "collection": collection}, error)
        raise


def _describe_end(space: Workspace) -> dict[str, object]:
    return describe_end(space.report, space.versions, space.started_at)


def _carry_out(space: Workspace) -> Report:
    scanned_ns, began = time.time_ns(), time.perf_counter()
    _step(space, "scan", scan)
    guard_room(space)
    _step(space, "ingest", ingest)
    _step(space, "compare", compare)
    if has_change(space):
        space.conductor.begin()
        _step(space, "index", index)
        _step(space, "repetition", find_repetition)
        _step(space, "refine", refine)
        _step(space, "duplicates", find_duplicates)
        _step(space, "stories", find_stories)
        # Nothing is judged any more: what worker processes hold, some 400 MB each, is free for publishing.
        space.local.close()
        _step(space, "publish", publish)
        _step(space, "prune", prune)
    elif space.parent:
        space.report.counts |= space.parent.count_statuses()
    if space.layout.forgetting.exists():
        # The published snapshot is free of it by now.
        if space.remote:
            from flows.storage.remote.forgetting import take_out

            space.report.removed, said = take_out(space.remote)
            space.report.warnings += said
        space.report.emptied = empty_snapshots(space.layout, space.db)
    # A repair looks at few sources, forget at none: what is known of the others stands.
    if space.request.sources == "all":
        write_stat_cache(space.db, space.layout, space.settings.collection, scanned_ns)
    space.report.seconds = round(time.perf_counter() - began, 3)
    return space.report


@contextmanager
def blaming_damage(space: Workspace) -> Iterator[None]:
    """Say what is damaged where DuckDB fails over a file of the last snapshot before anybody compared its checksum, and
    that the disk is full where it is.
    """
    try:
        yield
    except (duckdb.Error, pa.ArrowException, OSError) as error:
        if is_full(error):
            raise TransientError(explain_full(space.layout.root, error)) from error
        if isinstance(error, OSError):
            raise
        damaged = find_damaged(space.layout.snapshot(space.parent.number), space.parent) if space.parent else []
        if space.parent is None or not damaged:
            raise
        raise NewsmillError(explain_damage(space.layout, space.parent, damaged)) from error


def _step(space: Workspace, name: str, work: Callable[[Workspace], int]) -> None:
    """Carry out a step; note its time, the number of its batches, and the processes that it started."""
    # What was published is done, however long it took.
    in_time = nullcontext() if space.report.snapshot else space.deadline.interrupting(space.db)
    if space.remote:
        space.remote.check()
    began = time.perf_counter()
    space.report.stage = name
    space.progress(name, 0, 0)

    def work_in_time() -> int:
        # Inside of what is shown of the step, so that a stopped one is shown as that and not as failed.
        with in_time:
            return work(space)

    batches = work_in_time() if name in IN_BATCHES else space.conductor.step(name, work_in_time)
    space.report.steps.append((name, round(time.perf_counter() - began, 3), batches))
    # Only what this run started: other processes below this one are the host's.
    register_processes(space.layout, [*space.conductor.list_processes(), *space.local.list_processes()])
