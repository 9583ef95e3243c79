"""An article's page: marks where things stand, each value of the head with its witness, and hostile texts as texts."""

import html
import re
from pathlib import Path

import httpx
import pytest
from explore_pages import open_pages
from warehouse_ids import find_id
from warehouses import query, run_on

from flows.explore.pages.article import describe_head
from flows.explore.reading import Reader
from flows.settings import Settings

FERRY = "meridian-wire/mw-0412-patras-ferry.txt"


@pytest.fixture(scope="module")
def page(pages: httpx.Client, sample_warehouse: Path) -> str:
    answer = pages.get(f"/articles/{find_id(sample_warehouse, FERRY)}")
    assert answer.status_code == 200, answer.text
    return answer.text


def test_each_mark_says_what_it_is_and_by_which_rule(page: str) -> None:
    marks = dict(re.findall(r'<(?:a|span) class="mark \w+"[^>]*data-note="([^"]*)">([^<]*)', page))
    assert marks["person · Tomasz Wilk · person.given_name"] == "Tomasz Wilk"
    assert any(note.startswith("date · 2024-04-12") and text == "Friday" for note, text in marks.items())
    assert any(note.startswith("killed: at least 7 · people") for note in marks)
    assert any(note.startswith("direct quotation · Eleni Varda, spokeswoman") for note in marks)


def test_the_text_is_whole_between_its_marks(page: str) -> None:
    (shown,) = re.findall(r'<div class="text"[^>]*>(.*?)</div>', page, re.DOTALL)
    text = html.unescape(re.sub(r"<[^>]*>", "", shown))
    assert text.startswith("PATRAS, Greece, April 12 (MW) - At least seven people died and 31 were injured")
    assert text.rstrip().endswith("could take until Sunday.")


def test_a_name_leads_to_its_entity_once_they_are_tied(sample_warehouse: Path, spill: Path) -> None:
    with open_pages(reader := Reader(Settings(warehouse=sample_warehouse), spill)) as client:
        client.get("/")
        assert reader.wait_until_kept(120)
        page = client.get(f"/articles/{find_id(sample_warehouse, FERRY)}").text
    assert re.search(r'<a class="mark person" href="/names/person[^"]+"[^>]*>Eleni Varda', page)


def test_each_value_of_the_head_has_its_line_and_rule(page: str, sample_warehouse: Path) -> None:
    line = f"/documents/{find_id(sample_warehouse, FERRY)}#line-2"
    assert (
        f'<a href="{line}">line 2</a>, characters 0 to 11: “12 Apr 2024”, by <a href="/rules/date_line.date">' in page
    )


def test_duplicates_are_named(page: str, sample_warehouse: Path) -> None:
    assert f'href="/documents/{find_id(sample_warehouse, "harbour-ledger/2024-04-13-patras-ferry.txt")}"' in page


def test_an_article_of_a_story_names_the_others(pages: httpx.Client, sample_warehouse: Path) -> None:
    own, other, story = query(
        sample_warehouse,
        "SELECT min(doc_id), max(doc_id), story_id FROM story_articles GROUP BY story_id ORDER BY story_id LIMIT 1",
    )[0]
    page = pages.get(f"/articles/{own}").text
    assert f'<a href="/stories/{story}">' in page
    assert f'href="/articles/{other}"' in page[page.index("The same event elsewhere") :]


def test_a_document_that_is_no_article_leads_to_the_document(pages: httpx.Client, sample_warehouse: Path) -> None:
    doc_id = find_id(sample_warehouse, "damaged/junk-only.txt")
    answer = pages.get(f"/articles/{doc_id}")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/documents/{doc_id}")
    assert pages.get("/articles/0123456789abcdef").status_code == 404


def test_a_value_that_is_not_believed_says_so() -> None:
    evidence = [
        {"field": "published_on", "value": value, "source_column": column, "rule_id": rule}
        for value, column, rule in (("1970-01-01", "date", "given.implausible"), ("2024-05-03", None, "date_line.date"))
    ]
    article = dict.fromkeys(
        ("title", "byline", "publisher", "published_at", "updated_on", "dateline_place", "dateline_agency",
         "dateline_on", "agency_credit", "language", "url")
    )  # fmt: skip
    article |= {"published_on": "2024-05-03", "published_precision": "day"}
    (day,) = describe_head(article, [], evidence)
    assert [row["is_used"] for row in day["witnesses"]] == [False, True]


HOSTILE = "</div><script>alert(1)</script><img src=x onerror=alert(2)> \u202e\u0007 &amp; {{ 7 * 7 }}"


def test_hostile_texts_are_texts(tmp_path: Path, spill: Path) -> None:
    hostile = f"Anna Berg said on Friday that three people were killed near the harbour {HOSTILE}, police said."
    plain = "The ferry stayed in port until noon, and the harbour master said that nobody else was on board that day."
    raw = tmp_path / "raw"
    raw.mkdir()
    text = "\n\n".join([f"Fog {HOSTILE[:30]}", hostile, *[f"{plain} It was day {day}." for day in range(8)]])
    (raw / "a<script>.txt").write_text(text, encoding="utf-8")
    warehouse = tmp_path / "warehouse"
    run_on(raw, warehouse)
    with open_pages(Reader(Settings(warehouse=warehouse), spill)) as client:
        doc_id = find_id(warehouse, "a<script>.txt")
        assert "three people were killed" in client.get(f"/articles/{doc_id}").text
        for path in (f"/articles/{doc_id}", f"/documents/{doc_id}", f"/documents/{doc_id}?view=sides"):
            page = client.get(path)
            assert page.status_code == 200, page.text
            assert "<script>alert" not in page.text
            assert "<img" not in page.text
            assert "\u202e" not in page.text
            assert "&lt;script&gt;alert(1)" in page.text
            assert "{{ 7 * 7 }}" in page.text
