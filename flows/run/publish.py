"""Publish: write the files of a new snapshot, check them, commit, and let old snapshots go."""

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from flows.contracts import BY_NAME, DOCUMENT_TABLES, Table
from flows.run.batches import number_of
from flows.run.budget import DEATHS
from flows.run.history import write_history
from flows.run.measures import measure_run
from flows.run.pairs import are_pairs_as_before
from flows.run.report import make_run_row
from flows.run.story_parts import write_story_parts
from flows.run.warehouse import find_retention
from flows.run.workspace import Workspace
from flows.storage import snapshots
from flows.storage.checks import rows_of_outcomes
from flows.storage.connection import parquet, quote
from flows.storage.families import CLUSTER_CHANGES, DOCUMENTS, INPUTS, REPETITION, SCHEMAS, SOURCES
from flows.storage.manifest import Manifest
from flows.storage.parts import PartWriter, Patch
from flows.storage.pieces import bound_part
from flows.storage.publish import begin_draft, check_draft, commit


def publish(space: Workspace) -> int:
    """Publish what the run found as a new snapshot."""
    draft = begin_draft(space.layout, space.db, space.parent)
    writer = draft.writer
    largest = bound_part(space.count("document_keys"), space.settings.part_documents)
    _carry_documents(space, writer, largest)
    _write_refused(space, writer)
    if space.request.dedup:
        _write_pairs(space, writer)
    _write_repetition(space, writer)
    write_story_parts(space, writer, largest)
    rules = space.judgement.list_rules()
    rows = [{"rule_id": rule.id, "kind": rule.kind, "description": rule.description} for rule in rules]
    writer.write_rows("rules", rows)
    if space.parent:
        writer.keep_same(space.parent.files_of("rules"))
    manifest = Manifest(
        number=draft.number,
        parent=space.parent.number if space.parent else 0,
        created_at=space.started_at.isoformat(timespec="seconds"),
        run_id=space.report.run_id,
        kind=space.request.kind,
        versions=space.versions,
    )
    space.report.counts |= replace(manifest, files=tuple(writer.files)).count_statuses()
    _write_run(space, writer, draft.number)
    outcomes = check_draft(draft, manifest, space.settings.memory_limit, space.deadline.remaining)
    writer.write_rows("run_checks", rows_of_outcomes(space.report.run_id, outcomes))
    commit(draft, manifest, outcomes, space.remote)
    old = {file.path for file in space.parent.files} if space.parent else set()
    space.report.step_bytes["publish"] = sum(file.bytes for file in writer.files if file.path not in old)
    space.report.snapshot = draft.number
    space.report.warnings += [
        f"{outcome.check.description} {outcome.broken_row_count} rows."
        for outcome in outcomes
        if outcome.broken_row_count
    ]
    return 1


def prune(space: Workspace) -> int:
    """Remove snapshots that retention lets go."""
    if space.remote:
        space.remote.clear_pool()
    return len(snapshots.prune(space.layout, find_retention(space.settings)))


def _carry_documents(space: Workspace, writer: PartWriter, largest: int) -> None:
    """Write the parts of inputs, documents and sources: old rows that stand, and new ones."""
    # Where everything is made anew, no old file stands: tables may have other columns now.
    parent = space.parent if space.parent and not space.reads_anew else Manifest(0, 0, "", "", "run")
    written = "SELECT doc_id, record_number, bronze_path AS filename FROM written_inputs"
    bronze = _place(space, "inputs", written, lambda files: _input_selects(space, files), largest)
    writer.carry(parent, INPUTS, "inputs_gone", bronze, largest, _renumber_inputs(space))
    judged = space.staged_files("refine", "documents")
    rows = f"SELECT doc_id, filename FROM {parquet(judged, options=', filename = true')}"
    documents = _place(space, "documents", rows, _document_selects, largest) if judged else []
    moved = space.staged_files("refine-moved", "documents")
    patch = Patch("moves", CLUSTER_CHANGES, _document_selects(moved)) if moved else None
    writer.carry(parent, DOCUMENTS, "documents_gone", documents, largest, patch)
    changes = "sources_now" if space.reads_anew else "source_changes"
    sources = [(space.count(changes), {"sources": f"SELECT * FROM {changes}"})]
    writer.carry(parent, SOURCES, "sources_gone", sources, largest)


def _renumber_inputs(space: Workspace) -> Patch | None:
    """The patch of records that stand, and have another number in their source now."""
    space.execute(
        "CREATE TABLE renumbered AS SELECT doc_id AS key, standing.record_number FROM standing "
        "JOIN kept_numbers USING (doc_id) WHERE kept_numbers.record_number <> standing.record_number"
    )
    if not space.count("renumbered"):
        return None
    rows = "SELECT key AS doc_id, record_number FROM renumbered"
    return Patch("renumbered", {"_state/numbers": "true"}, {"_state/numbers": rows})


def _place(
    space: Workspace, family: str, rows: str, select: Callable[[Sequence[Path]], dict[str, str]], largest: int
) -> list[tuple[int, dict[str, str]]]:
    """Cut documents into parts of at most `largest`, as even as can be: (documents, SELECT by table) of each.

    rows: SQL for their doc_id, and the filename that they stand in. Makes `placed_<family>`: these, and the place.
    """
    table, count = f"placed_{family}", space.count(f"({rows})")
    if not count:
        return []
    parts = math.ceil(count / largest)
    # Side by side in files, so that a part reads few of them.
    space.execute(
        f"CREATE OR REPLACE TABLE {table} AS SELECT *, "
        f"(row_number() OVER (ORDER BY filename, doc_id) - 1) * {parts} // {count} AS place FROM ({rows})"
    )
    query = f"SELECT place, count(*), list(DISTINCT filename) FROM {table} GROUP BY place ORDER BY place"
    placed = []
    for place, size, names in space.db.sql(query).fetchall():
        here = f"doc_id IN (SELECT doc_id FROM {table} WHERE place = {place})"
        selects = select([Path(name) for name in sorted(names)])
        placed.append((size, {name: f"SELECT * FROM ({found}) WHERE {here}" for name, found in selects.items()}))
    return placed


