r"""Words that a wrapping program broke at the end of a line: "founda-" and "tions" are one word without a hyphen.

Some programs break lines at the hyphens that words have ("long-term"), others hyphenate as printers do. Only the words
of the record itself can tell which is which, since no list has all words of all languages:

1. A record hyphenates where a broken word stands elsewhere in it in one piece, or where its second half is an ending
   that is no word ("tions"). Where nothing says so, every hyphen stays.
2. In such a record a hyphen stays where the record has the word with it elsewhere, where one half makes compounds
   ("self-", "-elect"), where both halves are words of the record, behind figures and before capitals. The others go.

A soft hyphen, or the sign ¬ that some programs write for it, at the end of a line says itself that it is no part of
the word.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from flows.rules.hyphens import CONJUNCTIONS, ENDINGS, FIRST_PARTS, LAST_PARTS

BROKEN_WORD = "word broken at the line end"

# Letters of a word that is looked for elsewhere in the record, and of each half that counts as a word.
MIN_WORD = 5
MIN_HALF = 3

_HYPHENS = "-\u2010\u2011"
_SOFT_HYPHENS = ("\xad", "¬")
_FIRST_HALF = re.compile(f"(?<![\\w./:@_{_HYPHENS}])([^\\W\\d_]+)[{_HYPHENS}]$")
_SECOND_HALF = re.compile("[^\\W\\d_]+")
_WORDS = re.compile(f"[^\\W\\d_]+(?:[{_HYPHENS}’'][^\\W\\d_]+)*")


class Broken(NamedTuple):
    """A word broken behind a line (its index): its halves in lower case."""

    line: int
    first: str
    second: str


def mend_broken_words(
    lines: Sequence[str], raw: Sequence[str], blocks: Sequence[tuple[int, int]]
) -> tuple[list[str], frozenset[int]]:
    """Take off the hyphens that a wrapping program put in. Returns lines, and those that go on in the next.

    blocks: (first, last) line index of each paragraph, both inclusive; words go on inside a paragraph only.

    >>> lines = ["a second survey of the founda-", "tions of a long-", "term plan"]
    >>> mend_broken_words(lines, lines, [(0, 2)])
    (['a second survey of the founda', 'tions of a long-', 'term plan'], frozenset({0}))
    """
    inside = [number for first, last in blocks for number in range(first, last)]
    mended = list(lines)
    glued = {number for number in inside if ends_softly(raw[number]) and starts_small(lines[number + 1])}
    for number in glued:
        mended[number] = lines[number].rstrip("¬")
    broken = list(_find_broken(lines, inside))
    if broken:
        words = _list_words(lines, {word.line for word in broken})
        if any(is_surely_one(word, words) for word in broken):
            for word in broken:
                if is_surely_one(word, words) or not keeps_hyphen(word, words):
                    mended[word.line] = lines[word.line][:-1]
                    glued.add(word.line)
    return mended, frozenset(glued)


def ends_softly(raw: str) -> bool:
    r"""Whether a line as it came ends with a hyphen that is none of the word's.

    >>> ends_softly("of the founda\xad"), ends_softly("of the long-")
    (True, False)
    """
    return raw.rstrip(" \t\r").endswith(_SOFT_HYPHENS)


def starts_small(line: str) -> bool:
    """Whether a line goes on with a small letter."""
    return line[:1].isalpha() and not line[0].isupper()


def _find_broken(lines: Sequence[str], inside: Sequence[int]) -> Iterator[Broken]:
    """The words that end in a hyphen at the end of a line and go on in a small letter."""
    for number in inside:
        first = _FIRST_HALF.search(lines[number]) if lines[number].endswith(tuple(_HYPHENS)) else None
        second = _SECOND_HALF.match(lines[number + 1]) if first and starts_small(lines[number + 1]) else None
        if first and second and lines[number + 1].split(" ", 1)[0] not in CONJUNCTIONS:
            yield Broken(number, first[1].casefold(), second[0].casefold())


def _list_words(lines: Sequence[str], broken: set[int]) -> frozenset[str]:
    """The words of a record in lower case, with their hyphens, but for the halves of broken ones."""
    words: set[str] = set()
    for number, line in enumerate(lines):
        found = _WORDS.findall(line.casefold())
        words.update(found[number - 1 in broken : len(found) - (number in broken)])
    return frozenset(words)


def is_surely_one(word: Broken, words: frozenset[str]) -> bool:
    """Whether two halves are one word: the record has it in one piece, or the second is an ending.

    >>> is_surely_one(Broken(0, "founda", "tions"), frozenset()), is_surely_one(Broken(0, "long", "term"), frozenset())
    (True, False)
    """
    joined = word.first + word.second
    if f"{word.first}-{word.second}" in words:
        return False
    return (len(joined) >= MIN_WORD and joined in words) or word.second in ENDINGS


def keeps_hyphen(word: Broken, words: frozenset[str]) -> bool:
    """Whether a word keeps its hyphen in a record that hyphenates: it is a compound.

    >>> keeps_hyphen(Broken(0, "mayor", "elect"), frozenset()), keeps_hyphen(Broken(0, "be", "gins"), frozenset({"be"}))
    (True, False)
    """
    if f"{word.first}-{word.second}" in words or word.first in FIRST_PARTS or word.second in LAST_PARTS:
        return True
    return min(len(word.first), len(word.second)) >= MIN_HALF and {word.first, word.second} <= words
