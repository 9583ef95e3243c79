"""A record that kills its worker process costs itself, and nobody else."""

import os
import signal
import sys
import types
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from corpus import make_corpus, write_files, write_page
from deadly import DEADLY, Records, fail, lose, work_nowhere, work_or_die
from warehouses import list_broken_checks, query, read_states, read_tables, run_on

from flows.errors import NewsmillError
from flows.run.batches import RefineBatch, lose_document
from flows.run.conductor import DirectConductor
from flows.run.executors.local import CallingProcess, LocalPool
from flows.run.ingest_batches import IngestBatch, Reading, ingest_batch, lose_source
from flows.run.recovery import carry_out
from flows.sources.stores.folder import FolderStore
from flows.sources.stores.store import Source
from flows.storage.lock import child_processes


def test_halving_finds_exactly_the_deadly_records(tmp_path: Path) -> None:
    pool = LocalPool(2)
    batches = [Records(tmp_path, 0, 8), Records(tmp_path, 8, 10), Records(tmp_path, 10, 15)]
    try:
        with ThreadPoolExecutor(3) as threads:
            results = list(threads.map(lambda batch: carry_out(pool, work_or_die, batch, lose), batches))
        # The pool works on: a broken executor is replaced.
        assert carry_out(pool, work_or_die, Records(tmp_path, 20, 22), lose) == [range(20, 22)]
    finally:
        pool.close()
    assert {path.name for path in tmp_path.iterdir()} == {
        f"lost-{number}" if number in DEADLY else str(number) for number in (*range(15), 20, 21)
    }
    for batch, parts in zip(batches, results, strict=True):
        assert sorted(number for part in parts for number in part) == list(range(batch.first, batch.stop))


def test_a_program_that_cannot_be_loaded_is_no_crash_of_a_record(tmp_path: Path) -> None:
    module = types.ModuleType("a_module_that_is_gone")
    module.work_nowhere = work_nowhere  # type: ignore[attr-defined]
    sys.modules[module.__name__] = module
    pool = LocalPool(1)
    try:
        with pytest.raises(NewsmillError, match="a_module_that_is_gone cannot be loaded"):
            carry_out(pool, work_nowhere, Records(tmp_path, 0, 2), lose)
    finally:
        pool.close()
        del sys.modules[module.__name__]
    assert not list(tmp_path.iterdir())


def test_an_exception_is_no_crash(tmp_path: Path) -> None:
    pool = LocalPool(1)
    try:
        with pytest.raises(ValueError, match="4 records"):
            carry_out(pool, fail, Records(tmp_path, 0, 4), lose)
    finally:
        pool.close()


def test_without_workers_batches_run_here(tmp_path: Path) -> None:
    assert carry_out(CallingProcess(), work_or_die, Records(tmp_path, 0, 3), lose) == [range(3)]


READING = Reading("raw", None, max_record_bytes=1_000_000, chunk_documents=100, chunk_bytes=1_000_000)


def plan_ingest(raw: Path, target: Path) -> IngestBatch:
    sources = [source._asdict() for source in FolderStore(raw).list_all((".txt",)) if isinstance(source, Source)]
    rows = [{**row, "known_sha256": None, "batch": 0} for row in sorted(sources, key=lambda row: row["source_uri"])]
    target.mkdir()
    pq.write_table(pa.Table.from_pylist(rows), target / "plan.parquet")
    return IngestBatch(target / "plan.parquet", 0, 0, len(rows), target, 60.0, raw, READING)


def test_a_batch_that_was_done_before_may_be_done_again(tmp_path: Path) -> None:
    """A worker may finish a batch and not live to tell: another one breaks the pool, and the batch runs again."""
    raw = write_files(tmp_path / "raw", {f"{number}.txt": write_page(number).encode() for number in range(3)})
    batch = plan_ingest(raw, tmp_path / "staging")
    for _ in range(2):
        assert ingest_batch(batch) == 3
    (folder,) = (path for path in batch.target.iterdir() if path.is_dir())
    assert pq.read_table(folder / "bronze_000000.parquet").num_rows == 3


def test_a_half_written_batch_is_done_again(tmp_path: Path) -> None:
    raw = write_files(tmp_path / "raw", {"0.txt": write_page(0).encode()})
    batch = plan_ingest(raw, tmp_path / "staging")
    write_files(batch.target / ".000000-000000-000001", {"bronze.parquet": b"half"})
    ingest_batch(batch)
    assert sorted(path.name for path in batch.target.iterdir()) == ["000000-000000-000001", "plan.parquet"]


