"""What the line model sees of a page: a row of whole numbers for each line, the same on every machine.

Shares are per mille, rounded down; distances count lines. Everything is about the line itself, what the rules and the
neighbours said of it, the lines around it, and whether its words are the report's. The words themselves are weighed
elsewhere (line_model.py) and come in as numbers.
"""

import re
from collections.abc import Sequence
from itertools import repeat
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from flows.text.judging.line_features import Shape
from flows.text.judging.unit import Unit
from flows.text.values import KEPT_KINDS

Ints = npt.NDArray[np.int32]

# Characters of a line that are measured, and that give words to the report's vocabulary.
MEASURED_CHARS = 160
VOCABULARY_CHARS = 200
# A line, a word and a distance count no more than this: beyond it, they say nothing new.
MAX_SIZE = 5_000
FAR = 40
# Characters a word has at least in languages that put no spaces between words: a line of 120 has ten words.
CHARS_A_WORD = 12

OUTSIDE = -1
OPINIONS = {"junk": 0, "unsure": 1, "text": 2}
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


class WordScores(NamedTuple):
    """What the words of each line say: of the line itself, of the line behind it and of the line before it."""

    own: Ints
    for_next: Ints
    for_previous: Ints
    rule: Ints


# The columns, in order.
FEATURES = (
    "size", "words", "shape", "words_capital", "words_small",
    "opinion_alone", "opinion_context", "is_kept", "is_title", "is_repeated", "copies",
    "report_words", "report_words_count", "title_words",
    "lines", "long_lines", "long_mean", "long_share", "place", "text_before", "text_after",
    "is_inside", "from_first", "from_last",
    "junk_above", "text_above", "junk_below", "text_below",
    "kept_2", "junk_5", "text_10", "junk_10", "short_10", "kept_above_4", "kept_below_4",
    "size_above", "size_below", "shape_above", "shape_below",
    "kept_above", "kept_below", "kept_above_2", "kept_below_2",
    "rule", "rule_above", "rule_below", "rule_above_2", "rule_below_2",
    "words_own", "words_own_above_2", "words_own_above", "words_own_below", "words_own_below_2",
)  # fmt: skip


