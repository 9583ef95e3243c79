"""Ingest: read new and changed sources, say what differs from the last snapshot, and read kept bytes again."""

from pathlib import Path

from flows.contracts.state import BRONZE
from flows.run.budget import DEATHS
from flows.run.ingest_batches import (
    OUTCOMES,
    STANDING,
    IngestBatch,
    Reading,
    ReingestBatch,
    ingest_batch,
    lose_lines,
    lose_source,
    reingest_batch,
)
from flows.run.judgement import has_other_versions
from flows.run.workspace import Workspace
from flows.sources.stores.store import Refused
from flows.storage.connection import parquet, quote, read_sql

# Sources that hold nothing to be read, and are named.
SHOWN_EMPTY = 5
# What the plans of batches say of a record; bronze_path: the file that holds its bytes.
INPUT_COLUMNS = (
    "doc_id, collection, source_uri, record_number, raw_sha256, raw_bytes, coalesce(format, 'txt') AS format, "
    "record_key, reason, detail, filename AS bronze_path"
)


def ingest(space: Workspace) -> int:
    """Stage bronze and line index of new and changed sources; make the table `outcomes`."""
    plan, sizes = space.plan("ingest_plan", "ingest")
    target, settings = plan.parent, space.settings
    reading = Reading(
        settings.collection,
        settings.text_column,
        settings.key_column,
        settings.max_record_bytes,
        settings.batch_documents,
        settings.batch_bytes,
    )
    seconds, raw, known = settings.document_seconds, settings.raw, _write_known(space, target)
    batches = [IngestBatch(plan, number, 0, size, target, seconds, raw, reading, known) for number, size in sizes]
    space.work("ingest", ingest_batch, lose_source, batches)
    space.db.register("no_outcomes", OUTCOMES.empty_table())
    files = space.staged_files("ingest", "outcomes")
    space.execute(f"CREATE TABLE outcomes AS SELECT * FROM {parquet(files) if files else 'no_outcomes'}")
    refused = space.db.sql(
        f"SELECT source_uri, outcome, detail FROM outcomes WHERE outcome IN {('unreadable', *DEATHS)} ORDER BY 1"
    ).fetchall()
    space.report.refused += [Refused(*row) for row in refused]
    space.report.warnings += _note_waiting(space) + _warn_of_empty(space)
    return len(batches)


def _note_waiting(space: Workspace) -> list[str]:
    """What to say of sources that could not be had now, and not because they change."""
    notes = space.db.sql(
        "SELECT detail FROM outcomes WHERE outcome = 'changing' AND detail IS NOT NULL ORDER BY source_uri"
    ).fetchall()
    if not notes:
        return []
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
    if space.parent is None or space.reads_anew:
        return None
    file = folder / "known.parquet"
    space.execute(
        f"COPY (SELECT source_uri, doc_id, raw_sha256, detail FROM {space.old('_state/bronze')} "
        f"WHERE collection = {quote(space.settings.collection)} "
        "AND source_uri IN (SELECT source_uri FROM source_plan WHERE action <> 'unchanged') ORDER BY source_uri) "
        f"TO {quote(file)} (FORMAT parquet, ROW_GROUP_SIZE 20480)"
    )
    return file


def compare(space: Workspace) -> int:
    """Make `standing`, `source_changes`, `withdrawn`, `sources_gone`, `sources_now`, `inputs_gone`; count."""
    space.execute(f"CREATE TABLE old_sources AS SELECT * FROM {space.old('sources')}")
    space.db.register("none_standing", STANDING.empty_table())
    files = space.staged_files("ingest", "standing")
    space.execute(f"CREATE TABLE standing AS SELECT * FROM {parquet(files) if files else 'none_standing'}")
    space.execute(f"CREATE VIEW old_bronze AS SELECT * FROM {space.old('_state/bronze')}")
    collection, withdraw = quote(space.settings.collection), str(space.request.withdraw_missing)
    # A script of several statements takes no parameters; both values are checked by the settings.
    space.execute(read_sql("source_changes").replace("$collection", collection).replace("$withdraw", withdraw))
    space.report.counts |= _count_sources(space)
    return 1


def reingest(space: Workspace) -> int:
    """Stage bronze and line index of all records that stand, from the bytes that are kept.

    Lines are numbered and hashed by the program's code: where that is another one, what it made before is of no use.
    """
    space.refuse_damaged("_state/bronze")
    # What an older newsmill kept may lack columns.
    space.db.register("no_bronze", BRONZE.empty_table())
    kept = parquet(space.old_files("_state/bronze"), options=", filename = true, union_by_name = true")
    space.execute(
        f"CREATE TABLE kept_inputs AS SELECT {INPUT_COLUMNS} "
        f"FROM (SELECT * FROM {kept} UNION ALL BY NAME SELECT * FROM no_bronze) "
        "WHERE doc_id NOT IN (SELECT key FROM inputs_gone)"
    )
    plan, sizes = space.plan("reingest_plan", "reingest")
    seconds, shared = space.settings.document_seconds, space.judgement.shared.settings.text_column
    own = space.judgement.text_columns
    batches = [ReingestBatch(plan, number, 0, size, plan.parent, seconds, shared, own) for number, size in sizes]
    space.work("reingest", reingest_batch, lose_lines, batches)
    space.execute("INSERT INTO inputs_gone SELECT doc_id FROM kept_inputs")
    return len(batches)


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
    if space.count("source_changes") or space.count("withdrawn"):
        return True
    refused = space.db.sql(refused_before(space.old("rejected"), space.settings.collection)).fetchall()
    return set(refused) != set(space.report.refused)


def refused_before(rejected: str, collection: str) -> str:
    """SQL for the sources of a collection that the last run refused, in the order of Refused's fields."""
    return (
        f"SELECT source_uri, reason, detail FROM {rejected} WHERE doc_id IS NULL AND collection = {quote(collection)}"
    )
