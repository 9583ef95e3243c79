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
    inside = np.flatnonzero(np.logical_not(is_apart))
    if not len(inside):
        return page
    # Of the lines inside blocks, those that open one; how many lines it has, its first one, and the one behind it.
    opens = np.flatnonzero(np.diff(inside, prepend=NOTHING - 1) > 1)
    lines = np.diff(opens, append=len(inside))
    first = inside[opens]
    stop = first + lines
    block = np.repeat(np.arange(len(opens)), lines)

    values = np.array((words, *measured), dtype=np.int64)[:, inside]
    total, size, capitals, repeated, figures, known, long_words = np.add.reduceat(values, opens, axis=1)
    # Mean distance from the mean, per cent of the mean.
    spread = np.add.reduceat(np.abs(values[1] * lines[block] - size[block]), opens)
    following = np.append(np.flatnonzero(is_long), count + FAR)
    described = (
        np.minimum(lines, FAR),
        np.minimum(following[np.searchsorted(following, stop)] - stop, FAR),
        np.where(long_words, known * 1000 // np.maximum(long_words, 1), NOTHING),
        total,
        np.where(first, words[first - 1], NOTHING),
        capitals // lines,
        repeated * 1000 // lines,
        figures * 1000 // lines,
        spread * 100 // np.maximum(size * lines, 1),
    )
    page[:, inside] = np.array(described)[:, block]
    others = lines[block] - 1
    page[3, inside] = np.where(others, (total[block] - values[0]) // np.maximum(others, 1), NOTHING)
    return page
