"""What pages say of themselves: what is believed, and that hostile ones cost little."""

import json
import time
from datetime import date
from typing import Any

import pytest
from cases.page_metadata import CASES, PageCase
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from flows.rules.page_metadata import METADATA_COLUMNS
from flows.settings import GIVEN_FIELDS
from flows.stages.given import Given
from flows.stages.given_page import read_page_given
from flows.text.markup.json_ld import MOST_CHARACTERS, find_article, list_names, parse_json_ld
from flows.text.markup.metadata import MOST_VALUES, read_metadata

LATEST = date(2100, 1, 1)


def read_page(page: str, columns_of: dict[str, str] | None = None) -> Given:
    tree = LexborHTMLParser(page)
    lines = tree.body.text(separator="\n").split("\n") if tree.body else []
    return read_page_given(read_metadata(tree), lines, columns_of or {}, LATEST)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.label)
def test_pages(case: PageCase) -> None:
    found = read_page(case.page)
    assert found._replace(witnesses=()) == Given(**case.expected)
    believed = {one.field for one in found.witnesses if one.rule_id != "given.implausible"}
    assert believed == set(case.expected) - {"published_precision"}


def test_every_field_has_columns() -> None:
    assert set(METADATA_COLUMNS) == set(GIVEN_FIELDS)


def test_a_name_of_metadata_can_be_mapped() -> None:
    page = '<meta name="og:title" content="Ferry sails"><meta name="sea:kicker" content="Again at sea">'
    assert read_page(page).title == "Ferry sails"
    assert read_page(page, {"title": "sea:kicker"}).title == "Again at sea"
    assert read_page(page, {"title": ""}).title is None


def test_values_say_where_they_stand() -> None:
    page = '<meta property="og:title" content="Ferry sails again | Herald"><h1>Ferry sails again</h1><meta name=author content=admin>'
    witnesses = read_page(page).witnesses
    assert [tuple(one) for one in witnesses] == [
        ("title", "Ferry sails again", "h1", "given.title"),
        ("authors", "admin", "author", "given.implausible"),
    ]


HOSTILE = {
    "deep JSON": '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
    "open JSON": '<script type="application/ld+json">' + '{"a":' * 50_000 + "</script>",
    "long JSON": '<script type="application/ld+json">{"headline": "' + "x" * MOST_CHARACTERS + '"}</script>',
    "many scripts": '<script type="application/ld+json">{"@type": "NewsArticle"}</script>' * 20_000,
    "wide graph": '<script type="application/ld+json">{"@graph": [' + '{"@type": "Person"},' * 50_000 + "{}]}</script>",
    "many values": '<script type="application/ld+json">' + "{};" * 200_000 + "</script>",
    "blanks": '<script type="application/ld+json">{' + ", " * 300_000 + " " * 300_000 + "</script>",
    "comment marks": '<script type="application/ld+json">' + "//<!--" * 100_000 + "-->//" * 100_000 + "</script>",
    "many metas": '<meta name="author" content="Ana Ruiz, Li Wei and Tom Hall">' * 20_000,
    "many names": "".join(f'<meta name="n{number}" content="x">' for number in range(20_000)),
    "long meta": '<meta name="author" content="' + "Ana Ruiz, " * 100_000 + '">',
    "headings in headings": "<h1><div>" * 2_000 + "x" * 100_000,
    "authors in authors": '<div class="author">' * 2_000 + "Ana Ruiz " * 20_000,
    "long class": f'<div class="author {"x" * 1_000_000}">Ana Ruiz</div>',
    "many times": '<time datetime="2024-05-03">' * 5_000,
    "long date": '<meta name="date" content="' + "3 May 2024 " * 100_000 + '">',
    "many titles": "<title>Ferry | Herald</title>" * 10_000,
}  # fmt: skip


@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_pages_cost_little(page: str) -> None:
    tree = LexborHTMLParser(page)
    started = time.process_time()
    metadata = read_metadata(tree)
    read_page_given(metadata, ["Ferry sails again"] * 10_000, {}, LATEST)
    assert time.process_time() - started < 1.5
    assert all(isinstance(value, str) or len(value) <= MOST_VALUES for value in metadata.values())


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["@type", "@id", "@graph", "name", "author", "headline", "datePublished", "mainEntity"]),
            inner | st.sampled_from(["NewsArticle", "#a", "Ana Ruiz"]),
            max_size=4,
        )
    ),
    max_leaves=8,
)


@given(json_values)
def test_any_json_can_be_read(value: Any) -> None:
    article = find_article([json.dumps(value)])
    assert all(isinstance(name, str) for one in article.values() for name in list_names(one))
    page = f'<script type="application/ld+json">{json.dumps(value)}</script>'
    found = read_page(page)
    assert all(witness.value.strip() and witness.value.encode() for witness in found.witnesses)


@given(st.text(st.sampled_from('<>"=!-/ {}[]:,;&#') | st.characters(), max_size=80))
def test_any_page_can_be_read(text: str) -> None:
    parse_json_ld(text)
    for page in (text, f"<meta name={text}>", f"<h1>{text}<time>{text}<p class=author>{text}"):
        tree = LexborHTMLParser(page.encode("utf-8", "replace").decode())
        assert all(read_metadata(tree).values())
        read_page_given(read_metadata(tree), [text], {}, LATEST)
