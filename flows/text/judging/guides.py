"""Guides, reviews and rankings: reports with many headings and lists among their paragraphs."""

from collections.abc import Iterable
from itertools import accumulate

from flows.text.judging.line_features import COLON, HEADING, LABEL, REMARK
from flows.text.judging.report_span import SENTENCE_WORTH, weigh
from flows.text.judging.unit import Unit

# Share of short lines, and mean worth of paragraphs (some 200 characters), that make a guide of a report: of the lines
# so many before and behind. No measure of the whole: a report that goes on is no other one than it was.
GUIDE_SHARE = 0.25
GUIDE_PARAGRAPH = 2.0
GUIDE_LINES = 20


_SHORT = frozenset({LABEL, HEADING, COLON, REMARK})


def find_guides(report: list[Unit]) -> list[bool]:
    """For each line whether many headings and lists stand near it among full paragraphs: in a guide, review, ranking.

    Leaves alone headings among the single sentences of a news story.

    >>> from flows.text.judging.judge import judge_alone
    >>> storm = "The ferry to Easton sank in the storm, and nobody was hurt, the harbour master said on Monday. "
    >>> guide = ["What to bring", storm * 2, "Where to stay", storm * 3]
    >>> [find_guides([judge_alone(line.strip(), 0, 0, frozenset()) for line in lines]) for lines in (guide, guide[1:2])]
    [[True, True, True, True], [False]]
    """
    short = _add_up(unit.context == "unsure" and unit.features.shape in _SHORT for unit in report)
    worths = [weigh(unit) for unit in report]
    texts = _add_up(worth >= SENTENCE_WORTH for worth in worths)
    told = _add_up(worth * (worth >= SENTENCE_WORTH) for worth in worths)
    guides = []
    for index in range(len(report)):
        first, stop = max(index - GUIDE_LINES, 0), min(index + GUIDE_LINES + 1, len(report))
        is_full = told[stop] - told[first] >= GUIDE_PARAGRAPH * max(texts[stop] - texts[first], 1)
        guides.append(is_full and short[stop] - short[first] >= GUIDE_SHARE * (stop - first))
    return guides


def _add_up(values: Iterable[float]) -> list[float]:
    """Sums of what is before each line, and of all."""
    return [*accumulate(values, initial=0.0)]
