"""A warehouse that was moved or copied is read where it is, whoever opens it, and never the one it came from."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest
from corpus import write_files, write_page
from strikes import Runs
from warehouses import run_on

from flows.run.rollback import roll_back
from flows.settings import Settings
from flows.storage.damage import find_damaged, find_missing
from flows.storage.layout import Layout
from flows.storage.lock import hold_lock
from flows.storage.relocate import Relocation, Views, find_former_root, find_hindrances, read_views, relocate
from flows.storage.retention import Retention
from flows.storage.snapshots import prune, read_manifest
from flows.storage.verify import verify_snapshot

PAGES = {f"{number}.txt": write_page(number, number).encode() for number in range(3)}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with raw and a warehouse of two snapshots, of two and three articles. Tests only read it."""
    folder = tmp_path_factory.mktemp("made")
    pages = list(PAGES.items())
    for count in (2, 3):
        run_on(write_files(folder / "raw", dict(pages[:count])), folder / "warehouse")
    return folder


@pytest.fixture
def copy(made: Path, tmp_path: Path) -> Path:
    """A copy of the warehouse; the original lies where it lay."""
    shutil.copytree(made, tmp_path, symlinks=True, dirs_exist_ok=True)
    return tmp_path / "warehouse"


def keep_newest(warehouse: Path) -> Path:
    """A warehouse of one snapshot is relocated in half the time."""
    shutil.rmtree(warehouse / "snapshots/00000001")
    return warehouse


def settle(warehouse: Path) -> None:
    """Let views name the place where they are."""
    with hold_lock(Layout(warehouse)):
        relocate(Layout(warehouse))


def count_articles(path: Path | str) -> int:
    with duckdb.connect(str(path), read_only=True) as db:
        return int(db.sql("SELECT count(*) FROM articles").fetchall()[0][0])


def attach(path: Path, to: Path | None = None) -> int:
    with duckdb.connect(*([] if to is None else [str(to), True])) as db:
        db.execute(f"ATTACH '{path}' AS attached (READ_ONLY)")
        return int(db.sql("SELECT count(*) FROM attached.articles").fetchall()[0][0])


def spoil(warehouse: Path) -> None:
    """Let nobody read a row of a warehouse."""
    for path in warehouse.rglob("*.parquet"):
        path.unlink()


def list_roots(warehouse: Path) -> list[str]:
    views = [read_views(warehouse / f"snapshots/{number:08d}/warehouse.duckdb") for number in (1, 2)]
    return [found.root for found in views if found]


def test_a_copy_is_read_whatever_becomes_of_the_original(copy: Path, tmp_path: Path) -> None:
    settle(copy)
    other = tmp_path / "it's [another] place"
    shutil.copytree(copy, other, symlinks=True)
    spoil(copy)
    with pytest.raises(duckdb.IOException):
        count_articles(copy / "warehouse.duckdb")
    for name in ("warehouse.duckdb", "current/warehouse.duckdb", "snapshots/00000002/warehouse.duckdb"):
        assert count_articles(other / name) == 3
    assert count_articles(other / "snapshots/00000001/warehouse.duckdb") == 2


