"""What a writer clears away, and what it must never touch: whatever was published, and whatever is not its own."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from corpus import write_files, write_page
from hypothesis import given
from hypothesis import strategies as st
from warehouses import lend, query, read_tables, run_on

from flows.errors import NewsmillError, StoppedByCheck
from flows.run.plan import make_plan
from flows.run.report import Request
from flows.run.rollback import roll_back
from flows.settings import Settings
from flows.storage.debris import clear_debris, explain_unclear, list_debris
from flows.storage.layout import Layout
from flows.storage.lock import hold_lock
from flows.storage.manifest import Manifest
from flows.storage.retention import Retention
from flows.storage.snapshots import current_number, prune, read_manifest, snapshot_numbers

PAGES = {f"{number}.txt": write_page(number, number).encode() for number in range(3)}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("debris") / "place"
    raw, warehouse = write_files(folder / "raw", PAGES), folder / "warehouse"
    run_on(raw, warehouse)
    for number in (500, 501):
        write_files(raw, {f"{number}.txt": write_page(number).encode()})
        run_on(raw, warehouse)
    (raw / "501.txt").unlink()
    return folder.rename(folder.with_name("kept"))


@pytest.fixture
def place(kept: Path) -> Iterator[tuple[Path, Path]]:
    """A raw folder and a warehouse of three snapshots; the third holds a document whose file is gone."""
    with lend(kept, kept.with_name("place")) as folder:
        yield folder / "raw", folder / "warehouse"


def point_back(warehouse: Path, number: int) -> None:
    """What a person does by hand: ln -sfn snapshots/0000000N current."""
    (warehouse / "current").unlink()
    (warehouse / "current").symlink_to(f"snapshots/{number:08d}")


def list_tree(folder: Path) -> dict[str, str | bytes]:
    """Everything below a folder: files with their bytes, links with what they name."""
    return {
        path.relative_to(folder).as_posix(): os.readlink(path) if path.is_symlink() else path.read_bytes()  # noqa: PTH115
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


def test_debris_of_killed_runs_is_cleared_and_numbers_are_used_again(tmp_path: Path) -> None:
    raw, warehouse = write_files(tmp_path / "raw", PAGES), tmp_path / "warehouse"
    run_on(raw, warehouse)
    layout = Layout(warehouse)
    before = read_tables(warehouse)
    for debris in (".draft-00000002/articles", ".removed-00000001", "00000002/articles"):
        write_files(layout.snapshots / debris, {"part.parquet": b"half a fi"})
    write_files(layout.staging / "refine", {"plan.parquet": b""})
    for spilled in ("duckdb", "checks"):
        write_files(layout.staging / spilled, {"duckdb_temp_storage_S64K-0.tmp": b"spilled"})
    layout.mark(2).symlink_to("snapshots/00000002")
    assert snapshot_numbers(layout) == [1]
    run_on(raw, warehouse)
    assert [path.name for path in layout.snapshots.iterdir()] == ["00000001"]
    assert [path.name for path in warehouse.iterdir() if path.name in {".staging", ".current-00000002"}] == []
    assert read_tables(warehouse) == before
    write_files(raw, {"later.txt": write_page(502).encode()})
    assert run_on(raw, warehouse).snapshot == 2


@pytest.mark.parametrize(
    "name",
    ["00000002.bak", "00000002 (copy)", "notes.txt", "2", "٠٠٠٠٠٠٠٢", ".draft-of-mine", ".draft-00000002.old", "lost+found"],
)  # fmt: skip
def test_a_foreign_name_is_never_touched(name: str, place: tuple[Path, Path]) -> None:
    raw, warehouse = place
    shutil.copytree(warehouse / "snapshots" / "00000002", warehouse / "snapshots" / name)
    before = list_tree(warehouse / "snapshots" / name)
    run_on(raw, warehouse, withdraw_missing=True, force=True, keep_snapshots=1, keep_days=0)
    assert list_tree(warehouse / "snapshots" / name) == before
    assert [number for number in (1, 2, 3, 4) if Layout(warehouse).snapshot(number).exists()] == [4]


def test_a_run_after_pointing_back_is_refused_and_costs_nothing(place: tuple[Path, Path]) -> None:
    raw, warehouse = place
    point_back(warehouse, 1)
    before = list_tree(warehouse / "snapshots")
    for how in ({}, {"rebuild": True}, {"keep_snapshots": 1, "keep_days": 0}):
        with pytest.raises(StoppedByCheck) as refused:
            run_on(raw, warehouse, **how)
        message = str(refused.value)
        assert "names snapshot 1, but snapshots 2 and 3 above it were published" in message
        assert "newsmill snapshots rollback 3" in message
        assert "newsmill snapshots rollback 1" in message
        assert "ln -s" not in message
    with pytest.raises(StoppedByCheck, match="rollback 3"):
        make_plan(Settings(raw=raw, warehouse=warehouse), Request())
    assert list_tree(warehouse / "snapshots") == before
    assert current_number(Layout(warehouse)) == 1


@pytest.mark.parametrize("number", [1, 2, 3])
def test_the_way_out_of_pointing_back_keeps_every_snapshot(number: int, place: tuple[Path, Path]) -> None:
    raw, warehouse = place
    documents = {n: Layout(warehouse).snapshot(n) for n in (1, 2, 3)}
    counts = {n: read_manifest(Layout(warehouse), n).count_rows("documents") for n in documents}
    point_back(warehouse, 1)
    assert roll_back(Settings(raw=raw, warehouse=warehouse), number).snapshot == 4
    assert query(warehouse, "SELECT count(*) FROM documents") == [(counts[number],)]
    # The history is that of the newest, and goes on.
    assert query(warehouse, "SELECT count(*), max(snapshot) FROM runs") == [(4, 4)]
    assert snapshot_numbers(Layout(warehouse)) == [1, 2, 3, 4]
    run_on(raw, warehouse)
    assert snapshot_numbers(Layout(warehouse))[:4] == [1, 2, 3, 4]


def test_a_lost_link_never_costs_the_snapshots(place: tuple[Path, Path]) -> None:
    """A copy that follows no links has no `current`: everything would look like debris of a killed run."""
    raw, warehouse = place
    before = list_tree(warehouse / "snapshots")
    (warehouse / "current").unlink()
    (warehouse / "warehouse.duckdb").unlink()
    with pytest.raises(StoppedByCheck, match=r"snapshots 1, 2 and 3.*newsmill snapshots rollback 3"):
        run_on(raw, warehouse)
    assert list_tree(warehouse / "snapshots") == before
    assert roll_back(Settings(raw=raw, warehouse=warehouse), 3).snapshot == 4
    assert query(warehouse, "SELECT count(*) FROM documents") == [(5,)]


def test_a_lost_link_to_the_first_snapshot_is_refused_too(tmp_path: Path) -> None:
    raw, warehouse = write_files(tmp_path / "raw", PAGES), tmp_path / "warehouse"
    run_on(raw, warehouse)
    (warehouse / "current").unlink()
    with pytest.raises(StoppedByCheck, match=r"snapshot 1 in .* was published.*newsmill snapshots rollback 1"):
        run_on(raw, warehouse)
    assert snapshot_numbers(Layout(warehouse)) == [1]


def test_a_link_to_a_snapshot_that_is_gone_names_the_others(place: tuple[Path, Path]) -> None:
    raw, warehouse = place
    (warehouse / "snapshots" / "00000003").rename(warehouse.parent / "taken away")
    with pytest.raises(NewsmillError, match=r"snapshot 3, but its folder is gone.*newsmill snapshots rollback 2"):
        run_on(raw, warehouse)
    assert roll_back(Settings(raw=raw, warehouse=warehouse), 2).snapshot == 4


def test_a_folder_above_without_a_manifest_is_refused_too(place: tuple[Path, Path]) -> None:
    """Its manifest may be what was lost: only the mark says that it was never published."""
    raw, warehouse = place
    point_back(warehouse, 2)
    (warehouse / "snapshots" / "00000003" / "manifest.json").unlink()
    with pytest.raises(StoppedByCheck, match="rollback 2` keeps"):
        run_on(raw, warehouse)
    assert roll_back(Settings(raw=raw, warehouse=warehouse), 2).snapshot == 4
    assert list((warehouse / "snapshots" / "00000003" / "articles").iterdir())


def test_a_snapshot_that_cannot_be_read_outlives_retention(place: tuple[Path, Path]) -> None:
    _, warehouse = place
    layout = Layout(warehouse)
    (layout.snapshot(1) / "manifest.json").unlink()
    assert prune(layout, Retention(1, 0)) == [2]
    assert snapshot_numbers(layout) == [1, 3]


def test_the_plan_names_what_a_run_would_remove(place: tuple[Path, Path]) -> None:
    raw, warehouse = place
    layout = Layout(warehouse)
    write_files(layout.snapshot(4), {"articles/part.parquet": b"half a fi"})
    layout.mark(4).symlink_to("snapshots/00000004")
    write_files(layout.snapshots, {"notes.txt": b"mine", ".draft-00000004/articles/part.parquet": b""})
    settings = Settings(raw=raw, warehouse=warehouse, keep_snapshots=2, keep_days=0)
    before = list_tree(warehouse)
    plan = make_plan(settings, Request())
    removed = {item.path: item.why for item in plan.removed}
    assert set(removed) == {"snapshots/.draft-00000004", "snapshots/00000004", ".current-00000004",
                            "snapshots/00000001", "snapshots/00000002"}  # fmt: skip
    assert "never published" in removed["snapshots/00000004"]
    assert "the newest 2" in removed["snapshots/00000001"]
    assert list_tree(warehouse) == before
    # Nothing of it is a lie.
    run_on(raw, warehouse, keep_snapshots=2, keep_days=0)
    assert not any((warehouse / path).exists() for path in removed if path != "snapshots/00000004")
    assert (layout.snapshots / "notes.txt").read_bytes() == b"mine"


def test_the_plan_removes_nothing_of_a_run_that_is_on_its_way(place: tuple[Path, Path]) -> None:
    raw, warehouse = place
    layout = Layout(warehouse)
    with hold_lock(layout):
        (layout.snapshots / ".draft-00000004").mkdir()
        assert make_plan(Settings(raw=raw, warehouse=warehouse), Request()).removed == []


NUMBERS = st.integers(1, 6)


@given(
    current=st.integers(0, 5),
    folders=st.dictionaries(NUMBERS, st.booleans(), max_size=6),
    marks=st.sets(NUMBERS),
    strange=st.sets(st.sampled_from(["00000002.bak", "3", ".draft-00000009", ".removed-00000001", "a.txt", ".draft"])),
)
def test_only_marked_and_unfinished_names_ever_go(
    current: int,
    folders: dict[int, bool],
    marks: set[int],
    strange: set[str],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Whatever stands in a warehouse: a folder without a mark stays, and so does every name that is not newsmill's."""
    layout = Layout(tmp_path_factory.mktemp("warehouse"))
    for number, has_manifest in folders.items():
        write_files(layout.snapshot(number), {"articles/part.parquet": b"rows"})
        if has_manifest:
            Manifest(number, 0, "2024-03-05", "by-hand", "run").write(layout.snapshot(number) / "manifest.json")
    for name in strange:
        write_files(layout.snapshots / name, {"file": b"bytes"})
    for number in marks:
        layout.mark(number).symlink_to(f"snapshots/{number:08d}")
    if current:
        layout.current.symlink_to(f"snapshots/{current:08d}")
    planned = [str(path.relative_to(layout.root)) for path in list_debris(layout)]
    unclear = explain_unclear(layout)
    assert clear_debris(layout) == planned
    stays = {f"{number:08d}" for number in folders if number <= current or number not in marks}
    stays |= {name for name in strange if name not in {".draft-00000009", ".removed-00000001"}}
    assert ({path.name for path in layout.snapshots.iterdir()} if layout.snapshots.exists() else set()) == stays
    assert bool(unclear) == any(number > current and number not in marks for number in folders)
    # What was not cleared is as unclear as before: a second writer is no bolder than the first.
    assert explain_unclear(layout) == unclear
    assert list_debris(layout) == []
