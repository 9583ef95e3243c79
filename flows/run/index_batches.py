"""What a worker process does with a batch of records whose lines are indexed. See batches.py."""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.run.batches import Batch, is_done, read_bytes, read_plan, write_tables, write_whole
from flows.run.budget import Death
from flows.stages.ingest import Record, index_lines


@dataclass(frozen=True, slots=True)
class IndexBatch(Batch):
    """Records whose lines are indexed: the plan has the columns of Record but data and sha256, and bronze_path.

    text_column: of collections without one of their own; own: of the others, by collection.
    """

    text_column: str | None
    own: Mapping[str, str | None]


def index_batch(batch: IndexBatch) -> int:
    """Index the lines of the records of a batch; returns how many there were."""
    if not is_done(batch):
        rows = read_plan(batch)
        data = read_bytes(rows)
        names = [name for name in Record._fields if name not in ("data", "sha256")]
        records = (Record(data=data[row["doc_id"]], sha256="", **{name: row[name] for name in names}) for row in rows)
        with write_whole(batch) as folder, batch.watch() as budget:
            write_tables(folder, {"line_index": index_lines(records, batch.text_column, budget.watch, batch.own)})
    return batch.size


def lose_lines(batch: IndexBatch, death: Death = "worker_crash") -> int:  # noqa: ARG001 - however it died
    """The result for a record that kills a worker: its lines count nowhere; it is judged all the same."""
    with write_whole(batch) as folder:
        write_tables(folder, {"line_index": index_lines([])})
    return batch.size
