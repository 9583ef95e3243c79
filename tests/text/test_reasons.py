"""The reasons of the line model: right for an invented model of a few questions, and true for any model."""

import copy
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from cases.judge import P1, P2, P3, P4
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.text.judging.judge import judge_units
from flows.text.judging.line_model import SCALE, Model, load_model, read_model, score_page, score_rows, weigh_words
from flows.text.judging.line_words import list_words
from flows.text.judging.markup_features import MARKUP_FEATURES
from flows.text.judging.page_features import FEATURES, describe_page
from flows.text.judging.reasons import GROUPS, MARKUP_GROUPS, MAX_EXPLAINED, MAX_REASONS, find_reasons, show_word
from flows.text.judging.unit import Unit
from flows.text.readers.line import read_lines

PAGE = ["Home", P1, "Divers at work", P2, "Buy a boat", P3, P4, "More boats", "Ferry sails again"]
LINES = st.lists(
    st.sampled_from([*PAGE, "12:31", "He said:", "Nobody was hurt.", "船は出た。"]), min_size=1, max_size=12
)


def judge(lines: Sequence[str], repeated: frozenset[int] = frozenset()) -> list[Unit]:
    return judge_units(read_lines(lines), [(index, index) for index in range(len(lines))], repeated)[0]


def invent(trees: list[dict[str, Any]], words: dict[str, list[int]] | None = None, **typical: int) -> Model:
    """A model of trees with one question each; a feature is typically 0 unless said otherwise."""
    return read_model(
        {
            "depth": 1,
            "bias": 40,
            "trees": trees,
            "typical": dict.fromkeys(FEATURES, 0) | typical,
            "rules": {},
            "words": words or {},
        }
    )


def ask(feature: str, border: int, no: int, yes: int) -> dict[str, Any]:
    return {"asks": [[feature, border]], "leaves": [no, yes]}


def test_every_feature_stands_in_one_group() -> None:
    assert sorted(name for names in GROUPS.values() for name in names) == sorted(FEATURES)
    assert sorted(name for names in MARKUP_GROUPS.values() for name in names) == sorted(MARKUP_FEATURES)


def test_effects_are_what_an_ordinary_value_would_change() -> None:
    model = invent([ask("size", 50, -2000, 1500), ask("is_repeated", 0, 250, -750)], size=20)
    reasons = find_reasons(model, judge([P1, "Home"], frozenset({0})), [0, 1])
    assert reasons[0].groups == (("its length", 3.5), ("whether it stands in other documents", -1.0))
    # As short as a typical line, and not repeated: nothing to say.
    assert reasons[1].groups == ()


def test_columns_of_a_group_change_together() -> None:
    # Either question alone keeps the line where it is.
    model = read_model(
        {
            "depth": 2,
            "bias": 0,
            "trees": [{"asks": [["size", 10], ["words", 5]], "leaves": [0, 900, 900, 900]}],
            "typical": dict.fromkeys(FEATURES, 0),
            "rules": {},
            "words": {},
        }
    )
    assert find_reasons(model, judge([P1]), [0])[0].groups == (("its length", 0.9),)


def test_the_strongest_come_first_and_few_are_named() -> None:
    features = ("size", "copies", "from_top", "long_20", "report_words_count", "title_words")
    model = invent([ask(name, -1, 0, 100 * rank) for rank, name in enumerate(features)])
    assert find_reasons(model, judge(PAGE), [3])[3].groups == ()
    typical = dict.fromkeys(features, -9)
    model = invent([ask(name, -2, 0, 100 * rank) for rank, name in enumerate(features)], {}, **typical)
    groups = find_reasons(model, judge(PAGE), [3])[3].groups
    assert groups == (
        ("its share of the title's words", 0.5),
        ("its share of the report's vocabulary", 0.4),
        ("length and share of the paragraphs around it", 0.3),
    )


