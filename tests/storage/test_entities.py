"""Names that are one entity, and names that are not: a function of the set of names alone."""

import itertools
import json
import random
from pathlib import Path

import pytest
from rows import Rows, article, name_people, open_rows

from flows.stages.name_keys import make_name_key

CASES = json.loads((Path(__file__).parents[1] / "cases" / "entities.json").read_text(encoding="utf-8"))


def tie(*names: str, kind: str = "person") -> dict[str, tuple[str, str, str]]:
    """Each name with its entity, the entity's name, and the reason; every name in an article of its own."""
    db = open_rows(mentions=name_people(*names, doc_id="d*", kind=kind))
    rows = db.sql("SELECT name, entity_id, entity_name, tied_by FROM entity_names").fetchall()
    assert len(rows) == len(set(names))
    return {name: tuple(found) for name, *found in rows}


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_names(case: dict[str, object]) -> None:
    """groups: names that are one entity; names of different groups are not."""
    group_of = {name: number for number, group in enumerate(case["groups"]) for name in group}
    found = tie(*group_of, kind=case.get("kind", "person"))
    wrong = [
        (one, other, found[one][0], found[other][0])
        for one, other in itertools.combinations(group_of, 2)
        if (group_of[one] == group_of[other]) != (found[one][0] == found[other][0])
    ]
    assert wrong == []
    reasons = case.get("tied_by", {})
    assert {name: found[name][2] for name in reasons} == reasons


def test_an_entity_has_the_name_of_most_articles_and_of_equals_the_first() -> None:
    names = ("Ilya Torvyan", "Ilya Torvian", "ILYA TORVIAN")
    assert {name for _, name, _ in tie(*names).values()} == {"Ilya Torvian"}
    rows = name_people(*names, doc_id="d*")
    rows += [{**rows[0], "doc_id": "d9"}]
    db = open_rows(mentions=rows, articles=[article(f"d{number}") for number in (1, 2, 3, 9)])
    assert db.sql("SELECT name, name_count, article_count FROM entities").fetchall() == [("Ilya Torvyan", 3, 4)]


def test_initials_never_name_an_entity_that_has_a_full_name() -> None:
    rows = name_people("P. Okoro", "P. Okoro", "Paula Okoro", doc_id="d*")
    assert open_rows(mentions=rows).sql("SELECT DISTINCT entity_name FROM entity_names").fetchall() == [
        ("Paula Okoro",)
    ]


def test_places_are_tied_by_their_id() -> None:
    places = [
        ("Sorrel", 1, "NO"),
        ("Sorrelby", 1, "NO"),
        ("Sorrel", 2, "SE"),
        ("Sorrel", None, "NO"),
        ("Sorrel", None, None),
    ]
    rows = [
        {
            "doc_id": "a",
            "mention_number": number,
            "kind": "place",
            "name": name,
            "place_id": place,
            "country_code": code,
        }
        for number, (name, place, code) in enumerate(places)
    ]
    found = open_rows(mentions=rows, articles=[article("a")]).sql(
        "SELECT entity_id, mention_count FROM entities ORDER BY ALL"
    )
    assert found.fetchall() == [("place:1", 2), ("place:2", 1), ("place:sorrel/", 1), ("place:sorrel/NO", 1)]


def test_demonyms_are_no_entities() -> None:
    assert tie("Norwegian", kind="organization")
    assert open_rows(mentions=name_people("Norwegian", kind="demonym")).sql("FROM entity_names").fetchall() == []


def introduce(doc_id: str, name: str, acronym: str) -> Rows:
    return [
        {"doc_id": doc_id, "mention_number": 1, "kind": "organization", "name": name, "surface": name},
        {"doc_id": doc_id, "mention_number": 2, "kind": "organization", "name": name, "surface": acronym},
    ]


