"""Gaps in lists: what stands in the midst of a list that stays, stays with it.

What was observed on pages whose lines people had labelled: a line that other documents have too ("Cons", "New York",
"Saturday") is page furniture nearly always. Alone between two short lines of the report above it and two below it, it
is a part of their list in four of five cases.
"""

from collections.abc import Sequence

from flows.text.judging.line_features import COLON, HEADING, LABEL, MARKS
from flows.text.judging.unit import Unit
from flows.text.values import KEPT_KINDS

# Short lines of the report above and below a gap, and characters of the longest one.
BESIDE = 2
MAX_ITEM = 80

_SHORT = frozenset({LABEL, HEADING, COLON, MARKS})


def fill_lists(units: Sequence[Unit]) -> None:
    """Keep single lines that went for being repeated, between short lines that stay.

    Leaves alone two such lines in a row, what named rules took, and what has a sentence beside it.
    """
    items = [_is_item(unit) for unit in units]
    for index in range(BESIDE, len(units) - BESIDE):
        unit = units[index]
        beside = (*range(index - BESIDE, index), *range(index + 1, index + 1 + BESIDE))
        if unit.rule_id == "boilerplate.repeated" and _is_short(unit) and all(items[place] for place in beside):
            unit.overrule("body.list_item")


def _is_item(unit: Unit) -> bool:
    return unit.kind in KEPT_KINDS and _is_short(unit)


def _is_short(unit: Unit) -> bool:
    return unit.features.shape in _SHORT and unit.features.size < MAX_ITEM
