"""What the first page waits for: nothing that it does not show."""

import subprocess
import sys
import threading
from pathlib import Path

import duckdb
from explore_pages import open_pages, read_page

from flows.explore.keeping import KEPT, Keeper
from flows.explore.reading import Reader
from flows.settings import Settings

# What judges texts: the pages of a document and of a rule load it when they are asked for.
_JUDGING = (
    "flows.stages",
    "flows.explain",
    "flows.lexicon",
    "flows.languages",
    "flows.text.judging",
    "flows.text.head",
)


def test_the_pages_start_without_what_judges_texts() -> None:
    command = "import flows.explore.server, sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True).stdout.split()
    assert "flows.explore.app" in loaded
    assert [name for name in loaded if name.startswith(_JUDGING)] == []


def test_counting_begins_when_the_first_page_was_answered(sample_warehouse: Path, spill: Path) -> None:
    reader = Reader(Settings(warehouse=sample_warehouse, cache=spill / "start"), spill)
    with reader.look():
        assert not reader.first_answer.is_set()
    with open_pages(reader) as pages:
        read_page(pages, "/rejected")
        assert reader.first_answer.is_set()
        assert reader.wait_until_kept(60)


def test_counting_begins_at_once_where_a_page_waits_for_it(tmp_path: Path) -> None:
    with duckdb.connect(":memory:") as db:
        for name in KEPT:
            db.execute(f"CREATE VIEW {name} AS SELECT 1 AS one")
        first_answer, is_done = threading.Event(), threading.Event()
        keeper = Keeper(db, tmp_path, first_answer)
        keeper.start(is_done.set)
        assert not keeper.wait_for(KEPT, 0)
        assert not first_answer.is_set()
        assert keeper.wait_for(KEPT, 60)
        assert first_answer.is_set()
        assert is_done.wait(60)
