"""Bare records: a report with no page around it, such as an agency's own copy.

Observed: agencies' results, tables and short notices hold few sentences or none ("Net 1.1 mln vs 994,000"), and so do
scores and lists, so that nothing in them looks like a report. What they have in common is that no line of them is page
furniture, and often a dateline at the head. To refuse such a record whole would lose more than to keep a link in it.
"""

from collections.abc import Sequence

from flows.text.judging.chronicles import are_many, find_dates
from flows.text.judging.line_features import CUT_OFF
from flows.text.judging.unit import Unit, is_figures
from flows.text.values import HEAD_KINDS, KEPT_KINDS

# A dateline stands in the first line that is neither title nor byline, date line or credit, or shortly behind it.
LAST_PLACE = 3
# Characters. A record whose lines are all shorter may be a menu.
SHORTEST_TEXT = 40

_NO_FURNITURE = HEAD_KINDS | {"repetition"}


def find_dateline(units: list[Unit]) -> Unit | None:
    """Find the paragraph that begins with a dateline: among the first lines, before any other text.

    Leaves cut-off texts alone: the teaser of another article has its dateline too.

    >>> from flows.text.judging.judge import judge_alone
    >>> units = [judge_alone(line, number, number, frozenset()) for number, line in enumerate(
    ...     ["NORWOOD CORP <NWC> YEAR NET", "NORWOOD, March 4 - Shr 13 cts vs 41 cts", "Net 1,079,100 vs 3,535,205"])]
    >>> find_dateline(units).text
    'NORWOOD, March 4 - Shr 13 cts vs 41 cts'
    """
    place = 0
    for unit in units:
        if unit.kind in HEAD_KINDS:
            continue
        if unit.alone != "junk" and unit.features.shape is not CUT_OFF:
            if unit.reading.dateline is not None:
                return unit
            if unit.alone == "text":
                return None
        place += 1
        if place >= LAST_PLACE:
            return None
    return None


def has_no_page(units: Sequence[Unit]) -> bool:
    """Whether a record is nothing but its text: no rule took a line of it as page furniture, or for a reader's.

    Lines that other documents have too are no furniture here: every quarter's results say "Nine mths". Nor is what
    stands in the record twice, nor figures without a word, as tables and scores have them.
    """
    return all(
        (
            unit.alone != "junk"
            or unit.kind in _NO_FURNITURE
            or unit.alone_rule_id == "boilerplate.repeated"
            or is_figures(unit)
        )
        and not unit.is_past_report
        for unit in units
    )


def has_no_text(units: list[Unit]) -> bool:
    """Whether nothing was kept, although a line is longer than a link's words."""
    return not any(unit.kind in KEPT_KINDS for unit in units) and any(
        unit.kind not in _NO_FURNITURE and unit.features.size >= SHORTEST_TEXT for unit in units
    )


def keeps_little(units: Sequence[Unit]) -> bool:
    """Whether less than half of a record's own text was kept, although a line is longer than a link's words.

    Of a scoreboard, say, the one sentence above it.
    """
    own = [unit for unit in units if unit.kind not in _NO_FURNITURE]
    kept = sum(unit.features.size for unit in own if unit.kind in KEPT_KINDS)
    is_long = any(unit.features.size >= SHORTEST_TEXT for unit in own)
    return is_long and 2 * kept < sum(unit.features.size for unit in own)


def keep_bare(units: Sequence[Unit], rule_id: str) -> None:
    """Keep every line that is not title, byline, date line, caption or credit, nor said before.

    Where many dates stand behind its first sentence, they are those of a chronicle, whatever stands under them.
    """
    dates = find_dates(units)
    entries = frozenset(dates) if are_many(units, dates) else frozenset()
    for index, unit in enumerate(units):
        is_own = unit.kind not in _NO_FURNITURE or index in entries
        if is_own and (unit.context != "text" or unit.kind not in KEPT_KINDS):
            unit.settle("text", rule_id)