def test_words_are_those_of_the_line_and_of_the_lines_beside_it() -> None:
    words = {
        "^": [9, 9, 9],
        "^ buy": [-700, 0, 0],
        "boats": [90, 90, 300],
        "hurt": [1, 500, 1],
        "sails": [800, 800, 800],
    }
    units = judge(["Nobody was hurt", "Buy boats, boats", "More boats", "Ferry sails"])
    words_found = find_reasons(invent([], words), units, [1])[1].words
    assert words_found == (("[start] buy", "line", -700), ("hurt", "above", 500), ("boats", "below", 300))
    # Copies of a word add up.
    del words["^ buy"], words["hurt"]
    assert find_reasons(invent([], words), units, [1])[1].words == (("boats", "below", 300), ("boats", "line", 180))


def test_a_page_has_no_words_above_and_below_it() -> None:
    units = judge(["Ferry sails", "Home"])
    found = find_reasons(invent([], {"home": [-1, -2, -3], "ferry": [1, 2, 3]}), units, [0, 1])
    assert found[0].words == (("home", "below", -3), ("ferry", "line", 1))
    assert found[1].words == (("ferry", "above", 2), ("home", "line", -1))


@pytest.mark.parametrize(
    ("word", "shown"), [("^ the", "[start] the"), ("0 $", "[number] [end]"), ("\x00 a", "[…] a"), ("ferry", "ferry")]
)
def test_marks_are_named(word: str, shown: str) -> None:
    assert show_word(word) == shown


def test_only_what_is_wanted_is_explained() -> None:
    units = judge(PAGE)
    assert find_reasons(load_model(), units, []) == {}
    assert list(find_reasons(load_model(), units, [7, 2, 2])) == [2, 7]


def test_of_a_long_page_the_first_lines_are_explained() -> None:
    units = judge(["Ferry sails again"] * (MAX_EXPLAINED + 30))
    found = find_reasons(invent([ask("size", 0, 0, 1000)]), units, range(len(units)))
    assert list(found) == list(range(MAX_EXPLAINED))
    assert all(reasons.groups == (("its length", 1.0),) for reasons in found.values())


@settings(deadline=None)
@given(LINES)
def test_reasons_are_true_of_the_shipped_model(lines: list[str]) -> None:
    model, units = load_model(), judge(lines)
    rows, scores = describe_page(units, weigh_words(model, units)), score_page(units)
    for index, reasons in find_reasons(model, units, range(len(units))).items():
        assert len(reasons.groups) <= MAX_REASONS
        assert len(reasons.words) <= MAX_REASONS
        assert [abs(effect) for _, effect in reasons.groups] == sorted(
            (abs(e) for _, e in reasons.groups), reverse=True
        )
        for name, effect in reasons.groups:
            row = rows[index : index + 1].copy()
            for feature in GROUPS[name]:
                row[0, FEATURES.index(feature)] = model.typical[FEATURES.index(feature)]
            assert effect == round((scores[index] - int(score_rows(model, row)[0])) / SCALE, 2) != 0
        beside = {"line": index, "above": index - 1, "below": index + 1}
        for word, where, weight in reasons.words:
            assert word in {show_word(found) for found in list_words(units[beside[where]].text)}
            assert weight != 0


@settings(deadline=None)
@given(LINES)
def test_explaining_changes_nothing_and_says_the_same_again(lines: list[str]) -> None:
    units = judge(lines)
    before = copy.deepcopy(units)
    once = find_reasons(load_model(), units, range(len(units)))
    assert units == before
    assert once == find_reasons(load_model(), units, range(len(units)))


def test_numbers_are_plain_ones() -> None:
    """What reaches JSON is no numpy scalar."""
    for reasons in find_reasons(load_model(), judge(PAGE), range(len(PAGE))).values():
        assert {type(reason.effect) for reason in reasons.groups} <= {float}
        assert {type(word.weight) for word in reasons.words} <= {int}
        assert not any(isinstance(value, np.generic) for found in reasons for item in found for value in item)
