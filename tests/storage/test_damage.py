"""Damage is never copied into a new file, where its own checksum would make it look whole."""

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from corpus import make_corpus, write_files, write_page
from warehouses import query, read_inputs, read_tables, run_on

from flows.errors import NewsmillError
from flows.run.plan import make_plan
from flows.run.report import Request
from flows.run.rollback import roll_back
from flows.settings import Settings
from flows.storage.families import SCHEMAS
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest, checksum
from flows.storage.snapshots import current_manifest, current_number
from flows.storage.verify import find_damaged, verify_snapshot

Damage = Callable[[Path], None]


def flip(path: Path) -> None:
    """One bit, in the middle of what was published."""
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    overwrite(path, bytes(data))


def flip_text(path: Path) -> None:
    """One bit of a text: a run looks over all articles' narrow columns, and must not meet it there."""
    metadata = pq.ParquetFile(path).metadata
    group = metadata.row_group(0)
    columns = [group.column(number) for number in range(metadata.num_columns)]
    (text,) = (column for column in columns if column.path_in_schema == "text")
    data = bytearray(path.read_bytes())
    data[text.data_page_offset + text.total_compressed_size // 2] ^= 1
    overwrite(path, bytes(data))


def cut(path: Path) -> None:
    overwrite(path, path.read_bytes()[:-20])


def overwrite(path: Path, data: bytes) -> None:
    """In place, as a disk does it: every hard link sees it."""
    path.chmod(0o644)
    with path.open("r+b") as file:
        file.write(data)
        file.truncate()
    path.chmod(0o444)


def remove(path: Path) -> None:
    path.unlink()


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("original")
    run_on(write_files(folder / "raw", make_corpus(6)), folder / "warehouse")
    return folder


@pytest.fixture
def place(original: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A raw folder and a warehouse of one snapshot, copied for one test."""
    shutil.copytree(original, tmp_path, symlinks=True, dirs_exist_ok=True)
    return tmp_path / "raw", tmp_path / "warehouse"


def find_file(warehouse: Path, table: str) -> Path:
    """The largest file of a table in the published snapshot."""
    manifest = current_manifest(Layout(warehouse))
    assert manifest is not None
    largest = max(manifest.files_of(table), key=lambda file: file.bytes)
    return Layout(warehouse).snapshot(manifest.number) / largest.path


def find_file_of_article(warehouse: Path, source_uri: str) -> Path:
    """The file in the published snapshot that an article stands in."""
    files = (warehouse / "current").resolve() / "articles" / "*.parquet"
    rows = f"read_parquet('{files}', filename = true)"
    ((name,),) = query(warehouse, f"SELECT filename FROM {rows} WHERE source_uri = '{source_uri}'")
    return Path(name)


def change_everything(raw: Path) -> None:
    """Change, add and remove pages, so that every table has rows that go and rows that stay."""
    write_files(raw, {"0/page-0000.txt": write_page(700).encode(), "new.txt": write_page(701, 1).encode(),
                      "copy.txt": (raw / "1/page-0001.txt").read_bytes()})  # fmt: skip


# Rules and stories are written anew by every run, and attributes of texts have no rows.
COPIED = sorted(set(SCHEMAS) - {"rules", "stories", "story_articles", "attributes"})


@pytest.mark.parametrize("table", COPIED)
def test_a_flipped_bit_stops_the_run_that_would_copy_it(table: str, place: tuple[Path, Path]) -> None:
    raw, warehouse = place
    path = find_file(warehouse, table)
    flip(path)
    change_everything(raw)
    with pytest.raises(NewsmillError) as stopped:
        run_on(raw, warehouse)
    assert str(path) in str(stopped.value)
    assert "the checksum differs" in str(stopped.value)
    assert "newsmill verify" in str(stopped.value)
    assert current_number(Layout(warehouse)) == 1


def test_a_flipped_bit_stops_compaction(tmp_path: Path) -> None:
    """Four small parts become one, and nothing in them changed."""
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    for number in range(3):
        run_on(write_files(raw, {f"{number}.txt": write_page(number, number).encode()}), warehouse)
    path = find_file(warehouse, "figures")
    flip(path)
    write_files(raw, {"3.txt": write_page(3).encode()})
    with pytest.raises(NewsmillError, match=re.escape(path.name)):
        run_on(raw, warehouse)


def test_the_message_names_the_snapshots_that_share_the_damage_and_one_that_does_not(place: tuple[Path, Path]) -> None:
    raw, warehouse = place
    write_files(raw, {"0/page-0000.txt": write_page(700).encode()})
    run_on(raw, warehouse)
    # A page would print its publisher's footer once more, and others of that publisher would be judged again.
    write_files(raw, {"new.txt": b""})
    run_on(raw, warehouse)
    # Page 0 left this file in the second run, and page 1 would leave it in the fourth.
    path = find_file_of_article(warehouse, "1/page-0001.txt")
    assert [n for n in (1, 2, 3) if (warehouse / f"snapshots/{n:08d}/articles" / path.name).exists()] == [2, 3]
    flip(path)
    write_files(raw, {"1/page-0001.txt": write_page(702, 1).encode()})
    with pytest.raises(NewsmillError) as stopped:
        run_on(raw, warehouse)
    assert str(path) in str(stopped.value)
    assert "the damage stands in 2 as well" in str(stopped.value)
    assert "newsmill snapshots rollback 1 " in str(stopped.value)
    assert roll_back(Settings(raw=raw, warehouse=warehouse), 1).snapshot == 4
    run_on(raw, warehouse)
    run_on(raw, raw.parent / "fresh")
    assert read_tables(warehouse) == read_tables(raw.parent / "fresh")


def test_a_damaged_file_that_a_run_does_not_reach_is_linked_and_still_found(place: tuple[Path, Path]) -> None:
    raw, warehouse = place
    write_files(raw, {"0/page-0000.txt": write_page(700).encode()})
    run_on(raw, warehouse)
    # The part of the new page alone; what changes now stands in the other.
    path = find_file_of_article(warehouse, "0/page-0000.txt")
    flip_text(path)
    write_files(raw, {"1/page-0001.txt": write_page(702, 1).encode()})
    run_on(raw, warehouse)
    manifest = current_manifest(Layout(warehouse))
    assert manifest is not None
    folder = Layout(warehouse).snapshot(manifest.number)
    assert (manifest.number, (folder / "articles" / path.name).samefile(path)) == (3, True)
    assert [name for name, _ in find_damaged(folder, manifest)] == [f"articles/{path.name}"]


@pytest.mark.parametrize("table", ["_state/line_index", "_state/sketches", "documents", "sources"])
def test_a_flipped_bit_stops_a_run_that_reads_the_file_and_does_not_copy_it(
    table: str, place: tuple[Path, Path]
) -> None:
    raw, warehouse = place
    write_files(raw, {"0/page-0000.txt": write_page(700).encode()})
    run_on(raw, warehouse)
    # The part of the new page alone; what changes now stands in the other.
    (path,) = (warehouse / "snapshots" / "00000002" / table).glob("00000002-*.parquet")
    flip(path)
    write_files(raw, {"1/page-0001.txt": write_page(702, 1).encode()})
    with pytest.raises(NewsmillError, match="the checksum differs") as stopped:
        run_on(raw, warehouse)
    assert f"{table}/{path.name}" in str(stopped.value)
    assert current_number(Layout(warehouse)) == 2


@pytest.mark.parametrize("damage", [flip, cut, remove])
@pytest.mark.parametrize("table", ["articles", "_state/sketches", "_state/line_index", "_state/pairs", "documents"])
def test_rebuilding_heals_every_table_that_is_made_of_kept_bytes(
    table: str, damage: Damage, place: tuple[Path, Path]
) -> None:
    raw, warehouse = place
    before = read_tables(warehouse), read_inputs(warehouse)
    damage(find_file(warehouse, table))
    run_on(raw, warehouse, rebuild=True)
    assert (read_tables(warehouse), read_inputs(warehouse)) == before
    manifest = current_manifest(Layout(warehouse))
    assert manifest is not None
    assert verify_snapshot(Layout(warehouse), manifest, "1GB").is_whole


@pytest.mark.parametrize("damage", [flip, cut, remove])
def test_rebuilding_never_judges_damaged_bytes(damage: Damage, place: tuple[Path, Path]) -> None:
    raw, warehouse = place
    damage(find_file(warehouse, "_state/bronze"))
    with pytest.raises(NewsmillError) as stopped:
        run_on(raw, warehouse, rebuild=True)
    assert "--rebuild" not in str(stopped.value)
    assert "from a backup" in str(stopped.value)
    assert current_number(Layout(warehouse)) == 1


@pytest.mark.parametrize("damage", [cut, remove])
@pytest.mark.parametrize("table", ["articles", "_state/bronze", "rules", "runs"])
def test_a_run_with_nothing_to_do_sees_that_files_are_gone_or_cut(
    table: str, damage: Damage, place: tuple[Path, Path]
) -> None:
    raw, warehouse = place
    path = find_file(warehouse, table)
    damage(path)
    for stopped_work in (
        lambda: run_on(raw, warehouse),
        lambda: make_plan(Settings(raw=raw, warehouse=warehouse), Request()),
    ):
        with pytest.raises(NewsmillError, match=re.escape(str(path))):
            stopped_work()
    assert current_number(Layout(warehouse)) == 1


@pytest.mark.parametrize("damage", [remove, cut])
def test_views_that_are_damaged_are_mended_by_a_run_with_nothing_to_do(
    damage: Damage, place: tuple[Path, Path]
) -> None:
    raw, warehouse = place
    damage(warehouse / "current" / "warehouse.duckdb")
    assert run_on(raw, warehouse).snapshot is None
    assert query(warehouse, "SELECT count(*) > 0 FROM articles") == [(True,)]
    manifest = current_manifest(Layout(warehouse))
    assert manifest is not None
    assert find_damaged(Layout(warehouse).snapshot(1), manifest) == []


def test_rows_are_counted_against_the_manifest(place: tuple[Path, Path]) -> None:
    """A file with a right checksum and fewer rows than were published: what a copy of damage looks like."""
    _, warehouse = place
    folder = Layout(warehouse).snapshot(1)
    manifest = Manifest.read(folder / "manifest.json")
    lying = tuple(replace(file, rows=file.rows + 1) if file.table == "figures" else file for file in manifest.files)
    problems = dict(find_damaged(folder, replace(manifest, files=lying)))
    assert {path.split("/")[0] for path in problems} == {"figures"}
    assert all(re.search(r"It has \d+ rows instead of \d+\.", problem) for problem in problems.values())
    assert all(checksum(folder / file.path) == file.sha256 for file in lying)


def test_a_rollback_copies_no_damaged_history(place: tuple[Path, Path]) -> None:
    raw, warehouse = place
    write_files(raw, {"new.txt": write_page(701, 1).encode()})
    run_on(raw, warehouse)
    flip(find_file(warehouse, "runs"))
    rollback = roll_back(Settings(raw=raw, warehouse=warehouse), 1)
    assert "The history of runs could not be read" in rollback.warnings[0]
    # What the older history lacks is taken from the log of runs.
    kinds = query(warehouse, "SELECT kind FROM runs WHERE snapshot IS NOT NULL ORDER BY snapshot")
    assert kinds == [("run",), ("run",), ("rollback",)]
