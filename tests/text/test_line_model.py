"""The line model: whole numbers that depend on the page and the weights alone, and a voice that rules can trust."""

import copy
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from importlib import resources
from itertools import pairwise

import numpy as np
import pytest
from cases.judge import CASES, P1, P2, P3, P4, SHORT
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.rules import all_rules
from flows.text.judging.hear_model import MAX_LINES, decide, hear_model, is_certain
from flows.text.judging.judge import judge_alone, judge_lines, judge_units
from flows.text.judging.line_model import (
    CHUNK_LINES,
    PACKED_BITS,
    load_model,
    score_page,
    score_rows,
    to_probability,
    to_score,
    weigh_words,
)
from flows.text.judging.line_words import list_words
from flows.text.judging.page_features import FEATURES, describe_page
from flows.text.judging.unit import Unit
from flows.text.readers.line import read_lines
from flows.text.reading.wrapping import find_blocks
from flows.text.values import KEPT_KINDS, Verdict

PIECES = [
    P1, P2, P3, P4, SHORT, "Leave a Reply", "You May Also Like", "12:31", "News", "Ferry sails again", "He said:",
    "NORWOOD — The ferry…", "Photo: Ivo Lane", "By Ada Quill", "Subscribe now", "港は三日間閉鎖された。", "--",
    "Divers at work", "Buy a boat today", "Forty boats and a smokehouse for sale in Easton", "Ivo Lane, Norwood 7 4",
]  # fmt: skip
# A menu, a report with a sub-heading, and a list of links behind it.
PAGE = [
    "Home",
    "News",
    "Harbour stays closed",
    P1,
    "Divers at work",
    P2,
    P3,
    SHORT,
    P4,
    "Ferry sails again",
    "More boats",
]
LINES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=14)
THRESHOLDS = st.floats(0.001, 0.999)
# Scores far beyond any answer of the model, on both sides.
SURE = 1_000_000


def prepare(lines: Sequence[str], repeated: frozenset[int] = frozenset()) -> tuple[list[Unit], bool]:
    return judge_units(read_lines(lines), [(index, index) for index in range(len(lines))], repeated)


def judge(lines: list[str], threshold: float, repeated: frozenset[int] = frozenset()) -> list[Verdict]:
    verdicts = judge_lines(read_lines(lines), [(index, index) for index in range(len(lines))], repeated, threshold)
    return [verdict for verdict in verdicts if verdict]


def read_weights() -> str:
    return resources.files("flows.rules").joinpath("line_model.json").read_text("utf-8")


# -- the weights ------------------------------------------------------------------------------------------------------


def test_the_weights_are_small() -> None:
    """What a process loads is bounded: bytes, questions, words."""
    assert len(read_weights().encode()) < 2_000_000
    model = load_model()
    assert 0 < len(model.columns) <= 4_000
    assert 0 < len(model.words) <= 40_000


def test_the_weights_are_read_once_in_a_process() -> None:
    model = load_model()
    for _ in range(3):
        judge(PAGE, 0.5)
    assert load_model() is model
    assert load_model.cache_info().misses == 1


def test_every_tree_is_whole() -> None:
    data = json.loads(read_weights())
    for tree in data["trees"]:
        assert len(tree["asks"]) == data["depth"]
        assert len(tree["leaves"]) == 2 ** data["depth"]
        assert {name for name, _ in tree["asks"]} <= set(FEATURES)
        numbers = [border for _, border in tree["asks"]] + tree["leaves"]
        assert all(type(number) is int and -(2**31) <= number < 2**31 for number in numbers)
    assert type(data["bias"]) is int


def test_no_sum_of_leaves_leaves_its_numbers() -> None:
    data = json.loads(read_weights())
    assert abs(data["bias"]) + sum(max(map(abs, tree["leaves"])) for tree in data["trees"]) < 2**31
    # exp() of a score must be a number, too.
    assert 0 <= to_probability(-sum(max(map(abs, tree["leaves"])) for tree in data["trees"])) < 0.5


def test_words_and_rules_have_whole_weights() -> None:
    data = json.loads(read_weights())
    for weights in data["words"].values():
        assert len(weights) == 3
        assert all(type(weight) is int for weight in weights)
    # Packed beside each other, the sums of a line's words must not run into each other.
    most = max(abs(weight) for weights in data["words"].values() for weight in weights)
    longest = len(list_words("a b " * 100))
    assert most * longest < 2 ** (PACKED_BITS - 1)
    assert all(type(odds) is int for odds in data["rules"].values())
    assert set(data["rules"]) <= {rule.id for rule in all_rules()}
    assert set(data["typical"]) == set(FEATURES)


# -- scores -----------------------------------------------------------------------------------------------------------


