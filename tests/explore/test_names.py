"""Pages of names: found by any spelling, with why spellings are one, who is named together, and where places lie."""

import html
import math
import re
from pathlib import Path
from urllib.parse import quote

import duckdb
import httpx
import pytest
from explore_pages import list_links, read_page
from warehouses import query

from flows.explore.asking import Asker


@pytest.mark.parametrize("spelling", ["Rustam Yakubov", "rustam yakub", "RUSTAM", "Rústam"])
def test_a_name_is_found_by_part_of_any_spelling(pages: httpx.Client, spelling: str) -> None:
    page = read_page(pages, f"/names?name={quote(spelling)}")
    assert list_links(page, "/names/") == ["/names/person%3Arustamiakubov"]


def test_a_kind_is_chosen(pages: httpx.Client) -> None:
    links = list_links(read_page(pages, "/names?kind=organization"), "/names/")
    assert links
    assert all(link.startswith("/names/organization%3A") for link in links)


def test_a_kind_that_there_is_none_of(pages: httpx.Client) -> None:
    answer = pages.get("/names?kind=planet")
    assert answer.status_code == 400
    assert "kind is one of person, organization, place, and not planet." in answer.text


def test_the_map_of_places_is_a_table_of_links(pages: httpx.Client, sample_warehouse: Path) -> None:
    page = read_page(pages, "/names?kind=place&name=Halifax")
    assert 'data-size="article_count"' in page
    ((latitude, longitude),) = query(
        sample_warehouse, "SELECT DISTINCT latitude, longitude FROM mentions WHERE place_id = 6324729"
    )
    assert f'data-value="{latitude}"' in page
    assert f'data-value="{longitude}"' in page
    assert "/static/map.js" not in read_page(pages, "/names?kind=person")


def test_every_name_has_its_page(pages: httpx.Client, sample_warehouse: Path) -> None:
    """Also those with a slash or a space in their id."""
    found = query(sample_warehouse, "SELECT entity_id, name, article_count FROM entities ORDER BY entity_id")
    chosen = [row for row in found if re.search(r"[/ ']", row[0])][:4] + found[:2]
    for entity_id, name, article_count in chosen:
        page = read_page(pages, f"/names/{quote(entity_id)}")
        assert f"<h1>{html.escape(name)}</h1>" in page
        kind = entity_id.partition(":")[0]
        assert (
            f'<dd><a href="/articles?{kind}={quote(entity_id, safe="").replace("%20", "+")}">{article_count}</a>'
            in page
        )


def test_a_name_that_is_not_there(pages: httpx.Client) -> None:
    answer = pages.get("/names/person:nobody")
    assert answer.status_code == 404
    assert "The published warehouse has no person:nobody." in answer.text


def test_a_person_has_spellings_with_reasons_quotations_and_articles(
    pages: httpx.Client, sample_warehouse: Path
) -> None:
    page = read_page(pages, "/names/person:rustamiakubov")
    for name, tied_by in query(
        sample_warehouse, "SELECT name, tied_by FROM entity_names WHERE entity_id = 'person:rustamiakubov'"
    ):
        assert re.search(rf"<td[^>]*>{re.escape(name)}</td>\s*<td[^>]*>{tied_by}</td>", page)
    for (doc_id,) in query(
        sample_warehouse, "SELECT doc_id FROM entity_articles WHERE entity_id = 'person:rustamiakubov'"
    ):
        assert f"/articles/{doc_id}" in page
    for (text,) in query(sample_warehouse, "SELECT text FROM spoken WHERE entity_id = 'person:rustamiakubov'"):
        assert f'<q dir="auto">{html.escape(text, quote=False)}</q>'.replace("'", "&#39;") in page


def test_who_speaks_about_it(pages: httpx.Client, sample_warehouse: Path) -> None:
    speaker, speaker_id, topic_id = query(
        sample_warehouse, "SELECT speaker, speaker_id, topic_id FROM speakers_on ORDER BY ALL LIMIT 1"
    )[0]
    page = read_page(pages, f"/names/{quote(topic_id)}")
    assert f'<a href="/names/{quote(speaker_id)}">{speaker}</a>' in page.partition("Who speaks about it")[2]
    assert f"/names/{quote(topic_id)}" in read_page(pages, f"/names/{quote(speaker_id)}").partition("Says")[2]


def test_among_many_articles_two_that_name_both_are_not_enough() -> None:
    """As by chance: of 10,000 articles, four have to; of a rare name, every other one."""
    with duckdb.connect(":memory:") as db:
        db.execute("CREATE TABLE articles AS SELECT range::VARCHAR AS doc_id FROM range(10_000)")
        db.execute("CREATE TABLE entity_articles (entity_id VARCHAR, doc_id VARCHAR)")
        for name, first, end in (("often", 0, 20), ("three", 17, 20), ("four", 16, 20), ("rare", 16, 18)):
            db.execute("INSERT INTO entity_articles SELECT ?, range::VARCHAR FROM range(?, ?)", [name, first, end])
        db.execute(
            "CREATE TABLE entities AS SELECT entity_id, entity_id AS name, 'person' AS kind, count(*) AS article_count "
            "FROM entity_articles GROUP BY ALL"
        )
        of_often = Asker(db).ask("name_together", entity_id="often", count=9)
        assert [(row["name"], row["least_count"]) for row in of_often] == [("four", 4)]
        of_rare = Asker(db).ask("name_together", entity_id="rare", count=9)
        assert {row["name"] for row in of_rare} == {"often", "four"}


def test_named_together_is_measured_against_chance(pages: httpx.Client, sample_warehouse: Path) -> None:
    """The log-likelihood ratio, counted here from the articles of both."""
    articles: dict[str, set[str]] = {}
    for entity_id, doc_id in query(sample_warehouse, "SELECT entity_id, doc_id FROM entity_articles"):
        articles.setdefault(entity_id, set()).add(doc_id)
    ((total,),) = query(sample_warehouse, "SELECT count(*) FROM articles")
    own = articles["person:rustamiakubov"]
    other = articles["place:1512440"]
    both = len(own & other)
    cells = {
        (True, True): both,
        (True, False): len(own) - both,
        (False, True): len(other) - both,
        (False, False): total - len(own | other),
    }
    in_own, in_other = {True: len(own), False: total - len(own)}, {True: len(other), False: total - len(other)}
    strength = 2 * sum(n * math.log(n * total / (in_own[a] * in_other[b])) for (a, b), n in cells.items() if n)
    page = read_page(pages, "/names/person:rustamiakubov").partition("Named together")[2]
    row = re.search(r"Uzbekistan</a>(.*?)</tr>", page, re.DOTALL)
    assert row
    values = [float(value) for value in re.findall(r'data-value="([^"]+)"', row[1])]
    assert values == [both, round(len(own) * len(other) / total, 2), pytest.approx(strength, abs=0.06)]
