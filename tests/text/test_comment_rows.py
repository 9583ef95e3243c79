"""Readers' comments under rows of names, times and buttons, and what only looks like them."""

from itertools import accumulate

import pytest
from cases.comment_rows import GO, STAY, RowCase
from linear import assert_linear

from flows.text.judging.comment_rows import MAX_TRIES, find_rows, says_how_long_ago
from flows.text.judging.judge import judge_alone, judge_lines
from flows.text.judging.report_span import weigh
from flows.text.judging.unit import Unit
from flows.text.readers.line import read_lines
from flows.text.reading.wrapping import find_blocks


def find_in(lines: tuple[str, ...]) -> int | None:
    units = [judge_alone(line, number, number, frozenset()) for number, line in enumerate(lines)]
    return find_rows(units, list(accumulate(map(weigh_text, units))))


def weigh_text(unit: Unit) -> float:
    return weigh(unit) if unit.alone == "text" else 0.0


@pytest.mark.parametrize("case", GO, ids=lambda case: case.label)
def test_comments_go_and_the_report_stays(case: RowCase) -> None:
    lines = [*case.report, *case.rows]
    verdicts = judge_lines(read_lines(lines), find_blocks(lines), frozenset(), 0.5)
    kept = [line for line, verdict in zip(lines, verdicts, strict=True) if verdict is not None and verdict.kept]
    assert kept == list(case.report)


@pytest.mark.parametrize("case", STAY, ids=lambda case: case.label)
def test_no_comments_begin_in_a_near_miss(case: RowCase) -> None:
    assert find_in((*case.report, *case.rows)) is None


@pytest.mark.parametrize("case", GO, ids=lambda case: case.label)
def test_comments_need_a_report_above(case: RowCase) -> None:
    assert find_in(case.rows) is None


def test_only_so_many_groups_are_looked_at() -> None:
    report, rows = GO[0].report, GO[0].rows
    decoys = [f"{'. ' * number}3/5 14:0{number % 10}" for number in range(MAX_TRIES + 1) for _ in range(3)]
    assert find_in((*report, *decoys, *rows)) is None


def test_digits_without_end_are_looked_through_once() -> None:
    assert says_how_long_ago("3 hours ago")  # its words are read now
    assert_linear(says_how_long_ago, "1", 600)