def test_scores_do_not_depend_on_how_lines_are_put_together() -> None:
    model = load_model()
    units, _ = prepare([PIECES[number * number % len(PIECES)] for number in range(CHUNK_LINES + 137)])
    rows = describe_page(units, weigh_words(model, units))
    whole = score_rows(model, rows)
    for size in (1, 7, CHUNK_LINES - 1, CHUNK_LINES):
        slices = [score_rows(model, rows[first : first + size]) for first in range(0, len(rows), size)]
        assert np.array_equal(np.concatenate(slices), whole)
    assert np.array_equal(score_rows(model, rows[::-1])[::-1], whole)
    assert score_page(units) == whole.tolist()


def test_scores_are_those_of_the_trees_walked_one_by_one() -> None:
    data, model = json.loads(read_weights()), load_model()
    units, _ = prepare(PAGE)
    rows = describe_page(units, weigh_words(model, units))
    for row, score in zip(rows, score_page(units), strict=True):
        seen = dict(zip(FEATURES, row.tolist(), strict=True))
        leaves = [
            tree["leaves"][sum(1 << bit for bit, (name, border) in enumerate(tree["asks"]) if seen[name] > border)]
            for tree in data["trees"]
        ]
        assert score == sum(leaves) + data["bias"]


@settings(deadline=None)
@given(LINES)
def test_a_page_is_described_in_whole_numbers(lines: list[str]) -> None:
    units, _ = prepare(lines)
    rows = describe_page(units, weigh_words(load_model(), units))
    assert rows.shape == (len(units), len(FEATURES))
    assert rows.dtype == np.int32
    assert {type(score) for score in score_page(units)} == {int}


@settings(deadline=None)
@given(LINES, LINES)
def test_other_documents_say_nothing(lines: list[str], others: list[str]) -> None:
    before = judge(lines, 0.5)
    judge(others, 0.9)
    assert judge(lines, 0.5) == before


@settings(deadline=None)
@given(st.floats(0.02, 0.98))
def test_probabilities_and_scores_are_two_names_of_one_thing(probability: float) -> None:
    assert to_probability(to_score(probability)) == pytest.approx(probability, abs=0.006)


PROGRAM = """
import sys; sys.path.insert(0, "tests")
from cases.judge import CASES
from flows.text.judging.judge import judge_lines
from flows.text.readers.line import read_lines
from flows.text.reading.wrapping import find_blocks
for case in CASES:
    lines = [line for line, _ in case.page]
    print(judge_lines(read_lines(lines), find_blocks(lines), frozenset({1, 4}), 0.5))
"""


@pytest.mark.parametrize("seed", ["0", "7"])
def test_another_process_gives_the_same_verdicts(seed: str) -> None:
    environment = os.environ | {"PYTHONHASHSEED": seed}
    ran = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, env=environment)
    here = []
    for case in CASES[::-1]:
        lines = [line for line, _ in case.page]
        here.append(repr(judge_lines(read_lines(lines), find_blocks(lines), frozenset({1, 4}), 0.5)))
    assert "learned_score=" in ran.stdout
    assert ran.stdout.splitlines() == here[::-1]


# -- what is made of them ---------------------------------------------------------------------------------------------


@settings(deadline=None)
@given(LINES, st.sets(st.integers(0, 13)), THRESHOLDS, st.sampled_from([-SURE, 0, SURE]))
def test_rules_that_are_certain_are_never_overruled(
    lines: list[str], repeated: set[int], threshold: float, score: int
) -> None:
    units, _ = prepare(lines, frozenset(repeated))
    before = copy.deepcopy(units)
    decide(units, [score] * len(units), threshold)
    for unit, old in zip(units, before, strict=True):
        if is_certain(old):
            assert unit == old
        else:
            assert unit.learned_score == score


@pytest.mark.parametrize("line", ["Leave a Reply", "Subscribe now", "You May Also Like", "Photo: Ivo Lane"])
def test_named_rules_are_certain(line: str) -> None:
    unit = judge_alone(line, 0, 0, frozenset())
    assert is_certain(unit)


def test_what_is_junk_only_because_it_is_repeated_is_put_to_the_model() -> None:
    unit = judge_alone("Harbour of hope", 0, 0, frozenset({0}))
    assert unit.alone_rule_id == "boilerplate.repeated"
    assert not is_certain(unit)


def test_the_model_moves_lines_both_ways() -> None:
    units, _ = prepare(PAGE)
    scores = [SURE if unit.text == "More boats" else -SURE if unit.text == SHORT else 0 for unit in units]
    decide(units, scores, 0.5)
    by_text = {unit.text: unit for unit in units}
    assert (by_text["More boats"].kind, by_text["More boats"].rule_id) == ("subheading", "subheading.model")
    assert (by_text[SHORT].kind, by_text[SHORT].rule_id) == ("boilerplate", "boilerplate.model")
    # The neighbours' opinion is kept beside it.
    assert (by_text["More boats"].context, by_text[SHORT].context) == ("junk", "text")