def test_a_moved_warehouse_is_read_by_links_and_from_any_folder(
    copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = copy.rename(tmp_path / "moved")
    (tmp_path / "parent").symlink_to(".")
    (tmp_path / "news.duckdb").symlink_to("moved/warehouse.duckdb")
    assert count_articles(tmp_path / "parent/moved/warehouse.duckdb") == 3
    assert count_articles(tmp_path / "news.duckdb") == 3
    for folder in (moved, moved / "current"):
        monkeypatch.chdir(folder)
        assert count_articles("warehouse.duckdb") == 3


def test_a_backup_of_a_snapshot_is_read_where_it_is(copy: Path, tmp_path: Path) -> None:
    backup = tmp_path / "backup" / "00000002"
    shutil.copytree((copy / "current").resolve(), backup)
    spoil(copy)
    assert count_articles(backup / "warehouse.duckdb") == 3


def test_a_session_that_attaches_reads_what_the_views_name(copy: Path, tmp_path: Path) -> None:
    settle(keep_newest(copy))
    assert attach(copy / "warehouse.duckdb") == 3
    mine = tmp_path / "mine.duckdb"
    duckdb.connect(str(mine)).close()
    assert attach(copy / "warehouse.duckdb", to=mine) == 3
    moved = copy.rename(tmp_path / "moved")
    with pytest.raises(duckdb.IOException, match="No files found"):
        attach(moved / "warehouse.duckdb")
    with duckdb.connect() as db:
        db.execute(f"SET VARIABLE warehouse_root = '{moved}'")
        db.execute(f"ATTACH '{moved / 'warehouse.duckdb'}' AS attached (READ_ONLY)")
        assert db.sql("SELECT count(*) FROM attached.articles").fetchall() == [(3,)]


def test_no_rows_of_another_warehouse_are_taken_for_those_of_this_one(copy: Path, made: Path, tmp_path: Path) -> None:
    """A new warehouse of the same numbers, in the place of one that was moved away."""
    settle(copy)
    # Two snapshots of one warehouse are told apart.
    assert attach(copy / "snapshots/00000001/warehouse.duckdb", to=copy / "warehouse.duckdb") == 2
    moved = copy.rename(tmp_path / "moved")
    run_on(write_files(tmp_path / "new", {"0.txt": PAGES["0.txt"]}), copy)
    with pytest.raises(duckdb.IOException, match="No files found"):
        attach(moved / "snapshots/00000001/warehouse.duckdb")
    with pytest.raises(duckdb.IOException, match="No files found"):
        attach(moved / "snapshots/00000001/warehouse.duckdb", to=copy / "warehouse.duckdb")
    # So are two warehouses, where the numbers differ.
    assert attach(copy / "warehouse.duckdb", to=moved / "warehouse.duckdb") == 1


def test_the_next_run_names_the_new_place_also_when_it_has_nothing_to_do(copy: Path, made: Path) -> None:
    original = str((made / "warehouse").resolve())
    layout = Layout(copy)
    assert list_roots(copy) == [original] * 2
    assert find_former_root(layout, read_manifest(layout, 2)) == original
    before = [(copy / f"snapshots/{number:08d}").stat().st_mtime_ns for number in (1, 2)]
    assert run_on(copy.parent / "raw", copy).snapshot is None
    assert list_roots(copy) == [str(copy.resolve())] * 2
    assert find_former_root(layout, read_manifest(layout, 2)) is None
    for number in (1, 2):
        assert find_damaged(layout.snapshot(number), read_manifest(layout, number)) == []
        views = layout.snapshot(number) / "warehouse.duckdb"
        assert views.stat().st_mode & 0o777 == 0o444
    # How old a snapshot is has not changed, so that they are removed as they would have been.
    assert [layout.snapshot(number).stat().st_mtime_ns for number in (1, 2)] == before
    assert verify_snapshot(layout, read_manifest(layout, 2), "1GB").is_whole
    assert prune(layout, Retention(1, 0)) == [1]


def test_a_rollback_names_the_new_place(copy: Path) -> None:
    with duckdb.connect(str(copy / "warehouse.duckdb"), read_only=True) as db:
        assert roll_back(Settings(warehouse=copy), 1).snapshot == 3
        assert list_roots(copy) == [str(copy.resolve())] * 2
        assert count_articles(copy / "warehouse.duckdb") == 2
        # A connection that was open reads on.
        assert db.sql("SELECT count(*) FROM articles").fetchall() == [(3,)]
        assert db.sql("SELECT count(*) FROM documents").fetchall() == [(3,)]


def test_relocate_makes_damaged_views_and_a_lost_folder_anew(copy: Path) -> None:
    layout = Layout(copy)
    with hold_lock(layout):
        assert relocate(layout).done == [1, 2]
        assert relocate(layout) == Relocation([], [])
        (folder,) = (copy / "snapshots/00000001").glob(".run-*")
        folder.rmdir()
        views = copy / "snapshots/00000002/warehouse.duckdb"
        views.chmod(0o644)
        views.write_bytes(b"nothing")
        assert [name for name, _ in find_hindrances(layout, read_manifest(layout, 1))] == [folder.name]
        assert relocate(layout) == Relocation([1, 2], [])
    assert find_hindrances(layout, read_manifest(layout, 1)) == []
    assert count_articles(copy / "warehouse.duckdb") == 3


# Somebody who may do everything: what is said on its input is done to the file, and answered.
WRITER = """
import os, sys
import duckdb

db = duckdb.connect(sys.argv[1])
for line in sys.stdin:
    if line.strip() == "die":
        os._exit(1)
    db.execute(line)
    print("done", flush=True)
"""


@contextmanager
def open_for_writing(path: Path) -> Iterator[Callable[[str], None]]:
    """Another process that has a file of views open for writing; gives what sends it a statement, or "die"."""
    path.resolve().chmod(0o644)
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin
    assert process.stdout

    def say(line: str) -> None:
        assert process.stdin
        assert process.stdout
        process.stdin.write(f"{line}\n")
        process.stdin.flush()
        if line == "die":
            process.wait()
        else:
            assert process.stdout.readline() == "done\n"

    try:
        say("SELECT 1")
        yield say
    finally:
        process.stdin.close()
        process.wait()
        process.stdout.close()


def test_who_writes_into_the_views_breaks_them_for_nobody(copy: Path) -> None:
    """The next run mends them, also one that has nothing to do; `status` and `verify` say so until then."""
    settle(keep_newest(copy))
    layout, views = Layout(copy), copy / "warehouse.duckdb"
    manifest = read_manifest(layout, 2)

    def list_problems() -> str:
        return str(find_missing(layout.snapshot(2), manifest) + find_hindrances(layout, manifest))

    assert list_problems() == "[]"
    with open_for_writing(views) as say:
        assert "has it open for writing" in list_problems()
        with pytest.raises(duckdb.IOException):
            count_articles(views)
        assert run_on(copy.parent / "raw", copy).snapshot is None
        # He goes on with the old file, everybody else reads the new one.
        assert count_articles(views) == 3
        say("CREATE TABLE mine AS SELECT 1 AS n")
    assert count_articles(views) == 3
    assert list_problems() == "[]"
    with open_for_writing(views) as say:
        say("DROP VIEW articles")
    assert "newsmill relocate" in list_problems()
    with pytest.raises(duckdb.CatalogException):
        count_articles(views)
    assert run_on(copy.parent / "raw", copy).snapshot is None
    assert count_articles(views) == 3
    with open_for_writing(views) as say:
        say("CREATE TABLE mine AS SELECT 1 AS n")
        say("die")
    assert (layout.snapshot(2) / "warehouse.duckdb.wal").exists()
    # As versions of DuckDB do that resolve no links.
    shutil.copy(layout.snapshot(2) / "warehouse.duckdb.wal", copy)
    assert "Somebody wrote into warehouse.duckdb, and left this" in list_problems()
    assert run_on(copy.parent / "raw", copy).snapshot is None
    assert list(copy.rglob("*.wal")) == []
    assert count_articles(views) == 3
    manifest = read_manifest(layout, 2)
    assert list_problems() == "[]"


def test_a_snapshot_that_cannot_be_read_is_left_alone_and_named(copy: Path) -> None:
    for path in (copy / "snapshots/00000001/dates").iterdir():
        path.unlink()
    before = sorted(path.name for path in (copy / "snapshots/00000001").iterdir())
    called = subprocess.run(
        [sys.executable, "-m", "flows", "relocate", "--warehouse", str(copy)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert called.returncode == 1
    assert "anew (2)" in called.stdout
    assert "The tables of snapshot 1 cannot be read" in called.stderr
    assert sorted(path.name for path in (copy / "snapshots/00000001").iterdir()) == before
    assert count_articles(copy / "warehouse.duckdb") == 3


def test_views_of_an_older_newsmill_are_found_out_and_written_anew(copy: Path) -> None:
    """They have no word for where they were opened, and no folder with the name of their run."""
    folder = keep_newest(copy) / "snapshots/00000002"
    next(folder.glob(".run-*")).rmdir()
    (folder / "warehouse.duckdb").unlink()
    files = "coalesce(getvariable('warehouse_root'), '/it''s/gone') || '/snapshots/00000002/articles/x.parquet'"
    with duckdb.connect() as db:
        db.execute(f"COPY (SELECT 1 AS n) TO '{folder}/articles/x.parquet' (FORMAT parquet)")
        db.execute(f"ATTACH '{folder / 'warehouse.duckdb'}' AS views (STORAGE_VERSION 'v1.0.0')")
        db.execute(f"SET VARIABLE warehouse_root = '{copy}'")
        db.execute(f"CREATE VIEW views.articles AS SELECT * FROM read_parquet([{files}])")
    (folder / "articles/x.parquet").unlink()
    assert find_former_root(Layout(copy), read_manifest(Layout(copy), 2)) == "/it's/gone"
    assert find_hindrances(Layout(copy), read_manifest(Layout(copy), 2)) == []
    run_on(copy.parent / "raw", copy)
    assert read_views(folder / "warehouse.duckdb") == Views(str(copy.resolve()))
    assert count_articles(copy / "warehouse.duckdb") == 3


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runs]:
    with Runs(tmp_path_factory.mktemp("runs")) as found:
        yield found


@pytest.mark.parametrize("point", ["views rewritten", "manifest rewritten"])
def test_killed_on_the_way_it_leaves_views_that_are_read_and_the_next_run_ends_it(
    point: str, copy: Path, runs: Runs
) -> None:
    keep_newest(copy)
    runs.kill({"warehouse": copy}, point, work="relocate")
    assert count_articles(copy / "warehouse.duckdb") == 3
    run_on(copy.parent / "raw", copy)
    folder = copy / "snapshots/00000002"
    assert read_views(folder / "warehouse.duckdb") == Views(str(copy.resolve()))
    assert find_damaged(folder, read_manifest(Layout(copy), 2)) == []
    assert list(folder.glob(".*.new")) == []