def describe_page(units: Sequence[Unit], scores: WordScores) -> Ints:
    """Describe the lines of a page, which the rules and the neighbours have judged: (lines, FEATURES) whole numbers.

    >>> from flows.text.judging.judge import judge_alone
    >>> units = [judge_alone("Read more", 0, 0, frozenset())]
    >>> zeros = np.zeros(1, dtype=np.int32)
    >>> row = describe_page(units, WordScores(zeros, zeros, zeros, zeros))[0]
    >>> len(row) == len(FEATURES), row[FEATURES.index("size")]
    (True, np.int32(9))
    """
    count = len(units)
    index = np.arange(count)
    shape = np.array([unit.features.shape for unit in units])
    size = np.minimum([unit.features.size for unit in units], MAX_SIZE)
    alone = np.array([OPINIONS[unit.alone] for unit in units])
    context = np.array([OPINIONS[unit.context] for unit in units])
    kept = np.array([unit.kind in KEPT_KINDS for unit in units])
    is_text = context == OPINIONS["text"]
    is_junk = alone == OPINIONS["junk"]
    is_long = np.array([is_long_line(unit) for unit in units])
    long_size = size * is_long
    looks = np.array([_measure(unit.text) for unit in units])
    words = np.maximum(looks[:, 0], size // CHARS_A_WORD)

    sum_long, sum_junk, sum_text = _add_up(long_size), _add_up(is_junk), _add_up(is_text)
    sum_plain = _add_up(alone == OPINIONS["text"])
    sum_short = _add_up((shape == Shape.LABEL) | (shape == Shape.HEADING))
    total_long = max(int(sum_long[-1]), 1)
    inside = np.flatnonzero(is_text)
    first, last = (int(inside[0]), int(inside[-1])) if len(inside) else (count, -1)

    columns = (
        size, words, shape, looks[:, 1], looks[:, 2],
        alone, context, kept, [unit.is_title for unit in units], [unit.is_repeated for unit in units],
        _count_copies(units), *_share_words(units, is_long),
        _fill(count, count), _fill(is_long.sum(), count), _fill(total_long // max(int(is_long.sum()), 1), count),
        _fill(total_long * 1000 // max(int(size.sum()), 1), count), index * 1000 // count,
        sum_long[:-1] * 1000 // total_long, (sum_long[-1] - sum_long[1:]) * 1000 // total_long,
        (index >= first) & (index <= last), np.clip(index - first, -FAR, FAR), np.clip(last - index, -FAR, FAR),
        _look_up(is_junk), _look_up(is_long), _look_up(is_junk[::-1])[::-1], _look_up(is_long[::-1])[::-1],
        _share(sum_text, 2, 2), _share(sum_junk, 5, 5), _share(sum_plain, 10, 10), _share(sum_junk, 10, 10),
        _share(sum_short, 10, 10), _share(sum_text, 4, -1), _share(sum_text, -1, 4),
        _shift(size, -1), _shift(size, 1), _shift(shape, -1), _shift(shape, 1),
        _shift(kept, -1), _shift(kept, 1), _shift(kept, -2), _shift(kept, 2),
        scores.rule, *(_shift(scores.rule, step) for step in (-1, 1, -2, 2)),
        *_combine_words(scores),
    )  # fmt: skip
    return np.column_stack(columns).astype(np.int32)


def is_long_line(unit: Unit) -> bool:
    """Whether a line is one that reports are made of: its words are the report's vocabulary."""
    shape = unit.features.shape
    return shape is Shape.PARAGRAPH or shape is Shape.SENTENCE or unit.alone_rule_id == "body.long"


def _measure(text: str) -> tuple[int, int, int]:
    """Words; words that begin with a capital, and with a small letter, per mille of those at the beginning."""
    first_letters = [word[0] for word in text[:MEASURED_CHARS].split()]
    number = len(first_letters) or 1
    return (
        text.count(" ") + 1,
        sum(map(str.isupper, first_letters)) * 1000 // number,
        sum(map(str.islower, first_letters)) * 1000 // number,
    )


def _count_copies(units: Sequence[Unit]) -> list[int]:
    counts: dict[str, int] = {}
    for unit in units:
        counts[unit.text] = counts.get(unit.text, 0) + 1
    return [min(counts[unit.text], FAR) for unit in units]


def _share_words(units: Sequence[Unit], is_long: npt.NDArray[np.bool_]) -> tuple[list[int], list[int], list[int]]:
    """How many of a line's words stand in other long lines, per mille and as a number; per mille of the title's."""
    vocabulary = [set(_LONG_WORD.findall(unit.text[:VOCABULARY_CHARS].casefold())) for unit in units]
    counts: dict[str, int] = {}
    for words, counts_here in zip(vocabulary, is_long, strict=True):
        if counts_here:
            for word in words:
                counts[word] = counts.get(word, 0) + 1
    title = set[str]()
    for unit, words in zip(units, vocabulary, strict=True):
        if unit.is_title:
            title |= words
    shares, numbers, echoes = [], [], []
    for words, is_own in zip(vocabulary, is_long, strict=True):
        own = int(is_own)
        found = sum(map(own.__lt__, map(counts.get, words, repeat(0))))
        size = len(words)
        shares.append(found * 1000 // size if size else OUTSIDE)
        numbers.append(min(found, FAR))
        echoes.append(len(words & title) * 1000 // size if size else OUTSIDE)
    return shares, numbers, echoes


def _combine_words(scores: WordScores) -> tuple[Ints, ...]:
    """What the words say of a line, its own and its neighbours' together; and the same of the lines around it."""
    whole = scores.own.copy()
    whole[1:] += scores.for_next[:-1]
    whole[:-1] += scores.for_previous[1:]
    return (whole, *(_shift(whole, step, -4000) for step in (-2, -1, 1, 2)))


def _fill(value: int, count: int) -> Ints:
    return np.full(count, value, dtype=np.int32)


def _add_up(values: npt.NDArray[np.generic]) -> npt.NDArray[np.int64]:
    """Sums of everything before each line, and of all: one entry more than lines."""
    return np.concatenate(([0], np.cumsum(values, dtype=np.int64)))


def _share(sums: npt.NDArray[np.int64], above: int, below: int) -> npt.NDArray[np.int64]:
    """Per mille of the lines from `above` before to `below` behind; -1 leaves out the line itself and that side."""
    count = len(sums) - 1
    index = np.arange(count)
    first = np.maximum(index - above, 0)
    stop = np.minimum(index + below + 1, count)
    shares: npt.NDArray[np.int64] = (sums[stop] - sums[first]) * 1000 // np.maximum(stop - first, 1)
    return shares


def _look_up(marked: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    """Lines from each line up to the next marked one above it; FAR where there is none."""
    index = np.arange(len(marked))
    last = np.maximum.accumulate(np.where(marked, index, -FAR))
    return np.minimum(index - np.concatenate(([-FAR], last[:-1])), FAR)


def _shift(values: npt.NDArray[np.generic], step: int, outside: int = OUTSIDE) -> Ints:
    """The values of the lines `step` below (above where negative); `outside` beyond the page."""
    shifted = np.full(len(values), outside, dtype=np.int32)
    if step > 0:
        shifted[:-step] = values[step:]
    else:
        shifted[-step:] = values[:step]
    return shifted
