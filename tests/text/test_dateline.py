import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.rules import datelines
from flows.text.readers.dateline import find_country, read_dateline, read_lone_dateline

CASES = json.loads((Path(__file__).parents[1] / "cases" / "dateline.json").read_text(encoding="utf-8"))
RULE_IDS = {rule.id for rule in datelines.RULES}


def as_param(case):
    marks = [pytest.mark.xfail(reason=case["fails"], strict=True)] if "fails" in case else []
    return pytest.param(case, id=case["label"], marks=marks)


@pytest.mark.parametrize("case", [as_param(case) for case in CASES])
def test_case(case):
    found = read_dateline(case["text"])
    got = found and [found.place, found.country_code, found.agency, found.on.isoformat() if found.on else None]
    assert got == case["expected"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("NORWICH 1996-12-06", ("NORWICH", "GB")), ("NEW YORK 1996-12-06", ("NEW YORK", "US")),
        ("PORTLAND, Maine 1996-12-06", ("PORTLAND, Maine", "US")), ("REPORT 1996-12-06", None),
        ("London 1996-12-06", None), ("LONDON 1996-13-06", None), ("LONDON 1996-12-06 Ferries sailed again.", None),
    ],
)  # fmt: skip
def test_a_dateline_in_a_line_of_its_own(line, expected):
    found = read_lone_dateline(line)
    assert (found and (found.place, found.country_code)) == expected
    if found:
        assert line[found.on_start : found.on_end] == found.on.isoformat()


def test_the_sentence_begins_behind_the_dateline():
    line = "PORTLAND, Maine, May 3 (AP) — Fees will rise in spring, the port said on Thursday."
    found = read_dateline(line)
    assert line[found.start : found.end] == "PORTLAND, Maine, May 3 (AP) —"
    assert line[found.on_start : found.on_end] == "May 3"


@pytest.mark.parametrize(
    ("place", "country"),
    [("Ottawa, ON", "CA"), ("PORTLAND, Maine", "US"), ("MANAGUA (NICARAGUA)", "NI"), ("London", "GB"), ("London, Ontario", "CA"),
     ("CLANDESTINE", None), ("NO CITY (PANAMA)", "PA"), ("Qqqville", None), ("", None)],
)  # fmt: skip
def test_country(place, country):
    assert find_country(place) == country


WORDS = [
    "MOSCOW",
    "PORTLAND",
    ", ",
    "Maine",
    "May 3",
    "3 MAY 90",
    " (",
    "AP",
    "RADIO X",
    ") ",
    " — ",
    " - ",
    "--",
    ":",
    "[",
    " The port said.",
    "й",
]


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=14).map("".join)))
def test_parts_stand_where_they_are_said_to_stand(line):
    found = read_dateline(line)
    if found is None:
        return
    assert 0 <= found.start <= found.place_start < found.place_end <= found.end <= len(line)
    assert line[found.place_start : found.place_end] == found.place
    assert found.rule_id in RULE_IDS
    if found.agency is not None:
        assert line[found.agency_start : found.agency_end] == found.agency
        assert found.agency
    else:
        assert (found.agency_start, found.agency_end) == (-1, -1)
    if found.on is not None:
        assert found.on_start < found.on_end


@pytest.mark.parametrize("line", ["MOSCOW " * 200_000, "(" * 1_000_000, "A, " * 300_000, "MOSCOW (AP) — " * 50_000])
def test_only_the_head_of_a_long_line_is_read(line):
    found = read_dateline(line)
    assert found is None or found.end < 200
