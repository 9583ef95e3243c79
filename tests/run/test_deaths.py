"""A record of a container that kills whoever reads, indexes or judges it costs itself; every death here is a SIGKILL."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from cases.containers import write_zip
from corpus import write_files, write_page
from deadly import DEADLY_TEXT, index_or_die, read_or_die, read_or_die_once, refine_or_die
from warehouses import list_broken_checks, query, run_on

from flows.run import index, ingest_batches, refine
from flows.run.executors.local import LocalPool
from flows.run.ingest_batches import IngestBatch, Reading, ingest_batch, lose_source
from flows.run.recovery import carry_out
from flows.sources.choose import ENDINGS
from flows.sources.stores.folder import FolderStore
from flows.sources.stores.store import Source

READING = Reading("raw", None, max_record_bytes=1_000_000, chunk_documents=2, chunk_bytes=1_000_000)


def write_lines(count: int, *deadly: int) -> bytes:
    """JSON lines with the keys 1 to count."""
    pages = {number: write_page(number) + DEADLY_TEXT * (number in deadly) for number in range(1, count + 1)}
    return "".join(json.dumps({"id": number, "text": text}) + "\n" for number, text in pages.items()).encode()


def ingest_files(folder: Path, files: dict[str, bytes], work: Callable[[Any], int]) -> dict[str, list[Any]]:
    """What became of files that a pool of workers read: by table, rows as tuples."""
    raw, target = write_files(folder / "raw", files), folder / "staging"
    found = sorted(source for source in FolderStore(raw).list_all(ENDINGS) if isinstance(source, Source))
    rows = [{**source._asdict(), "known_sha256": None, "batch": 0} for source in found]
    target.mkdir()
    pq.write_table(pa.Table.from_pylist(rows), target / "plan.parquet")
    pool = LocalPool(1)
    try:
        carry_out(
            pool, work, IngestBatch(target / "plan.parquet", 0, 0, len(rows), target, 60.0, raw, READING), lose_source
        )
    finally:
        pool.close()
    read = {name: _read_all(target, name) for name in ("bronze", "numbers", "outcomes")}
    numbers = {row["doc_id"]: row["record_number"] for row in read["numbers"]}
    records = [(row["source_uri"], numbers[row["doc_id"]], row["record_key"], row["reason"]) for row in read["bronze"]]
    outcomes = [(row["source_uri"], row["outcome"], row["document_count"]) for row in read["outcomes"]]
    return {"bronze": sorted(records), "outcomes": sorted(outcomes)}


def _read_all(target: Path, table: str) -> list[dict[str, Any]]:
    files = target.glob(f"[!.]*/{table}*.parquet")
    return [row for file in files for row in pq.read_table(file, partitioning=None).to_pylist()]


def test_reading_ends_at_a_record_that_kills_its_reader(tmp_path: Path) -> None:
    files = {"a.jsonl": write_lines(2), "b.jsonl": write_lines(9, 6), "c.txt": write_page(20).encode()}
    found = ingest_files(tmp_path, files, read_or_die)
    assert found["outcomes"] == [("a.jsonl", "ingested", 2), ("b.jsonl", "ingested", 6), ("c.txt", "ingested", 1)]
    read = [("b.jsonl", number, str(number), None) for number in range(1, 6)]
    assert found["bronze"] == [
        ("a.jsonl", 1, "1", None),
        ("a.jsonl", 2, "2", None),
        *read,
        ("b.jsonl", 6, None, "worker_crash"),
        ("c.txt", 1, None, None),
    ]


def test_of_an_archive_the_members_behind_are_read(tmp_path: Path) -> None:
    archive = write_zip(("a.jsonl", write_lines(2)), ("b.jsonl", write_lines(4, 2)), ("c.jsonl", write_lines(1)))
    found = ingest_files(tmp_path, {"all.zip": archive}, read_or_die)
    assert [(number, key, reason) for _, number, key, reason in found["bronze"]] == [
        (1, "a.jsonl!1", None),
        (2, "a.jsonl!2", None),
        (3, "b.jsonl!1", None),
        (4, "b.jsonl#2", "worker_crash"),
        (5, "c.jsonl!1", None),
    ]


def test_a_container_that_kills_too_often_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingest_batches, "MOST_DEATHS", 1)
    found = ingest_files(tmp_path, {"a.jsonl": write_lines(3, 2)}, read_or_die)
    assert found == {"bronze": [], "outcomes": [("a.jsonl", "worker_crash", None)]}


def test_a_reader_that_dies_of_something_else_costs_nothing(tmp_path: Path) -> None:
    files = {"a.jsonl": write_lines(5, 3)}
    killed = ingest_files(tmp_path / "killed", files, read_or_die_once)
    assert killed == ingest_files(tmp_path / "calm", files, ingest_batch)


def test_a_record_that_kills_indexer_and_judge_is_rejected_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "index_batch", index_or_die)
    monkeypatch.setattr(refine, "refine_batch", refine_or_die)
    raw, warehouse = write_files(tmp_path / "raw", {"a.jsonl": write_lines(8, 5)}), tmp_path / "warehouse"
    run_on(raw, warehouse, workers=1)
    assert query(warehouse, "SELECT record_key, stage, reason FROM rejected JOIN documents USING (doc_id)") == [
        ("5", "refine", "worker_crash")
    ]
    assert query(warehouse, "SELECT count(*) FROM articles") == [(7,)]
    assert list_broken_checks(warehouse) == []
    monkeypatch.undo()
    assert run_on(raw, warehouse).snapshot is None
