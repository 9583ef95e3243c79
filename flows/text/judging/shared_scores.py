"""What the line model says of a line, evened out over the lines that stand with it.

A menu, a list, a stack of links has one fate, while the model's scores of its lines scatter around it: "Rowing" and
"Harbour" look like words of the report, "Login" does not.
"""

from collections.abc import Iterator, Sequence

from flows.text.judging.line_features import PARAGRAPH_SIZE
from flows.text.judging.page_features import is_long_line
from flows.text.judging.unit import Unit

# How much of a line's score is the mean of the lines around it, up to the next sentence of the report or the next line
# that a rule is certain of. Calibrated on pages of sites that the model had not seen: docs/line-model.md.
SHARED = 0.4


def share_scores(units: Sequence[Unit], scores: Sequence[int], certain: Sequence[bool]) -> list[int]:
    """Even out the scores: a list or a live blog has one for all its lines, short lines share a part of theirs.

    certain: whether a rule is certain of the line, so that the model is not asked.

    >>> from flows.text.judging.judge import judge_alone
    >>> units = [judge_alone(line, 0, 0, frozenset()) for line in ("Easton", "Weston", "Share")]
    >>> share_scores(units, [100, 300, 900], [False, False, True])
    [140, 260, 900]
    """
    shared = list(scores)
    for members, part in _group(units, certain):
        mean = sum(scores[index] for index in members) / len(members)
        for index in members:
            shared[index] = round(scores[index] + part * (mean - scores[index]))
    return shared


def _group(units: Sequence[Unit], certain: Sequence[bool]) -> Iterator[tuple[list[int], float]]:
    """Indexes of the lines that stand together, and how much of their score they share."""
    blocks: dict[int, list[int]] = {}
    run: list[int] = []
    for index, unit in enumerate(units):
        if unit.block is not None and not certain[index]:
            blocks.setdefault(unit.block, []).append(index)
        elif not certain[index] and not is_long_line(unit) and unit.features.size < PARAGRAPH_SIZE:
            run.append(index)
            continue
        if run:
            yield run, SHARED
            run = []
    if run:
        yield run, SHARED
    for members in blocks.values():
        yield members, 1.0
