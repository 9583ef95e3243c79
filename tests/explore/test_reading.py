"""Pages and the warehouse that changes under them: a page sees one snapshot, the next one the newest."""

import re
import shutil
import time
from pathlib import Path

import duckdb
import pytest
from explore_pages import open_pages
from warehouses import run_on

from flows.errors import NewsmillError
from flows.explore.keeping import KEPT, NAMES
from flows.explore.pages import PAGES
from flows.explore.reading import Reader
from flows.settings import Settings
from flows.storage.layout import Layout
from flows.storage.snapshots import require_manifest

FERRY = (
    "The ferry to Aarnes sails again on Tuesday, the harbour office said.\n\nIt had been laid up for eleven weeks.\n"
)
BRIDGE = "The bridge at Norrvik will close in March, the council said on Monday.\n\nA ferry is to run instead.\n"
GULLS = "Gulls nest on the town hall of Norrvik again, the council said on Friday.\n\nNobody may use the balcony.\n"


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "ferry.txt").write_text(FERRY, encoding="utf-8")
    run_on(tmp_path / "raw", tmp_path / "warehouse")
    return tmp_path / "warehouse"


def publish_more(warehouse: Path) -> None:
    raw = warehouse.parent / "raw"
    (raw / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    run_on(raw, warehouse)


def test_a_page_sees_one_snapshot_and_the_next_page_the_newest(warehouse: Path, spill: Path) -> None:
    reader = Reader(Settings(warehouse=warehouse), spill)
    with reader.look() as first:
        publish_more(warehouse)
        with reader.look() as second:
            assert (first.manifest.number, second.manifest.number) == (1, 2)
            assert [look.asker.ask("conservation")[0]["article_count"] for look in (first, second)] == [1, 2]
    reader.close()


def test_what_is_published_is_counted_before_somebody_asks_and_no_page_waits_for_it(
    warehouse: Path, spill: Path
) -> None:
    reader = Reader(Settings(warehouse=warehouse, cache=spill / "followed"), spill)
    with reader.look(NAMES):
        pass
    publish_more(warehouse)
    with reader.look(NAMES) as look:
        assert look.newest == 2
        # Those of the snapshot before, or already those of the newest.
        assert look.keeper.has(NAMES)
    (warehouse.parent / "raw" / "gulls.txt").write_text(GULLS, encoding="utf-8")
    run_on(warehouse.parent / "raw", warehouse)
    reader.follow()
    third = require_manifest(Layout(warehouse), 3)
    deadline = time.monotonic() + 120
    while not reader.search.is_at(third):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    with reader.look(NAMES) as look:
        assert look.newest == 3
    reader.close()


def test_a_snapshot_of_an_older_newsmill(warehouse: Path, spill: Path) -> None:
    """Views that it had not yet are made for the pages; where a table is not there, they say so."""
    path = warehouse / "snapshots" / "00000001" / "warehouse.duckdb"
    path.chmod(0o644)
    with duckdb.connect(str(path)) as db:
        for name in ("tolls_by_day", "toll_statements", "places", "run_steps"):
            db.execute(f"DROP VIEW {name}")
    with open_pages(Reader(Settings(warehouse=warehouse, cache=spill / "older"), spill)) as pages:
        assert [pages.get(address).status_code for address in ("/names?kind=place", "/tolls")] == [200, 200]
        run = re.search(r'href="(/runs/[^"]+)"', pages.get("/runs").text)
        assert run
        answer = pages.get(run[1])
        assert answer.status_code == 503
        assert "An older newsmill published snapshot 1" in answer.text


def test_views_that_are_kept_say_the_same(warehouse: Path, spill: Path) -> None:
    reader = Reader(Settings(warehouse=warehouse), spill)
    with reader.look() as look:
        assert reader.wait_until_kept(60)
        for name in KEPT:
            look.asker.db.execute(f"FROM {name} EXCEPT FROM published.{name}")
            assert look.asker.db.fetchall() == []
    reader.close()


@pytest.mark.parametrize("address", ["/names", "/tolls", "/reprints"])
def test_a_page_that_needs_them_waits_for_them(warehouse: Path, spill: Path, address: str) -> None:
    reader = Reader(Settings(warehouse=warehouse), spill)
    with open_pages(reader) as pages:
        assert pages.get(address).status_code == 200
        page = next(page for page in PAGES if page.path == address)
        with reader.look() as look:
            assert look.keeper.has(page.needs)


def test_it_reads_nothing_but_published_files(warehouse: Path, spill: Path) -> None:
    reader = Reader(Settings(warehouse=warehouse), spill)
    with pytest.raises(NewsmillError, match="Permission Error"), reader.look() as look:
        look.asker.db.execute(f"FROM read_text('{warehouse}/snapshots/00000001/manifest.json')")
    reader.close()


def test_where_there_is_no_warehouse(tmp_path: Path, spill: Path) -> None:
    with pytest.raises(NewsmillError, match="newsmill run"), Reader(Settings(warehouse=tmp_path / "w"), spill).look():
        pass


def test_a_warehouse_that_goes_and_comes_back(warehouse: Path, spill: Path) -> None:
    with open_pages(Reader(Settings(warehouse=warehouse), spill)) as pages:
        assert pages.get("/").status_code == 200
        away = warehouse.with_name("away")
        shutil.move(warehouse, away)
        gone = pages.get("/")
        assert gone.status_code == 503
        assert "This page cannot be shown" in gone.text
        shutil.move(away, warehouse)
        assert pages.get("/").status_code == 200