@settings(deadline=None)
@given(LINES, THRESHOLDS)
def test_where_nothing_would_be_left_the_report_stays(lines: list[str], threshold: float) -> None:
    units, _ = prepare([*lines, "Share this article"])
    before = [(unit.kind, unit.rule_id) for unit in units]
    decide(units, [-SURE] * len(units), threshold)
    assert [(unit.kind, unit.rule_id) for unit in units] == before


def test_without_page_furniture_no_sentence_goes() -> None:
    """There is no page that it could be of; a heading may be a link all the same."""
    report = [P1, SHORT, P2, "Ferry sails again", P3]
    for lines, kinds in (
        (report, ["body", "body", "body", "boilerplate", "body"]),
        ([*report, "Share this article"], ["boilerplate"] * 4 + ["body", "share_bar"]),
    ):
        units, _ = prepare(lines)
        decide(units, [SURE if unit.text == P3 else -SURE for unit in units], 0.5)
        assert [unit.kind for unit in units] == kinds


@settings(deadline=None)
@given(LINES, THRESHOLDS)
def test_cannot_tell_leaves_the_neighbours_verdict(lines: list[str], threshold: float) -> None:
    # A record without page furniture may stay whole whatever the model says; this line makes it a page.
    units, _ = prepare([*lines, "Share this article"])
    before = [(unit.kind, unit.rule_id) for unit in units]
    # Exactly at the threshold nobody can tell, inside the report and outside.
    decide(units, [to_score(threshold)] * len(units), threshold)
    assert {unit.learned for unit in units} <= {"unsure", None}
    assert [(unit.kind, unit.rule_id) for unit in units] == before


@settings(deadline=None)
@given(LINES, THRESHOLDS)
def test_the_verdict_follows_from_the_opinions(lines: list[str], threshold: float) -> None:
    _, is_bare = prepare(lines)
    verdicts = judge(lines, threshold)
    is_heard = any(verdict.kept and verdict.learned != "junk" for verdict in verdicts)
    for verdict in verdicts:
        assert (verdict.learned is None) == (verdict.learned_score is None)
        if is_bare:
            assert verdict.learned is None
        if is_heard and verdict.learned in ("text", "junk"):
            assert verdict.kept == (verdict.learned == "text")
        else:
            assert verdict.kept == (verdict.context == "text")
        assert verdict.rule_id.endswith(".model") == (verdict.rule_id != verdict.context_rule_id)


@settings(deadline=None)
@given(LINES, st.lists(THRESHOLDS, min_size=2, max_size=4))
def test_a_higher_threshold_keeps_no_more_lines(lines: list[str], thresholds: list[float]) -> None:
    """But where it would leave nothing of the report, which then stays as the neighbours left it, and in a record
    without page furniture: of that, all stays where little would; this line makes it a page.
    """
    pages = [judge([*lines, "Share this article"], threshold) for threshold in sorted(thresholds)]
    heard = [page for page in pages if any(verdict.kept and verdict.learned != "junk" for verdict in page)]
    for lower, higher in pairwise(heard):
        for low, high in zip(lower, higher, strict=True):
            assert low.kept or not high.kept


def test_the_threshold_moves_lines() -> None:
    """Were it not heard, the property above would hold as well."""
    kept = [sum(verdict.kept for verdict in judge(PAGE, threshold)) for threshold in (0.001, 0.999)]
    assert kept[0] != kept[1]


def test_a_page_of_too_many_lines_is_judged_without_the_model() -> None:
    lines = [P1, "Divers at work"] * (MAX_LINES // 2)
    assert all(verdict.learned is None for verdict in judge([*lines, SHORT], 0.5))


@pytest.mark.parametrize("count", [0, 1, CHUNK_LINES + 1])
def test_pages_of_any_other_length_are_put_to_it(count: int) -> None:
    units = [judge_alone(f"{P1} {number}.", number, number, frozenset()) for number in range(count)]
    hear_model(units, 0.5)
    assert all(unit.learned is not None for unit in units)


def test_kept_kinds_alone_come_from_the_model_or_leave_for_it() -> None:
    rules = {rule.id: rule.kind for rule in all_rules() if rule.id.endswith(".model")}
    assert {kind for kind in rules.values() if kind in KEPT_KINDS} == {"body", "subheading"}
    assert all(rule_id.startswith(f"{kind}.") for rule_id, kind in rules.items())
