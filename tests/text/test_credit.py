import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.rules import credits as credit_rules
from flows.text.readers.credit import is_agency, read_credit

CASES = json.loads((Path(__file__).parents[1] / "cases" / "credit.json").read_text(encoding="utf-8"))
RULE_IDS = {rule.id for rule in credit_rules.RULES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_case(case):
    credit = read_credit(case["text"])
    assert (credit.name if credit else None) == case["expected"]


@pytest.mark.parametrize("rule", credit_rules.RULES, ids=lambda rule: rule.id)
def test_rule_examples(rule):
    for line in rule.removes:
        credit = read_credit(line)
        assert credit is not None
        assert credit.rule_id == rule.id
    for line in rule.keeps:
        assert read_credit(line) is None


@pytest.mark.parametrize("name", ["ap", "Pa", "afp", "dpA", "a", "", "/", "AP/", "AP/Ana"])
def test_words_are_no_agencies(name):
    assert not is_agency(name)


WORDS = [
    "(",
    ")",
    "With input from ",
    "Reporting by ",
    "Source: ",
    "Reuters",
    "AFP",
    "/",
    " and ",
    "agencies",
    "Ana Ruiz",
    "; ",
]


@given(st.one_of(st.text(max_size=120), st.lists(st.sampled_from(WORDS), max_size=8).map("".join)))
def test_the_credit_stands_in_the_line(line):
    credit = read_credit(line)
    if credit is not None:
        assert credit.name
        assert line[credit.start : credit.end] == credit.name
        assert credit.rule_id in RULE_IDS


@pytest.mark.parametrize("line", ["Reuters, " * 100_000, "(" * 1_000_000, "With input from " * 50_000])
def test_long_lines_are_no_credits(line):
    assert read_credit(line) is None
