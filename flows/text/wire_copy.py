"""Wire copy: records that are a report as an agency sent it, with no page around it.

Observed: agencies' results, tables and short notices hold few sentences or none ("Net 1.1 mln vs 994,000"), so that
nothing in them looks like a report. What they have is a dateline at the head, and no line of page furniture.
"""

from flows.text.dateline import read_dateline
from flows.text.line_features import Shape
from flows.text.unit import Unit
from flows.text.values import HEAD_KINDS

# A dateline stands in the first line that is neither title nor byline, date line or credit, or shortly behind it.
LAST_PLACE = 3
# Characters of a line that are looked at: no dateline is longer.
LONGEST_DATELINE = 200

_UNTAKEN = frozenset({"body.dateline", "boilerplate.repeated"})


def find_dateline(units: list[Unit]) -> Unit | None:
    """Find the paragraph that begins with a dateline: among the first lines, before any other text.

    Leaves cut-off texts alone: the teaser of another article has its dateline too.

    >>> from flows.text.judge import judge_alone
    >>> units = [judge_alone(line, number, number, frozenset()) for number, line in enumerate(
    ...     ["NORWOOD CORP <NWC> YEAR NET", "NORWOOD, March 4 - Shr 13 cts vs 41 cts", "Net 1,079,100 vs 3,535,205"])]
    >>> find_dateline(units).text
    'NORWOOD, March 4 - Shr 13 cts vs 41 cts'
    """
    place = 0
    for unit in units:
        if unit.kind in HEAD_KINDS:
            continue
        if unit.alone != "junk" and unit.features.shape is not Shape.CUT_OFF:
            if read_dateline(unit.text[:LONGEST_DATELINE]) is not None:
                return unit
            if unit.alone == "text":
                return None
        place += 1
        if place >= LAST_PLACE:
            return None
    return None


def is_wire_copy(units: list[Unit]) -> bool:
    """Whether a record with a dateline is nothing but the report: no rule took a line of it as page furniture.

    Lines that other documents have too are no furniture here: every quarter's results say "Nine mths".
    """
    return all(unit.alone != "junk" or unit.kind in HEAD_KINDS or unit.alone_rule_id in _UNTAKEN for unit in units)


def keep_wire_copy(units: list[Unit]) -> None:
    """Keep every line that is not title, byline, date line, caption or credit."""
    for unit in units:
        if unit.kind not in HEAD_KINDS and unit.alone != "text":
            unit.settle("text", "body.wire_copy")