@pytest.mark.parametrize(
    ("introduced", "entity"),
    [
        (["Vellmar Port Union", "Vellmar Port Union"], "Vellmar Port Union"),
        (["Vellmar Port Union"], "VPU"),
        (["Vellmar Port Union", "Vellmar Port Union", "Vocal Players United"], "VPU"),
    ],
    ids=["by two articles", "by one article", "for two names"],
)
def test_an_acronym_is_the_one_name_that_two_articles_shorten_so(introduced: list[str], entity: str) -> None:
    rows = [row for number, name in enumerate(introduced) for row in introduce(f"i{number}", name, "VPU")]
    rows += name_people("VPU", doc_id="x", kind="organization")
    db = open_rows(mentions=rows)
    assert db.sql("SELECT entity_name FROM entity_names WHERE name = 'VPU'").fetchall() == [(entity,)]


def test_the_order_of_names_is_nothing() -> None:
    names = [name for case in CASES if "kind" not in case for group in case["groups"] for name in group]
    expected = tie(*names)
    random.Random(3).shuffle(names)  # noqa: S311 - an order, no secret
    assert tie(*names) == expected


def test_capitals_are_no_other_name_where_a_letter_has_two_small_forms() -> None:
    assert len({entity for entity, _, _ in tie("Μάρκος Βέλλας", "ΜΑΡΚΟΣ ΒΕΛΛΑΣ").values()}) == 1


def test_a_key_has_four_parts_whatever_the_name() -> None:
    for kind, name in itertools.product(("person", "organization", "place"), ("", "—", "+", "al-", "|", "a|b", "A. b")):
        assert make_name_key(kind, name).count("|") == 3


def test_a_name_of_marks_alone_is_itself() -> None:
    assert len({entity for entity, _, _ in tie("—", "…", "+", "al-").values()}) == 4


def test_counts_add_up_and_nothing_is_doubled() -> None:
    mentions = [
        *name_people("Nadia Torvian", "Nadia Torvyan", "Ida Holm", doc_id="a"),
        *name_people("Nadia Torvyan", doc_id="b"),
        *name_people("Nadia Torvyan", doc_id="c"),
        *name_people("Nadia Torvyan", doc_id="e"),
    ]
    articles = [
        article("a", "2021-03-02", "Vellmar Post"),
        article("b", "2021-03-02", "Vellmar Post"),
        article("c", "2021-03-01", None, precision="month"),
        article("e", "2021-02-01", "Sorrel Wire"),
    ]
    quotes = [{"doc_id": "b", "quote_number": 1, "speaker": "Only Quoted", "kind": "direct"}]
    db = open_rows(mentions=mentions, articles=articles, quotes=quotes)
    columns = "name, name_count, article_count, mention_count, publisher_count, first_on::VARCHAR, last_on::VARCHAR"
    assert db.sql(f"SELECT {columns} FROM entities ORDER BY name").fetchall() == [
        ("Ida Holm", 1, 1, 1, 1, "2021-03-02", "2021-03-02"),
        ("Nadia Torvyan", 2, 4, 5, 2, "2021-02-01", "2021-03-02"),
        ("Only Quoted", 1, 1, 0, 1, "2021-03-02", "2021-03-02"),
    ]
    by_day = "published_on::VARCHAR, publisher, article_count, mention_count"
    assert db.sql(f"SELECT {by_day} FROM entities_by_day WHERE name = 'Nadia Torvyan' ORDER BY ALL").fetchall() == [
        ("2021-02-01", "Sorrel Wire", 1, 1),
        ("2021-03-02", "Vellmar Post", 2, 3),
        (None, None, 1, 1),
    ]
    assert db.sql("SELECT sum(mention_count) FROM entity_names").fetchall() == [(6,)]


def test_a_hundred_thousand_names_of_one_shape() -> None:
    """Names meet by their keys, never by pairs: a crowd of one surname costs no more than others."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = [f"{letters[number % 26]}a{number} Torvian" for number in range(100_000)]
    names += [f"{letter}. Torvian" for letter in letters]
    db = open_rows(mentions=name_people(*names, doc_id="d*"))
    assert db.sql("SELECT count(*), count(DISTINCT entity_id) FROM entity_names").fetchall() == [(100_026, 100_026)]
