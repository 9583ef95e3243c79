"""Parts: merging keeps their number small, their size bounded, and every row where it was."""

import math
from pathlib import Path

from corpus import write_files, write_page
from hypothesis import given, settings
from hypothesis import strategies as st
from warehouses import LASTING_TABLES, list_broken_checks, query, read_tables, run_on

from flows.storage.layout import Layout
from flows.storage.pieces import MERGE_FANOUT, Piece, plan_pieces
from flows.storage.snapshots import current_manifest

SIZES = st.lists(st.integers(1, 400), min_size=1, max_size=200)


def most_parts(rows: int, largest: int) -> float:
    """Fewer than MERGE_FANOUT parts in each tier, and those too large to be merged: four are more than `largest`."""
    return (MERGE_FANOUT - 1) * (math.log(max(rows, 1), MERGE_FANOUT) + 1) + MERGE_FANOUT * rows / largest


@settings(max_examples=60, deadline=None)
@given(sizes=SIZES, largest=st.integers(1, 5_000))
def test_run_after_run_the_number_of_parts_stays_logarithmic(sizes: list[int], largest: int) -> None:
    pieces: list[Piece] = []
    for number, size in enumerate(sizes, start=1):
        old = [Piece(piece.size, kept=[str(order)]) for order, piece in enumerate(pieces)]
        planned = plan_pieces(old, [Piece(size, new=[{"documents": str(number)}])], largest)
        assert sum(piece.size for piece in planned) == sum(sizes[:number])
        assert sorted(name for piece in planned for name in piece.kept) == sorted(name for p in old for name in p.kept)
        assert sum(len(piece.new) for piece in planned) == 1
        assert all(piece.size <= max(largest, *sizes) for piece in planned)
        pieces = planned
        assert len(pieces) <= most_parts(sum(sizes[:number]), largest)


@settings(max_examples=60, deadline=None)
@given(sizes=SIZES, largest=st.integers(1, 5_000))
def test_parts_that_lost_rows_are_merged_and_never_lost(sizes: list[int], largest: int) -> None:
    old = [Piece(size, kept=[str(n)]) if n % 3 else Piece(size // 2, filtered=[str(n)]) for n, size in enumerate(sizes)]
    planned = plan_pieces(old, [], largest)
    assert sum(piece.size for piece in planned) == sum(piece.size for piece in old)
    named = sorted(name for piece in planned for name in (*piece.kept, *piece.filtered))
    assert named == sorted(name for piece in old if piece.size for name in (*piece.kept, *piece.filtered))


def test_many_small_runs_stay_a_few_files_and_equal_one_run(tmp_path: Path) -> None:
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    runs = 7
    for number in range(runs):
        write_files(raw, {f"{number}.txt": write_page(number, number).encode()})
        run_on(raw, warehouse, keep_snapshots=2, keep_days=0)
    manifest = current_manifest(Layout(warehouse))
    assert manifest is not None
    assert manifest.number == runs
    assert {len(manifest.files_of(table)) for table in LASTING_TABLES} <= set(range(1, MERGE_FANOUT + 2))
    assert query(warehouse, "SELECT count(*) FROM runs") == [(runs,)]
    assert list_broken_checks(warehouse) == []
    run_on(raw, tmp_path / "fresh")
    assert read_tables(warehouse) == read_tables(tmp_path / "fresh")
