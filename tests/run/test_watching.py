"""Progress: of batches that are done, and of those that workers are at."""

import gzip
import json
import threading
from pathlib import Path

from corpus import write_files, write_page
from warehouses import run_on

from flows.run.batches import Batch
from flows.run.budget import Note
from flows.run.watching import Tally, Watcher, count_records, watch_bytes


def make_batches(folder: Path, count: int) -> list[Batch]:
    return [Batch(folder / "plan.parquet", number, 0, 1, folder, 1.0) for number in range(count)]


def write_note(batch: Batch, note: Note) -> None:
    batch.note.write_text("".join(f"{number:16d}" for number in note))


def test_what_is_read_of_a_batch_counts_before_it_is_done(tmp_path: Path) -> None:
    batches = make_batches(tmp_path, 3)
    watcher = Watcher(batches, [1_000, 2_000, 500], lambda note: note.bytes)
    assert watcher.count() == 0
    write_note(batches[1], Note(0, 7, 300))
    batches[2].note.touch()
    assert watcher.count() == 300
    (tmp_path / batches[0].name).mkdir()
    write_note(batches[1], Note(0, 9, 5_000))
    assert watcher.count() == 3_000


def test_records_of_a_batch_count_before_it_is_done(tmp_path: Path) -> None:
    batches = [Batch(tmp_path / "plan.parquet", 0, 0, 2_000, tmp_path, 1.0)]
    write_note(batches[0], Note(700))
    said: list[int] = []
    told = threading.Event()

    def say(count: int) -> None:
        said.append(count)
        told.set()

    with count_records(batches, say) as done:
        assert told.wait(60)
        done(batches[0])
    assert said == [700, 2_000]


def test_progress_never_goes_back(tmp_path: Path) -> None:
    said: list[int] = []
    batches = make_batches(tmp_path, 3)
    with watch_bytes(batches, [10, 20, 30], said.append) as done:
        for batch in (batches[2], batches[0], batches[1]):
            done(batch)
    assert said == [30, 40, 60]
    tally = Tally(said.append)
    tally.tell(70)
    tally.add(65)
    assert said == [30, 40, 60, 70]


def test_a_run_tells_the_bytes_of_its_sources(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": number, "text": write_page(number)}) + "\n" for number in range(4))
    files = {"a.jsonl.gz": gzip.compress(lines.encode()), "b.txt": write_page(9).encode()}
    told: list[tuple[str, int, int]] = []
    raw = write_files(tmp_path / "raw", files)
    run_on(raw, tmp_path / "warehouse", progress=lambda *how: told.append(how))
    total = sum(map(len, files.values()))
    assert [how for how in told if how[0] == "ingest"] == [
        ("ingest", 0, 0),
        ("ingest", 0, total),
        ("ingest", total, total),
    ]
    assert ("index", 5, 5) in told
