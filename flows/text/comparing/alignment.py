"""Two texts word by word: the runs of words that both have in the same order, and what stands between them."""

from array import array
from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from rapidfuzz.distance import Indel, LCSseq

from flows.text.comparing.words import read_number

# Aligned words count in runs of so many: any two texts share "the", "of" and "said" in some order.
RUN_WORDS = 3
# Between two runs, a gap of at most so many words on both sides is a replacement; a longer one is another passage.
GAP_WORDS = 12
# From this share of equal characters on, what stands in a gap is the same words spelled or scanned otherwise.
SAME_SPELLING = 0.7


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


class Replaced(NamedTuple):
    """Numbers and names that one text has for others of the other text, and those that both keep, counted."""

    numbers: int
    names: int
    kept_numbers: int
    kept_names: int


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


def count_replaced(
    first: Sequence[str], second: Sequence[str], runs: Sequence[Run], names: Collection[str]
) -> Replaced:
    """Count what a template replaces: numbers by numbers and names by names, in short gaps.

    Leaves out words spelled otherwise: "labour" for "labor", "Norw00d" for "Norwood".

    >>> one, other = "up 3 points in Norwood on Monday".split(), "up 5 points in Easton on Monday".split()
    >>> count_replaced(one, other, [Run(0, 0, 1), Run(2, 2, 2), Run(5, 5, 2)], {"Norwood", "Easton"})
    Replaced(numbers=1, names=1, kept_numbers=0, kept_names=0)
    """
    replaced_numbers = replaced_names = 0
    for gap in list_gaps(runs, len(first), len(second)):
        before, after = gap.first_end - gap.first_start, gap.second_end - gap.second_start
        if not (0 < before <= GAP_WORDS and 0 < after <= GAP_WORDS):
            continue
        old, new = first[gap.first_start : gap.first_end], second[gap.second_start : gap.second_end]
        replaced_numbers += _count_exchanged(_numbers_in(old), _numbers_in(new))
        if not is_spelling(old, new):
            replaced_names += _count_exchanged(*({word for word in words if word in names} for words in (old, new)))
    kept = [word for run in runs for word in first[run.first : run.first + run.size]]
    kept_numbers = sum(read_number(word) is not None for word in kept)
    return Replaced(replaced_numbers, replaced_names, kept_numbers, sum(word in names for word in kept))


def _numbers_in(words: Sequence[str]) -> set[str]:
    """The numbers among words; without those that hold letters, which may be badly scanned."""
    numbers = map(read_number, words)
    return {number for number in numbers if number is not None and number.isdigit()}


def _count_exchanged(gone: AbstractSet[str], come: AbstractSet[str]) -> int:
    return min(len(gone - come), len(come - gone))


def is_spelling(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether two passages are the same words in another spelling, or badly scanned.

    >>> is_spelling(["norwood"], ["norw00d"]), is_spelling(["norwood"], ["easton"])
    (True, False)
    """
    return Indel.normalized_similarity("".join(old), "".join(new)) >= SAME_SPELLING
