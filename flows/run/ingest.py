"""Ingest: read new and changed sources, and say what differs from the last snapshot."""

from pathlib import Path

from flows.contracts.state import NUMBERS
from flows.errors import TransientError
from flows.run.budget import DEATHS
from flows.run.forgetting import withhold_forgotten
from flows.run.ingest_batches import (
    OUTCOMES,
    IngestBatch,
    Reading,
    ingest_batch,
    lose_source,
)
from flows.run.judgement import has_other_versions
from flows.run.same_bytes import find_same
from flows.run.workspace import Workspace
from flows.sources.stores.store import Refused
from flows.storage.connection import parquet, quote, read_sql
from flows.storage.forgotten import read_forgotten
from flows.storage.ledger import refused_before

# Sources that hold nothing to be read, and are named.
SHOWN_EMPTY = 5


def ingest(space: Workspace) -> int:
    """Stage the bytes of new and changed sources; make the table `outcomes`."""
    find_same(space)
    plan, sizes = space.plan("ingest_plan", "ingest")
    target, settings = plan.parent, space.settings
    reading = Reading(
        settings.collection,
        settings.key_column,
        settings.max_record_bytes,
        settings.batch_documents,
        settings.batch_bytes,
        read_forgotten(space.layout),
    )
    seconds, raw, known = settings.document_seconds, settings.raw, _write_known(space, target)
    batches = [IngestBatch(plan, number, 0, size, target, seconds, raw, reading, known) for number, size in sizes]
    rows = space.db.sql(
        "SELECT sum(greatest(size, 0))::BIGINT, bool_or(known_sha256 IS NULL) FROM plan GROUP BY batch ORDER BY batch"
    ).fetchall()
    # Files that the last snapshot knows are most often as they were, whatever their time stamps say.
    if any(has_new for _, has_new in rows):
        space.conductor.begin()
    sizes_of_batches = [size for size, _ in rows]
    space.report.step_bytes["ingest"] = sum(sizes_of_batches)
    space.work("ingest", ingest_batch, lose_source, batches, sizes_of_batches, raw)
    space.db.register("no_outcomes", OUTCOMES.empty_table())
    files = space.staged_files("ingest", "outcomes")
    found = parquet(files) if files else "no_outcomes"
    space.execute(f"CREATE TABLE outcomes AS SELECT * FROM {found} UNION ALL BY NAME SELECT * FROM same")
    refused = space.db.sql(
        f"SELECT source_uri, outcome, detail FROM outcomes WHERE outcome IN {('unreadable', *DEATHS)} ORDER BY 1"
    ).fetchall()
    space.report.refused += [Refused(*row) for row in refused]
    space.report.warnings += _note_waiting(space) + _warn_of_empty(space)
    return len(batches)


def _note_waiting(space: Workspace) -> list[str]:
    """What to say of sources that could not be had now, and not because they change.

    A warehouse is not begun without any source: TransientError where none could be had.
    """
    notes = space.db.sql(
        "SELECT detail FROM outcomes WHERE outcome = 'changing' AND detail IS NOT NULL ORDER BY source_uri"
    ).fetchall()
    if not notes:
        return []
    if space.parent is None and len(notes) == space.count("outcomes"):
        raise TransientError(f"None of {len(notes):,} sources could be had. {notes[0][0]} Nothing was published.")
    who = "1 source waits" if len(notes) == 1 else f"{len(notes):,} sources wait"
    return [f"{who} for the next run. {notes[0][0]}"]


def _warn_of_empty(space: Workspace) -> list[str]:
    """A sentence for each of a few sources that hold nothing but what is passed over."""
    rows = space.db.sql(
        "SELECT source_uri, passed_over FROM outcomes "
        f"WHERE document_count = 0 AND passed_over_count > 0 ORDER BY 1 LIMIT {SHOWN_EMPTY}"
    ).fetchall()
    return [f"{source_uri} holds nothing to be read. Passed over: {passed_over}." for source_uri, passed_over in rows]


def _write_known(space: Workspace, folder: Path) -> Path | None:
    """Write what the last snapshot has of sources that may have changed, where it can stand at all."""
    if space.parent is None or space.reads_anew or not space.count("plan"):
        return None
    file = folder / "known.parquet"
    space.execute(
        f"COPY (SELECT source_uri, doc_id, raw_sha256, detail FROM {space.old('_state/bronze')} "
        f"WHERE collection = {quote(space.settings.collection)} "
        "AND source_uri IN (SELECT source_uri FROM plan) ORDER BY source_uri) "
        f"TO {quote(file)} (FORMAT parquet, ROW_GROUP_SIZE 20480)"
    )
    return file


def compare(space: Workspace) -> int:
    """Make `standing`, `source_changes`, `withdrawn`, `sources_gone`, `sources_now`, `inputs_gone`, `withheld`; count.

    standing: the records that are as they were, and their numbers now.
    """
    space.execute(f"CREATE TABLE old_sources AS SELECT * FROM {space.old('sources')}")
    space.db.register("none_standing", NUMBERS.empty_table())
    files = space.staged_files("ingest", "standing")
    space.execute(f"CREATE TABLE standing AS SELECT * FROM {parquet(files) if files else 'none_standing'}")
    space.execute(f"CREATE VIEW old_bronze AS SELECT * FROM {space.old('_state/bronze')}")
    collection, withdraw = quote(space.settings.collection), str(space.request.withdraw_missing)
    # A script of several statements takes no parameters; both values are checked by the settings.
    space.execute(read_sql("source_changes").replace("$collection", collection).replace("$withdraw", withdraw))
    space.report.counts |= _count_sources(space)
    withhold_forgotten(space)
    return 1


def _count_sources(space: Workspace) -> dict[str, int]:
    plan = "source_plan LEFT JOIN outcomes USING (source_uri) WHERE"
    return {
        "source_count": space.count("listing"),
        "unchanged_count": space.count(f"{plan} action = 'unchanged' OR outcome = 'same'"),
        "new_count": space.count(f"{plan} outcome = 'ingested' AND known_sha256 IS NULL"),
        "changed_count": space.count(f"{plan} outcome = 'ingested' AND known_sha256 IS NOT NULL"),
        "waiting_count": space.count(f"{plan} outcome = 'changing'"),
        "missing_count": space.count("missing"),
        "withdrawn_count": space.count("withdrawn"),
        "ignored_count": sum(space.report.ignored.values()),
        "refused_count": len(space.report.refused),
        "refined_count": 0,
    }


def has_change(space: Workspace) -> bool:
    """Whether anything differs from the last snapshot: sources, rules, settings, refused sources."""
    if space.parent is None or space.request.rebuild or has_other_versions(space.parent.versions, space.versions):
        return True
    if space.count("source_changes") or space.count("withdrawn") or space.count("withheld"):
        return True
    refused = space.db.sql(refused_before(space.old("rejected"), space.settings.collection)).fetchall()
    return set(refused) != set(space.report.refused)
