"""What the line model sees of the lines that a line stands with: up to the next sentence of the report, or the next
line that a rule is certain of.

A menu is many short lines that are all alike and say nothing of the report; a list of the report shares its words. All
numbers are shares, means or have a limit: none grows with the page.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int32]

# The columns, in order:
#   block_lines     lines of the block
#   block_below     lines from its last one to the next long one of the report
#   block_report    per mille of its words that long lines of the report near it use, too
#   block_words     what the words of its other lines say of them, as a mean
#   block_head      what the words of the line above it say of that line
#   block_capitals  mean share of words that begin with a capital, per mille
#   block_repeated  per mille of its lines that stand in other documents
#   block_figures   per mille of its lines that hold a digit
#   block_spread    how much the lengths of its lines differ, per cent of their mean
BLOCK_FEATURES = (
    "block_lines", "block_below", "block_report", "block_words", "block_head", "block_capitals", "block_repeated",
    "block_figures", "block_spread",
)  # fmt: skip

# Of a line that stands apart, and where a block has nothing to measure.
NOTHING = -1
FAR = 40


def find_stretches(is_apart: Sequence[bool]) -> list[tuple[int, int]]:
    """Where the blocks stand between lines that stand apart: (first, stop) indexes.

    >>> find_stretches([True, False, False, True, False])
    [(1, 3), (4, 5)]
    """
    borders = np.flatnonzero(np.diff(np.array([True, *is_apart, True], dtype=np.int8)))
    return list(zip(borders[::2].tolist(), borders[1::2].tolist(), strict=True))


def describe_blocks(is_apart: Sequence[bool], is_long: Ints, words: Ints, measured: Sequence[Ints]) -> Ints:
    """Describe the block of each line: (BLOCK_FEATURES, lines) whole numbers, NOTHING for lines that stand apart.

    is_long   whether a line is one that reports are made of
    words     what the words of each line say of it
    measured  size, share of capitals, is repeated, has a digit, long words of the report, long words: of each line

    >>> zeros = np.zeros(3, dtype=np.int32)
    >>> known, long_words = np.array([0, 0, 1]), np.array([0, 1, 1])
    >>> page = describe_blocks([True, False, False], zeros, zeros, [zeros, zeros, zeros, zeros, known, long_words])
    >>> page[BLOCK_FEATURES.index("block_report")].tolist()
    [-1, 500, 500]
    """
    count = len(is_apart)
    page = np.full((len(BLOCK_FEATURES), count), NOTHING, dtype=np.int32)
    following = np.append(np.flatnonzero(is_long), count + FAR)
    size, capitals, repeated, figures, known, long_words = measured
    for first, stop in find_stretches(is_apart):
        block = slice(first, stop)
        lines = stop - first
        all_words = int(long_words[block].sum())
        total = int(words[block].sum())
        page[:, block] = np.array(
            (
                min(lines, FAR),
                min(int(following[np.searchsorted(following, stop)]) - stop, FAR),
                int(known[block].sum()) * 1000 // all_words if all_words else NOTHING,
                NOTHING,
                words[first - 1] if first else NOTHING,
                int(capitals[block].sum()) // lines,
                int(repeated[block].sum()) * 1000 // lines,
                int(figures[block].sum()) * 1000 // lines,
                _spread(size[block]),
            )
        )[:, np.newaxis]
        if lines > 1:
            page[3, block] = (total - words[block]) // (lines - 1)
    return page


def _spread(sizes: Ints) -> int:
    """Mean distance from the mean, per cent of the mean, in whole numbers: the same on every machine."""
    total, count = int(sizes.sum()), len(sizes)
    return int(np.abs(sizes.astype(np.int64) * count - total).sum()) * 100 // max(total * count, 1)
