"""What the line model sees of a page: a row of whole numbers for each line, the same on every machine.

Shares are per mille, rounded down; distances count lines. Everything is about the line itself, what the rules and the
neighbours said of it, the lines around it, and whether its words are the report's. The words themselves are weighed
elsewhere (line_model.py) and come in as numbers.

No number grows with the page: distances and amounts of text have a limit, shares are those of the lines around. So a
report that goes on for a hundred paragraphs more looks the same at each of them (tests/text/test_page_length.py).
"""

import re
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from flows.text.judging.block_features import BLOCK_FEATURES, describe_blocks
from flows.text.judging.line_features import HEADING, LABEL, PARAGRAPH, SENTENCE
from flows.text.judging.report_words import count_report_words, list_long_words
from flows.text.judging.unit import Unit, is_certain
from flows.text.values import KEPT_KINDS

Ints = npt.NDArray[np.int32]

# Characters of a line that are measured, and that give words to the report's vocabulary.
MEASURED_CHARS = 160
VOCABULARY_CHARS = 200
# A line, a word and a distance count no more than this: beyond it, they say nothing new.
MAX_SIZE = 5_000
FAR = 40
# The same for characters of long lines before and behind a line, and for copies of a line.
MAX_TEXT = 6_000
MAX_COPIES = 3
# Characters a word has at least in languages that put no spaces between words: a line of 120 has ten words.
CHARS_A_WORD = 12

_ASCII_DIGIT = re.compile("[0-9]")

# Numbers of `_read_unit`.
UNIT_NUMBERS = 12

