"""Forget: take texts out of the warehouse, of all its snapshots, and never take their bytes in again.

First the hashes are blocked and a note is left; both are on the disk, or in the store, before anything else happens.
Then a run that looks at no source publishes a snapshot without these texts, and older snapshots are emptied of them; in
a store they are let go, and on its machines the copies are emptied (storage/remote/forgetting.py). Killed after the
note, the next run or maintenance does the rest, and until then no snapshot that holds them is published again.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass

from flows.errors import WrongUseError
from flows.run.conductor import Conductor, DirectConductor
from flows.run.report import Progress, Report, Request, say_nothing
from flows.run.sequence import run
from flows.run.warehouse import find_layout, hold_warehouse
from flows.settings import Settings
from flows.storage.connection import connect, parquet
from flows.storage.forgotten import add_forgotten, find_copies, list_bytes, write_forgotten
from flows.storage.layout import Layout
from flows.storage.snapshots import current_manifest, list_files, require_manifest


@dataclass(frozen=True, slots=True)
class Copy:
    """A document that goes. is_asked: it was named, and does not only hold the same bytes as one that was.

    source_uri, status: of the published snapshot; None where only older ones have the document.
    """

    doc_id: str
    is_asked: bool
    source_uri: str | None
    status: str | None


@dataclass(frozen=True, slots=True)
class Order:
    """What would be forgotten. alike: documents of the same clusters with other bytes, which stay."""

    copies: list[Copy]
    hashes: list[str]
    alike: list[Copy]


def plan_forget(settings: Settings, doc_ids: Sequence[str]) -> Order:
    """What forgetting these documents would take out; nothing is written. WrongUseError where one is not known."""
    layout = find_layout(settings)
    manifest = require_manifest(layout)
    with connect(memory_limit=settings.memory_limit) as db:
        rows = list_bytes(layout, db)
        if layout.url:
            from flows.storage.remote.forgetting import list_kept_bytes

            rows |= list_kept_bytes(layout.url, layout)
        found = find_copies(rows, doc_ids)
        if missing := sorted({*doc_ids} - {*found}):
            raise WrongUseError(
                f"There is no document {missing[0]} in any snapshot, or it is forgotten already. doc_ids stand in the "
                "table documents."
            )
        known = db.sql(
            f"SELECT doc_id, source_uri, status, coalesce(canonical_id, doc_id) FROM "
            f"{parquet(list_files(layout, manifest, 'documents'))}"
        ).fetchall()
    clusters = {canonical for doc_id, *_, canonical in known if doc_id in found}
    place = {doc_id: (source_uri, status) for doc_id, source_uri, status, _ in known}
    copies = [Copy(doc_id, doc_id in doc_ids, *place.get(doc_id, (None, None))) for doc_id in sorted(found)]
    alike = [
        Copy(doc_id, False, uri, status)
        for doc_id, uri, status, canonical in sorted(known)
        if canonical in clusters and doc_id not in found
    ]
    return Order(copies, sorted(set().union(*found.values())), alike)


def forget(settings: Settings, order: Order, progress: Progress = say_nothing) -> Report:
    """Carry out an order of `plan_forget`. Errors: those of a run; what is blocked stays blocked."""
    layout = find_layout(settings)
    with hold_warehouse(settings) as remote:
        if remote:
            from flows.storage.remote.forgetting import block

            block(remote, order.hashes)
        else:
            write_forgotten(layout, add_forgotten(layout, order.hashes))
    # Another run may come in between: it does the work then, and nothing is left to be done.
    return finish_forgetting(settings, DirectConductor(), progress)


def finish_forgetting(
    settings: Settings,
    conductor: Conductor,
    progress: Progress = say_nothing,
    stop: threading.Event | None = None,
) -> Report:
    """Take what is blocked out of all snapshots: a run that looks at no source. Errors, stop: those of a run."""
    request = Request(dedup=_looks_for_duplicates(find_layout(settings)), sources="none", forgets=True)
    return run(settings, request, conductor, progress, stop=stop)


def _looks_for_duplicates(layout: Layout) -> bool:
    manifest = current_manifest(layout)
    return manifest is None or manifest.versions[2] == "dedup"
