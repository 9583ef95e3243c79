"""Chronicles: dates alone on their lines, each above what happened on it.

What was observed: a page has a date line or two, at its head. Lists of other articles and readers' comments have a date
for each of them, too, but a headline or a name beside it, or a clock time in it. Where dates without a time stand
between sentences, three times and more, they head the entries of a chronicle.
"""

from collections.abc import Sequence
from itertools import pairwise

from flows.text.judging.line_features import PARAGRAPH, REMARK, SENTENCE
from flows.text.judging.unit import Unit

# Dates that make a chronicle, and lines of the longest entry.
MIN_DATES = 3
MAX_ENTRY = 4

_SENTENCES = frozenset({REMARK, SENTENCE, PARAGRAPH})


def mark_chronicle(units: Sequence[Unit]) -> None:
    """Let the dates of a chronicle speak for themselves.

    Leaves alone a date before the first sentence, which is the page's, and dates beside names and headlines.

    >>> from flows.text.judging.judge import judge_alone
    >>> entries = ["3 March 2019", "A barge sinks.", "5 March 2019", "It floats.", "9 March 2019", "It is sold."]
    >>> units = [judge_alone(line, number, number, frozenset()) for number, line in enumerate(["It rained.", *entries])]
    >>> mark_chronicle(units)
    >>> units[1].rule_id
    'subheading.entry'
    """
    chain: list[int] = []
    for date, following in pairwise([*find_dates(units), len(units)]):
        if _is_entry(units, date, date + 2):
            chain.append(date)
        if not chain or chain[-1] != date or not _is_entry(units, date, following):
            _speak(units, chain)
            chain = []
    _speak(units, chain)


def find_dates(units: Sequence[Unit]) -> list[int]:
    """Where dates without a clock time stand alone on their lines, behind a sentence."""
    start = next((index for index, unit in enumerate(units) if unit.alone != "junk" and _is_sentence(unit)), len(units))
    return [
        index
        for index in range(start, len(units))
        if units[index].alone_rule_id == "date_line.date" and ":" not in units[index].text
    ]


def _is_entry(units: Sequence[Unit], date: int, end: int) -> bool:
    """Whether a few lines stand between a date and `end`, no furniture, and the first and the last are sentences."""
    entry = units[date + 1 : end]
    if not 1 <= len(entry) <= MAX_ENTRY or end > len(units):
        return False
    return _is_sentence(entry[0]) and _is_sentence(entry[-1]) and all(unit.alone != "junk" for unit in entry)


def _is_sentence(unit: Unit) -> bool:
    return unit.features.shape in _SENTENCES


def are_many(units: Sequence[Unit], dates: Sequence[int]) -> bool:
    """Whether these dates are too many, and too different, for a page's own."""
    return len({units[date].text for date in dates}) >= MIN_DATES


def _speak(units: Sequence[Unit], dates: Sequence[int]) -> None:
    if not are_many(units, dates):
        return
    for date in dates:
        units[date].speak("text", "subheading.entry")
    for unit in units[dates[0] : dates[-1] + 2]:
        unit.block = units[dates[0]].first
