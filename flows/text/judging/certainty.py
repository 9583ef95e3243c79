"""Which lines a rule is certain of, and how much it takes to decide against rules that are often wrong."""

from flows.rules.marks import OPENING_QUOTES
from flows.text.judging.unit import Unit, is_figures

# Scores (log-odds times 1000) beyond the threshold from which the line model may keep a line against other evidence: it
# is repeated in unrelated documents; its section's heading tells that it is none of the report; a rule took it that is
# wrong too often to be certain (on the gold sets in two of five lines).
KEEP_AGAINST = {
    "boilerplate.repeated": 2000,
    "teaser.section": 700,
    "comment_form.section": 700,
    "newsletter.section": 700,
    "repetition.pull_quote": 200,
    "caption.scene": 800,
    "contact.call": 800,
    "navigation.link": 800,
    "navigation.trail": 800,
    "share_bar.networks": 800,
}

_OPENING_QUOTES = tuple(OPENING_QUOTES)


def is_certain(unit: Unit) -> bool:
    """Whether a rule is certain of a line: the model is not asked.

    Leaves to the model what rules of KEEP_AGAINST took, and figures without a word: scores, the numbers of a list. A
    pull quote is certain where it is set in quotation marks: on the gold sets two of three others are the report's, the
    name of a thing above a part of a list, or a sentence of the lead that the report says again.

    >>> from flows.text.judging.judge import judge_alone
    >>> is_certain(judge_alone("Leave a Reply", 0, 0, frozenset())), is_certain(judge_alone("3 : 1", 0, 0, frozenset()))
    (True, False)
    """
    if unit.is_past_report:
        return True
    if unit.alone_rule_id == "repetition.pull_quote":
        return unit.text.startswith(_OPENING_QUOTES)
    return unit.alone == "junk" and unit.alone_rule_id not in KEEP_AGAINST and not is_figures(unit)
