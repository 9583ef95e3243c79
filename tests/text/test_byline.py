import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.rules import bylines
from flows.text.readers.byline import LONGEST_BYLINE, read_byline

CASES = json.loads((Path(__file__).parents[1] / "cases" / "byline.json").read_text(encoding="utf-8"))
RULE_IDS = {rule.id for rule in bylines.RULES}


def as_param(case):
    marks = [pytest.mark.xfail(reason=case["fails"], strict=True)] if "fails" in case else []
    return pytest.param(case, id=case["label"], marks=marks)


@pytest.mark.parametrize("case", [as_param(case) for case in CASES])
def test_case(case):
    byline = read_byline(case["text"])
    assert (None if byline is None else [name.name for name in byline.names]) == case["expected"]
    if byline is not None and "rule_id" in case:
        assert byline.rule_id == case["rule_id"]


@pytest.mark.parametrize("rule", [rule for rule in bylines.RULES if rule.removes], ids=lambda rule: rule.id)
def test_rule_examples(rule):
    for line in rule.removes:
        byline = read_byline(line)
        assert byline is not None
        assert byline.rule_id == rule.id
    for line in rule.keeps:
        assert read_byline(line) is None


WORDS = [
    "By ",
    "Von ",
    "Ana Ruiz",
    "Li Wei",
    " and ",
    ", ",
    " | ",
    "Reuters",
    "Staff Writer",
    "May 3, 2024",
    "-",
    "(",
    ".",
    "й",
    "\0",
]


@given(st.one_of(st.text(max_size=LONGEST_BYLINE + 20), st.lists(st.sampled_from(WORDS), max_size=12).map("".join)))
def test_names_stand_where_they_are_said_to_stand(line):
    byline = read_byline(line)
    if byline is None:
        return
    assert 0 <= byline.start < byline.end <= len(line)
    assert byline.rule_id in RULE_IDS
    for name in byline.names:
        assert name.name
        assert line[name.start : name.end] == name.name
        assert name.rule_id in RULE_IDS


@pytest.mark.parametrize("line", ["By " + "Ana Ruiz, " * 100_000, "By " * 300_000, "By Ana" + " " * 1_000_000])
def test_long_lines_are_no_bylines(line):
    assert read_byline(line) is None
