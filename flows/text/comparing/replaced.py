"""What one text has in place of the other's words, between what both share.

An editor corrects a figure and takes one word for another. A template, a press release to another town, or a column in
its weekly frame keeps its sentences and puts other names, sums and paragraphs in the same places.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from rapidfuzz.distance import Indel

from flows.lexicon import derived, languages
from flows.text.comparing.alignment import GAP_WORDS, Gap, Run, list_gaps
from flows.text.comparing.words import read_number, tokenize

# From this share of equal characters on, what stands in a gap is the same words spelled or scanned otherwise.
SAME_SPELLING = 0.7
# Words of a text's opening, which says who, where and how much: what is replaced there is what the report is about.
OPENING_WORDS = 60
# In a text without small letters any word of so many letters may be a name; of words that stay, one in ten is held to
# be one, which is about the share in reports that have small letters.
LEAST_LETTERS = 4
WORDS_PER_NAME = 10


class Side(NamedTuple):
    """One of two texts.

    dateline: how many words stand before what counts; names: its names, None where its letters do not tell them;
    known: all its words and numbers.
    """

    words: Sequence[str]
    dateline: int
    names: AbstractSet[str] | None
    known: AbstractSet[str]


class Replaced(NamedTuple):
    """What one text has for others of the other text, and what both keep, counted.

    numbers, names   that stand for another in short gaps, one for one; kept_*: those in what both share.
    other_numbers, other_names  the same without repeats, and only those that stand nowhere in the other text.
    opening          of these, how many first stand in the opening of either text; one number alone, which may have
                     been corrected, is none.
    exchanged        words of passages that stand for others, between what both share: those that the other text has
                     nowhere (a moved passage has few), the smaller number of each two.
    """

    numbers: int
    names: int
    kept_numbers: int
    kept_names: int
    other_numbers: int
    other_names: int
    opening: int
    exchanged: int


def count_replaced(first: Side, second: Side, runs: Sequence[Run]) -> Replaced:
    """Count what a template replaces: numbers by numbers, names by names, passages by passages.

    Leaves out words spelled otherwise: "labour" for "labor", "Norw00d" for "Norwood".

    >>> def read(text, *names):
    ...     return Side(text.split(), 0, set(names), set(text.split()))
    >>> one = read("up 3 points in norwood on monday", "norwood")
    >>> other = read("up 5 points in easton on monday", "easton")
    >>> count_replaced(one, other, [Run(0, 0, 1), Run(2, 2, 2), Run(5, 5, 2)])  # doctest: +NORMALIZE_WHITESPACE
    Replaced(numbers=1, names=1, kept_numbers=0, kept_names=0, other_numbers=1, other_names=1, opening=2, exchanged=0)
    """
    gaps = [gap for gap in list_gaps(runs, len(first.words), len(second.words)) if _is_two_sided(gap)]
    short = [gap for gap in gaps if max(_sizes(gap)) <= GAP_WORDS]
    exchanged = sum(_count_exchanged_words(gap, first, second) for gap in gaps if max(_sizes(gap)) > GAP_WORDS)
    numbers = names = 0
    opening = [0, 0]
    others: tuple[set[str], set[str], set[str], set[str]] = (set(), set(), set(), set())
    for gap in short:
        old, new = _cut_gap(gap, first, second)
        old_numbers, new_numbers = _numbers_in(old), _numbers_in(new)
        numbers += _count_exchanged(old_numbers, new_numbers)
        found = [old_numbers - second.known, new_numbers - first.known, set(), set()]
        if not is_spelling(old, new):
            old_names, new_names = _names_in(old, first, second), _names_in(new, second, first)
            names += _count_exchanged(old_names, new_names)
            days = _calendar_words()
            found[2:] = [old_names - second.known - days, new_names - first.known - days]
        before = _count_others(others)
        for all_found, here in zip(others, found, strict=True):
            all_found.update(here)
        if min(gap.first_start, gap.second_start) < OPENING_WORDS:
            opening = [
                count + now - then for count, now, then in zip(opening, _count_others(others), before, strict=True)
            ]
    kept = [word for run in runs for word in first.words[run.first : run.first + run.size]]
    kept_numbers = sum(read_number(word) is not None for word in kept)
    kept_names = _count_kept_names(first, second, kept)
    in_opening = 0 if opening == [1, 0] else sum(opening)
    return Replaced(numbers, names, kept_numbers, kept_names, *_count_others(others), in_opening, exchanged)


def _is_two_sided(gap: Gap) -> bool:
    return min(_sizes(gap)) > 0


def _cut_gap(gap: Gap, first: Side, second: Side) -> tuple[Sequence[str], Sequence[str]]:
    """The words of each side, without its dateline's."""
    old = first.words[max(gap.first_start, first.dateline) : gap.first_end]
    new = second.words[max(gap.second_start, second.dateline) : gap.second_end]
    return old, new


def _count_exchanged_words(gap: Gap, first: Side, second: Side) -> int:
    """Words that only one text has, in a passage that stands for another: the smaller number of the two."""
    old, new = _cut_gap(gap, first, second)
    if not _is_inside(gap, first, second) or is_spelling(old, new):
        return 0
    return min(sum(word not in second.known for word in old), sum(word not in first.known for word in new))


def _is_inside(gap: Gap, first: Side, second: Side) -> bool:
    """Whether something that both share stands before the gap, and behind it."""
    at_start = gap.first_start == gap.second_start == 0
    return not at_start and (gap.first_end, gap.second_end) != (len(first.words), len(second.words))


def _sizes(gap: Gap) -> tuple[int, int]:
    return gap.first_end - gap.first_start, gap.second_end - gap.second_start


def _count_others(others: tuple[set[str], set[str], set[str], set[str]]) -> tuple[int, int]:
    """Numbers, and names, that were put in the place of others: as many as both sides have."""
    return min(len(others[0]), len(others[1])), min(len(others[2]), len(others[3]))


def _names_in(words: Sequence[str], own: Side, other: Side) -> set[str]:
    if own.names is not None:
        return {word for word in words if word in own.names or (other.names and word in other.names)}
    return {word for word in words if len(word) >= LEAST_LETTERS and word.isalpha() and word not in other.known}


def _count_kept_names(first: Side, second: Side, kept: Sequence[str]) -> int:
    names = (first.names or frozenset()) | (second.names or frozenset())
    if first.names is None and second.names is None:
        return len(kept) // WORDS_PER_NAME
    return sum(word in names for word in kept)


def _numbers_in(words: Sequence[str]) -> set[str]:
    """The numbers among words; without those that hold letters, which may be badly scanned."""
    numbers = map(read_number, words)
    return {number for number in numbers if number is not None and number.isdigit()}


def _count_exchanged(gone: AbstractSet[str], come: AbstractSet[str]) -> int:
    return min(len(gone - come), len(come - gone))


@derived
def _calendar_words() -> frozenset[str]:
    """Weekdays and months: a reprint of the next day has others."""
    names = [forms for found in languages().values() for forms in (*found.dates.months, *found.dates.weekdays)]
    return frozenset(word for forms in names for form in forms for word in tokenize(form))


def is_spelling(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether two passages are the same words in another spelling, or badly scanned.

    >>> is_spelling(["norwood"], ["norw00d"]), is_spelling(["norwood"], ["easton"])
    (True, False)
    """
    return Indel.normalized_similarity("".join(old), "".join(new), score_cutoff=SAME_SPELLING) >= SAME_SPELLING
