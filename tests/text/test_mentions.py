"""Names in the running text: cases as data, and what must hold for any text."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from linear import assert_linear

from flows.rules import gazetteer, names
from flows.text.naming.mentions import find_mentions
from flows.text.values import Mention
from flows.text.words.understood import Understood

CASES = json.loads((Path(__file__).parent.parent / "cases" / "mentions.json").read_text(encoding="utf-8"))
RULE_IDS = {rule.id for table in (gazetteer, names) for rule in table.RULES}
# Pieces that the code treats apart, in any order: more tangled than any text.
PIECES = st.sampled_from(
    [
        "Putin",
        "Vladimir",
        "President",
        "Mr.",
        "[",
        "]",
        "(",
        ")",
        " ",
        "\n",
        ",",
        ", ",
        ". ",
        "of",
        "and",
        "the",
        "The",
        "in",
        "Jordan",
        "Georgia",
        "New York",
        "U.S.",
        "U. S.",
        "J.",
        "UN",
        "(UN)",
        "Bank",
        "Ministry",
        "Inc.",
        "Ind.",
        "-",
        "'s",
        "’s",
        "al-",
        "von der",
        "Lake",
        "County",
        "70",
        "Interstate",
        "said",
        "34",
        "ABC",
        "Армения",
        "Ürümqi",
        "ß",
        "\x00",
        "Lebanon",
    ]
)


def describe(text: str, mention: Mention) -> list[Any]:
    row: list[Any] = [mention.kind, text[mention.start : mention.end], mention.name]
    return [*row, mention.role] if mention.role else row


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_cases(case: dict[str, Any]) -> None:
    mentions = find_mentions(Understood(case["text"], case.get("language", "en")), None)
    assert [describe(case["text"], mention) for mention in mentions] == case["expected"]


@pytest.mark.parametrize(
    ("text", "dateline", "country", "admin1"),
    [
        ("Police in Lebanon, Ind., were called.", None, "United States", "Indiana"),
        ("Lebanon and Syria signed.", None, "Lebanon", None),
        ("Georgia and Armenia share a border; Tbilisi agreed.", None, "Georgia", None),
        ("Georgia and Alabama lead the United States; Atlanta agreed.", None, "United States", "Georgia"),
        ("A storm hit London.", None, "United Kingdom", "England"),
        # Talks between two countries are in the famous city, not in their namesakes of it.
        ("Talks in Geneva ended as China and the United States agreed. U.S. envoys left.", None, "Switzerland", None),
        ("The fair is in Geneva. Illinois pays for it; Chicago, Ill., does not.", None, "United States", "Illinois"),
        ("A storm hit London. Ontario was spared; Toronto was not, nor Ottawa.", None, "Canada", "Ontario"),
        ("A storm hit Birmingham.", None, "United Kingdom", "England"),
        ("A storm hit Birmingham and the rest of Alabama.", None, "United States", "Alabama"),
        ("They live in Cambridge.", "US", "United States", "Massachusetts"),
        ("Athens cheered; the Georgia Arts Board and the Ohio Arts Board paid.", None, "United States", "Ohio"),
        ("Washington agreed with the United States.", None, "United States", "District of Columbia"),
        ("Voters in Washington state, United States, agreed.", None, "United States", "Washington"),
        ("New York is the largest city of the United States.", None, "United States", "New York"),
        ("Norfolk is quiet, as Virginia is.", None, "United States", "Virginia"),
        ("Kent and Essex are quiet, as Britain is.", None, "United Kingdom", None),
    ],
)
def test_namesakes(text: str, dateline: str | None, country: str, admin1: str | None) -> None:
    place = next(mention for mention in find_mentions(Understood(text, "en"), dateline) if mention.kind == "place")
    assert (place.country, place.admin1) == (country, admin1)


@pytest.mark.parametrize(
    ("text", "place_id"),
    [
        ("Trade with Asia grew.", 6255147),
        ("Peace in the Middle East.", None),
        ("Storms cross the Pacific.", None),
        ("He left New York for the United States.", 5128581),
        ("He left Seattle, Washington.", 5809844),
    ],
)
def test_the_place_that_is_meant(text: str, place_id: int | None) -> None:
    assert (
        next(mention.place_id for mention in find_mentions(Understood(text, "en"), None) if mention.kind == "place")
        == place_id
    )


def test_a_country_has_its_geonames_id() -> None:
    mentions = find_mentions(Understood("Armenian troops left Armenia.", "en"), None)
    assert [(mention.place_id, mention.country_code, mention.country) for mention in mentions] == [
        (174982, "AM", "Armenia"),
        (174982, "AM", "Armenia"),
    ]


@pytest.mark.xfail(reason="a surname of two words is not tied to its full name", strict=True)
def test_spanish_surnames() -> None:
    text = "Gregorio Rosa Chavez spoke. Rosa Chavez left."
    assert [mention.name for mention in find_mentions(Understood(text, "en"), None)] == ["Gregorio Rosa Chavez"] * 2


@pytest.mark.xfail(reason="needs a dictionary: a name without given name, role or verb is not taken", strict=True)
def test_unknown_given_name_without_support() -> None:
    text = "They admired Qira Vantongeren."
    assert [mention.name for mention in find_mentions(Understood(text, "en"), None)] == ["Qira Vantongeren"]


def check(text: str, language: str) -> list[Mention]:
    mentions = find_mentions(Understood(text, language), None)
    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end <= len(text)
        assert mention.name
        assert mention.rule_id in RULE_IDS
        assert mention.rule_id.startswith(mention.kind)
        end = mention.end
    return mentions


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=60).map("".join))
@settings(max_examples=300, deadline=None)
def test_spans_of_tangled_names(text: str) -> None:
    check(text, "en")


@given(st.text(max_size=200), st.sampled_from(["en", "de", "fr", "ru", "und", "zh-cn"]))
@settings(max_examples=200, deadline=None)
def test_spans_of_any_text(text: str, language: str) -> None:
    assert check(text, language) == find_mentions(Understood(text, language), None)


@pytest.mark.parametrize(
    "piece",
    ["A", "A ", "AB ", "A.", "A-", "New York ", "President ", "Bank of ", "Bank of Justice ", "(UN) ", "Lebanon, Ind., ",
     "[Ilham] ", "Van de ", "Jordan, ", "\n", "\x00A", "said Moss ", "Putin. ", "Justice and "],
)  # fmt: skip
def test_time_is_linear(piece: str) -> None:
    find_mentions(Understood(piece, "en"), None)
    assert_linear(lambda text: check(text, "en"), piece)
