"""Pages of reprints: who printed a text first, who later, and each text with its documents in the order of days."""

import datetime as dt
import json
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
    assert _read_pairs(read_page(pages, "/reprints")) == [
        ("Meridian Wire", "The Harbour Ledger", 1, "2024-04-12", "2024-04-12")
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


# Who printed a story how many days after 2024-03-01 plus ten days a story.
PRINTED = (
    {"Wire": 0, "Post": 1, "Echo": 3},
    {"Wire": 0, "Post": 2},
    {"Wire": 0, "Post": 4, "Echo": 0},
    {"Post": 0, "Wire": 1},
    {"Echo": 0},
)
UNTITLED = 3


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory, spill: Path) -> Iterator[tuple[httpx.Client, Path]]:
    """Three papers that print each other's stories."""
    folder = tmp_path_factory.mktemp("papers")
    (folder / "raw").mkdir()
    with (folder / "raw" / "news.jsonl").open("w", encoding="utf-8") as file:
        for number, printed in enumerate(PRINTED):
            for paper, days in printed.items():
                record = {
                    "id": f"{number} {paper}",
                    "title": None if number == UNTITLED else f"{_THINGS[number]} on the quay",
                    "publisher": paper,
                    "date": str(_BEGIN + dt.timedelta(days=10 * number + days)),
                    "text": f"The harbour office said {_THINGS[number]} stood on the quay for {number + 3} weeks before "
                    f"anybody asked for {_THINGS[number]}, and nobody knows who left {_THINGS[number]} there at night.",
                }
                file.write(json.dumps(record) + "\n")
    run_on(folder / "raw", folder / "warehouse")
    with open_pages(Reader(Settings(warehouse=folder / "warehouse", cache=folder / "cache"), spill)) as client:
        yield client, folder / "warehouse"


_BEGIN = dt.date(2024, 3, 1)
_THINGS = ("nine crates of lemons", "a grand piano", "forty red bicycles", "two stuffed bears", "one small ferry")
# As a person would ask it, without the views that the page asks: of each text that was printed on several days who was
# first, and who came on a later day.
_PAIRS = """
WITH prints AS (
    SELECT doc_id AS text, publisher, published_on FROM articles
    UNION ALL SELECT canonical_id, publisher, published_on FROM duplicates
), firsts AS (SELECT text, publisher, min(published_on) AS day FROM prints GROUP BY ALL)
SELECT first.publisher, later.publisher, count(*), min(first.day)::VARCHAR, max(first.day)::VARCHAR
FROM firsts first JOIN firsts later ON later.text = first.text AND later.day > first.day
WHERE first.day = (SELECT min(day) FROM firsts WHERE firsts.text = first.text) AND {condition}
GROUP BY ALL
"""


def _read_pairs(page: str) -> list[tuple[str, str, int, str, str]]:
    """(first, later, texts, since, last) of the table that the graph is drawn from."""
    figure = page.partition('<figure class="graph">')[2].partition("</figure>")[0]
    rows = re.findall(r'<tr data-first="([^"]*)" data-later="([^"]*)" data-texts="(\d+)".*?</tr>', figure, re.DOTALL)
    days = re.findall(r'<td class="day">(.*?)</td>\s*<td class="day">(.*?)</td>', figure)
    return [(first, later, int(texts), *both) for (first, later, texts), both in zip(rows, days, strict=True)]


@pytest.mark.parametrize(
    ("address", "condition"),
    [
        ("/reprints", "TRUE"),
        ("/reprints?from=2024-03-11", "first.day >= '2024-03-11'"),
        ("/reprints?to=2024-03-20", "first.day <= '2024-03-20'"),
        ("/reprints?from=2024-03-11&to=2024-03-11", "first.day = '2024-03-11'"),
        ("/reprints?publisher=Echo", "'Echo' IN (first.publisher, later.publisher)"),
        ("/reprints?from=2030-01-01", "FALSE"),
    ],
)
def test_arrows_are_as_wide_as_sql_counts_texts(
    address: str, condition: str, papers: tuple[httpx.Client, Path]
) -> None:
    pages, warehouse = papers
    pairs = _read_pairs(read_page(pages, address))
    assert sorted(pairs) == sorted(query(warehouse, _PAIRS.format(condition=condition)))
    assert [texts for _, _, texts, _, _ in pairs] == sorted((texts for _, _, texts, _, _ in pairs), reverse=True)


def test_who_is_mostly_first_stands_above(papers: tuple[httpx.Client, Path]) -> None:
    page = read_page(papers[0], "/reprints")
    lanes = re.findall(
        r'data-first="([^"]*)" data-later="([^"]*)" data-texts="\d+" data-from="(\d+)" data-to="(\d+)"', page
    )
    assert {name: lane for first, later, above, below in lanes for name, lane in ((first, above), (later, below))} == {
        "Wire": "0",
        "Echo": "1",
        "Post": "2",
    }


def test_a_text_without_a_title_is_named_by_its_beginning(papers: tuple[httpx.Client, Path]) -> None:
    client, warehouse = papers
    begins = f"The harbour office said {_THINGS[UNTITLED]}"
    ((cluster_id, title),) = query(warehouse, f"SELECT cluster_id, title FROM articles WHERE text LIKE '{begins}%'")
    assert title is None
    found = re.findall(rf'<a href="(/reprints/{cluster_id}[^"]*)"[^>]*>([^<]*)</a>', client.get("/reprints").text)
    assert [(text[: len(begins)], text[-1]) for _, text in found] == [(begins, "…")]
    assert f"<title>Reprints of {begins}" in client.get(found[0][0]).text


def test_days_are_chosen(papers: tuple[httpx.Client, Path]) -> None:
    pages, _ = papers

    def bars(address: str) -> dict[str, str]:
        chart = read_page(pages, address).partition("by the day of their first print")[2].partition("</figure>")[0]
        return dict(
            re.findall(
                r'<tr>\s*<td [^>]*data-value="(\d{4}-\d\d-\d\d)".*?data-value="(\w+ days|\d+)"', chart, re.DOTALL
            )
        )

    assert bars("/reprints") == {"2024-03-01": "1", "2024-03-11": "1", "2024-03-21": "1", "2024-03-31": "1"}
    # All days stay in the chart: one sees which part of them the page is about.
    assert bars("/reprints?from=2024-03-11&to=2024-03-30") == {
        "2024-03-01": "other days",
        "2024-03-11": "chosen days",
        "2024-03-21": "chosen days",
        "2024-03-31": "other days",
    }
    page = read_page(pages, "/reprints?from=2024-03-11&to=2024-03-11&publisher=Wire")
    assert "Only texts first printed on 2024-03-11." in page
    assert list_links(page, "/reprints?publisher=Post") == [
        "/reprints?publisher=Post&amp;from=2024-03-11&amp;to=2024-03-11"
    ]
    assert len(list_links(page.partition("Texts printed most often")[2], "/reprints/")) == 1
    assert pages.get("/reprints?from=soon").status_code == 400


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
