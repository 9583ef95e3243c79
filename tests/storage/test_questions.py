"""The views that answer questions, over invented rows with gaps: nothing is counted twice, and nothing is lost."""

import datetime as dt
from typing import Any

import pytest
from rows import Rows, article, name_people, open_rows

from flows.storage.views import written_views


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize("view", sorted(view.name for view in written_views()))
def test_an_empty_warehouse_has_no_rows(view: str) -> None:
    assert open_rows().sql(f"FROM {view}").fetchall() == []


# Who said what.


def quote(doc_id: str, number: int, speaker: str | None, start: int = 0, kind: str = "direct") -> dict[str, Any]:
    return {
        "doc_id": doc_id,
        "quote_number": number,
        "speaker": speaker,
        "kind": kind,
        "char_start": start,
        "char_end": start + 50,
    }


@pytest.fixture
def speeches() -> dict[str, Rows]:
    port = {"kind": "organization", "name": "Port Union", "surface": "Port Union"}
    place = {"kind": "place", "name": "Sorrel", "surface": "Sorrel", "place_id": 7, "country_code": "NO"}
    return {
        "articles": [
            article("a", "2021-03-02", "Vellmar Post"),
            article("b", "2021-03-05", "Sorrel Wire"),
            article("c", "2021-01-01", None, precision="year"),
        ],
        "quotes": [
            quote("a", 1, "Nadia Torvian", 0),
            quote("a", 2, "Nadia Torvian", 100, "partial"),
            quote("a", 3, None, 200),
            quote("b", 1, "Nadia Torvyan", 0),
            quote("c", 1, "Nadia Torvyan", 0),
            quote("c", 2, "Sorrel", 100),
        ],
        "mentions": [
            *name_people("Nadia Torvian", doc_id="a"),
            *name_people("Nadia Torvyan", doc_id="b"),
            *name_people("Nadia Torvyan", doc_id="c"),
            {"doc_id": "a", "mention_number": 2, **port, "char_start": 10, "char_end": 20},
            {"doc_id": "a", "mention_number": 3, **port, "char_start": 30, "char_end": 40},
            {"doc_id": "a", "mention_number": 4, **port, "char_start": 110, "char_end": 120},
            # Between the quotations, and over the end of one.
            {"doc_id": "a", "mention_number": 5, **place, "char_start": 70, "char_end": 80},
            {"doc_id": "a", "mention_number": 6, **place, "char_start": 145, "char_end": 155},
            {"doc_id": "b", "mention_number": 2, **port, "char_start": 10, "char_end": 20},
            {"doc_id": "b", "mention_number": 3, **place, "char_start": 30, "char_end": 36},
            # The same name of a place in another country is another topic.
            {"doc_id": "b", "mention_number": 4, **place, "place_id": 8, "char_start": 40, "char_end": 46},
        ],
    }


def test_spellings_of_a_speaker_are_one(speeches: dict[str, Rows]) -> None:
    db = open_rows(**speeches)
    assert db.sql("SELECT * EXCLUDE (entity_id) FROM speakers ORDER BY quote_count DESC").fetchall() == [
        ("Nadia Torvyan", 4, 3, 3, 2, day("2021-03-02"), day("2021-03-05")),
        ("Sorrel", 1, 1, 1, 0, None, None),
    ]
    assert db.sql("SELECT count(*) FROM spoken").fetchall() == [(5,)]


def test_speakers_by_publisher_add_up(speeches: dict[str, Rows]) -> None:
    db = open_rows(**speeches)
    rows = db.sql(
        "SELECT publisher, quote_count, direct_count, article_count FROM speakers_by_publisher "
        "WHERE speaker = 'Nadia Torvyan' ORDER BY publisher NULLS LAST"
    )
    assert rows.fetchall() == [("Sorrel Wire", 1, 1, 1), ("Vellmar Post", 2, 1, 1), (None, 1, 1, 1)]


def test_topics_stand_inside_the_quotation(speeches: dict[str, Rows]) -> None:
    db = open_rows(**speeches)
    rows = db.sql(
        "SELECT speaker, topic, topic_id, quote_count, article_count, publisher_count FROM speakers_on ORDER BY topic_id"
    )
    assert rows.fetchall() == [
        ("Nadia Torvyan", "Port Union", "organization:port union", 3, 2, 2),
        ("Nadia Torvyan", "Sorrel", "place:7", 1, 1, 1),
        ("Nadia Torvyan", "Sorrel", "place:8", 1, 1, 1),
    ]


