"""The words of a stretch of text, and what stands between them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from flows.rules.letters import is_small
from flows.rules.marks import OTHER_ENDS, UNSPACED_ENDS
from flows.text.words.known_names import Names
from flows.text.words.known_words import KnownWords

# Separators inside a word never touch one another, so the pattern is linear.
_WORD = re.compile(r"([^\W_]+(?:['’.&-][^\W_]+)*)")
# The same where numbers are apart: digits with their separators, or a word.
_NUMBER_OR_WORD = re.compile(r"(\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’.&-][^\W\d_]+)*)")
# Short brackets with their blank before them, on one line.
_ASIDE = re.compile(r"\s?\([^()\n]{1,60}\)")
# Signs that end a sentence wherever a capital follows, and those that do so without a blank.
_ENDS = frozenset(OTHER_ENDS + "?!…\n")
_UNSPACED_ENDS = frozenset(UNSPACED_ENDS)


@dataclass(slots=True)
class Clause:
    """The words of text[start:end]: as they stand, in lower case, and where they are.

    known: the words of its language. names: those of the whole text, by place.
    asides: what was left out, (start, end) in the text: gap() leaves it out too.
    """

    text: str
    start: int
    end: int
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    known: KnownWords
    names: Names
    asides: Sequence[tuple[int, int]] = ()

    def gap(self, number: int) -> str:
        """What stands before word `number`: blanks and punctuation since the word before it."""
        return self._between(self.ends[number - 1] if number else self.start, self.starts[number])

    def follows_aside(self, number: int) -> bool:
        """Whether something was left out right before word `number`."""
        return (
            any(self.ends[number - 1] <= first < self.starts[number] for first, _ in self.asides) if number else False
        )

    def tail(self) -> str:
        """What stands after the last word."""
        return self._between(self.ends[-1] if self.ends else self.start, self.end)

    def _between(self, start: int, end: int) -> str:
        if not self.asides:
            return self.text[start:end]
        pieces = []
        for first, last in self.asides:
            if start <= first < end:
                pieces.append(self.text[start:first])
                start = last
        return "".join([*pieces, self.text[start:end]])

    def is_sentence_end(self, number: int) -> bool:
        """Whether a new sentence begins with word `number`."""
        gap = self.gap(number)
        before = "" if not number or self.follows_aside(number) else self.words[number - 1]
        return begins_sentence(gap, before, self.words[number][0], self.known)

    def part(self, first: int, stop: int) -> "Clause":
        """The words first..stop (exclusive) as a clause of their own."""
        kept = slice(first, stop)
        words, lower, starts, ends = self.words[kept], self.lower[kept], self.starts[kept], self.ends[kept]
        return Clause(self.text, starts[0], ends[-1], words, lower, starts, ends, self.known, self.names)

    def without_asides(self) -> "Clause":
        """The same without what stands in brackets: a state, a party, an age, what somebody is.

        >>> from flows.text.words.understood import Understood
        >>> clause = Understood("Ann Lee (D-Ohio) said", "en").clause().without_asides()
        >>> clause.words, clause.gap(2)
        (['Ann', 'Lee', 'said'], ' ')
        """
        if self.text.find("(", self.start, self.end) < 0:
            return self
        asides = [match.span() for match in _ASIDE.finditer(self.text, self.start, self.end)]
        kept = [at for at, place in enumerate(self.starts) if not any(first <= place < last for first, last in asides)]
        words, lower = [self.words[at] for at in kept], [self.lower[at] for at in kept]
        starts, ends = [self.starts[at] for at in kept], [self.ends[at] for at in kept]
        return Clause(self.text, self.start, self.end, words, lower, starts, ends, self.known, self.names, asides)


def cut_words(
    text: str, start: int, end: int, known: KnownWords, names: Names, *, parts_numbers: bool = False
) -> Clause:
    """Cut text[start:end] into words; parts_numbers: whether numbers are words of their own.

    >>> from flows.text.words.understood import Understood
    >>> Understood("Mr. Putin didn’t go.", "en").clause().words
    ['Mr', 'Putin', 'didn’t', 'go']
    >>> Understood("At least 1,234 12-year-old boys", "en").words_and_numbers().words
    ['At', 'least', '1,234', '12', 'year-old', 'boys']
    """
    pieces = (_NUMBER_OR_WORD if parts_numbers else _WORD).split(text[start:end])  # gap, word, gap, word, gap
    places = list(accumulate(map(len, pieces), initial=start))
    words = pieces[1::2]
    return Clause(text, start, end, words, list(map(str.lower, words)), places[1:-1:2], places[2::2], known, names)


def begins_sentence(gap: str, before: str, first: str, known: KnownWords) -> bool:
    """Whether a sentence begins behind a gap between two words: the one place that says where sentences of a text end.

    before: the word before the gap, with no point at its end; empty where its point ends a sentence in any case.
    first: the letter behind the gap.

    >>> from flows.text.words.known_words import known_words
    >>> gaps = ((". ", "left", "H"), (". ", "Mr", "S"), ("? ", "so", "h"), ("。", "", "他"))
    >>> [begins_sentence(*gap, known_words("en")) for gap in gaps]
    [True, False, False, True]
    """
    if len(gap) < 2:
        return not _UNSPACED_ENDS.isdisjoint(gap)
    is_end = not _ENDS.isdisjoint(gap)
    if not is_end and ("." not in gap or ".," in gap or gap[-1] == "."):
        return False
    # "[passage omitted]" is no part of what stands before it.
    if is_small(first) and "[" not in gap:
        return False
    return is_end or not is_abbreviation(before, known)


def is_abbreviation(word: str, known: KnownWords) -> bool:
    """Whether the point after a word belongs to the word.

    >>> from flows.text.words.known_words import known_words
    >>> [word for word in ("Mr", "D", "U.S", "war") if is_abbreviation(word, known_words("en"))]
    ['Mr', 'D', 'U.S']
    """
    return (len(word) == 1 and word.isalpha()) or "." in word or word.lower() in known.abbreviations
