"""What a run reads, what it leaves alone, and what becomes of sources that change, move, vanish and return."""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest
from corpus import make_corpus, set_anew, write_files, write_page
from warehouses import grow_old, list_broken_checks, query, read_inputs, read_states, read_tables, run_on

from flows.contracts import BY_NAME
from flows.errors import StoppedByCheck, WrongUseError
from flows.storage.layout import Layout
from flows.storage.manifest import checksum

PAGES = {f"{number}.txt": write_page(number, number).encode() for number in range(4)}
# Every file that this process opens, while `is_watching` holds. An audit hook cannot be taken off again.
opened: list[str] = []
is_watching = [False]


def note_open(event: str, arguments: tuple[Any, ...]) -> None:
    if is_watching[0] and event == "open" and isinstance(arguments[0], str | bytes):
        opened.append(os.fsdecode(arguments[0]))


sys.addaudithook(note_open)


@pytest.fixture
def watched() -> Iterator[list[str]]:
    opened.clear()
    is_watching[0] = True
    yield opened
    is_watching[0] = False


def below(paths: list[str], folder: Path) -> list[str]:
    return sorted({os.path.relpath(path, folder) for path in paths if path.startswith(f"{folder}/")})


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return write_files(tmp_path / "raw", PAGES)


@pytest.fixture
def warehouse(raw: Path, tmp_path: Path) -> Path:
    run_on(raw, tmp_path / "warehouse")
    return tmp_path / "warehouse"


def read_sources(warehouse: Path) -> dict[str, bool]:
    """Sources and whether they are missing."""
    return dict(query(warehouse, "SELECT source_uri, is_missing FROM sources"))


def test_a_second_run_publishes_nothing_and_reads_no_content(tmp_path: Path, watched: list[str]) -> None:
    raw, warehouse = write_files(tmp_path / "raw", make_corpus(6)), tmp_path / "warehouse"
    grow_old(raw)
    run_on(raw, warehouse)
    assert below(watched, raw) == sorted(make_corpus(6)), "the watch sees files being read"
    watched.clear()
    before = (warehouse / "current").readlink()
    report = run_on(raw, warehouse)
    assert report.snapshot is None
    assert below(watched, raw) == []
    assert (warehouse / "current").readlink() == before
    assert [path.name for path in (warehouse / "snapshots").iterdir()] == ["00000001"]
    assert report.counts["unchanged_count"] == report.counts["source_count"] == len(make_corpus(6))
    assert query(warehouse, "SELECT count(*) FROM runs") == [(1,)]

    # One file that changed is read, and no other.
    write_files(raw, {"0/page-0000.txt": write_page(300).encode()})
    report = run_on(raw, warehouse)
    assert below(watched, raw) == ["0/page-0000.txt"]
    assert (report.snapshot, report.counts["changed_count"]) == (2, 1)

    # Without the cache hashes decide: everything is read, nothing is published.
    Layout(warehouse).stat_cache.unlink()
    watched.clear()
    assert run_on(raw, warehouse).snapshot is None
    assert below(watched, raw) == sorted(make_corpus(6))


def test_a_stat_cache_that_cannot_be_read_costs_hashes_only(raw: Path, warehouse: Path) -> None:
    """It is written without waiting for the disk: after a power cut it may be empty."""
    for damage in (b"", b"PAR1 and nothing more"):
        Layout(warehouse).stat_cache.write_bytes(damage)
        report = run_on(raw, warehouse)
        assert (report.snapshot, report.counts["unchanged_count"]) == (None, len(PAGES))