def _input_selects(space: Workspace, files: Sequence[Path]) -> dict[str, str]:
    """The bytes in these files that are written, and the lines that were indexed of them."""
    names = ", ".join(quote(file) for file in files)
    batches = space.db.sql(f"SELECT DISTINCT batch FROM indexed WHERE bronze_path IN ({names})").fetchall()
    numbers = {number for (number,) in batches}
    lines = [file for file in space.staged_files("index", "line_index") if number_of(file.parent.name) in numbers]
    # What an older newsmill kept may lack columns, and a changed record stands in an old file and in a new one.
    rows = f"FROM {parquet(files, options=', filename = true, union_by_name = true')} UNION ALL BY NAME FROM no_bronze"
    return {
        "_state/bronze": f"SELECT rows.* REPLACE (coalesce(format, 'txt') AS format) FROM ({rows}) rows "
        "SEMI JOIN placed_inputs placed ON placed.doc_id = rows.doc_id AND placed.filename = rows.filename",
        "_state/line_index": f"SELECT * FROM {parquet(lines)}",
        "_state/numbers": "SELECT doc_id, record_number FROM placed_inputs",
    }


def _document_selects(files: Sequence[Path]) -> dict[str, str]:
    """The rows of staged documents as they are published: with their clusters, and fields of articles only."""

    def rows(name: str) -> str:
        return parquet([file.with_name(f"{name}.parquet") for file in files])

    selects = {table.name: _document_select(table, rows) for table in DOCUMENT_TABLES}
    return selects | {f"_state/{name}": f"SELECT * FROM {rows(name)}" for name in ("sketches", "terms")}


def _document_select(table: Table, rows: Any) -> str:
    match table.name:
        case "documents":
            return (
                "SELECT found.* REPLACE (coalesce(assigned.status, found.status) AS status, assigned.canonical_id AS "
                f"canonical_id) FROM {rows('documents')} found LEFT JOIN assigned USING (doc_id)"
            )
        case "articles":
            return (
                "SELECT found.* REPLACE (assigned.cluster_id AS cluster_id, assigned.cluster_size AS cluster_size) "
                f"FROM {rows('articles')} found JOIN assigned USING (doc_id) WHERE assigned.status = 'article'"
            )
        case "duplicates":
            of_cluster = ("canonical_id", "cluster_id", "method", "similarity")
            columns = [f"{'assigned' if name in of_cluster else 'found'}.{name}" for name in table.column_names]
            return (
                f"SELECT {', '.join(columns)} FROM {rows('articles')} found JOIN assigned USING (doc_id) "
                "WHERE assigned.status = 'duplicate'"
            )
        case name if table.articles_only:
            return (
                f"SELECT found.* FROM {rows(name)} found "
                "SEMI JOIN (SELECT doc_id FROM assigned WHERE status = 'article') articles USING (doc_id)"
            )
        case name:
            return f"SELECT * FROM {rows(name)}"


def _write_pairs(space: Workspace, writer: PartWriter) -> None:
    """Write the pairs, or link their files of the last snapshot where all of these stand and none came."""
    if space.parent and are_pairs_as_before(space):
        for file in space.parent.files_of("_state/pairs"):
            writer.keep(file)
    else:
        writer.write("_state/pairs", SCHEMAS["_state/pairs"], writer.next_part(), ["SELECT * FROM pairs_now"])


def _write_repetition(space: Workspace, writer: PartWriter) -> None:
    """Write what is known of repeated lines, in an order of its own: where it is as before, its files are linked."""
    for name, schema in REPETITION.items():
        rows = f"FROM {name.removeprefix('_state/')} ORDER BY {schema.names[0]}"
        writer.write(name, schema, writer.next_part(), [rows], even_empty=True)
        if space.parent:
            writer.keep_same(space.parent.files_of(name))


def _write_refused(space: Workspace, writer: PartWriter) -> None:
    """Sources that were refused as a whole: those of this scan, and those of other collections."""
    collection = space.settings.collection
    rows = [
        {
            "collection": collection,
            **item._asdict(),
            "stage": "ingest" if item.reason in DEATHS else "scan",
        }
        for item in space.report.refused
    ]
    space.db.register("refused_rows", BY_NAME["rejected"].build(rows))
    others = f"SELECT * FROM {space.old('rejected')} WHERE doc_id IS NULL AND collection <> {quote(collection)}"
    part = f"{writer.number:08d}-refused"
    writer.write("rejected", SCHEMAS["rejected"], part, ["SELECT * FROM refused_rows", others])


def _write_run(space: Workspace, writer: PartWriter, number: int) -> None:
    """The rows of this run, with its steps so far, beside those of all runs before."""
    report = space.report
    row = make_run_row(report, space.started_at, space.request.kind, number, space.versions)
    steps = [
        {"run_id": report.run_id, "step_number": order, "step": step, "seconds": seconds, "batch_count": batches}
        | {"bytes": report.step_bytes.get(step)}
        for order, (step, seconds, batches) in enumerate(report.steps, start=1)
    ]
    own = {"runs": [row], "run_steps": steps, **measure_run(space)}
    write_history(space.layout, writer, space.old, own)
