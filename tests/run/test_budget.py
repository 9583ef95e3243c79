"""A record that takes too long costs itself, and nobody else: in a loop, and inside a library."""

from pathlib import Path

import pytest
from corpus import write_files, write_page
from slow import LOOPING, STUCK, lose_slow, work_slowly
from warehouses import list_broken_checks, query, read_states, run_on

from flows.run.batches import Batch
from flows.run.budget import read_note
from flows.run.executors.local import LocalPool
from flows.run.recovery import carry_out
from flows.settings import Settings

# Five megabytes of speech, with a name in each sentence: some eight seconds of work.
SLOW = "“We heard it at night,” Ida Holm of Norwood said. " * 100_000


def make_batch(folder: Path, stop: int, seconds: float) -> Batch:
    return Batch(folder / "plan.parquet", 0, 0, stop, folder, seconds)


def test_a_loop_and_a_stuck_library_are_ended(tmp_path: Path) -> None:
    pool = LocalPool(2)
    try:
        parts = carry_out(pool, work_slowly, make_batch(tmp_path, 9, 0.2), lose_slow)
    finally:
        pool.close()
    done = {f"done-{number}" for number in range(9) if number not in (LOOPING, STUCK)}
    assert {path.name for path in tmp_path.glob("[!.]*")} == done | {f"slow-{LOOPING}", f"too_slow-{STUCK}"}
    assert "0.2 seconds" in (tmp_path / f"slow-{LOOPING}").read_text()
    # What was noted leads to the record at once: nothing is halved.
    assert sorted(map(len, parts)) == [1, 3, 5]


def test_nothing_is_watched_outside_of_workers(tmp_path: Path) -> None:
    batch = make_batch(tmp_path, 1, 1e-6)
    with batch.watch() as budget, budget.watch(0):
        assert sum(range(1_000_000))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("noted", "borders"),
    [
        ("", [(10, 14), (14, 19)]),
        ("           0", [(10, 11), (11, 19)]),
        ("           4", [(10, 14), (14, 15), (15, 19)]),
        ("           8", [(10, 18), (18, 19)]),
    ],
)
def test_a_batch_is_split_at_the_record_that_was_noted(
    tmp_path: Path, noted: str, borders: list[tuple[int, int]]
) -> None:
    batch = Batch(tmp_path / "plan.parquet", 0, 10, 19, tmp_path, 1.0)
    note = tmp_path / ".000000-000010-000019.at"
    assert read_note(note) is None
    note.write_text(noted)
    assert [(part.first, part.stop) for part in batch.split()] == borders


def test_a_record_that_takes_too_long_is_rejected(tmp_path: Path) -> None:
    pages = {f"{number}.txt": write_page(number).encode() for number in range(3)}
    raw, warehouse = write_files(tmp_path / "raw", {**pages, "slow.txt": SLOW.encode()}), tmp_path / "warehouse"
    run_on(raw, warehouse, workers=1, document_seconds=3)
    ((stage, reason, detail),) = query(warehouse, "SELECT stage, reason, detail FROM rejected")
    assert (stage, reason) == ("refine", "too_slow")
    assert "more than 3 seconds" in detail
    assert "NEWSMILL_DOCUMENT_SECONDS" in detail
    assert read_states(warehouse) == dict.fromkeys(pages, "article") | {"slow.txt": "rejected"}
    assert list_broken_checks(warehouse) == []


def test_a_record_is_tried_again_when_it_may_take_longer() -> None:
    assert Settings(document_seconds=3).version != Settings(document_seconds=600).version


def test_a_record_of_too_many_lines_is_rejected(tmp_path: Path) -> None:
    story = "The harbour of Norwood stayed closed on Friday as divers searched for a barge, the council said.\n"
    other = "Forty boats were damaged in the night, and the smokehouse lost its roof, the fishermen's union said.\n"
    files = {"few.txt": story.encode() * 3, "many.txt": (other + "x\r\n\n" * 20).encode()}
    raw, warehouse = write_files(tmp_path / "raw", files), tmp_path / "warehouse"
    run_on(raw, warehouse, max_lines=40)
    assert read_states(warehouse) == {"few.txt": "article", "many.txt": "rejected"}
    assert query(warehouse, "SELECT stage, reason, detail FROM rejected") == [
        ("refine", "too_many_lines", "It has 41 lines; NEWSMILL_MAX_LINES allows 40.")
    ]
    assert list_broken_checks(warehouse) == []
    run_on(raw, warehouse, max_lines=41)
    assert read_states(warehouse)["many.txt"] == "article"