def test_a_source_that_kills_its_reader_is_refused(tmp_path: Path) -> None:
    raw = write_files(tmp_path / "raw", {"a.txt": b"deadly", "b.txt": b"Nothing happened in Ostrand today at all."})
    batch = plan_ingest(raw, tmp_path / "staging")
    deadly, innocent = batch.split()
    assert (lose_source(deadly), ingest_batch(innocent)) == (1, 1)
    outcomes = [
        row
        for file in sorted(batch.target.glob("*/outcomes.parquet"))
        for row in pq.read_table(file, columns=["source_uri", "outcome"]).to_pylist()
    ]
    assert [tuple(row.values()) for row in outcomes] == [("a.txt", "worker_crash"), ("b.txt", "ingested")]


class LosingConductor(DirectConductor):
    """Carries out a run in which the document 2.txt kills whatever process judges it; batches are one document each."""

    def each(
        self, name: str, work: Callable[[Any], object], batches: Sequence[Any], at_once: Callable[[], int]
    ) -> None:
        def work_or_lose(batch: Any) -> Any:
            return lose_document(batch) if isinstance(batch, RefineBatch) and is_deadly(batch) else work(batch)

        super().each(name, work_or_lose, batches, at_once)


def is_deadly(batch: RefineBatch) -> bool:
    rows = pq.read_table(batch.plan, filters=[("batch", "=", batch.number)]).to_pylist()
    return [row["source_uri"] for row in rows] == ["2.txt"]


def test_a_document_that_kills_its_judge_is_rejected_and_not_tried_again(tmp_path: Path) -> None:
    pages = {f"{number}.txt": write_page(number, number).encode() for number in range(4)}
    raw, warehouse = write_files(tmp_path / "raw", pages), tmp_path / "warehouse"
    run_on(raw, warehouse, conductor=LosingConductor(), batch_documents=1)
    assert read_states(warehouse) == dict.fromkeys(pages, "article") | {"2.txt": "rejected"}
    assert query(warehouse, "SELECT source_uri, stage, reason FROM rejected") == [("2.txt", "refine", "worker_crash")]
    assert list_broken_checks(warehouse) == []
    assert run_on(raw, warehouse).snapshot is None
    # Other bytes are another document.
    write_files(raw, {"2.txt": write_page(60, 2).encode()})
    run_on(raw, warehouse)
    assert read_states(warehouse)["2.txt"] == "article"


def test_workers_that_are_killed_cost_nothing(tmp_path: Path) -> None:
    """As the kernel does when memory runs out: the batches on their way are tried again, and nothing is lost."""
    raw = write_files(tmp_path / "raw", make_corpus(12))
    killed: list[int] = []

    def kill_workers(step: str, done: int, total: int) -> None:
        if step == "refine" and done and not killed:
            workers = [pid for pid in child_processes(os.getpid()) if is_worker(pid)]
            killed.extend(workers)
            for pid in workers:
                os.kill(pid, signal.SIGKILL)

    run_on(raw, tmp_path / "killed", workers=2, batch_documents=8, progress=kill_workers)
    assert killed
    run_on(raw, tmp_path / "calm")
    assert read_tables(tmp_path / "killed") == read_tables(tmp_path / "calm")


def is_worker(pid: int) -> bool:
    """Whether a process is a copy of the one that was started for workers, and not that one itself."""
    try:
        is_copy = b"forkserver" in Path(f"/proc/{pid}/cmdline").read_bytes()
        return is_copy and parent_of(pid) != os.getpid()
    except OSError:
        return False


def parent_of(pid: int) -> int:
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])


def test_staged_files_of_a_killed_writer_are_not_read(tmp_path: Path) -> None:
    """Batches are whole or absent: a folder that still has its temporary name counts for nothing."""
    raw = write_files(tmp_path / "raw", {"0.txt": write_page(0).encode()})

    def leave_rubbish(step: str, done: int, total: int) -> None:
        if step == "refine" and done == total and total:
            staging = tmp_path / "warehouse" / ".staging"
            write_files(staging / "refine" / ".000000-000000-000009", {"documents.parquet": b"half"})

    run_on(raw, tmp_path / "warehouse", progress=leave_rubbish)
    assert read_states(tmp_path / "warehouse") == {"0.txt": "article"}
