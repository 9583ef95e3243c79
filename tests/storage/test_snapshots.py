"""Snapshots on disk: linked, read-only, numbered upwards, swapped with one rename, and cleared of debris."""

import json
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from corpus import make_corpus, write_files, write_page
from warehouses import open_views, query, read_tables, run_on

from flows.contracts import BY_NAME, TABLES
from flows.errors import NewsmillError, StoppedByCheck, TransientError, WrongUseError
from flows.run.rollback import roll_back
from flows.settings import Settings
from flows.storage.connection import connect
from flows.storage.debris import clear_debris
from flows.storage.families import DOCUMENTS, SCHEMAS
from flows.storage.layout import Layout
from flows.storage.lock import hold_lock
from flows.storage.manifest import Manifest, checksum
from flows.storage.publish import begin_draft, check_draft, commit
from flows.storage.retention import Retention
from flows.storage.snapshots import current_manifest, current_number, link_file, prune, read_manifest
from flows.storage.snapshots import snapshot_numbers as list_numbers
from flows.storage.verify import verify_snapshot

PAGES = {f"{number}.txt": write_page(number, number).encode() for number in range(3)}


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse of two snapshots: some pages, then one more. Tests only read it."""
    folder = tmp_path_factory.mktemp("twice")
    raw = write_files(folder / "raw", make_corpus(6))
    run_on(raw, folder / "warehouse")
    write_files(raw, {"later.txt": write_page(500).encode()})
    run_on(raw, folder / "warehouse")
    return folder / "warehouse"


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    run_on(write_files(tmp_path / "raw", PAGES), tmp_path / "warehouse")
    return tmp_path / "warehouse"


def list_files(folder: Path) -> Iterator[Path]:
    yield from (path for path in sorted(folder.rglob("*")) if path.is_file())


def list_names(warehouse: Path) -> list[str]:
    return sorted(path.name for path in (warehouse / "snapshots").iterdir())


def test_unchanged_files_are_shared_by_hard_link(twice: Path) -> None:
    manifests = [read_manifest(Layout(twice), number) for number in (1, 2)]
    paths = [{file.path for file in manifest.files} for manifest in manifests]
    shared = sorted(paths[0] & paths[1])
    assert {"articles", "documents", "_state/bronze"} <= {str(Path(path).parent) for path in shared}
    for path in shared:
        assert (twice / "snapshots/00000001" / path).samefile(twice / "snapshots/00000002" / path), path


def test_every_file_stands_in_the_manifest_with_its_checksum(twice: Path) -> None:
    for number in (1, 2):
        folder = Layout(twice).snapshot(number)
        manifest = read_manifest(Layout(twice), number)
        listed = {file.path for file in manifest.files} | {"manifest.json", "warehouse.duckdb"}
        assert {path.relative_to(folder).as_posix() for path in list_files(folder)} == listed
        for file in manifest.files:
            assert (folder / file.path).stat().st_size == file.bytes
            assert checksum(folder / file.path) == file.sha256
        assert checksum(folder / "warehouse.duckdb") == manifest.duckdb_sha256
        assert manifest.parent == number - 1
        assert {file.table for file in manifest.files} == set(SCHEMAS)


def test_files_are_read_only(twice: Path) -> None:
    modes = {stat.S_IMODE(path.stat().st_mode) for path in list_files(twice / "snapshots")}
    assert modes == {0o444}


def test_current_and_the_duckdb_file_are_links(twice: Path) -> None:
    assert (twice / "current").readlink() == Path("snapshots/00000002")
    assert (twice / "warehouse.duckdb").readlink() == Path("current/warehouse.duckdb")
    assert {path.name for path in twice.iterdir()} >= {"current", "snapshots", "warehouse.duckdb"}
    assert not (twice / ".staging").exists()
    assert not list(twice.rglob("*.wal"))


def test_an_old_snapshot_is_read_on_while_a_new_one_is_published(warehouse: Path, tmp_path: Path) -> None:
    with open_views(warehouse) as reader:
        before = reader.sql("FROM articles ORDER BY doc_id").fetchall()
        write_files(tmp_path / "raw", {"later.txt": write_page(500).encode()})
        run_on(tmp_path / "raw", warehouse)
        assert reader.sql("FROM articles ORDER BY doc_id").fetchall() == before
        assert query(warehouse, "SELECT count(*) FROM articles") == [(len(before) + 1,)]
        assert reader.sql("SELECT count(*) FROM documents").fetchall() == [(len(PAGES),)]


def test_views_follow_a_warehouse_that_moved(warehouse: Path, tmp_path: Path) -> None:
    moved = warehouse.rename(tmp_path / "it's moved")
    with duckdb.connect(str(moved / "current" / "warehouse.duckdb"), read_only=True) as db:
        db.execute(f"SET VARIABLE warehouse_root = '{str(moved).replace(chr(39), chr(39) * 2)}'")
        assert db.sql("SELECT count(*) FROM articles").fetchall() == [(3,)]


@pytest.mark.parametrize("name", ["it's a house", "ware[12]house {x} 100%41", "year=2024", "doc_id=x"])
def test_a_warehouse_may_have_any_name(name: str, tmp_path: Path) -> None:
    raw = write_files(tmp_path / "raw", PAGES)
    run_on(raw, tmp_path / name)
    write_files(raw, {"0.txt": write_page(7).encode()})
    run_on(raw, tmp_path / name)
    assert query(tmp_path / name, "SELECT count(*) FROM articles") == [(3,)]
    columns = [row[0] for row in query(tmp_path / name, "DESCRIBE articles")]
    assert columns == list(BY_NAME["articles"].column_names)


def test_a_link_that_fails_becomes_a_copy(tmp_path: Path) -> None:
    """Links do not reach over file systems."""
    folders = [Path("/dev/shm"), Path(tempfile.gettempdir())]  # noqa: S108 - file systems of their own, mostly
    others = [path for path in folders if path.is_dir() and path.stat().st_dev != tmp_path.stat().st_dev]
    if not others:
        pytest.skip("there is no second file system to copy from")
    source = others[0] / f"newsmill-{os.getpid()}"
    try:
        source.write_bytes(b"rows")
        link_file(source, tmp_path / "articles" / "part.parquet")
    finally:
        source.unlink()
    assert (tmp_path / "articles" / "part.parquet").read_bytes() == b"rows"
    assert stat.S_IMODE((tmp_path / "articles" / "part.parquet").stat().st_mode) == 0o444


def test_a_link_to_nowhere_is_explained(warehouse: Path, tmp_path: Path) -> None:
    (warehouse / "current").unlink()
    (warehouse / "current").mkdir()
    with pytest.raises(NewsmillError, match="no link to a snapshot"):
        run_on(tmp_path / "raw", warehouse)


@pytest.mark.parametrize(
    ("damage", "way_out"),
    [
        ("", "backup"),
        ("{", "backup"),
        ("[]", "backup"),
        ('{"files": []}', "backup"),
        ('{"format_version": 99}', "Upgrade newsmill"),
    ],
)
def test_a_damaged_manifest_says_what_to_do(damage: str, way_out: str, warehouse: Path, tmp_path: Path) -> None:
    path = warehouse / "current" / "manifest.json"
    path.chmod(0o644)
    path.write_text(damage)
    with pytest.raises(NewsmillError) as refused:
        run_on(tmp_path / "raw", warehouse)
    assert str(path.resolve()) in str(refused.value).replace(str(warehouse), str(warehouse.resolve()))
    assert way_out in str(refused.value)
    assert query(warehouse, "SELECT count(*) FROM articles") == [(3,)]


def test_a_backup_is_restored_as_the_docs_say(twice: Path, tmp_path: Path) -> None:
    layout = Layout(tmp_path / "restored")
    shutil.copytree((twice / "current").resolve(), layout.snapshot(2))
    assert roll_back(Settings(warehouse=layout.root), 2).snapshot == 3
    manifest = current_manifest(layout)
    assert manifest is not None
    assert verify_snapshot(layout, manifest, "1GB").is_whole
    assert read_tables(layout.root) == read_tables(twice)


def test_a_backup_under_another_number_is_explained(twice: Path, tmp_path: Path) -> None:
    """Its views would name files that are not there."""
    layout = Layout(tmp_path / "restored")
    shutil.copytree((twice / "current").resolve(), layout.snapshot(1))
    with pytest.raises(NewsmillError, match="call the folder 00000002, and type: newsmill snapshots rollback 2"):
        roll_back(Settings(warehouse=layout.root), 1)


def test_an_unknown_snapshot_names_those_there_are(twice: Path) -> None:
    with pytest.raises(WrongUseError, match="there are: 1, 2"):
        read_manifest(Layout(twice), 7)


def test_retention_keeps_the_newest_and_the_young(tmp_path: Path) -> None:
    layout = Layout(tmp_path)
    for number in range(1, 7):
        layout.snapshot(number).mkdir(parents=True)
        Manifest(number, number - 1, "2024-03-05", "by-hand", "run").write(layout.snapshot(number) / "manifest.json")
    layout.current.symlink_to("snapshots/00000006")
    day = 86_400.0
    for number, age in ((1, 30), (2, 8), (3, 6), (4, 30), (5, 30), (6, 30)):
        os.utime(layout.snapshot(number), (time.time() - age * day,) * 2)
    assert prune(layout, Retention(2, 7)) == [1, 2, 4]
    assert list_numbers(layout) == [3, 5, 6]
    assert prune(layout, Retention(1, 0)) == [3, 5]
    assert prune(layout, Retention(1, 0)) == []
    assert current_number(layout) == 6
    assert clear_debris(layout) == []


def test_numbers_only_grow(tmp_path: Path) -> None:
    raw, warehouse = write_files(tmp_path / "raw", PAGES), tmp_path / "warehouse"
    for number in (1, 2):
        write_files(raw, {"0.txt": write_page(100 + number).encode()})
        assert run_on(raw, warehouse, keep_snapshots=1, keep_days=0).snapshot == number
        assert list_names(warehouse) == [f"{number:08d}"]


def test_a_second_writer_is_told_at_once_and_harms_nothing(warehouse: Path, tmp_path: Path) -> None:
    with hold_lock(Layout(warehouse)), pytest.raises(TransientError, match=str(os.getpid())):
        run_on(tmp_path / "raw", warehouse)
    assert run_on(tmp_path / "raw", warehouse).snapshot is None


def test_a_broken_check_publishes_nothing_and_shows_the_rows(warehouse: Path) -> None:
    """A draft with a doubled article, made by hand: the checks before the commit must stop it."""
    layout = Layout(warehouse)
    parent = current_manifest(layout)
    assert parent is not None
    (doc_id,) = query(warehouse, "SELECT min(doc_id) FROM articles")[0]
    db = connect()
    draft = begin_draft(layout, db, parent)
    for file in parent.files:
        draft.writer.keep(file)
    articles = warehouse / "current" / "articles" / "*.parquet"
    doubled = f"SELECT * FROM '{articles}' WHERE doc_id = '{doc_id}'"
    draft.writer.write("articles", DOCUMENTS.tables["articles"], "00000002-9999", [doubled])
    manifest = Manifest(draft.number, parent.number, "now", "by-hand", "run")
    with pytest.raises(StoppedByCheck) as stopped:
        check_draft(draft, manifest, "1GB")
    assert stopped.value.exit_code == 3
    assert "articles.key: 1 rows" in str(stopped.value)
    assert doc_id in str(stopped.value)
    assert "Nothing was published" in str(stopped.value)
    assert current_number(layout) == 1
    clear_debris(layout)
    assert list_names(warehouse) == ["00000001"]
    db.close()


def test_a_draft_without_faults_is_published(warehouse: Path) -> None:
    """The same path by hand, to know that the test above stops for the doubled row and nothing else."""
    layout = Layout(warehouse)
    parent = current_manifest(layout)
    assert parent is not None
    db = connect()
    draft = begin_draft(layout, db, parent)
    for file in parent.files:
        draft.writer.keep(file)
    manifest = Manifest(draft.number, parent.number, "now", "by-hand", "run", versions=parent.versions)
    before = read_tables(warehouse)
    commit(draft, manifest, check_draft(draft, manifest, "1GB"))
    db.close()
    assert current_number(layout) == 2
    assert read_tables(warehouse) == before
    assert {table.name for table in TABLES} <= {file.table for file in read_manifest(layout, 2).files}
    assert json.loads((warehouse / "current" / "manifest.json").read_text())["number"] == 2
    clear_debris(layout)
