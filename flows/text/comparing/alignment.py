"""Two texts word by word: the runs of words that both have in the same order, and what stands between them."""

from array import array
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

# Aligned words count in runs of so many: any two texts share "the", "of" and "said" in some order.
RUN_WORDS = 3
# Between two runs, a gap of at most so many words on both sides is a replacement; a longer one is another passage.
GAP_WORDS = 12


class Run(NamedTuple):
    """Words that both texts have: where they start in each, and how many they are."""

    first: int
    second: int
    size: int


class Gap(NamedTuple):
    """What stands between two runs, in each text: one-sided where one text has nothing there."""

    first_start: int
    first_end: int
    second_start: int
    second_end: int


class Chain(NamedTuple):
    """Runs that only short gaps part: the same passage in each text, as [start, end)."""

    first_start: int
    first_end: int
    second_start: int
    second_end: int


def align(first: "array[int]", second: "array[int]") -> list[Run]:
    """Align two texts, given as the hashes of their words: the longest common subsequence, without its short runs.

    >>> align(array("Q", [1, 2, 3, 4, 5]), array("Q", [9, 1, 2, 3, 7, 5]))
    [Run(first=0, second=1, size=3)]
    """
    blocks = LCSseq.editops(first, second).as_matching_blocks()
    return [Run(block.a, block.b, block.size) for block in blocks if block.size >= RUN_WORDS]


def list_gaps(runs: Sequence[Run], first: int, second: int) -> list[Gap]:
    """What stands before, between and behind the runs, in texts of so many words.

    >>> list_gaps([Run(2, 0, 3)], 5, 4)  # doctest: +NORMALIZE_WHITESPACE
    [Gap(first_start=0, first_end=2, second_start=0, second_end=0),
     Gap(first_start=5, first_end=5, second_start=3, second_end=4)]
    """
    starts = [(0, 0)] + [(run.first + run.size, run.second + run.size) for run in runs]
    ends = [(run.first, run.second) for run in runs] + [(first, second)]
    gaps = [Gap(a, b, c, d) for (a, c), (b, d) in zip(starts, ends, strict=True)]
    return [gap for gap in gaps if gap.first_end > gap.first_start or gap.second_end > gap.second_start]


def link_runs(runs: Sequence[Run]) -> list[Chain]:
    """Link runs to passages: a word changed here and there does not part them.

    >>> link_runs([Run(0, 5, 4), Run(5, 10, 3), Run(8, 90, 3)])  # doctest: +NORMALIZE_WHITESPACE
    [Chain(first_start=0, first_end=8, second_start=5, second_end=13),
     Chain(first_start=8, first_end=11, second_start=90, second_end=93)]
    """
    chains: list[Chain] = []
    for run in runs:
        end, other_end = run.first + run.size, run.second + run.size
        if chains:
            last = chains[-1]
            if run.first - last.first_end <= GAP_WORDS and run.second - last.second_end <= GAP_WORDS:
                chains[-1] = Chain(last.first_start, end, last.second_start, other_end)
                continue
        chains.append(Chain(run.first, end, run.second, other_end))
    return chains