def test_a_name_of_a_person_and_an_organization_is_one_speaker() -> None:
    mentions = [*name_people("Hollis", doc_id="a"), *name_people("Hollis", doc_id="b", kind="organization")]
    db = open_rows(articles=[article("a"), article("b")], quotes=[quote("a", 1, "Hollis")], mentions=mentions)
    assert db.sql("SELECT speaker, entity_id, quote_count FROM speakers").fetchall() == [("Hollis", "person:hollis", 1)]


# How many, and who says so.


def figure(doc_id: str, number: int, low: int, high: int | None = None, **more: Any) -> dict[str, Any]:
    return {
        "doc_id": doc_id,
        "figure_number": number,
        "kind": "killed",
        "value_low": low,
        "value_high": high or low,
        "place_id": 7,
        **more,
    }


@pytest.fixture
def tolls() -> dict[str, Rows]:
    return {
        "articles": [
            article("a", "2021-03-02", "Vellmar Post"),
            article("b", "2021-03-02", "Sorrel Wire"),
            article("c", "2021-03-01", "Sorrel Wire", precision="month"),
        ],
        "mentions": [
            # A place that is mentioned often, and under two names, is one place.
            {"doc_id": "a", "mention_number": number, "kind": "place", "name": name, "place_id": 7, "country": "Norway", "country_code": "NO"}
            for number, name in enumerate(("Sorrelby", "Sorrel", "Sorrel"))
        ],
        "figures": [
            figure("a", 1, 23, attributed_to="an official"),
            figure("a", 2, 8, part_of_figure_number=1, object="soldiers"),
            figure("a", 3, 23),
            figure("a", 4, 40, kind="wounded"),
            figure("a", 5, 900, kind="other", object="goats"),
            figure("b", 1, 20, 30),
            figure("c", 1, 25),
            figure("c", 2, 5, place_id=None),
        ],
    }  # fmt: skip


def test_tolls_are_a_range_and_no_sum(tolls: dict[str, Rows]) -> None:
    rows = open_rows(**tolls).sql(
        "SELECT * EXCLUDE (country_code, country) FROM tolls_by_day ORDER BY published_on NULLS LAST, kind, place"
    )
    assert rows.fetchall() == [
        (day("2021-03-02"), 7, "Sorrel", "killed", 20, 30, 4, 2, 2, 1),
        (day("2021-03-02"), 7, "Sorrel", "wounded", 40, 40, 1, 1, 1, 0),
        (None, 7, "Sorrel", "killed", 25, 25, 1, 1, 1, 0),
        (None, None, None, "killed", 5, 5, 1, 1, 1, 0),
    ]


def test_every_statement_has_its_source(tolls: dict[str, Rows]) -> None:
    rows = open_rows(**tolls).sql(
        "SELECT source_uri, figure_number, place, country, value_low, value_high, attributed_to, is_part "
        "FROM toll_statements ORDER BY ALL"
    )
    assert rows.fetchall() == [
        ("a.txt", 1, "Sorrel", "Norway", 23, 23, "an official", False),
        ("a.txt", 2, "Sorrel", "Norway", 8, 8, None, True),
        ("a.txt", 3, "Sorrel", "Norway", 23, 23, None, False),
        ("a.txt", 4, "Sorrel", "Norway", 40, 40, None, False),
        ("b.txt", 1, "Sorrel", "Norway", 20, 30, None, False),
        ("c.txt", 1, "Sorrel", "Norway", 25, 25, None, False),
        ("c.txt", 2, None, None, 5, 5, None, False),
    ]


# Countries.


def test_pairs_of_countries_count_an_article_once() -> None:
    countries = {"NO": "Norway", "SE": "Sweden", "FI": "Finland"}

    def name_countries(doc_id: str, *codes: str | None) -> Rows:
        kinds = ("place", "demonym")
        return [
            {
                "doc_id": doc_id,
                "mention_number": number,
                "kind": kinds[number % 2],
                "name": code or "-",
                "country_code": code,
                "country": countries.get(code or ""),
            }
            for number, code in enumerate(codes)
        ]

    db = open_rows(
        articles=[
            article("a", "2021-03-02", "Vellmar Post"),
            article("b", "2021-03-02", None),
            article("c", "2021-03-02", "Sorrel Wire"),
            article("d", "2021-01-01", "Sorrel Wire", precision="year"),
        ],
        mentions=[
            *name_countries("a", "SE", "NO", "SE", "NO", "FI", None),
            *name_countries("b", "NO", "SE"),
            *name_countries("c", "NO", "NO"),
            *name_countries("d", "NO", "SE"),
        ],
    )
    rows = db.sql("SELECT * EXCLUDE (country_code, other_country_code) FROM countries_together ORDER BY ALL NULLS LAST")
    assert rows.fetchall() == [
        (day("2021-03-02"), "Finland", "Norway", 1, 1),
        (day("2021-03-02"), "Finland", "Sweden", 1, 1),
        (day("2021-03-02"), "Norway", "Sweden", 2, 1),
        (None, "Norway", "Sweden", 1, 1),
    ]


