"""Bytes follow change: what a change does not reach is linked and not written again."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from corpus import write_files, write_page
from warehouses import lend, list_broken_checks, query, read_inputs, read_states, read_tables, run_on

from flows.contracts import DOCUMENT_TABLES
from flows.storage.families import DOCUMENTS, INPUTS
from flows.storage.layout import Layout
from flows.storage.manifest import DataFile, Manifest
from flows.storage.pieces import LEAST_PART, PARTS, bound_part
from flows.storage.snapshots import current_manifest

# Parts of five documents: twenty pages are four parts, and what comes is a part of its own.
PARTED = {"part_documents": 5}
FAMILIES = {*DOCUMENTS.tables, *INPUTS.tables}
OF_ARTICLES = {table.name for table in DOCUMENT_TABLES if table.articles_only and table.name != "articles"}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bytes") / "place"
    raw = write_files(
        folder / "raw", {f"{number:02d}.txt": write_page(number, number).encode() for number in range(20)}
    )
    run_on(raw, folder / "warehouse", **PARTED)
    return folder.rename(folder.with_name("kept"))


@pytest.fixture
def place(kept: Path) -> Iterator[tuple[Path, Path]]:
    with lend(kept, kept.with_name("place")) as folder:
        yield folder / "raw", folder / "warehouse"


def read_current(warehouse: Path) -> Manifest:
    manifest = current_manifest(Layout(warehouse))
    assert manifest is not None
    return manifest


def find_written(before: Manifest, after: Manifest) -> list[DataFile]:
    """Files of old parts that were written again."""
    parts = {file.part for file in before.files if file.table in FAMILIES}
    paths = {file.path for file in before.files}
    return [file for file in after.files if file.part in parts and file.path not in paths]


def find_part(warehouse: Path, source_uri: str) -> str:
    """The part that a document stands in, by the file of its row in documents."""
    files = str(warehouse / "current" / "documents" / "*.parquet")
    ((name,),) = query(
        warehouse, f"SELECT filename FROM read_parquet('{files}', filename = true) WHERE source_uri = '{source_uri}'"
    )
    path = f"documents/{Path(name).name}"
    return next(file.part for file in read_current(warehouse).files if file.path == path)


def check_whole(raw: Path, warehouse: Path) -> None:
    """The rows are those of a fresh run, for those who read the views and for those who read folders."""
    run_on(raw, warehouse.parent / "fresh")
    assert read_tables(warehouse) == read_tables(warehouse.parent / "fresh")
    assert read_inputs(warehouse) == read_inputs(warehouse.parent / "fresh")
    assert list_broken_checks(warehouse) == []
    for table in ("articles", "duplicates", "documents", "quotes"):
        folder = (warehouse / "current").resolve() / table
        in_folder = query(warehouse, f"SELECT * FROM read_parquet('{folder}/*.parquet') ORDER BY ALL")
        assert in_folder == query(warehouse, f"FROM {table} ORDER BY ALL")


def print_again(name: str, raw: Path, published: str) -> bytes:
    page = (raw / name).read_text()
    line = next(line for line in page.splitlines() if line.startswith("Published"))
    return page.replace(line, f"Published {published}").encode()


def test_a_reprint_of_an_old_article_costs_one_file_of_articles(place: tuple[Path, Path]) -> None:
    raw, warehouse = place
    before, part = read_current(warehouse), find_part(warehouse, "03.txt")
    write_files(raw, {"reprint.txt": print_again("03.txt", raw, "9 May 2025")})
    report = run_on(raw, warehouse, **PARTED)
    assert report.counts["refined_count"] == 1, "the article that stands for one more is not judged again"
    assert read_states(warehouse)["reprint.txt"] == "duplicate of 03.txt"
    written = find_written(before, read_current(warehouse))
    assert [(file.table, file.part) for file in written] == [("articles", part)]
    check_whole(raw, warehouse)


def test_an_earlier_print_costs_the_fields_of_the_old_article(place: tuple[Path, Path]) -> None:
    raw, warehouse = place
    before, part = read_current(warehouse), find_part(warehouse, "03.txt")
    write_files(raw, {"earlier.txt": print_again("03.txt", raw, "2 January 1999")})
    report = run_on(raw, warehouse, **PARTED)
    assert report.counts["refined_count"] == 1, "the old article is a duplicate now, of the same text"
    assert read_states(warehouse)["03.txt"] == "duplicate of earlier.txt"
    written = find_written(before, read_current(warehouse))
    assert {file.part for file in written} == {part}
    assert {"articles", "duplicates", "documents", "quotes"} <= {file.table for file in written}
    assert {file.table for file in written} <= {"articles", "duplicates", "documents", *OF_ARTICLES}
    check_whole(raw, warehouse)


def test_a_cluster_that_loses_its_article_gives_another_document_its_fields(place: tuple[Path, Path]) -> None:
    raw, warehouse = place
    write_files(raw, {"earlier.txt": print_again("03.txt", raw, "2 January 1999")})
    run_on(raw, warehouse, **PARTED)
    (raw / "earlier.txt").unlink()
    before, part = read_current(warehouse), find_part(warehouse, "03.txt")
    report = run_on(raw, warehouse, withdraw_missing=True, force=True, **PARTED)
    assert report.counts["refined_count"] == 1, "fields of duplicates are kept nowhere"
    assert read_states(warehouse)["03.txt"] == "article"
    assert {file.part for file in find_written(before, read_current(warehouse))} == {part}
    check_whole(raw, warehouse)


def test_of_a_cluster_with_another_article_only_that_one_is_judged(place: tuple[Path, Path]) -> None:
    """Its other documents are duplicates before and after; who stands for them, and the cluster's size, are others."""
    raw, warehouse = place
    prints = {f"print-{year}.txt": print_again("03.txt", raw, f"9 May {year}") for year in (2025, 2026, 2027)}
    write_files(raw, prints)
    assert run_on(raw, warehouse, **PARTED).counts["refined_count"] == 3
    write_files(raw, {"earlier.txt": print_again("03.txt", raw, "2 January 1999")})
    assert run_on(raw, warehouse, **PARTED).counts["refined_count"] == 1
    check_whole(raw, warehouse)
    assert read_states(warehouse)["print-2025.txt"] == "duplicate of earlier.txt"
    for name in ("earlier.txt", "03.txt"):
        (raw / name).unlink()
    report = run_on(raw, warehouse, withdraw_missing=True, force=True, **PARTED)
    assert report.counts["refined_count"] == 1
    assert read_states(warehouse) | dict.fromkeys(prints, "duplicate of print-2025.txt") | {
        "print-2025.txt": "article"
    } == read_states(warehouse)
    shutil.rmtree(warehouse.parent / "fresh")
    check_whole(raw, warehouse)


