"""What is shown of a text that was found: the words asked for, marked, with what stands around them."""

import re
from collections.abc import Iterator, Sequence

from flows.explore.search.terms import Term
from flows.explore.search.words import Word, list_words

# Characters of a snippet, and of a text that are looked through for one.
SNIPPET = 320
LOOKED_THROUGH = 30_000

_SPACE = re.compile(r"\s+")

Piece = tuple[str, bool]


def mark_words(text: str, terms: Sequence[Term]) -> list[Piece]:
    """A text in pieces, each with whether it is what was asked for; together they are the text.

    >>> mark_words("The night ferry", [Term(("ferr",), has_more=True)])
    [('The night ', False), ('ferry', True)]
    """
    return _cut(text, 0, len(text), list(_find(list(list_words(text)), terms)))


def cut_snippet(text: str, terms: Sequence[Term]) -> list[Piece]:
    """The stretch of a text that holds most of what was asked for, the first of equals; its beginning where nothing is.

    >>> cut_snippet("Fog. " * 200 + "The night ferry sailed.", [Term(("night",))])[-2]
    ('night', True)
    """
    text = _SPACE.sub(" ", text[:LOOKED_THROUGH])
    found = list(_find(list(list_words(text)), terms))
    start = max(0, _choose(found) - SNIPPET // 4) if found else 0
    # Whole words: from behind a space to before one.
    if start:
        start = text.find(" ", start) + 1
    end = min(len(text), start + SNIPPET)
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + SNIPPET // 2)
    pieces = _cut(text, start, end, found)
    return [("… ", False)] * (start > 0) + pieces + [(" …", False)] * (end < len(text))


def _find(words: list[Word], terms: Sequence[Term]) -> Iterator[tuple[int, int, int]]:
    """Where terms stand: (start, end, number of the term), in the order of the text."""
    heads: dict[str, list[int]] = {}
    for number, term in enumerate(terms):
        if not (term.has_more and len(term.words) == 1):
            heads.setdefault(term.words[0], []).append(number)
    beginnings = [
        (number, term.words[0]) for number, term in enumerate(terms) if term.has_more and len(term.words) == 1
    ]
    for place, word in enumerate(words):
        for number in heads.get(word.key, ()):
            if end := _match(words, place, terms[number]):
                yield word.start, end, number
        for number, beginning in beginnings:
            if word.key.startswith(beginning):
                yield word.start, word.end, number


def _match(words: list[Word], place: int, term: Term) -> int:
    """Where a term ends that stands at a place; 0 where another word stands there."""
    stands = words[place : place + len(term.words)]
    if len(stands) < len(term.words):
        return 0
    *firsts, last = zip(stands, term.words, strict=True)
    is_last = last[0].key.startswith(last[1]) if term.has_more else last[0].key == last[1]
    return last[0].end if is_last and all(word.key == key for word, key in firsts) else 0


def _choose(found: list[tuple[int, int, int]]) -> int:
    """Where the stretch begins that holds the most terms."""
    best, place, ahead = 0, 0, 0
    counts: dict[int, int] = {}
    for start, _, number in found:
        while ahead < len(found) and found[ahead][0] < start + SNIPPET // 2:
            counts[found[ahead][2]] = counts.get(found[ahead][2], 0) + 1
            ahead += 1
        held = sum(count > 0 for count in counts.values())
        if held > best:
            best, place = held, start
        counts[number] -= 1
    return place


def _cut(text: str, start: int, end: int, found: list[tuple[int, int, int]]) -> list[Piece]:
    pieces: list[Piece] = []
    place = start
    for first, last, _ in found:
        if first < place or last > end:
            continue
        if first > place:
            pieces.append((text[place:first], False))
        pieces.append((text[first:last], True))
        place = last
    if place < end:
        pieces.append((text[place:end], False))
    return pieces