# Beyond the page there is no line, and words that are never those of a report.
OUTSIDE = -1
UNSPOKEN = -4_000
OPINIONS = {"junk": 0, "unsure": 1, "text": 2}
# As plain numbers: an array takes ten times as long to compare with a member of an enumeration.
_LABEL, _HEADING = int(LABEL), int(HEADING)


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
    "from_top", "from_bottom", "text_before", "text_after", "long_20", "long_mean_20", "junk_20",
    "is_inside", "from_first", "from_last",
    "junk_above", "text_above", "junk_below", "text_below",
    "kept_2", "junk_5", "text_10", "junk_10", "short_10", "kept_above_4", "kept_below_4",
    "size_above", "size_below", "shape_above", "shape_below",
    "kept_above", "kept_below", "kept_above_2", "kept_below_2",
    "rule", "rule_above", "rule_below", "rule_above_2", "rule_below_2",
    "words_own", "words_own_above_2", "words_own_above", "words_own_below", "words_own_below_2",
    *BLOCK_FEATURES,
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
    # Taken one by one: a tuple kept for each line would wake the garbage collector on long pages.
    numbers = np.fromiter(chain.from_iterable(map(_read_unit, units)), dtype=np.int32, count=count * UNIT_NUMBERS)
    rows = numbers.reshape(count, UNIT_NUMBERS).T
    size, shape, alone, context, kept, is_title, is_repeated, is_long, has_figure, *looks = rows
    is_text, is_junk, is_plain = context == OPINIONS["text"], alone == OPINIONS["junk"], alone == OPINIONS["text"]
    is_short = (shape == _LABEL) | (shape == _HEADING)

    sums = _add_up(np.array((size * is_long, size, is_long, is_junk, is_text, is_plain, is_short)))
    (long_20, size_20, lines_20), (junk_20, *shares) = _sum_around(sums)
    inside = np.flatnonzero(is_text)
    first, last = (int(inside[0]), int(inside[-1])) if len(inside) else (count, -1)
    index = np.arange(count)
    junk_or_long = np.array((is_junk, is_long), dtype=np.bool_)
    above_2, above, _, below, below_2 = _look_around(np.array((size, shape, kept, scores.rule)), OUTSIDE)
    words_above_2, words_above, words, words_below, words_below_2 = _look_around(_combine_words(scores), UNSPOKEN)

    vocabulary = [list_long_words(unit.text[:VOCABULARY_CHARS].casefold()) for unit in units]
    report_words = count_report_words(vocabulary, is_long.tolist())
    is_apart = [bool(is_long_here) or is_certain(unit) for unit, is_long_here in zip(units, is_long, strict=True)]
    columns = (
        size, np.maximum(looks[0], size // CHARS_A_WORD), shape, looks[1], looks[2],
        alone, context, kept, is_title, is_repeated, _count_copies(units),
        *_share_words(units, vocabulary, report_words),
        np.minimum(index, FAR), np.minimum(count - 1 - index, FAR),
        np.minimum(sums[0, :-1], MAX_TEXT), np.minimum(sums[0, -1] - sums[0, 1:], MAX_TEXT),
        long_20 * 1000 // np.maximum(size_20, 1), long_20 // np.maximum(lines_20, 1), junk_20,
        (index >= first) & (index <= last), *np.minimum(np.maximum((index - first, last - index), -FAR), FAR),
        *_look_up(junk_or_long), *_look_up(junk_or_long[:, ::-1])[:, ::-1],
        *shares,
        above[0], below[0], above[1], below[1],
        above[2], below[2], above_2[2], below_2[2],
        scores.rule, above[3], below[3], above_2[3], below_2[3],
        words[0], words_above_2[0], words_above[0], words_below[0], words_below_2[0],
        *describe_blocks(
            is_apart, is_long, words[0],
            (size, looks[1], is_repeated, has_figure, np.array(report_words), np.array([*map(len, vocabulary)])),
        ),
    )  # fmt: skip
    page = np.empty((len(FEATURES), count), dtype=np.int32)
    for row, column in zip(page, columns, strict=True):
        row[:] = column
    return page.T


def _read_unit(unit: Unit) -> tuple[int, ...]:
    """What is known of a line by itself: UNIT_NUMBERS numbers."""
    shape, size = unit.features
    return (
        min(size, MAX_SIZE),
        shape,
        OPINIONS[unit.alone],
        OPINIONS[unit.context],
        unit.kind in KEPT_KINDS,
        unit.is_title,
        unit.is_repeated,
        is_long_line(unit),
        _has_digit(unit.text[:MEASURED_CHARS]),
        *_measure(unit.text),
    )


def _has_digit(text: str) -> bool:
    return _ASCII_DIGIT.search(text) is not None if text.isascii() else any(map(str.isdigit, text))


def is_long_line(unit: Unit) -> bool:
    """Whether a line is one that reports are made of: its words are the report's vocabulary."""
    shape = unit.features.shape
    return shape is PARAGRAPH or shape is SENTENCE or unit.alone_rule_id == "body.long"


def _measure(text: str) -> tuple[int, int, int]:
    """Words; words that begin with a capital, and with a small letter, per mille of those at the beginning.

    A word of a script without case is no capital, and half a small one: nobody can tell.
    """
    first_letters = [word[0] for word in text[:MEASURED_CHARS].split()]
    number = len(first_letters) or 1
    capitals, small = sum(map(str.isupper, first_letters)), sum(map(str.islower, first_letters))
    without_case = 0 if text.isascii() else max(0, sum(map(str.isalpha, first_letters)) - capitals - small)
    return text.count(" ") + 1, capitals * 1000 // number, (2 * small + without_case) * 500 // number


def _count_copies(units: Sequence[Unit]) -> list[int]:
    counts: dict[str, int] = {}
    for unit in units:
        counts[unit.text] = counts.get(unit.text, 0) + 1
    return [min(counts[unit.text], MAX_COPIES) for unit in units]


def _share_words(
    units: Sequence[Unit], vocabulary: Sequence[set[str]], report_words: Sequence[int]
) -> tuple[list[int], list[int], list[int]]:
    """How many of a line's words are the report's, per mille and as a number; per mille of the title's."""
    title = set[str]().union(*(words for unit, words in zip(units, vocabulary, strict=True) if unit.is_title))
    shares, numbers, echoes = [], [], []
    for words, found in zip(vocabulary, report_words, strict=True):
        size = len(words)
        shares.append(found * 1000 // size if size else OUTSIDE)
        numbers.append(min(found, FAR))
        echoes.append(len(words & title) * 1000 // size if size else OUTSIDE)
    return shares, numbers, echoes


def _combine_words(scores: WordScores) -> Ints:
    """What the words say of a line, its own and its neighbours' together: one row."""
    whole = scores.own.copy()
    whole[1:] += scores.for_next[:-1]
    whole[:-1] += scores.for_previous[1:]
    return whole[np.newaxis]


def _add_up(values: Ints) -> npt.NDArray[np.int64]:
    """Sums of everything before each line, and of all: one entry more than lines."""
    sums = np.zeros((len(values), values.shape[1] + 1), dtype=np.int64)
    np.cumsum(values, axis=1, out=sums[:, 1:])
    return sums


# What is summed up around each line: a row of `sums` (size of long lines, size, long lines, junk, text, text by itself,
# short lines: 0 to 6), and how many lines before and behind count; -1 leaves out the line and that side. The first
# three are wanted as amounts, the others as shares.
_AROUND = (
    (0, 20, 20), (1, 20, 20), (2, 20, 20),
    (3, 20, 20), (4, 2, 2), (3, 5, 5), (5, 10, 10), (3, 10, 10), (6, 10, 10), (4, 4, -1), (4, -1, 4),
)  # fmt: skip
_ROW, _ABOVE, _BELOW = np.array(_AROUND).T[:, :, np.newaxis]
_AMOUNTS = 3


def _sum_around(sums: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """The sums of _AROUND for each line: amounts, and shares per mille of the lines that count."""
    count = sums.shape[1] - 1
    index = np.arange(count)
    first = np.maximum(index - _ABOVE, 0)
    stop = np.minimum(index + _BELOW + 1, count)
    around = sums[_ROW, stop] - sums[_ROW, first]
    return around[:_AMOUNTS], around[_AMOUNTS:] * 1000 // np.maximum(stop - first, 1)[_AMOUNTS:]


def _look_up(marked: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    """Lines from each line up to the next marked one above it; FAR where there is none."""
    index = np.arange(marked.shape[1])
    last = np.maximum.accumulate(np.where(marked, index, -FAR), axis=1)
    distances = np.full(marked.shape, FAR)
    distances[:, 1:] = np.minimum(index[1:] - last[:, :-1], FAR)
    return distances


def _look_around(values: Ints, outside: int) -> list[Ints]:
    """The values of the second line above each line, of the next one, its own, of the two below; `outside` beyond."""
    count = values.shape[1]
    padded = np.full((len(values), count + 4), outside, dtype=np.int32)
    padded[:, 2:-2] = values
    return [padded[:, step : step + count] for step in range(5)]
