"""Scan: list the sources of the collection and compare them with the ledger."""

import pyarrow as pa

from flows.errors import StoppedByCheck
from flows.run.workspace import Workspace
from flows.storage.ledger import list_sources, plan_sources

_URIS = pa.schema([("source_uri", pa.string())])


def scan(space: Workspace) -> int:
    """Make `listing`, `known`, `stat_cache`, `source_plan`, `missing`; stop where too much would be withdrawn."""
    settings, db = space.settings, space.db
    found = list_sources(db, settings.raw, settings.source_suffix, settings.max_record_bytes)
    space.report.refused += found.refused
    space.report.ignored |= dict(sorted(found.ignored.items()))
    trust_stat = not space.request.rebuild
    plan_sources(db, space.layout, settings.collection, space.old_files("sources"), trust_stat=trust_stat)
    # A source that is refused now is not missing, nor is what lies in a folder that is refused: what was read of them
    # before stays.
    db.register("refused_uris", pa.table({"source_uri": [item.source_uri for item in found.refused]}, schema=_URIS))
    space.execute(
        "CREATE TABLE missing AS SELECT * FROM known WHERE source_uri NOT IN (SELECT source_uri FROM listing) "
        "AND NOT EXISTS (FROM refused_uris WHERE known.source_uri = refused_uris.source_uri "
        "OR starts_with(known.source_uri, refused_uris.source_uri || '/'))"
    )
    _guard_withdrawal(space)
    return 1


def _guard_withdrawal(space: Workspace) -> None:
    """A folder that is not mounted must not empty a warehouse."""
    missing, known, limit = space.count("missing"), space.count("known"), space.settings.withdraw_guard_ratio
    if space.request.withdraw_missing and not space.request.force and missing > limit * known:
        raise StoppedByCheck(
            f"{missing} of {known} sources of collection {space.settings.collection!r} are not in {space.settings.raw} "
            f"any more. That is more than {limit:.0%}: is the folder complete? Nothing was published. "
            "To withdraw them all the same, add --force."
        )
