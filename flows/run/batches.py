"""What a worker process does with one batch: read, call the stage, write. Imported by workers: no Prefect, no CLI.

Batches of sources: ingest_batches.py; of lines: index_batches.py.
"""

import multiprocessing
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any, ClassVar, Self

import pyarrow as pa
import pyarrow.parquet as pq

from flows.errors import TooSlow
from flows.lexicon import Lexicon, bring_into_force, shipped_lexicon, use_lexicon
from flows.run.budget import Budget, Death, read_note
from flows.stages import compare, refine
from flows.stages.rows import Rows, Work

# Documents that stand out of a run by a measure: so many are named.
WORST_DOCUMENTS = 20
TIMINGS = pa.schema(
    [pa.field("doc_id", pa.string(), nullable=False), pa.field("seconds", pa.float64(), nullable=False)]
)


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows first..stop of batch `number` of a plan, and the folder for what comes of them.

    seconds  of processor time for each record; see the setting document_seconds.
    sliced   fields that name files with a column `batch`, of which a batch needs its rows; shared: those that it needs
             whole. A machine that does not see them fetches them.
    heavy    fields with values of any size, the same in all batches of a step: they travel once.
    """

    sliced: ClassVar[tuple[str, ...]] = ("plan",)
    shared: ClassVar[tuple[str, ...]] = ()
    heavy: ClassVar[tuple[str, ...]] = ()

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
        return Budget(self.seconds, self.note)

    @property
    def note(self) -> Path:
        """Where a worker notes what it is at."""
        return self.target / f".{self.name}.at"

    def split(self) -> tuple[Self, ...]:
        """The record that a process died over by itself, and what stands around it; halves where none is known."""
        found = read_note(self.note)
        at = self.first + found.place if found else (self.first + self.stop) // 2
        cuts = {at, at + 1} if found else {at}
        borders = sorted({self.first, *cuts, self.stop})
        return tuple(replace(self, first=first, stop=stop) for first, stop in pairwise(borders))


@dataclass(frozen=True, slots=True)
class RefineBatch(Batch):
    """Documents to refine: the plan has the columns of Work but data, and bronze_path.

    policy: of collections without any of their own; own: of the others, by collection.
    """

    heavy = ("policy", "own")

    policy: refine.Policy
    own: Mapping[str, refine.Policy]


@dataclass(frozen=True, slots=True)
class CompareBatch(Batch):
    """Pairs to compare: the plan has first_id and second_id, `texts` has title and text of each, batch by batch."""

    sliced = ("plan", "texts")

    texts: Path
    threshold: float


def number_of(name: str) -> int:
    """The number of the batch that a folder is named after.

    >>> number_of("000012-000000-000100")
    12
    """
    return int(name.partition("-")[0])


def describe_death(death: Death, batch: Batch, work: str) -> str:
    return str(TooSlow(batch.seconds)) if death == "too_slow" else f"A worker process died while {work} it."


def refine_batch(batch: RefineBatch) -> int:
    """Refine the documents of a batch; returns how many there were."""
    if is_done(batch):
        return batch.size
    rows = read_plan(batch)
    data = read_bytes(rows)
    found = []
    with batch.watch() as budget:
        for policy, places in _sort_by_policy(batch, rows):
            work = (Work(data=data[rows[at]["doc_id"]], **_work_columns(rows[at])) for at in places)
            with _judge_by(policy.lexicon):
                found.append(refine.refine(work, policy, lambda number, at=places: budget.watch(at[number])))  # type: ignore[misc]
    tables = {name: pa.concat_tables(one[name] for one in found) for name in found[0]}
    _write(batch, tables | {"timings": _list_slowest(rows, budget.spent)})
    return batch.size


def _list_slowest(rows: list[dict[str, Any]], spent: Mapping[int, float]) -> pa.Table:
    """The documents of a batch that took most of the processor's time."""
    slowest = sorted(spent, key=lambda place: (-spent[place], place))[:WORST_DOCUMENTS]
    found = [{"doc_id": rows[place]["doc_id"], "seconds": round(spent[place], 6)} for place in slowest]
    return pa.Table.from_pylist(found, schema=TIMINGS)


