"""Which lines a rule is certain of, and how much it takes to decide against rules that are often wrong."""

from flows.text.judging.unit import Unit, is_figures

# Scores (log-odds times 1000) beyond the threshold from which the line model may keep a line against other evidence: it
# is repeated in unrelated documents; its section's heading tells that it is none of the report; a rule took it that is
# wrong too often to be certain (on the gold sets in two of five lines).
KEEP_AGAINST = {
    "boilerplate.repeated": 2000,
    "teaser.section": 700,
    "comment_form.section": 700,
    "newsletter.section": 700,
    "caption.scene": 800,
    "contact.call": 800,
    "navigation.link": 800,
    "navigation.trail": 800,
    "share_bar.networks": 800,
}


def is_certain(unit: Unit) -> bool:
    """Whether a rule is certain of a line: the model is not asked.

    Leaves to the model what rules of KEEP_AGAINST took, and figures without a word: scores, the numbers of a list.
    """
    if unit.is_past_report:
        return True
    return unit.alone == "junk" and unit.alone_rule_id not in KEEP_AGAINST and not is_figures(unit)
