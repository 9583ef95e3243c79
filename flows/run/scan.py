"""Scan: list the sources of the collection and compare them with the ledger."""

import duckdb
import pyarrow as pa

from flows.errors import StoppedByCheck
from flows.run.report import Request
from flows.run.workspace import Workspace
from flows.settings import Settings
from flows.storage.layout import Layout
from flows.storage.ledger import Listing, list_sources, plan_sources
from flows.storage.manifest import Manifest
from flows.storage.snapshots import list_files

_URIS = pa.schema([("source_uri", pa.string())])


def scan(space: Workspace) -> int:
    """Make the tables of `list_and_compare`; stop where too much would be withdrawn."""
    found = list_and_compare(space.db, space.layout, space.settings, space.request, space.parent)
    space.report.refused += found.refused
    space.report.ignored |= dict(sorted(found.ignored.items()))
    guard_withdrawal(space.db, space.settings, space.request)
    return 1


def list_and_compare(
    db: duckdb.DuckDBPyConnection, layout: Layout, settings: Settings, request: Request, parent: Manifest | None
) -> Listing:
    """Make `listing`, `known`, `stat_cache`, `other_stat_cache`, `source_plan`, `missing`."""
    found = list_sources(db, settings.raw, settings.source_suffix, settings.max_record_bytes)
    sources = list_files(layout, parent, "sources")
    plan_sources(db, layout, settings.collection, sources, trust_stat=not request.rebuild)
    # A source that is refused now is not missing, nor is what lies in a folder that is refused: what was read of them
    # before stays.
    db.register("refused_uris", pa.table({"source_uri": [item.source_uri for item in found.refused]}, schema=_URIS))
    db.execute(
        "CREATE TABLE missing AS SELECT * FROM known WHERE source_uri NOT IN (SELECT source_uri FROM listing) "
        "AND NOT EXISTS (FROM refused_uris WHERE known.source_uri = refused_uris.source_uri "
        "OR starts_with(known.source_uri, refused_uris.source_uri || '/'))"
    )
    return found


def guard_withdrawal(db: duckdb.DuckDBPyConnection, settings: Settings, request: Request) -> None:
    """A folder that is not mounted must not empty a warehouse."""
    ((missing, known),) = db.sql("SELECT (SELECT count(*) FROM missing), (SELECT count(*) FROM known)").fetchall()
    limit = settings.withdraw_guard_ratio
    if request.withdraw_missing and not request.force and missing > limit * known:
        raise StoppedByCheck(
            f"{missing} of {known} sources of collection {settings.collection!r} are not in {settings.raw} "
            f"any more. That is more than {limit:.0%}: is the folder complete? Nothing was published. "
            "To withdraw them all the same, add --force."
        )
