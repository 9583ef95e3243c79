"""What a worker process does with one batch: read, call the stage, write. Imported by workers: no Prefect, no CLI."""

import multiprocessing
import shutil
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any, Self

import pyarrow as pa
import pyarrow.parquet as pq

from flows.errors import TooSlow
from flows.lexicon import Lexicon, bring_into_force, use_lexicon
from flows.run.budget import Budget, Death, read_note
from flows.stages import compare, ingest, refine
from flows.stages.rows import Rows, Work
from flows.storage.sources import Source, read_source

OUTCOMES = pa.schema(
    [
        pa.field("source_uri", pa.string(), nullable=False),
        pa.field("outcome", pa.string(), nullable=False),  # ingested, same, changing, unreadable, or a death
        pa.field("detail", pa.string()),
        pa.field("sha256", pa.string()),
        pa.field("size", pa.int64()),
        pa.field("mtime_ns", pa.int64()),
        pa.field("ctime_ns", pa.int64()),
        pa.field("inode", pa.int64()),
    ]
)


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows first..stop of batch `number` of a plan, and the folder for what comes of them.

    seconds: of processor time for each record; see the setting document_seconds.
    """

    plan: Path
    number: int
    first: int
    stop: int
    target: Path
    seconds: float

    @property
    def size(self) -> int:
        return self.stop - self.first

    @property
    def name(self) -> str:
        return f"{self.number:06d}-{self.first:06d}-{self.stop:06d}"

    def watch(self) -> Budget:
        return Budget(self.seconds, self._note)

    @property
    def _note(self) -> Path:
        """Where a worker notes which record it works on."""
        return self.target / f".{self.name}.at"

    def split(self) -> tuple[Self, ...]:
        """The record that a process died over by itself, and what stands around it; halves where none is known."""
        at = read_note(self._note)
        cuts = {self.first + at, self.first + at + 1} if at is not None else {(self.first + self.stop) // 2}
        borders = sorted({self.first, *cuts, self.stop})
        return tuple(replace(self, first=first, stop=stop) for first, stop in pairwise(borders))


@dataclass(frozen=True, slots=True)
class IngestBatch(Batch):
    """Sources to read: the plan has the columns of Source, and known_sha256."""

    raw: Path
    collection: str


@dataclass(frozen=True, slots=True)
class ReingestBatch(Batch):
    """Records to ingest again from the bytes that are kept: the plan has bronze_path instead of bytes."""


@dataclass(frozen=True, slots=True)
class RefineBatch(Batch):
    """Documents to refine: the plan has the columns of Work but data, and bronze_path."""

    policy: refine.Policy


@dataclass(frozen=True, slots=True)
class CompareBatch(Batch):
    """Pairs to compare: the plan has first_id and second_id, `texts` has title and text of each, batch by batch."""

    texts: Path
    threshold: float


def ingest_batch(batch: IngestBatch) -> int:
    """Read the sources of a batch into bronze and line index; returns how many were read."""
    if _target(batch).exists():
        return batch.size
    records, outcomes = [], []
    for row in _plan_rows(batch):
        source = Source(row["source_uri"], row["size"], row["mtime_ns"], row["ctime_ns"], row["inode"])
        outcome: dict[str, Any] = {**source._asdict(), "outcome": "changing"}
        try:
            reading = read_source(batch.raw, source)
        except OSError as error:
            outcome |= {"outcome": "unreadable", "detail": f"It cannot be read: {error.strerror}."}
        else:
            if reading.data is not None and reading.sha256 is not None:
                is_same = reading.sha256 == row["known_sha256"]
                outcome |= {"outcome": "same" if is_same else "ingested", "sha256": reading.sha256}
                if not is_same:
                    records.append(ingest.Record(batch.collection, source.source_uri, 1, reading.data, reading.sha256))
        outcomes.append(outcome)
    _write_ingested(batch, records, outcomes)
    return batch.size


def lose_source(batch: IngestBatch, death: Death = "worker_crash") -> int:
    """The result for a source that kills a worker."""
    detail = f"{_describe(death, batch, 'reading')} Its bytes are refused; newsmill tries again at the next run."
    outcomes = [{"source_uri": row["source_uri"], "outcome": death, "detail": detail} for row in _plan_rows(batch)]
    _write_ingested(batch, [], outcomes)
    return batch.size


def _describe(death: Death, batch: Batch, work: str) -> str:
    return str(TooSlow(batch.seconds)) if death == "too_slow" else f"A worker process died while {work} it."


def _write_ingested(batch: IngestBatch, records: list[ingest.Record], outcomes: list[dict[str, Any]]) -> None:
    _write(batch, {**_ingest(batch, records), "outcomes": pa.Table.from_pylist(outcomes, schema=OUTCOMES)})


def _ingest(batch: Batch, records: list[ingest.Record]) -> dict[str, pa.Table]:
    with batch.watch() as budget:
        return {"bronze": ingest.build_bronze(records), "line_index": ingest.index_lines(records, budget.watch)}


def reingest_batch(batch: ReingestBatch) -> int:
    """Ingest records of a batch again, from bronze; returns how many there were."""
    if not _target(batch).exists():
        _write(batch, _ingest(batch, _read_records(batch)))
    return batch.size


def lose_lines(batch: ReingestBatch, death: Death = "worker_crash") -> int:  # noqa: ARG001 - however it died
    """The result for a record that kills a worker now: its bytes stay, its lines count nowhere."""
    _write(batch, {"bronze": ingest.build_bronze(_read_records(batch)), "line_index": ingest.index_lines([])})
    return batch.size


def _read_records(batch: ReingestBatch) -> list[ingest.Record]:
    rows = _plan_rows(batch)
    data = _read_bytes(rows)
    return [
        ingest.Record(
            row["collection"], row["source_uri"], row["record_number"], data[row["doc_id"]], row["raw_sha256"]
        )
        for row in rows
    ]


def refine_batch(batch: RefineBatch) -> int:
    """Refine the documents of a batch; returns how many there were."""
    if _target(batch).exists():
        return batch.size
    rows = _plan_rows(batch)
    data = _read_bytes(rows)
    work = (Work(data=data[row["doc_id"]], **_work_columns(row)) for row in rows)
    with _judge_by(batch.policy.lexicon), batch.watch() as budget:
        tables = refine.refine(work, batch.policy, budget.watch)
    _write(batch, tables)
    return batch.size


def _judge_by(lexicon: Lexicon | None) -> AbstractContextManager[None]:
    """Bring the lexicon of a batch into force. In a worker process it stays: what is made of it serves all batches."""
    if lexicon is None:
        return nullcontext()
    if multiprocessing.parent_process() is None:
        return use_lexicon(lexicon)
    bring_into_force(lexicon)
    return nullcontext()


def lose_document(batch: RefineBatch, death: Death = "worker_crash") -> int:
    """The result for a document that kills a worker: it is rejected, and tried again when rules or settings change."""
    report = " Please report the file." if death == "worker_crash" else ""
    rejection = refine.Rejection(death, _describe(death, batch, "judging") + report)
    rows: Rows = {}
    for row in _plan_rows(batch):
        for name, found in refine.reject(Work(data=b"", **_work_columns(row)), rejection).items():
            rows.setdefault(name, []).extend(found)
    _write(batch, refine.build_tables(rows))
    return batch.size


def compare_batch(batch: CompareBatch) -> int:
    """Compare the pairs of a batch; returns how many there were."""
    if not _target(batch).exists():
        pairs = [(row["first_id"], row["second_id"]) for row in _plan_rows(batch)]
        rows = pq.read_table(batch.texts, partitioning=None, filters=[("batch", "=", batch.number)]).to_pylist()
        texts = {row["doc_id"]: compare.Text(row["title"], row["text"]) for row in rows}
        with batch.watch() as budget:
            table = compare.compare_pairs(pairs, texts, batch.threshold, budget.watch)
        _write(batch, {"pairs": table})
    return batch.size


def lose_pair(batch: CompareBatch, death: Death = "worker_crash") -> int:  # noqa: ARG001 - however it died
    """The result for a pair that kills a worker: two stories, compared again when one of them or the rules change."""
    pairs = [(row["first_id"], row["second_id"]) for row in _plan_rows(batch)]
    _write(batch, {"pairs": compare.build_pairs((*pair, compare.FAILED) for pair in pairs)})
    return batch.size


def _target(batch: Batch) -> Path:
    """The folder of a batch that is done. It may come again: its worker finished it and died before it could say so."""
    return batch.target / batch.name


def _plan_rows(batch: Batch) -> list[dict[str, Any]]:
    table = pq.read_table(batch.plan, partitioning=None, filters=[("batch", "=", batch.number)])
    rows: list[dict[str, Any]] = table.slice(batch.first, batch.size).to_pylist()
    return rows


def _work_columns(row: dict[str, Any]) -> dict[str, Any]:
    names = (name for name in Work._fields if name != "data")
    return {name: row[name] if name != "repeated" else row[name] or () for name in names}


def _read_bytes(rows: list[dict[str, Any]]) -> dict[str, bytes]:
    """The bytes of documents, from the bronze files that hold them."""
    wanted: dict[str, list[str]] = {}
    for row in rows:
        wanted.setdefault(row["bronze_path"], []).append(row["doc_id"])
    data: dict[str, bytes] = {}
    for path, doc_ids in wanted.items():
        wanted_rows = [("doc_id", "in", doc_ids)]
        table = pq.read_table(path, columns=["doc_id", "bytes"], partitioning=None, filters=wanted_rows)
        data.update(zip(table["doc_id"].to_pylist(), table["bytes"].to_pylist(), strict=True))
    return data


def _write(batch: Batch, tables: dict[str, pa.Table]) -> None:
    """Write a batch's tables into a folder of its own; the rename at the end makes it whole or absent."""
    target = _target(batch)
    temporary = target.with_name(f".{target.name}")
    shutil.rmtree(temporary, ignore_errors=True)
    temporary.mkdir(parents=True)
    for table_name, table in tables.items():
        pq.write_table(table, temporary / f"{table_name}.parquet", compression="zstd", row_group_size=4_096)
    temporary.rename(target)
