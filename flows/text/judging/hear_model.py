"""The line judge's third stage: what the learned model says, where no rule is certain.

The model knows the words of the line and of its neighbours, and everything that the rules said. It has three answers:
report, page, and "cannot tell", which leaves the neighbours' verdict as it is. More is "cannot tell" on one side than
on the other: inside the report a line has to look much like the page before it goes, and before and behind the report
much like the report before it stays. Named rules are certain, and their lines are not put to the model; repetition is
evidence, so that a line which is junk only because it is repeated is.
"""

from collections.abc import Sequence

from flows.text.judging.line_features import Shape
from flows.text.judging.line_model import score_page, to_score
from flows.text.judging.unit import Unit
from flows.text.values import KEPT_KINDS, Opinion

# Scores (log-odds times 1000) beyond the threshold from which the answer counts; between them nobody can tell.
# Calibrated on pages of sites that the model had not seen: docs/line-model.md.
KEEP_INSIDE, DROP_INSIDE = 200, -400
KEEP_OUTSIDE, DROP_OUTSIDE = 500, -700
# More is asked against other evidence: a line is repeated in unrelated documents; its section's heading tells that it
# is none of the report; a rule took it that is wrong too often to be certain (on the gold sets in two of five lines).
KEEP_AGAINST = {
    "boilerplate.repeated": 1500,
    "teaser.section": 700,
    "comment_form.section": 700,
    "newsletter.section": 700,
    "caption.scene": 800,
    "contact.call": 800,
    "navigation.link": 800,
    "navigation.trail": 800,
    "share_bar.networks": 800,
    "teaser.link": 800,
}

# A page of more lines is no news page: rules and neighbours judge it.
MAX_LINES = 20_000

# A heading between paragraphs is no longer than this. Characters.
MAX_SUBHEADING = 80
_HEADINGS = frozenset({Shape.LABEL, Shape.HEADING})


def hear_model(units: list[Unit], threshold: float) -> None:
    """Let the model judge every line that no rule has taken for certain.

    threshold: the probability from which a line is the report's.
    """
    if units and len(units) <= MAX_LINES:
        decide(units, score_page(units), threshold)


def decide(units: Sequence[Unit], scores: Sequence[int], threshold: float) -> None:
    """Give every line that no rule has taken for certain the verdict of its score.

    Where that would leave nothing of a report, the report stays as the neighbours left it.
    """
    kept = [index for index, unit in enumerate(units) if unit.kind in KEPT_KINDS]
    inside = range(kept[0] + 1, kept[-1]) if kept else range(0)
    neutral = to_score(threshold)
    for index, (unit, score) in enumerate(zip(units, scores, strict=True)):
        if not is_certain(unit):
            unit.learned_score = score
            unit.learned = _answer(unit, score - neutral, is_inside=index in inside)
    if not any(_stays(unit) for unit in units):
        return
    for unit in units:
        is_kept = unit.kind in KEPT_KINDS
        if unit.learned == "text" and not is_kept:
            unit.overrule(_name_text(unit))
        elif unit.learned == "junk" and is_kept:
            unit.overrule("boilerplate.model")


def is_certain(unit: Unit) -> bool:
    """Whether a rule is certain of a line: the model is not asked.

    Leaves to the model what rules of KEEP_AGAINST took, and figures without a word: scores, the numbers of a list.
    """
    if unit.is_past_report:
        return True
    if unit.alone != "junk" or unit.alone_rule_id in KEEP_AGAINST:
        return False
    return unit.alone_rule_id != "navigation.marks" or not any(map(str.isdigit, unit.text))


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
