"""Repetition inside a record: lines pasted twice, and pull quotes."""

from flows.text.judging.line_features import LABEL, LONG, PARAGRAPH, REMARK, SENTENCE
from flows.text.judging.unit import Unit

# Characters from which a line that stands twice is a repetition; shorter ones are refrains, labels, speakers, headings
# that a table of contents names as well.
MIN_REPEATED = 80
# A line that stands more often is a refrain, an item of a list, and no text pasted twice.
MAX_COPIES = 3

# A pull quote has between so many characters.
MIN_PULL_QUOTE = 30
MAX_PULL_QUOTE = 300

# Characters that may be searched for pull quotes in a record, candidates times text: bounds the work on hostile input.
SEARCH_BUDGET = 4_000_000

_SENTENCES = frozenset({REMARK, SENTENCE, PARAGRAPH, LONG})
_QUOTES = "\"'“”„‚‘’«»‹› .,…!?–—-"


def find_repetitions(units: list[Unit]) -> None:
    """Mark lines that stand in the record a second time, and pull quotes that a paragraph holds as well.

    A line that a rule took already keeps that rule. What is set apart before its paragraph is marked as well.
    """
    copies: dict[str, list[Unit]] = {}
    for unit in units:
        if len(unit.text) >= MIN_REPEATED and unit.alone != "junk" and unit.features.shape in _SENTENCES:
            copies.setdefault(unit.text.casefold(), []).append(unit)
    for _, *again in copies.values():
        if len(again) < MAX_COPIES:
            for unit in again:
                unit.take("repetition", "repetition.line")
    _find_pull_quotes(units)


def _find_pull_quotes(units: list[Unit]) -> None:
    body = "\n".join(unit.text for unit in units if unit.features.shape is PARAGRAPH)
    budget = SEARCH_BUDGET
    for unit in units:
        if unit.alone == "junk" or unit.features.shape in (PARAGRAPH, LABEL, LONG):
            continue
        core = unit.text.strip(_QUOTES)
        if not MIN_PULL_QUOTE <= len(core) <= MAX_PULL_QUOTE:
            continue
        budget -= len(body)
        if budget < 0:
            return
        if core in body:
            unit.take("repetition", "repetition.pull_quote")