def _sort_by_policy(batch: RefineBatch, rows: list[dict[str, Any]]) -> list[tuple[refine.Policy, Sequence[int]]]:
    """The policies of a batch, and the places of their documents in its rows."""
    if not batch.own:
        return [(batch.policy, range(len(rows)))]
    places: dict[str | None, list[int]] = {}
    for at, row in enumerate(rows):
        places.setdefault(row["collection"] if row["collection"] in batch.own else None, []).append(at)
    return [(batch.policy if name is None else batch.own[name], found) for name, found in places.items()]


def _judge_by(lexicon: Lexicon | None) -> AbstractContextManager[None]:
    """Bring a lexicon into force. In a worker process it stays: what is made of it serves all batches."""
    lexicon = lexicon or shipped_lexicon()
    if multiprocessing.parent_process() is None:
        return use_lexicon(lexicon)
    bring_into_force(lexicon)
    return nullcontext()


def lose_document(batch: RefineBatch, death: Death = "worker_crash") -> int:
    """The result for a document that kills a worker: it is rejected, and tried again when rules or settings change."""
    report = " Please report the file." if death == "worker_crash" else ""
    rejection = refine.Rejection(death, describe_death(death, batch, "judging") + report)
    rows: Rows = {}
    for row in read_plan(batch):
        for name, found in refine.reject(Work(data=b"", **_work_columns(row)), rejection).items():
            rows.setdefault(name, []).extend(found)
    _write(batch, refine.build_tables(rows))
    return batch.size


def compare_batch(batch: CompareBatch) -> int:
    """Compare the pairs of a batch; returns how many there were."""
    if not is_done(batch):
        pairs = [(row["first_id"], row["second_id"]) for row in read_plan(batch)]
        rows = pq.read_table(batch.texts, partitioning=None, filters=[("batch", "=", batch.number)]).to_pylist()
        texts = {row["doc_id"]: compare.Text(row["title"], row["text"]) for row in rows}
        with batch.watch() as budget:
            table = compare.compare_pairs(pairs, texts, batch.threshold, budget.watch)
        _write(batch, {"pairs": table})
    return batch.size


def lose_pair(batch: CompareBatch, death: Death = "worker_crash") -> int:  # noqa: ARG001 - however it died
    """The result for a pair that kills a worker: two stories, compared again when one of them or the rules change."""
    pairs = [(row["first_id"], row["second_id"]) for row in read_plan(batch)]
    _write(batch, {"pairs": compare.build_pairs((*pair, compare.FAILED) for pair in pairs)})
    return batch.size


def is_done(batch: Batch) -> bool:
    """Whether a batch comes again: its worker finished it and died before it could say so."""
    return (batch.target / batch.name).exists()


def read_plan(batch: Batch) -> list[dict[str, Any]]:
    table = pq.read_table(batch.plan, partitioning=None, filters=[("batch", "=", batch.number)])
    rows: list[dict[str, Any]] = table.slice(batch.first, batch.size).to_pylist()
    return rows


def _work_columns(row: dict[str, Any]) -> dict[str, Any]:
    names = (name for name in Work._fields if name != "data")
    return {name: row[name] if name != "repeated" else row[name] or () for name in names}


def read_bytes(rows: list[dict[str, Any]]) -> dict[str, bytes]:
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


@contextmanager
def write_whole(batch: Batch) -> Iterator[Path]:
    """A folder for what comes of a batch; the rename at the end makes it whole or absent."""
    target = batch.target / batch.name
    temporary = target.with_name(f".{target.name}")
    shutil.rmtree(temporary, ignore_errors=True)
    temporary.mkdir(parents=True)
    yield temporary
    temporary.rename(target)


def write_tables(folder: Path, tables: dict[str, pa.Table], suffix: str = "") -> None:
    """Write tables into files of their names."""
    for name, table in tables.items():
        pq.write_table(table, folder / f"{name}{suffix}.parquet", compression="zstd", row_group_size=4_096)


def _write(batch: Batch, tables: dict[str, pa.Table]) -> None:
    with write_whole(batch) as folder:
        write_tables(folder, tables)