def test_new_documents_touch_no_old_part(place: tuple[Path, Path]) -> None:
    raw, warehouse = place
    before = read_current(warehouse)
    write_files(raw, {"new.txt": write_page(500).encode()})
    run_on(raw, warehouse, **PARTED)
    after = read_current(warehouse)
    assert find_written(before, after) == []
    old = {file.path for file in before.files if file.table in FAMILIES and not file.part.endswith(("none", "refused"))}
    assert old <= {file.path for file in after.files}


def test_a_part_is_patched_again_and_again(place: tuple[Path, Path]) -> None:
    raw, warehouse = place
    part = find_part(warehouse, "03.txt")
    for year in (2025, 2026, 2027):
        write_files(raw, {f"reprint-{year}.txt": print_again("03.txt", raw, f"9 May {year}")})
        run_on(raw, warehouse, **PARTED)
        assert find_part(warehouse, "03.txt") == part
    assert query(warehouse, "SELECT cluster_size FROM articles WHERE source_uri = '03.txt'") == [(4,)]
    assert len([file for file in read_current(warehouse).files_of("articles") if file.part == part]) == 1
    check_whole(raw, warehouse)


def test_a_part_is_a_sixteenth_of_the_warehouse_within_limits() -> None:
    sizes = [bound_part(documents, largest=16_384) for documents in range(0, 600_000, 7)]
    assert sizes == sorted(sizes)
    assert (sizes[0], sizes[-1]) == (LEAST_PART, 16_384)
    assert all(size <= max(LEAST_PART, n * 7 // PARTS) for n, size in enumerate(sizes))
    assert bound_part(600_000, largest=2) == 2


def test_pairs_and_rules_are_linked_where_they_stand_as_they_were(place: tuple[Path, Path]) -> None:
    raw, warehouse = place
    before = read_current(warehouse)
    # The same words: known by their hash, and compared with nothing.
    write_files(raw, {"again.txt": print_again("03.txt", raw, "3 March 2031")})
    run_on(raw, warehouse, **PARTED)
    after = read_current(warehouse)
    for table in ("_state/pairs", "rules"):
        assert after.files_of(table) == before.files_of(table)
    (old,) = before.files_of("rules")
    path = Layout(warehouse).snapshot(after.number) / old.path
    assert path.samefile(Layout(warehouse).snapshot(before.number) / old.path)
    # Another page is compared with others; a file of rules that a disk spoiled is written again.
    path.chmod(0o644)
    path.write_bytes(bytes(old.bytes))
    write_files(raw, {"new.txt": write_page(700).encode()})
    run_on(raw, warehouse, **PARTED)
    last = read_current(warehouse)
    assert last.files_of("_state/pairs") != after.files_of("_state/pairs")
    assert [file.sha256 for file in last.files_of("rules")] == [old.sha256]
    check_whole(raw, warehouse)
