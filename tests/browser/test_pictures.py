"""Pictures of the pages for the guide: taken of the sample by `make pictures`, which says where they go."""

import base64
import os
import time
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page
from warehouses import query
from windows import PATIENCE, WIDTH, Glazier

from flows.explore.pages import PAGES
from flows.explore.report import make_report
from flows.settings import Settings

MOST_BYTES = 150_000
# Pixels.
HEIGHT = 800
_LONGEST = (
    "SELECT doc_id FROM articles JOIN mentions USING (doc_id) GROUP BY ALL ORDER BY count(*) DESC, doc_id LIMIT 1"
)
_CUT = "SELECT doc_id FROM documents WHERE status = 'article' ORDER BY removed_line_count DESC, doc_id LIMIT 1"
_PLACE = "SELECT entity_id FROM entities WHERE kind = 'place' ORDER BY article_count DESC, entity_id LIMIT 1"
_ASKED = "SELECT publisher, count(*) AS articles FROM articles GROUP BY ALL ORDER BY articles DESC, publisher LIMIT 12"
# By name: the kind of page, and a question that gives what its address names.
PICTURES = {
    "overview": ("/", None),
    "search": ("/articles", None),
    "article": ("/articles/{doc_id}", _LONGEST),
    "lines": ("/documents/{doc_id}", _CUT),
    "name": ("/names/{entity_id:path}", _PLACE),
    "stories": ("/stories", None),
    "tolls": ("/tolls", None),
    "sql": ("/sql", None),
}
_VALUES = {"search": {"q": "ferry"}, "sql": {"query": _ASKED, "chart": "bars", "x": "publisher", "y": "articles"}}


@pytest.fixture
def album(tmp_path: Path) -> Path:
    """Where pictures go."""
    return Path(os.environ.get("PICTURES", tmp_path))


@pytest.mark.long
@pytest.mark.parametrize("name", PICTURES)
def test_a_picture(name: str, album: Path, sample_warehouse: Path, pages: httpx.Client, windows: Glazier) -> None:
    kind, question = PICTURES[name]
    assert kind in {page.path for page in PAGES}
    path = kind
    if question:
        ((value,),) = query(sample_warehouse, question)
        path = f"{kind[: kind.index('{')]}{value}"
    address = httpx.URL(f"{pages.base_url}{path}", params=_VALUES.get(name, {}))
    page = windows.open(str(address), color_scheme="light")
    # The index of words is being made.
    deadline = time.monotonic() + PATIENCE / 1000
    while page.locator("p.warning").count():
        assert time.monotonic() < deadline, page.inner_text("p.warning")
        page.reload()
    take_picture(page, album / f"{name}.webp")


@pytest.mark.long
def test_a_picture_of_the_report(album: Path, tmp_path: Path, sample_warehouse: Path, windows: Glazier) -> None:
    _, text = make_report(Settings(warehouse=sample_warehouse))
    path = tmp_path / "report.html"
    path.write_text(text, encoding="utf-8")
    take_picture(windows.open(path.as_uri(), color_scheme="light"), album / "report.webp")


def take_picture(page: Page, path: Path) -> None:
    """The top of a page, as WebP: a third of what PNG takes."""
    page.wait_for_load_state("networkidle")
    debugger = page.context.new_cdp_session(page)
    clip = {"x": 0, "y": 0, "width": WIDTH, "height": HEIGHT, "scale": 1}
    taken = debugger.send("Page.captureScreenshot", {"format": "webp", "quality": 82, "clip": clip})
    picture = base64.b64decode(taken["data"])
    assert 5_000 < len(picture) < MOST_BYTES
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(picture)
