"""Pages of reprints: who printed a text first, who later, and each text with its documents in the order of days."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from explore_pages import list_links, open_pages, read_page
from warehouses import query, run_on

from flows.explore.reading import Reader
from flows.settings import Settings


def test_pairs_of_publishers(pages: httpx.Client) -> None:
    page = read_page(pages, "/reprints").partition("Who reprinted whom")[2].partition("</table>")[0]
    rows = re.findall(r"<tr>(.*?)</tr>", page, re.DOTALL)[1:]
    assert [re.findall(r">([^<>\n]+)</a>|>([\d.]+)</td>", row) for row in rows] == [
        [("Meridian Wire", ""), ("The Harbour Ledger", ""), ("", "1"), ("", "1")]
    ]


def test_a_publisher_is_chosen(pages: httpx.Client) -> None:
    assert "Nothing." in read_page(pages, "/reprints?publisher=Nobody")
    assert len(list_links(read_page(pages, "/reprints?publisher=Meridian%20Wire"), "/reprints/")) == 3


def test_every_text_has_a_page_with_all_its_documents(pages: httpx.Client, sample_warehouse: Path) -> None:
    for link in list_links(read_page(pages, "/reprints"), "/reprints/"):
        documents = query(
            sample_warehouse, f"SELECT doc_id FROM reprint_chains WHERE cluster_id = '{link.rpartition('/')[2]}'"
        )
        page = read_page(pages, link)
        assert sorted(list_links(page, "/documents/")) == sorted(f"/documents/{doc_id}" for (doc_id,) in documents)


def test_a_text_that_is_not_there(pages: httpx.Client) -> None:
    assert pages.get("/reprints/0000000000000000").status_code == 404


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, spill: Path) -> Iterator[tuple[httpx.Client, Path]]:
    """A story of two papers with markup and marks of direction in its title and names."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "raw").mkdir()
    text = (
        '<script>alert(1)</script> \u202eand the harbour\n\nBy Ann "><img src=x onerror=alert(2)> Lund\n\n'
        "The ferry to Aarnes sails again on Tuesday, Mayor Ann <b>Lund</b> O'Hara said. It had been laid up for eleven "
        "weeks after a fire in its engine room, in which 3 people were killed near Oslo.\n\n"
        '"We waited <i>long</i> for this day in Oslo," said Ingrid Halvorsen, who runs the harbour.\n'
    )
    for name in ("a", "b"):
        (folder / "raw" / f"{name}.txt").write_text(text, encoding="utf-8")
    run_on(folder / "raw", folder / "warehouse")
    with open_pages(Reader(Settings(warehouse=folder / "warehouse", cache=folder / "cache"), spill)) as client:
        yield client, folder / "warehouse"


def test_what_texts_hold_is_shown_as_text(hostile: tuple[httpx.Client, Path]) -> None:
    pages, warehouse = hostile
    ids = [entity_id for (entity_id,) in query(warehouse, "SELECT entity_id FROM entities")]
    clusters = [f"/reprints/{cluster_id}" for (cluster_id,) in query(warehouse, "SELECT cluster_id FROM clusters")]
    assert ids
    assert len(clusters) == 1
    for address in ("/names", "/tolls", "/reprints", *clusters, *(f"/names/{entity_id}" for entity_id in ids)):
        page = read_page(pages, address)
        assert "\u202e" not in page
        assert not re.search(r"<script>|<img|<b>|<i>", page)
