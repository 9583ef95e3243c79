"""Publish: the files of a new snapshot, its checks, and the one commit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

import duckdb

from flows.errors import StoppedByCheck
from flows.storage import protocol
from flows.storage.checks import Outcome, run_checks
from flows.storage.connection import connect, quote
from flows.storage.damage import guard_copies
from flows.storage.families import REPETITION, SCHEMAS
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest, checksum
from flows.storage.parts import PartWriter
from flows.storage.snapshots import mark_unpublished, next_number, place, swap_current, sync_file
from flows.storage.warehouse import create_views, write_duckdb


@dataclass(frozen=True, slots=True)
class Draft:
    """A snapshot on its way: its number, its temporary folder, and what writes into it."""

    layout: Layout
    number: int
    folder: Path
    writer: PartWriter


class Remote(Protocol):
    """Publishes what stands in a mirror (remote/writer.py)."""

    def publish(self, folder: Path, manifest: Manifest) -> None:
        """Send the files of a snapshot, and commit it."""
        ...

    def finish(self) -> None:
        """Do what follows a commit, when the mirror shows it."""
        ...


def begin_draft(layout: Layout, db: duckdb.DuckDBPyConnection, parent: Manifest | None) -> Draft:
    """Open a temporary folder for the next snapshot. Numbers only grow, rolled back or not."""
    number = next_number(layout)
    folder = layout.snapshots / f".draft-{number:08d}"
    folder.mkdir(parents=True)
    old = layout.snapshot(parent.number) if parent else None
    refuse_damaged = guard_copies(layout, parent or Manifest(0, 0, "", "", "run"))
    return Draft(layout, number, folder, PartWriter(db, folder, number, old, refuse_damaged))


def check_draft(draft: Draft, manifest: Manifest, memory_limit: str, seconds: float | None = None) -> list[Outcome]:
    """Run the corpus checks over the files of a draft; StoppedByCheck where one finds rows it should not.

    seconds: see `connect`.
    """
    protocol.reach("files written")
    draft.writer.fill_empty_tables({table: schema for table, schema in SCHEMAS.items() if table not in REPETITION})
    db = connect(draft.layout.staging / "checks", memory_limit=memory_limit, seconds=seconds)
    try:
        create_views(db, replace(manifest, files=tuple(draft.writer.files)), quote(draft.folder))
        outcomes = run_checks(db, rows_too=False)
    finally:
        db.close()
    broken = [outcome for outcome in outcomes if outcome.is_broken]
    if broken:
        raise StoppedByCheck(explain_broken(broken))
    protocol.reach("checks passed")
    return outcomes


def commit(draft: Draft, manifest: Manifest, outcomes: Sequence[Outcome], remote: Remote | None = None) -> Manifest:
    """Give the folder its number, write views and manifest, and publish it with one rename.

    remote: where the folder mirrors an object store: then that is where it is published, and the rename follows.
    """
    layout = draft.layout
    mark_unpublished(layout, draft.number)
    protocol.reach("marked")
    folder = place(layout, draft.folder, draft.number)
    protocol.reach("snapshot placed")
    # DuckDB opens the files of a view when it makes the view: they have to be where they will be.
    whole = replace(
        manifest,
        files=tuple(draft.writer.files),
        checks=tuple((outcome.check.id, outcome.check.severity, outcome.broken_row_count) for outcome in outcomes),
    )
    views = folder / "warehouse.duckdb"
    write_duckdb(layout.root.resolve(), whole, views)
    whole = replace(whole, duckdb_sha256=checksum(views))
    whole.write(folder / "manifest.json")
    sync_file(folder / "manifest.json")
    protocol.reach("manifest written")
    if remote:
        remote.publish(folder, whole)
    swap_current(layout, draft.number)
    protocol.reach("current swapped")
    if remote:
        remote.finish()
    return whole


def explain_broken(broken: Sequence[Outcome]) -> str:
    """What the reader of a stopped run needs: which checks, how many rows, and some of them."""
    lines = ["Nothing was published: a check found rows that break a promise of the warehouse."]
    for outcome in broken:
        lines.append(f"  {outcome.check.id}: {outcome.broken_row_count} rows. {outcome.check.description}")
        lines += [f"    {dict(zip(outcome.columns, row, strict=True))}" for row in outcome.examples]
    lines.append("Readers still see the last snapshot. `newsmill run --rebuild` judges everything anew.")
    return "\n".join(lines)
