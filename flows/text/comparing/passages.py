"""Where two texts differ: the passages that were changed, left out or put in, for people to read side by side.

Equal paragraphs are found first, then equal words in what stands between them. Words count as equal only with every
character, so that what is not in a passage is the same in both texts. Time grows with the texts and not with their
square: two stretches that are too long for an exact alignment are parted at what stands once in each of them.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from rapidfuzz.distance import LCSseq

# Characters of a passage that are shown, and of the equal words before and after it.
MAX_PASSAGE = 600
MAX_CONTEXT = 60
# Passages of a pair; the last one spans all that is left, so that nothing goes unsaid.
MAX_PASSAGES = 500
# Fewer equal words than this between two passages belong to them: any two texts share "the" and "of" somewhere.
MIN_EQUAL_WORDS = 4
# Cells of an exact alignment, 2,000 by 2,000 words. It takes a bit of memory and 1/64 step for each, so that the steps
# of all alignments together are at most about 30 times the words of both texts.
MAX_CELLS = 4_000_000
# Longer stretches are parted where so many words follow each other once in each.
ANCHOR_WORDS = 4

Kind = Literal["changed", "only_first", "only_second"]

# A word is what stands between spaces, or a character of a script without them, with the marks on it (kana, Han, Thai,
# Lao, Burmese, Khmer).
_UNSPACED = "\u3005\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\U00020000-\U0003ffff"
_MARKS = "\u3099\u309a\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3"
_WORD = re.compile(f"[{_UNSPACED}][{_MARKS}]*|[^\\s{_UNSPACED}]+")
_PARAGRAPH = re.compile("[^\n]+")


class Difference(NamedTuple):
    """A passage in which two texts differ. Spans count code points, 0-based, end exclusive.

    kind           changed, or only in one text: then the span in the other is the place where it is missing.
    first, second  the passage in each text, cut to MAX_PASSAGE characters with an ellipsis; is_cut says so.
    before, after  the words around it, which are the same in both texts.
    """

    kind: Kind
    first_start: int
    first_end: int
    second_start: int
    second_end: int
    first: str
    second: str
    is_cut: bool
    before: str
    after: str


class _Run(NamedTuple):
    """Items that two sequences share: where they start in each, and how many they are."""

    first: int
    second: int
    size: int


class _Words(NamedTuple):
    """A text in words. codes: a number for each word, the same for equal words; paragraphs: first word of each."""

    text: str
    spans: list[tuple[int, int]]
    codes: list[int]
    paragraphs: list[int]
    paragraph_codes: list[int]


def find_differences(first: str, second: str) -> list[Difference]:
    """Find the passages in which two texts differ, in order; the texts between them are equal.

    Leaves moved paragraphs alone: they are missing in one place and put in at another.

    >>> [(d.kind, d.first, d.second) for d in find_differences("The ferry sails at nine.", "The ferry sails at ten.")]
    [('changed', 'nine.', 'ten.')]
    >>> put_in = find_differences("Nobody was hurt.", "Nobody was badly hurt.")[0]
    >>> put_in.kind, put_in.first_start, put_in.first_end, put_in.second, put_in.before, put_in.after
    ('only_second', 11, 11, 'badly ', 'Nobody was ', 'hurt.')
    """
    if first == second:
        return []
    codes: dict[str, int] = {}
    one, other = _read(first, codes), _read(second, codes)
    runs = _drop_short(_list_equal(one, other), len(one.codes), len(other.codes))
    return _describe(first, second, _find_gaps(one, other, runs))


def _read(text: str, codes: dict[str, int]) -> _Words:
    words = _Words(text, [], [], [], [])
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        spans = [word.span() for word in _WORD.finditer(text, start, end)]
        if spans:
            words.paragraphs.append(len(words.spans))
            # The blank line keeps the numbers of paragraphs apart from those of words.
            words.paragraph_codes.append(codes.setdefault("\n" + paragraph.group().strip(), len(codes)))
            words.spans.extend(spans)
            words.codes.extend(codes.setdefault(text[a:b], len(codes)) for a, b in spans)
    return words


def _list_equal(one: _Words, other: _Words) -> Iterator[_Run]:
    """Runs of equal words with equal spaces between them, in order, as long as they get."""
    run = None
    for found in _split_at_spaces(one, other, _align_words(one, other)):
        if run and _is_continued(one, other, run, found):
            run = _Run(run.first, run.second, run.size + found.size)
        else:
            if run:
                yield run
            run = found
    if run:
        yield run


def _is_continued(one: _Words, other: _Words, run: _Run, found: _Run) -> bool:
    a, b = run.first + run.size, run.second + run.size
    return (a, b) == (found.first, found.second) and _space_before(one, a) == _space_before(other, b)


def _space_before(words: _Words, index: int) -> str:
    return words.text[words.spans[index - 1][1] : words.spans[index][0]]


def _split_at_spaces(one: _Words, other: _Words, runs: Iterable[_Run]) -> Iterator[_Run]:
    for run in runs:
        start = 0
        if _slice(one, run.first, run.size) != _slice(other, run.second, run.size):
            for place in range(1, run.size):
                if _space_before(one, run.first + place) != _space_before(other, run.second + place):
                    yield _Run(run.first + start, run.second + start, place - start)
                    start = place
        yield _Run(run.first + start, run.second + start, run.size - start)


def _slice(words: _Words, start: int, size: int) -> str:
    return words.text[words.spans[start][0] : words.spans[start + size - 1][1]]


def _align_words(one: _Words, other: _Words) -> Iterator[_Run]:
    """Equal paragraphs, and equal words between them."""
    bounds = [[*words.paragraphs, len(words.codes)] for words in (one, other)]
    a = b = 0
    end = _Run(len(one.paragraphs), len(other.paragraphs), 0)
    for run in (*_align(one.paragraph_codes, other.paragraph_codes, 1), end):
        a_start, b_start = bounds[0][run.first], bounds[1][run.second]
        yield from _shift(_align(one.codes[a:a_start], other.codes[b:b_start], ANCHOR_WORDS), a, b)
        a, b = bounds[0][run.first + run.size], bounds[1][run.second + run.size]
        if run.size:
            yield _Run(a_start, b_start, a - a_start)


def _align(first: Sequence[int], second: Sequence[int], anchor_size: int) -> Iterator[_Run]:
    """Runs that two sequences share, in order: head and tail, and between them the longest common subsequence.

    Where that would take too long, what stands between two anchors; anchor_size 0: nothing, there were anchors before.
    """
    head = _count_equal(first, second)
    tail = _count_equal(first[head:][::-1], second[head:][::-1])
    if head:
        yield _Run(0, 0, head)
    middle = first[head : len(first) - tail], second[head : len(second) - tail]
    if all(middle):
        if len(middle[0]) * len(middle[1]) <= MAX_CELLS:
            blocks = LCSseq.editops(*middle).as_matching_blocks()
            yield from (_Run(head + block.a, head + block.b, block.size) for block in blocks if block.size)
        elif anchor_size:
            yield from _shift(_align_between_anchors(*middle, anchor_size), head, head)
    if tail:
        yield _Run(len(first) - tail, len(second) - tail, tail)


def _align_between_anchors(first: Sequence[int], second: Sequence[int], size: int) -> Iterator[_Run]:
    a = b = 0
    for next_a, next_b in [*_find_anchors(first, second, size), (len(first), len(second))]:
        yield from _shift(_align(first[a:next_a], second[b:next_b], 0), a, b)
        a, b = next_a, next_b


def _find_anchors(first: Sequence[int], second: Sequence[int], size: int) -> list[tuple[int, int]]:
    """Where items follow each other that do so once in each sequence: the longest chain that ascends in both.

    It is the longest increasing subsequence of places in the second sequence (Fredman, Discrete Mathematics 11, 1975).
    """
    places = _place_unique(second, size)
    pairs = [(place, places[item]) for item, place in _place_unique(first, size).items() if item in places]
    ends: list[int] = []  # the smallest place in the second sequence with which a chain of each length ends
    tips: list[int] = []  # the pair that it ends with
    before: list[int] = []  # for each pair, the one before it in its chain
    for index, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        before.append(tips[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        tips[length : length + 1] = [index]
    chain, index = [], tips[-1] if tips else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


def _place_unique(items: Sequence[int], size: int) -> dict[tuple[int, ...], int]:
    """The place of each group of items in a row that stands once, in order."""
    groups = list(zip(*(items[offset:] for offset in range(size)), strict=False))
    counts = Counter(groups)
    return {group: place for place, group in enumerate(groups) if counts[group] == 1}


def _count_equal(first: Sequence[int], second: Sequence[int]) -> int:
    """How many items are equal from the start."""
    unequal = (place for place, (a, b) in enumerate(zip(first, second, strict=False)) if a != b)
    return next(unequal, min(len(first), len(second)))


def _shift(runs: Iterable[_Run], first: int, second: int) -> Iterator[_Run]:
    return (_Run(run.first + first, run.second + second, run.size) for run in runs)


def _drop_short(runs: Iterable[_Run], first: int, second: int) -> list[_Run]:
    """Leave out what is equal by chance; what both texts begin or end with stays, however short it is."""

    def is_outermost(run: _Run) -> bool:
        end = run.first + run.size, run.second + run.size
        return (run.first, run.second) == (0, 0) or end == (first, second)

    return [run for run in runs if run.size >= MIN_EQUAL_WORDS or is_outermost(run)]


def _find_gaps(one: _Words, other: _Words, runs: Sequence[_Run]) -> Iterator[tuple[int, int, int, int]]:
    """Spans of the texts between runs of equal words, without the spaces that both begin or end with."""
    ends = [(0, 0)]
    starts = []
    for run in runs:
        starts.append((one.spans[run.first][0], other.spans[run.second][0]))
        ends.append((one.spans[run.first + run.size - 1][1], other.spans[run.second + run.size - 1][1]))
    starts.append((len(one.text), len(other.text)))
    for (a, b), (a_end, b_end) in zip(ends, starts, strict=True):
        head = _count_spaces(one.text[a:a_end], other.text[b:b_end])
        tail = _count_spaces(one.text[a + head : a_end][::-1], other.text[b + head : b_end][::-1])
        if a + head < a_end - tail or b + head < b_end - tail:
            yield a + head, a_end - tail, b + head, b_end - tail


def _count_spaces(first: str, second: str) -> int:
    """How many spaces both texts begin with."""
    count = 0
    for a, b in zip(first, second, strict=False):
        if a != b or not a.isspace():
            break
        count += 1
    return count


def _describe(first: str, second: str, gaps: Iterable[tuple[int, int, int, int]]) -> list[Difference]:
    spans = list(gaps)
    if len(spans) > MAX_PASSAGES:
        a, _, b, _ = spans[MAX_PASSAGES - 1]
        spans[MAX_PASSAGES - 1 :] = [(a, spans[-1][1], b, spans[-1][3])]
    # The equal text before a passage begins where the passage before it ends.
    edges = [(0, 0, 0, 0), *spans, (len(first), len(first), len(second), len(second))]
    return [
        Difference(
            kind="changed" if a < a_end and b < b_end else "only_first" if a < a_end else "only_second",
            first_start=a,
            first_end=a_end,
            second_start=b,
            second_end=b_end,
            first=_cut(first[a:a_end]),
            second=_cut(second[b:b_end]),
            is_cut=max(a_end - a, b_end - b) > MAX_PASSAGE,
            before=_cut_before(first[max(last[1], a - MAX_CONTEXT - 1) : a]),
            after=_cut_after(first[a_end : min(follower[0], a_end + MAX_CONTEXT + 1)]),
        )
        for last, (a, a_end, b, b_end), follower in zip(edges, spans, edges[2:], strict=False)
    ]


def _cut(text: str) -> str:
    """Cut a passage to MAX_PASSAGE characters, with an ellipsis."""
    return text if len(text) <= MAX_PASSAGE else text[: MAX_PASSAGE - 1] + "…"


def _cut_before(text: str) -> str:
    """The last words of a text, at most MAX_CONTEXT characters."""
    return text if len(text) <= MAX_CONTEXT else text[-MAX_CONTEXT:].partition(" ")[2] or text[-MAX_CONTEXT:]


def _cut_after(text: str) -> str:
    return text if len(text) <= MAX_CONTEXT else text[:MAX_CONTEXT].rpartition(" ")[0] or text[:MAX_CONTEXT]
