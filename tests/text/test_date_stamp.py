import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.rules import dates
from flows.text.readers.date_stamp import find_stamps
from flows.text.readers.line import LineReading

CASES = json.loads((Path(__file__).parents[1] / "cases" / "date_stamp.json").read_text(encoding="utf-8"))
RULE_IDS = {rule.id for rule in dates.RULES}


def as_param(case):
    marks = [pytest.mark.xfail(reason=case["fails"], strict=True)] if "fails" in case else []
    return pytest.param(case, id=case["label"], marks=marks)


@pytest.mark.parametrize("case", [as_param(case) for case in CASES])
def test_case(case):
    stamps = LineReading(case["text"]).stamps
    assert [[stamp.on.isoformat(), stamp.precision, stamp.role] for stamp in stamps] == case["expected"]


@pytest.mark.parametrize("rule", [rule for rule in dates.RULES if rule.removes], ids=lambda rule: rule.id)
def test_rule_examples(rule):
    for line in rule.removes:
        assert rule.id in {stamp.rule_id for stamp in LineReading(line).stamps}
    for line in rule.keeps:
        assert LineReading(line).stamps == ()


@pytest.mark.parametrize("line", ["10:31 Uhr", "2 hours ago", "Vandaag om 18:15", "Nov 1", "Today 10:31", "5 min read"])
def test_dates_without_a_day_are_date_lines_without_stamps(line):
    assert LineReading(line).is_date_line
    assert LineReading(line).stamps == ()


@pytest.mark.parametrize("line", ["Two hours later it rained", "3 boats, 40 nets", "Room 101", "12", "2 – 1"])
def test_numbers_are_no_date_lines(line):
    assert not LineReading(line).is_date_line


def test_stamps_beside_a_name():
    line = "By Ana Ruiz | Published 3 May 2024, updated 4 May 2024"
    assert [(stamp.on.day, stamp.role) for stamp in find_stamps(line)] == [(3, "published"), (4, "updated")]


WORDS = [
    "Published ",
    "Updated: ",
    "3 May 2024",
    "May 3, 2024",
    "2024-05-03",
    "03/05/2024",
    " | ",
    "10:31",
    "am",
    "é",
    " ",
]


@given(st.one_of(st.text(max_size=150), st.lists(st.sampled_from(WORDS), max_size=8).map("".join)))
def test_stamps_lie_in_the_line(line):
    for stamp in (*LineReading(line).stamps, *LineReading(line).found_stamps):
        assert 0 <= stamp.start < stamp.end <= len(line)
        assert stamp.rule_id in RULE_IDS


@pytest.mark.parametrize("line", ["3 May 2024 " * 100_000, "1" * 1_000_000, "Published " * 100_000])
def test_long_lines_are_no_date_lines(line):
    assert LineReading(line).stamps == ()
    assert find_stamps(line) == ()