def test_young_files_are_read_again(raw: Path, warehouse: Path, watched: list[str]) -> None:
    """A file may change within a tick of the clock and look the same: size, times and inode."""
    report = run_on(raw, warehouse)
    assert report.snapshot is None
    assert below(watched, raw) == sorted(PAGES)
    # By the run itself: no batch is made of them, and no worker started.
    assert [batches for step, _, batches in report.steps if step == "ingest"] == [0]
    page = PAGES["0.txt"].replace(b"council", b"counsel")
    status = (raw / "0.txt").stat()
    with (raw / "0.txt").open("r+b") as file:
        file.write(page)
    os.utime(raw / "0.txt", ns=(status.st_atime_ns, status.st_mtime_ns))
    assert (raw / "0.txt").stat().st_size == status.st_size
    assert run_on(raw, warehouse).counts["changed_count"] == 1
    assert query(warehouse, "SELECT count(*) FROM articles WHERE contains(text, 'counsel')") == [(1,)]


def test_a_touched_file_is_read_and_not_published_again(raw: Path, warehouse: Path) -> None:
    os.utime(raw / "1.txt")
    (raw / "new-inode").write_bytes(PAGES["2.txt"])
    (raw / "new-inode").rename(raw / "2.txt")
    report = run_on(raw, warehouse)
    assert report.snapshot is None
    assert report.counts["unchanged_count"] == len(PAGES)


def test_a_changed_file_replaces_its_documents(raw: Path, warehouse: Path) -> None:
    before: dict[str, str] = dict(query(warehouse, "SELECT source_uri, doc_id FROM documents"))
    write_files(raw, {"1.txt": write_page(70, 1).encode()})
    report = run_on(raw, warehouse)
    assert (report.snapshot, report.counts["changed_count"], report.counts["refined_count"]) == (2, 1, 1)
    assert dict(query(warehouse, "SELECT source_uri, doc_id FROM documents")) == before
    assert query(warehouse, "SELECT count(*) FROM articles WHERE contains(title, '(70)')") == [(1,)]
    assert query(warehouse, "SELECT count(*) FROM articles WHERE contains(title, '(1)')") == [(0,)]
    assert list_broken_checks(warehouse) == []


def test_a_line_that_becomes_repeated_is_judged_again_everywhere(raw: Path, warehouse: Path) -> None:
    """Pages 0 and 3 have one publisher: with a third page of it, its footer stands in three unrelated stories."""
    assert run_on(write_files(raw, {"4.txt": write_page(4, 1).encode()}), warehouse).counts["refined_count"] == 1
    report = run_on(write_files(raw, {"5.txt": write_page(5, 0).encode()}), warehouse)
    assert (report.counts["new_count"], report.counts["refined_count"]) == (1, 3)
    (raw / "5.txt").unlink()
    assert run_on(raw, warehouse, withdraw_missing=True).counts["refined_count"] == 2


def test_a_menu_that_comes_again_names_the_publisher_everywhere(tmp_path: Path) -> None:
    """One page does not tell a site's name from its subject; three pages do."""
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    menu = "About the Quill Post\n\nQuill Post newsletters\n\nAdvertise with the Quill Post\n\n"
    pages = {f"{number}.txt": (menu + write_page(number).rsplit("©", 1)[0]).encode() for number in range(3)}
    write_files(raw, {"0.txt": pages["0.txt"]})
    run_on(raw, warehouse)
    assert query(warehouse, "SELECT publisher FROM articles") == [(None,)]
    write_files(raw, pages)
    run_on(raw, warehouse)
    assert query(warehouse, "SELECT publisher FROM articles") == [("Quill Post",)] * 3
    witness = "SELECT DISTINCT value, line_number, char_start, rule_id FROM evidence WHERE field = 'publisher'"
    assert query(warehouse, witness) == [("Quill Post", 1, 10, "publisher.menu")]


def test_a_file_that_changes_while_it_is_read_waits(raw: Path, tmp_path: Path) -> None:
    """The scan saw one file, the reader finds another: between them another program wrote."""
    warehouse, later = tmp_path / "warehouse", write_page(71).encode()

    def write_after_scan(step: str, done: int, total: int) -> None:
        if step == "ingest" and not done:
            write_files(raw, {"1.txt": later})

    report = run_on(raw, warehouse, progress=write_after_scan)
    assert report.counts["waiting_count"] == 1
    assert set(read_states(warehouse)) == {"0.txt", "2.txt", "3.txt"}
    report = run_on(raw, warehouse)
    assert (report.snapshot, report.counts["new_count"], report.counts["waiting_count"]) == (2, 1, 0)
    assert query(warehouse, "SELECT count(*) FROM articles WHERE contains(title, '(71)')") == [(1,)]


