"""A warehouse that an older newsmill left is read, added to and checked by the next run of this one."""

import tarfile
from pathlib import Path

from corpus import write_files, write_page
from make_old_warehouse import FIRST, SECOND
from warehouses import list_broken_checks, query, read_inputs, read_tables, run_on

from flows.run.published import connect_published
from flows.settings import Settings
from flows.storage.layout import Layout
from flows.storage.snapshots import current_manifest, read_manifest
from flows.storage.verify import verify_snapshot

STORED = Path(__file__).parent / "warehouse-format-1.tar.xz"


def test_the_next_run_goes_on_from_an_old_warehouse(tmp_path: Path) -> None:
    with tarfile.open(STORED) as archive:
        archive.extractall(tmp_path, filter="tar")
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    layout = Layout(warehouse)
    # It is read where it lies now, although its views were made elsewhere.
    with connect_published(Settings(warehouse=warehouse)) as db:
        assert db.sql("SELECT count(*) FROM documents").fetchall() == [(6,)]
    files = {**FIRST, **SECOND, "new.txt": write_page(3)}
    write_files(raw, {name: text.encode() for name, text in files.items()})
    assert run_on(raw, warehouse).snapshot == 3
    run_on(raw, tmp_path / "fresh")
    assert read_tables(warehouse) == read_tables(tmp_path / "fresh")
    assert read_inputs(warehouse) == read_inputs(tmp_path / "fresh")
    assert query(warehouse, "SELECT list(snapshot ORDER BY snapshot) FROM runs") == [([1, 2, 3],)]
    assert list_broken_checks(warehouse) == []
    manifest = current_manifest(layout)
    assert manifest is not None
    assert verify_snapshot(layout, manifest, "1GB").is_whole
    # What was published before stays as it was.
    assert [read_manifest(layout, number).count_rows("documents") for number in (1, 2)] == [5, 6]
