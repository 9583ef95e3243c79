"""Where on the page the report stands: the part with most text.

Every line is worth something to the report: paragraphs much, sentences a little, headings and links less than nothing.
The report is the run of lines with the greatest sum, as in Pasternack and Roth's maximum subsequence, with two changes:
a gap costs only so much, however many links stand in it, and the heading of the readers' comments ends the page, unless
much text is still to come: then it is a link to them, or a form in the report.
"""

from flows.text.judging.line_features import CUT_OFF, HEADING, LABEL, SENTENCE, SENTENCE_SIZE, Shape, measure
from flows.text.judging.line_rules import find_line_rule
from flows.text.judging.unit import TRANSPARENT_KINDS, Unit, opens_comments, opens_section
from flows.text.judging.whole_line import find_glued, is_credit
from flows.text.readers.line import LineReading
from flows.text.values import HEAD_KINDS

# What a line is worth to the report, by shape: paragraphs by their length in hundreds of characters, up to a limit.
MAX_WORTH = 5.0
SENTENCE_WORTH = 1.0
_WORTH = {
    Shape.SENTENCE: SENTENCE_WORTH,
    Shape.REMARK: 0.3,
    Shape.COLON: -0.2,
    Shape.HEADING: -0.4,
    Shape.LABEL: -0.5,
    Shape.MARKS: -0.3,
    Shape.CUT_OFF: -0.8,
    Shape.LONG: -0.5,
}
JUNK_WORTH = -0.6
TRANSPARENT_WORTH = -0.1
OPENING_WORTH = -2.0
SECTION_WORTH = -0.4

# A gap in the report costs no more than this, however many links stand in it.
MAX_GAP = -7.0

# A paragraph of this worth before the report, across a gap of no more than this, is its beginning.
MIN_LEAD = 1.5
MAX_LEAD_GAP = -4.0

# Worth of text (some 400 characters) behind which the heading of the comments ends the report. It is the greater part
# of the text, and what is behind is not large (some 1,500 characters): a report that goes on for so long behind a link
# or a form goes on, however long it was before. Or it is large itself, and what is behind stands under names.
ENDING_WORTH = 4.0
LARGE_WORTH = 15.0


def find_report(units: list[Unit]) -> tuple[int, int] | None:
    """Find the part of the page with most text: (first, last) index into units; None where there is none."""
    best: tuple[float, int, int] | None = None
    total = gap = seen = 0.0
    start = 0
    worths = [weigh(unit) for unit in units]
    whole = sum(max(worth, 0.0) for worth in worths)
    are_named = _find_named(units)
    for index, (unit, worth) in enumerate(zip(units, worths, strict=True)):
        seen += max(worth, 0.0)
        if worth <= 0:
            gap = max(gap + worth, MAX_GAP)
            if (
                total >= ENDING_WORTH
                and opens_comments(unit)
                and (whole - seen <= min(seen, LARGE_WORTH) or (seen >= LARGE_WORTH and are_named[index]))
            ):
                break
            continue
        if total + gap <= 0:
            total, start = 0.0, index
        else:
            total += gap
        total += worth
        gap = 0.0
        if best is None or total > best[0]:
            best = (total, start, index)
    return None if best is None else (_extend_upwards(units, best[1]), _extend_downwards(units, best[2]))


def _find_named(units: list[Unit]) -> list[bool]:
    """For each line whether most of the text behind it stands under a word or two, as comments under their names."""
    named: list[bool] = []
    balance = 0
    for index in range(len(units) - 1, -1, -1):
        named.append(balance > 0)
        if units[index].alone == "text" and index and units[index - 1].alone != "text":
            above = units[index - 1]
            balance += 1 if above.alone == "unsure" and above.features.shape is LABEL else -1
    return named[::-1]


def _extend_downwards(units: list[Unit], last: int) -> int:
    """Take in a text without an end right behind the last line: a teaser has its headline between."""
    follows = last + 1 < len(units) and units[last + 1].context != "junk" and is_unfinished(units[last + 1])
    return last + follows


def is_unfinished(unit: Unit) -> bool:
    """Whether a line is text without an end: cut off, or with a button's words behind its last sentence.

    Leaves alone a caption, behind which a name stands.

    >>> from flows.text.judging.judge import judge_alone
    >>> storm = "The ferry to Easton sank in the storm, and nobody was hurt, the board said."
    >>> [is_unfinished(judge_alone(f"{storm} {tail}", 0, 0, frozenset())) for tail in ("Read more", "Ivo Lane")]
    [True, False]
    """
    if unit.features.shape is CUT_OFF:
        return True
    if unit.features.shape is not HEADING or unit.features.size < SENTENCE_SIZE:
        return False
    glued = find_glued(unit.text)
    if glued is None:
        return False
    taken = find_line_rule(LineReading(glued), measure(glued))
    return not is_credit(glued) if taken is None else taken[0] not in HEAD_KINDS


def _extend_upwards(units: list[Unit], start: int) -> int:
    """Take in paragraphs that stand shortly before: a box behind the first paragraph does not make it another text."""
    gap = 0.0
    for index in range(start - 1, -1, -1):
        worth = weigh(units[index])
        if worth >= MIN_LEAD:
            start, gap = index, 0.0
        else:
            gap += min(worth, 0.0)
        if gap < MAX_LEAD_GAP:
            break
    return start


def weigh(unit: Unit) -> float:
    """What a line is worth to the report: positive for text, negative for anything else."""
    if unit.kind in TRANSPARENT_KINDS:
        return TRANSPARENT_WORTH
    if unit.alone == "junk":
        return OPENING_WORTH if opens_section(unit) else JUNK_WORTH
    if unit.context == "junk":
        return SECTION_WORTH
    if unit.alone == "text" and unit.features.shape is not SENTENCE:
        return min(unit.features.size / 100, MAX_WORTH)
    return _WORTH[unit.features.shape]