def test_a_file_that_vanishes_before_it_is_read_is_refused_until_it_is_seen_to_be_gone(
    raw: Path, tmp_path: Path
) -> None:
    def remove_after_scan(step: str, done: int, total: int) -> None:
        if step == "ingest" and not done:
            (raw / "1.txt").unlink(missing_ok=True)

    report = run_on(raw, tmp_path / "warehouse", progress=remove_after_scan)
    assert [(item.source_uri, item.reason) for item in report.refused] == [("1.txt", "unreadable")]
    assert set(read_states(tmp_path / "warehouse")) == {"0.txt", "2.txt", "3.txt"}
    assert run_on(raw, tmp_path / "warehouse").refused == []
    assert query(tmp_path / "warehouse", "FROM rejected") == []


def test_refused_sources_are_named_and_counted_and_nothing_else_changes(raw: Path, tmp_path: Path) -> None:
    warehouse = tmp_path / "warehouse"
    write_files(raw, {"large.txt": b"x" * 5_000, "README.md": b"", ".hidden.txt": b"", "a.txt~": b""})
    write_files(tmp_path / "outside", {"secret.txt": b"A secret that nobody gave away to the paper."})
    (raw / "link.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    os.mkfifo(raw / "pipe.txt")
    report = run_on(raw, warehouse, max_record_bytes=4_000)
    assert report.ignored == {"editor leftover": 1, "hidden": 1, "readme": 1}
    assert report.counts["refused_count"] == 3
    rejected = query(warehouse, "SELECT source_uri, doc_id, stage, reason FROM rejected ORDER BY 1")
    assert rejected == [
        ("large.txt", None, "scan", "too_large"),
        ("link.txt", None, "scan", "outside_raw"),
        ("pipe.txt", None, "scan", "not_regular"),
    ]
    assert query(warehouse, "SELECT count(*) FROM rejected WHERE length(detail) > 20") == [(3,)]
    assert set(read_states(warehouse)) == set(PAGES)
    assert run_on(raw, warehouse, max_record_bytes=4_000).snapshot is None
    # The same refusal in other words is published: the words name what is allowed now.
    assert run_on(raw, warehouse, max_record_bytes=4_001).snapshot == 2
    # Other limits, other refusals: what is allowed now is taken in.
    (raw / "pipe.txt").unlink()
    report = run_on(raw, warehouse)
    assert report.snapshot == 3
    assert query(warehouse, "SELECT source_uri FROM rejected WHERE doc_id IS NULL") == [("link.txt",)]
    assert "large.txt" in read_states(warehouse)
    assert list_broken_checks(warehouse) == []


def test_a_source_that_is_refused_later_keeps_its_documents(raw: Path, warehouse: Path) -> None:
    """A refusal is no absence: --withdraw-missing must not take it."""
    (raw / "1.txt").unlink()
    os.mkfifo(raw / "1.txt")
    run_on(raw, warehouse, withdraw_missing=True, force=True)
    assert set(read_states(warehouse)) == set(PAGES)
    assert read_sources(warehouse)["1.txt"] is False


def test_what_lies_in_a_folder_that_is_refused_later_keeps_its_documents(raw: Path, tmp_path: Path) -> None:
    """A folder that was moved to another disk and linked: nothing of it was withdrawn."""
    warehouse = tmp_path / "warehouse"
    write_files(raw, {"herald/0.txt": write_page(10).encode(), "herald-2.txt": write_page(11).encode()})
    run_on(raw, warehouse)
    (raw / "herald").rename(tmp_path / "elsewhere")
    (raw / "herald").symlink_to(tmp_path / "elsewhere")
    (raw / "herald-2.txt").unlink()
    report = run_on(raw, warehouse, withdraw_missing=True)
    assert [item.source_uri for item in report.refused] == ["herald"]
    assert set(read_states(warehouse)) == {*PAGES, "herald/0.txt"}
    assert read_sources(warehouse)["herald/0.txt"] is False


def test_a_missing_raw_folder_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(WrongUseError) as refused:
        run_on(tmp_path / "not-there", tmp_path / "warehouse")
    assert refused.value.exit_code == 2
    assert not (tmp_path / "warehouse" / "current").exists()
    run_on(write_files(tmp_path / "raw", PAGES), tmp_path / "warehouse")


def test_a_missing_source_keeps_its_documents_until_it_is_back(raw: Path, warehouse: Path) -> None:
    before = read_tables(warehouse)
    (raw / "2.txt").rename(raw.parent / "away")
    report = run_on(raw, warehouse)
    assert (report.snapshot, report.counts["missing_count"], report.counts["withdrawn_count"]) == (2, 1, 0)
    assert read_sources(warehouse) == {"0.txt": False, "1.txt": False, "2.txt": True, "3.txt": False}
    assert {name: rows for name, rows in read_tables(warehouse).items() if name != "sources"} == {
        name: rows for name, rows in before.items() if name != "sources"
    }
    assert run_on(raw, warehouse).snapshot is None
    (raw.parent / "away").rename(raw / "2.txt")
    assert run_on(raw, warehouse).snapshot == 3
    assert read_tables(warehouse) == before


def test_a_missing_source_that_comes_back_changed_is_read(raw: Path, warehouse: Path) -> None:
    (raw / "2.txt").unlink()
    run_on(raw, warehouse)
    write_files(raw, {"2.txt": write_page(72).encode()})
    run_on(raw, warehouse)
    assert read_sources(warehouse)["2.txt"] is False
    assert query(warehouse, "SELECT count(*) FROM articles WHERE contains(title, '(72)')") == [(1,)]


def test_a_present_copy_stands_for_a_missing_original(raw: Path, tmp_path: Path) -> None:
    """Canonical rank: a source that is still there comes first."""
    warehouse = tmp_path / "warehouse"
    write_files(raw, {"z-copy.txt": set_anew(PAGES["0.txt"].decode()).encode()})
    run_on(raw, warehouse)
    assert read_states(warehouse)["z-copy.txt"] == "duplicate of 0.txt"
    (raw / "0.txt").unlink()
    run_on(raw, warehouse)
    assert read_states(warehouse)["0.txt"] == "duplicate of z-copy.txt"
    assert list_broken_checks(warehouse) == []
    run_on(raw, warehouse, withdraw_missing=True, force=True)
    assert read_states(warehouse)["z-copy.txt"] == "article"
    assert set(read_states(warehouse)) == {"1.txt", "2.txt", "3.txt", "z-copy.txt"}
    assert list_broken_checks(warehouse) == []


def test_withdrawing_much_of_a_collection_needs_force(raw: Path, warehouse: Path) -> None:
    before = read_tables(warehouse)
    (raw / "0.txt").unlink()
    with pytest.raises(StoppedByCheck, match="--force") as stopped:
        run_on(raw, warehouse, withdraw_missing=True)
    assert stopped.value.exit_code == 3
    assert "1 of 4 sources" in str(stopped.value)
    assert read_tables(warehouse) == before
    # A setting may allow it.
    assert run_on(raw, warehouse, withdraw_missing=True, withdraw_guard_ratio=0.25).snapshot == 2
    assert set(read_sources(warehouse)) == {"1.txt", "2.txt", "3.txt"}
    for number in (1, 2, 3):
        (raw / f"{number}.txt").unlink()
    with pytest.raises(StoppedByCheck):
        run_on(raw, warehouse, withdraw_missing=True)
    assert run_on(raw, warehouse, withdraw_missing=True, force=True).counts["withdrawn_count"] == 3
    assert read_states(warehouse) == {}
    assert query(warehouse, "SELECT count(*) FROM rules")[0][0] > 0
    assert list_broken_checks(warehouse) == []


def test_a_rename_is_a_withdrawal_and_an_addition(raw: Path, warehouse: Path, tmp_path: Path) -> None:
    (raw / "1.txt").rename(raw / "renamed.txt")
    run_on(raw, warehouse)
    assert read_states(warehouse)["1.txt"] == "duplicate of renamed.txt"
    run_on(raw, warehouse, withdraw_missing=True, force=True)
    assert read_states(warehouse)["renamed.txt"] == "article"
    run_on(raw, tmp_path / "fresh")
    assert read_tables(warehouse) == read_tables(tmp_path / "fresh")


def test_collections_share_a_warehouse_and_nothing_else(raw: Path, warehouse: Path, tmp_path: Path) -> None:
    other = write_files(tmp_path / "other", {"0.txt": PAGES["0.txt"], "x.txt": write_page(80).encode(), "b.txt": b""})
    run_on(other, warehouse, collection="other")
    found = query(warehouse, "SELECT collection, source_uri, status FROM documents ORDER BY ALL")
    assert found == [
        *(("other", "0.txt", "article"), ("other", "b.txt", "rejected"), ("other", "x.txt", "article")),
        *(("raw", name, "duplicate" if name == "0.txt" else "article") for name in PAGES),
    ]
    # The others' sources are neither missing nor withdrawn, and each collection keeps its refused sources.
    os.mkfifo(raw / "pipe.txt")
    (other / "x.txt").unlink()
    run_on(raw, warehouse, withdraw_missing=True)
    assert query(warehouse, "SELECT count(*) FROM documents") == [(7,)]
    assert query(warehouse, "SELECT count(*) FROM sources WHERE is_missing") == [(0,)]
    run_on(other, warehouse, collection="other", withdraw_missing=True, force=True)
    assert query(warehouse, "SELECT collection, source_uri FROM rejected WHERE doc_id IS NULL") == [("raw", "pipe.txt")]
    assert query(warehouse, "SELECT count(*) FROM documents") == [(6,)]
    assert run_on(raw, warehouse).snapshot is None
    assert list_broken_checks(warehouse) == []


def test_odd_names_are_published(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    for number, name in enumerate((b"caf\xe9.txt", b"two\nlines.txt", b"100%41.txt", b"it's \xf0\x9f\x90\x9f.txt")):
        with open(os.path.join(os.fsencode(raw), name), "wb") as file:  # noqa: PTH118, PTH123 - a name in bytes
            file.write(write_page(number).encode())
    run_on(raw, tmp_path / "warehouse")
    names = {"caf%E9.txt", "two%0Alines.txt", "100%2541.txt", "it's 🐟.txt"}
    assert read_states(tmp_path / "warehouse") == dict.fromkeys(names, "article")
    assert run_on(raw, tmp_path / "warehouse").snapshot is None


def test_other_settings_judge_everything_anew_from_bronze(
    raw: Path, warehouse: Path, tmp_path: Path, watched: list[str]
) -> None:
    """The raw folder may be empty by then: the bytes are in the warehouse."""
    for path in raw.iterdir():
        path.unlink()
    report = run_on(raw, warehouse, repetition_min_groups=2)
    assert report.counts["refined_count"] == len(PAGES)
    assert set(read_states(warehouse)) == set(PAGES)
    write_files(raw, PAGES)
    run_on(raw, warehouse, repetition_min_groups=2)
    run_on(raw, tmp_path / "fresh", repetition_min_groups=2)
    assert read_tables(warehouse) == read_tables(tmp_path / "fresh")


def test_without_dedup_every_document_is_its_own_article(tmp_path: Path) -> None:
    raw, warehouse = write_files(tmp_path / "raw", make_corpus(4)), tmp_path / "warehouse"
    run_on(raw, warehouse)
    with_dedup = read_tables(warehouse)
    assert any(state.startswith("duplicate") for state in read_states(warehouse).values())
    run_on(raw, warehouse, dedup=False)
    assert set(read_states(warehouse).values()) == {"article", "rejected"}
    assert query(warehouse, "SELECT max(cluster_size) FROM articles") == [(1,)]
    run_on(raw, warehouse)
    assert read_tables(warehouse) == with_dedup


def test_a_rebuild_changes_nothing(raw: Path, warehouse: Path, watched: list[str]) -> None:
    before = read_tables(warehouse)
    report = run_on(raw, warehouse, rebuild=True)
    assert (report.snapshot, report.counts["refined_count"]) == (2, len(PAGES))
    assert below(watched, raw) == sorted(PAGES)
    assert read_tables(warehouse) == before


def make_older(warehouse: Path) -> None:
    """Make a snapshot what an older version of the program would have left: other lines, a table with other columns."""
    folder = (warehouse / "current").resolve()
    older = {
        "_state/line_index": "SELECT * REPLACE (line_number + 1 AS line_number, 7 AS hash, true AS is_long) FROM old",
        "sources": "SELECT 'old' AS retired, * FROM old",
        "mentions": "SELECT * EXCLUDE (name_key) FROM old",
        "documents": "SELECT * REPLACE (reverse(input_key) AS input_key) FROM old",
    }
    manifest = folder / "manifest.json"
    manifest.chmod(0o644)
    body = json.loads(manifest.read_text())
    body["versions"][0] = "an older one"
    for file in body["files"]:
        if file["table"] in older:
            path = folder / file["path"]
            rewrite(path, older[file["table"]])
            # These files are what was published, not damage.
            file |= {"bytes": path.stat().st_size, "sha256": checksum(path)}
    manifest.write_text(json.dumps(body))


def rewrite(file: Path, sql: str) -> None:
    """Replace a Parquet file; the hard link of another snapshot keeps what it had."""
    with duckdb.connect() as db:
        db.execute(f"CREATE TABLE old AS FROM '{file}'")
        file.unlink()
        db.execute(f"COPY ({sql}) TO '{file}'")


def test_another_version_of_the_program_reads_kept_bytes_again(tmp_path: Path) -> None:
    """What older code numbered, hashed and wrote stands for nothing: the warehouse is a function of today's rules."""
    raw, warehouse = write_files(tmp_path / "raw", make_corpus(9)), tmp_path / "warehouse"
    run_on(raw, warehouse, part_documents=5)
    write_files(raw, {"later.txt": write_page(300).encode()})
    run_on(raw, warehouse, part_documents=5)
    make_older(warehouse)
    (raw / "later.txt").rename(tmp_path / "away.txt")
    report = run_on(raw, warehouse, batch_documents=4)
    assert report.counts["refined_count"] == report.counts["document_count"]
    for table in ("sources", "mentions"):
        described = [row[0] for row in query(warehouse, f"DESCRIBE {table}")]
        assert described == list(BY_NAME[table].column_names)
    assert list_broken_checks(warehouse) == []
    (tmp_path / "away.txt").rename(raw / "later.txt")
    run_on(raw, warehouse)
    run_on(raw, tmp_path / "fresh")
    assert read_inputs(warehouse) == read_inputs(tmp_path / "fresh")
    assert read_tables(warehouse) == read_tables(tmp_path / "fresh")


def test_a_rebuild_makes_the_line_index_anew(raw: Path, warehouse: Path, tmp_path: Path) -> None:
    for file in (warehouse / "current" / "_state" / "line_index").glob("*.parquet"):
        rewrite(file, "SELECT * REPLACE (7 AS hash) FROM old")
    run_on(raw, warehouse, rebuild=True)
    run_on(raw, tmp_path / "fresh")
    assert read_inputs(warehouse) == read_inputs(tmp_path / "fresh")
    assert read_tables(warehouse) == read_tables(tmp_path / "fresh")
