"""What stands in the midst of a list that stays, stays with it."""

from collections.abc import Sequence

import pytest

from flows.text.judging.hear_model import fill_lists
from flows.text.judging.judge import judge_units
from flows.text.judging.unit import Unit
from flows.text.readers.line import read_lines

ABOVE = ("What the pilot station lost", "Two lamps")
BELOW = ("The smaller anchor", "Its roof")
SENTENCE = "The harbour of Norwood stayed closed for a third day on Friday, the harbour master said at the quay."


def judge(lines: Sequence[str], repeated: frozenset[int]) -> list[Unit]:
    """Lines of a list that stays, but for those that other documents have too."""
    units = judge_units(read_lines(lines), [(index, index) for index in range(len(lines))], repeated)[0]
    for index, unit in enumerate(units):
        if index not in repeated and unit.alone != "junk":
            unit.settle("text", "body.list_item")
    fill_lists(units)
    return units


@pytest.mark.parametrize("line", ["Boots", "Cons", "Saturday", "Минусы", "短所"])
def test_a_repeated_line_between_items_is_one(line: str) -> None:
    assert judge([*ABOVE, line, *BELOW], frozenset({2}))[2].kind == "body"


@pytest.mark.parametrize(
    ("lines", "repeated"),
    [
        pytest.param((*ABOVE, "Boots", "Weather", *BELOW), frozenset({2, 3}), id="two in a row"),
        pytest.param((*ABOVE[1:], "Boots", *BELOW), frozenset({1}), id="one item above"),
        pytest.param((*ABOVE, "Boots", *BELOW[:1]), frozenset({2}), id="one item below"),
        pytest.param((*ABOVE[:1], SENTENCE, "Boots", *BELOW), frozenset({2}), id="below a sentence"),
        pytest.param((*ABOVE, "Boots", "Leave a Reply", *BELOW), frozenset({2}), id="above furniture"),
        pytest.param(("Home", "Tides", "Boots", "Weather", "Login"), frozenset(range(5)), id="menu"),
        pytest.param((*ABOVE, "Subscribe now", *BELOW), frozenset(), id="a named rule took it"),
    ],
)
def test_what_else_is_repeated_goes(lines: Sequence[str], repeated: frozenset[int]) -> None:
    gap = next(unit for unit in judge(lines, repeated) if unit.text in {"Boots", "Subscribe now", "Tides"})
    assert gap.rule_id != "body.list_item"
    assert gap.context == "junk"
