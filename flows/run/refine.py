"""Refine: judge the documents that need it, batch by batch."""

from pathlib import Path

from flows.run.batches import RefineBatch, lose_document, refine_batch
from flows.run.workspace import Workspace
from flows.storage.connection import parquet


def refine(space: Workspace) -> int:
    """Judge the documents in `wanted`; make `documents_gone` and the views <table>_now."""
    batches = refine_wanted(space, "refine")
    # A record that a changed source still holds as it was stands as it was judged.
    space.execute(
        "CREATE TABLE documents_gone AS SELECT key FROM inputs_gone WHERE key NOT IN (SELECT doc_id FROM inputs) "
        "UNION SELECT doc_id FROM wanted"
    )
    view_documents(space)
    return batches


def refine_wanted(space: Workspace, folder: str) -> int:
    """Stage the rows of the documents in `wanted`; returns the number of batches."""
    plan, sizes = space.plan("refine_plan", folder)
    worked_on = space.report.step_bytes
    worked_on["refine"] = worked_on.get("refine", 0) + space.sum_bytes()
    kept = space.db.sql("SELECT DISTINCT bronze_path FROM plan").fetchall()
    space.refuse_damaged("_state/bronze", [Path(path) for (path,) in kept])
    shared, own = space.judgement.shared.policy, space.judgement.policies
    seconds = space.settings.document_seconds
    batches = [RefineBatch(plan, number, 0, size, plan.parent, seconds, shared, own) for number, size in sizes]
    space.work("refine", refine_batch, lose_document, batches)
    space.report.counts["refined_count"] += sum(batch.size for batch in batches)
    return len(batches)


def view_documents(space: Workspace) -> None:
    """Views <table>_now: staged rows, and those of the last snapshot that still stand."""
    for name in ("documents", "articles", "duplicates", "_state/sketches"):
        table = name.removeprefix("_state/")
        files = space.staged_files("refine*", table)
        new = f"UNION ALL BY NAME SELECT * FROM {parquet(files)}" if files else ""
        space.execute(
            f"CREATE OR REPLACE VIEW {table}_now AS SELECT * FROM {space.old(name)} "
            f"WHERE doc_id NOT IN (SELECT key FROM documents_gone) {new}"
        )
