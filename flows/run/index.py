"""Index: number and hash the lines of records.

It is a step of its own, over the kept bytes, so that all workers share it: a container is taken apart by one of them,
which is quick, while decoding texts and hashing their lines is four fifths of what ingest costs.
"""

import pyarrow as pa

from flows.contracts.state import BRONZE, NUMBERS
from flows.run.index_batches import IndexBatch, index_batch, lose_lines
from flows.run.workspace import Workspace
from flows.storage.connection import parquet

# What the plans of batches say of a record; bronze_path: the file that holds its bytes.
INPUT_COLUMNS = (
    "doc_id, collection, source_uri, record_number, raw_sha256, raw_bytes, coalesce(format, 'txt') AS format, "
    "record_key, reason, detail, filename AS bronze_path"
)


def index(space: Workspace) -> int:
    """Stage the line index of records that came; make `inputs`, `written_inputs`, `indexed`, `line_index`.

    Lines are numbered and hashed by the program's code: where that is another one, what it made before is of no use,
    and all records are indexed again.
    """
    _view_inputs(space)
    plan, sizes = space.plan("index_plan", "index")
    space.execute("CREATE TABLE indexed AS SELECT doc_id, bronze_path, batch FROM plan")
    space.report.step_bytes["index"] = space.sum_bytes()
    seconds, shared = space.settings.document_seconds, space.judgement.shared.settings.text_column
    own = space.judgement.text_columns
    batches = [IndexBatch(plan, number, 0, size, plan.parent, seconds, shared, own) for number, size in sizes]
    space.work("index", index_batch, lose_lines, batches)
    lines = [f"SELECT * FROM {space.old('_state/line_index')} WHERE doc_id NOT IN (SELECT key FROM inputs_gone)"]
    files = space.staged_files("index", "line_index")
    if files:
        lines.append(f"SELECT * FROM {parquet(files)}")
    space.execute(f"CREATE VIEW line_index AS {' UNION ALL BY NAME '.join(lines)}")
    return len(batches)


def _view_inputs(space: Workspace) -> None:
    """Views `inputs`, the records that stand or came, and `written_inputs`, those whose bytes are written now."""
    # What an older newsmill kept may lack columns, and has its number beside its bytes.
    space.db.register("no_bronze", pa.schema([*BRONZE, ("record_number", pa.int64())]).empty_table())
    space.db.register("no_numbers", NUMBERS.empty_table())
    options = ", filename = true, union_by_name = true"
    kept, came = space.old_files("_state/bronze"), space.staged_files("ingest", "bronze")
    if space.reads_anew:
        space.refuse_damaged("_state/bronze", kept)
    numbers = space.staged_files("ingest", "numbers")
    space.execute(f"CREATE VIEW came_numbers AS FROM {parquet(numbers) if numbers else 'no_numbers'}")
    space.execute(f"CREATE VIEW kept_numbers AS FROM {space.old('_state/numbers')}")
    for name, files in (("kept_rows", kept), ("came_rows", came)):
        rows = f"FROM {parquet(files, options=options)}" if files else "SELECT NULL::VARCHAR AS filename WHERE false"
        space.execute(f"CREATE VIEW {name} AS ({rows}) UNION ALL BY NAME FROM no_bronze")
    number = "coalesce(standing.record_number, kept_numbers.record_number, kept_rows.record_number) AS record_number"
    space.execute(
        f"CREATE VIEW kept_inputs AS SELECT {INPUT_COLUMNS} FROM (SELECT kept_rows.* REPLACE ({number}) FROM kept_rows "
        "LEFT JOIN kept_numbers USING (doc_id) LEFT JOIN standing USING (doc_id)) "
        "WHERE doc_id NOT IN (SELECT key FROM inputs_gone)"
    )
    space.execute(
        f"CREATE VIEW came_inputs AS SELECT {INPUT_COLUMNS} FROM "
        "(SELECT * EXCLUDE (record_number) FROM came_rows) JOIN came_numbers USING (doc_id)"
    )
    space.execute("CREATE VIEW inputs AS FROM kept_inputs UNION ALL FROM came_inputs")
    written = "inputs" if space.reads_anew else "came_inputs"
    space.execute(f"CREATE VIEW written_inputs AS FROM {written}")
