"""Dates that head the entries of a chronicle, and those that are a page's own."""

from collections.abc import Sequence

import pytest
from cases.blocks import EN

from flows.text.judging.chronicles import mark_chronicle
from flows.text.judging.judge import judge_alone, judge_lines
from flows.text.readers.line import read_lines

DAYS = ("March 3, 2019", "March 5, 2019", "March 9, 2019", "March 12, 2019", "April 1, 2019")


def find_entries(lines: Sequence[str]) -> list[str]:
    units = [judge_alone(line, number, number, frozenset()) for number, line in enumerate(lines)]
    mark_chronicle(units)
    return [unit.text for unit in units if unit.rule_id == "subheading.entry"]


def pair(days: Sequence[str], entry: str = "The harbour board meets.") -> list[str]:
    return [line for number, day in enumerate(days) for line in (day, f"{number} boats left. {entry}")]


def test_dates_between_sentences_head_entries() -> None:
    assert find_entries([EN[0], *pair(DAYS), "Share this article"]) == list(DAYS)


def test_the_date_before_the_first_sentence_is_the_pages() -> None:
    assert find_entries(["Storm over Norwood", "2 May 2019", EN[0], *pair(DAYS)]) == list(DAYS)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(pair(DAYS[:2]), id="two dates"),
        pytest.param(pair(DAYS[:1] * 4), id="one date, four times"),
        pytest.param(pair([f"{day}, 9:46 pm" for day in DAYS]), id="with clock times, as comments have"),
        pytest.param(pair(DAYS, "Ferry to sail again"), id="headlines"),
        pytest.param([line for day in DAYS for line in (day, EN[1], "Read more")], id="teasers with links"),
        pytest.param([line for day in DAYS for line in (day, *EN, *EN)], id="articles below one another"),
    ],
)
def test_other_dates_head_none(lines: Sequence[str]) -> None:
    assert find_entries([EN[0], *lines]) == []


def test_in_a_bare_record_entries_need_no_sentence() -> None:
    offices = ("Chair of the union", "Pilot of the barge", "Member for Fenby", "Keeper of the lamps", "Cook")
    lead = "Nobody has stayed on the harbour board since the barge sank."
    page = ["Who left the harbour board", lead, *(line for pair in zip(DAYS, offices, strict=True) for line in pair)]
    verdicts = judge_lines(read_lines(page), [(index, index) for index in range(len(page))], frozenset(), 0.5)
    kept = [line for line, verdict in zip(page, verdicts, strict=True) if verdict and verdict.kept]
    assert kept == page[1:]
