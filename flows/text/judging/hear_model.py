"""The line judge's third stage: what the learned model says, where no rule is certain.

The model knows the words of the line and of its neighbours, and everything that the rules said. Lines that stand
together share their scores (shared_scores.py). It has three answers: report, page, and "cannot tell", which leaves the
neighbours' verdict as it is. More is "cannot tell" on one side than on the other: inside the report a line has to look
much like the page before it goes, and before and behind the report much like the report before it stays. Named rules
are certain, and their lines are not put to the model; repetition is evidence, so that a line which is junk only because
it is repeated is.
"""

from collections.abc import Sequence

from flows.text.judging.line_features import COLON, HEADING, LABEL, MARKS, Shape
from flows.text.judging.line_model import score_page, to_score
from flows.text.judging.plain_records import find_plain, keep_bare, keeps_little
from flows.text.judging.shared_scores import share_scores
from flows.text.judging.unit import KEEP_AGAINST, Unit, is_certain
from flows.text.markup.blocks import Block
from flows.text.values import KEPT_KINDS, Opinion

# Scores (log-odds times 1000) beyond the threshold from which the answer counts; between them nobody can tell.
# Calibrated on pages of sites that the model had not seen: docs/line-model.md.
KEEP_INSIDE, DROP_INSIDE = 200, -400
KEEP_OUTSIDE, DROP_OUTSIDE = 500, -700
# A page of more lines is no news page: rules and neighbours judge it.
MAX_LINES = 20_000

# A heading between paragraphs is no longer than this. Characters.
MAX_SUBHEADING = 80
_HEADINGS = frozenset({Shape.LABEL, Shape.HEADING})
# Short lines of the report above and below a gap in a list, and characters of the longest one. On pages whose lines
# people had labelled, what other documents have too ("Cons", "Saturday") was page furniture nearly always; between
# two short lines of the report above it and two below it, alone, it was a part of their list in four of five cases.
BESIDE = 2
MAX_ITEM = 80
_SHORT = frozenset({LABEL, HEADING, COLON, MARKS})
_SENTENCES = frozenset({Shape.REMARK, Shape.SENTENCE, Shape.PARAGRAPH})


def hear_model(units: list[Unit], threshold: float, marked: Sequence[Block] = ()) -> None:
    """Let the model judge every line that no rule has taken for certain.

    threshold: the probability from which a line is the report's.
    marked: what a page in HTML says of each of its lines; such pages have a model of their own.
    """
    if units and len(units) <= MAX_LINES:
        decide(units, score_page(units, marked), threshold)


def decide(units: Sequence[Unit], scores: Sequence[int], threshold: float) -> None:
    """Give every line that no rule has taken for certain the verdict of its score.

    A gap that this leaves in a list is closed. Where it would leave nothing of a report, the report
    stays as the neighbours left it. In a record in which no line is page furniture, there is no page that a line could
    be of: its sentences stay, and where the greater part would go (scoreboards, tables), all of it.
    """
    kept = [index for index, unit in enumerate(units) if unit.kind in KEPT_KINDS]
    inside = range(kept[0] + 1, kept[-1]) if kept else range(0)
    neutral = to_score(threshold)
    certain = [is_certain(unit) for unit in units]
    plain = find_plain(units)
    for index, (unit, score) in enumerate(zip(units, share_scores(units, scores, certain), strict=True)):
        if not certain[index]:
            unit.learned_score = score
            unit.learned = _answer(unit, score - neutral, is_inside=index in inside)
            if plain is not None and index >= plain and unit.learned == "junk" and unit.features.shape in _SENTENCES:
                unit.learned = "unsure"
    if any(_stays(unit) for unit in units):
        for unit in units:
            is_kept = unit.kind in KEPT_KINDS
            if unit.learned == "text" and not is_kept:
                unit.overrule(_name_text(unit))
            elif unit.learned == "junk" and is_kept:
                unit.overrule("boilerplate.model")
        fill_lists(units)
    if plain == 0 and keeps_little(units):
        keep_bare(units, "body.bare_record")


def _answer(unit: Unit, score: int, *, is_inside: bool) -> Opinion:
    keeps, drops = (KEEP_INSIDE, DROP_INSIDE) if is_inside else (KEEP_OUTSIDE, DROP_OUTSIDE)
    if score >= KEEP_AGAINST.get(unit.rule_id, keeps):
        return "text"
    return "junk" if score < drops else "unsure"


def _stays(unit: Unit) -> bool:
    return unit.learned == "text" or (unit.kind in KEPT_KINDS and unit.learned != "junk")


def _name_text(unit: Unit) -> str:
    is_heading = unit.features.shape in _HEADINGS and unit.features.size <= MAX_SUBHEADING
    return "subheading.model" if is_heading else "body.model"


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