# Stories.


def duplicate(doc_id: str, of: str, on: str | None, publisher: str | None, precision: str = "day") -> dict[str, Any]:
    return {
        "doc_id": doc_id,
        "canonical_id": of,
        "cluster_id": of,
        "publisher": publisher,
        "source_uri": f"{doc_id}.txt",
        "published_on": day(on) if on else None,
        "published_precision": precision if on else None,
        "method": "near",
    }


@pytest.fixture
def stories() -> dict[str, Rows]:
    return {
        "articles": [
            article("a", "2021-03-02", "Vellmar Post"),
            article("b", "2021-03-02", "Sorrel Wire"),
            article("c", None, None),
        ],
        "duplicates": [
            duplicate("a1", "a", "2021-03-02", "Sorrel Wire"),
            duplicate("a2", "a", "2021-03-02", None),
            duplicate("a3", "a", "2021-03-09", "Sorrel Wire"),
            duplicate("a4", "a", "2021-02-01", "Ostrand Courier", precision="month"),
            # Printed before the article that stands for it.
            duplicate("b1", "b", "2021-03-01", "Vellmar Post"),
            duplicate("c1", "c", None, "Vellmar Post"),
        ],
    }


def test_the_stories_of_a_day(stories: dict[str, Rows]) -> None:
    """Of articles alone: each with the documents that it stands for."""
    rows = open_rows(**stories).sql(
        "SELECT published_on, story_id, publisher_count, document_count, is_first_day FROM stories_by_day "
        "ORDER BY published_on NULLS LAST, publisher_count DESC, story_id"
    )
    assert rows.fetchall() == [
        (day("2021-03-01"), "b", 1, 1, True),
        (day("2021-03-02"), "a", 2, 3, True),
        (day("2021-03-02"), "b", 1, 1, False),
        (day("2021-03-09"), "a", 1, 1, False),
        (None, "a", 1, 1, None),
        (None, "c", 1, 2, None),
    ]


def test_articles_on_one_event_are_a_story_of_the_day(stories: dict[str, Rows]) -> None:
    tied: dict[str, Rows] = {
        "stories": [{"story_id": "a", "doc_id": "b", "title": "Fire at the quay"}],
        "story_articles": [{"story_id": "a", "doc_id": "a"}, {"story_id": "a", "doc_id": "b"}],
    }
    rows = open_rows(**stories, **tied).sql(
        "SELECT published_on, story_id, doc_id, title, publisher_count, article_count, document_count, is_first_day "
        "FROM stories_by_day WHERE story_id = 'a' AND published_on IS NOT NULL ORDER BY published_on"
    )
    assert rows.fetchall() == [
        (day("2021-03-01"), "a", "b", "Fire at the quay", 1, 0, 1, True),
        (day("2021-03-02"), "a", "b", "Fire at the quay", 2, 2, 4, False),
        (day("2021-03-09"), "a", "b", "Fire at the quay", 1, 0, 1, False),
    ]


def test_who_printed_it_first_and_who_next(stories: dict[str, Rows]) -> None:
    rows = open_rows(**stories).sql(
        "SELECT doc_id, step, days_after_first, days_after_previous, is_canonical, is_first_of_publisher, "
        "story_document_count FROM reprint_chains ORDER BY canonical_id, step NULLS LAST, doc_id"
    )
    assert rows.fetchall() == [
        ("a", 1, 0, None, True, True, 5),
        ("a1", 1, 0, None, False, True, 5),
        ("a2", 1, 0, None, False, None, 5),
        ("a3", 2, 7, 7, False, False, 5),
        ("a4", None, None, None, False, None, 5),
        ("b1", 1, 0, None, False, True, 2),
        ("b", 2, 1, 1, True, True, 2),
        ("c", None, None, None, True, None, 2),
        ("c1", None, None, None, False, None, 2),
    ]


def test_no_days_are_counted_to_the_month_of_a_duplicate(stories: dict[str, Rows]) -> None:
    rows = open_rows(**stories).sql("SELECT doc_id, days_after FROM reprints WHERE canonical_id = 'a' ORDER BY doc_id")
    assert rows.fetchall() == [("a1", 0), ("a2", 0), ("a3", 7), ("a4", None)]
