"""What a run is measured by beside its counts: what came from which folder, rules that took lines, documents that stand
out. Asked of the rows that its batches staged, so that it costs what changed.
"""

from typing import Any

from flows.run.batches import WORST_DOCUMENTS
from flows.run.workspace import Workspace
from flows.storage.connection import parquet, quote, read_sql

# Folders that have a row of their own; those with fewer documents share one.
MOST_FOLDERS = 200
# Lines below which a share of them says nothing of a document.
LEAST_LINES = 5


def measure_run(space: Workspace) -> dict[str, list[dict[str, Any]]]:
    """Rows of run_sources, run_rules and run_documents. Reads: came_inputs, documents_old, assigned."""
    documents = space.staged_files("refine", "documents")
    if not documents:
        return {}
    places = {
        "judged": parquet(documents),
        "removed_lines": parquet(space.staged_files("refine", "removed_lines")),
        "timings": parquet(timings) if (timings := space.staged_files("refine", "timings")) else _NO_TIMINGS,
        "run_id": quote(space.report.run_id),
        "most_folders": MOST_FOLDERS,
        "least_lines": LEAST_LINES,
        "worst": WORST_DOCUMENTS,
    }
    tables = ("run_sources", "run_rules", "run_documents")
    return {table: space.db.sql(read_sql(table).format(**places)).to_arrow_table().to_pylist() for table in tables}


# Batches of workers that died over every record leave none.
_NO_TIMINGS = "(SELECT NULL::VARCHAR AS doc_id, NULL::DOUBLE AS seconds WHERE false)"
