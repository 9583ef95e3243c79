"""Sentences and words: where they begin and end, inside bounded windows."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from flows.rules.letters import is_small
from flows.rules.marks import SENTENCE_ENDS, UNSPACED_ENDS
from flows.rules.words import words

# Separators inside a word never touch one another, so the pattern is linear.
_WORD = re.compile(r"([^\W_]+(?:['’.&-][^\W_]+)*)")
_LAST_WORD = re.compile(_WORD.pattern + r"\Z")
_LETTER = re.compile(r"[^\W_]")
_SIGN = re.compile(r"[.!?…\n]")
# Characters: no abbreviation is longer.
_LONGEST_ABBREVIATION = 40
_SENTENCE_END = re.compile(rf"""[{re.escape(SENTENCE_ENDS)}…]["”’»')\]]*\s+|[{UNSPACED_ENDS}]["”’»')\]」』）]*|\n+""")
# Short brackets with their blank before them, on one line.
_ASIDE = re.compile(r"\s?\([^()\n]{1,60}\)")
# Abbreviations that a capital may follow without a new sentence.
_ABBREVIATIONS = words(
    """
    mr mrs ms dr prof sen rep gov gen col lt sgt capt maj adm st jr sr no vs msgr rev hon pres sec dept inc co corp jan
    feb mar apr jun jul aug sept sep oct nov dec bzw ca etc m mm d ud sra г ул им
    """
)
# A "sentence" without a full stop is cut after this many characters, so that no value is ever a megabyte long.
SENTENCE_LIMIT = 1000


@dataclass(slots=True)
class Clause:
    """The words of a stretch of text: as they stand, in lower case, and where they are.

    asides: what was left out, (start, end) in the text: gap() leaves it out too.
    """

    text: str
    start: int
    end: int
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
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
        if len(gap) < 2:
            return False
        if "?" in gap or "!" in gap or "…" in gap or "\n" in gap:
            return not is_small(self.words[number][0])
        if "." not in gap or ".," in gap or is_small(self.words[number][0]):
            return False
        return self.follows_aside(number) or not is_abbreviation(self.words[number - 1])


def is_abbreviation(word: str) -> bool:
    """Whether the point after a word belongs to the word.

    >>> [word for word in ("Mr", "D", "U.S", "war") if is_abbreviation(word)]
    ['Mr', 'D', 'U.S']
    """
    return (len(word) == 1 and word.isalpha()) or "." in word or word.lower() in _ABBREVIATIONS


def read_clause(text: str, start: int, end: int) -> Clause:
    """Read the words of text[start:end].

    >>> read_clause("Mr. Putin didn’t go.", 0, 20).words
    ['Mr', 'Putin', 'didn’t', 'go']
    """
    pieces = _WORD.split(text[start:end])  # gap, word, gap, word, gap
    places = list(accumulate(map(len, pieces), initial=start))
    words = pieces[1::2]
    return Clause(text, start, end, words, list(map(str.lower, words)), places[1:-1:2], places[2::2])


def read_without_asides(text: str, start: int, end: int) -> Clause:
    """Read the words of text[start:end], but for those in brackets: a state, a party, an age, what somebody is.

    >>> clause = read_without_asides("Ann Lee (D-Ohio) said", 0, 21)
    >>> clause.words, clause.gap(2)
    (['Ann', 'Lee', 'said'], ' ')
    """
    clause = read_clause(text, start, end)
    if text.find("(", start, end) < 0:
        return clause
    asides = [match.span() for match in _ASIDE.finditer(text, start, end)]
    kept = [
        number for number, place in enumerate(clause.starts) if not any(first <= place < last for first, last in asides)
    ]
    words, starts = [clause.words[number] for number in kept], [clause.starts[number] for number in kept]
    lower, ends = [clause.lower[number] for number in kept], [clause.ends[number] for number in kept]
    return Clause(text, start, end, words, lower, starts, ends, asides)


def first_sentence_end(text: str, start: int, end: int) -> int:
    """Where the sentence after the first one in text[start:end] begins; `end` where there is no other.

    >>> first_sentence_end("Mr. Vell left. He won.", 0, 22)
    15
    """
    for sign in _SIGN.finditer(text, start, end):
        following = _find_beginning(text, sign.start(), start, end)
        if following:
            return following
    return end


def last_sentence_start(text: str, start: int, end: int) -> int:
    """Where the last sentence of text[start:end] begins.

    >>> last_sentence_start("He won. Mr. Vell left", 0, 21)
    8
    """
    at = end
    while True:
        point = text.rfind(".", start, at)
        begin = max(start, point)  # the other signs are rare: only one behind the last point counts
        at = max(point, *[text.rfind(sign, begin, at) for sign in "!?…\n"])
        if at < 0:
            return start
        following = _find_beginning(text, at, start, end)
        if following:
            return following


def _find_beginning(text: str, sign: int, start: int, end: int) -> int | None:
    """Where a sentence begins behind a sign; None where the sign ends none, as Clause.is_sentence_end has it."""
    after = _LETTER.search(text, sign, end)
    if not after or is_small(text[after.start()]):
        return None
    following, before = after.start(), sign
    while before > start and not text[before - 1].isalnum():
        before -= 1
    if before == start or following - before < 2:
        return None
    gap = text[before:following]
    if "?" not in gap and "!" not in gap and "…" not in gap and "\n" not in gap:
        if ".," in gap:
            return None
        word = _LAST_WORD.search(text, max(start, before - _LONGEST_ABBREVIATION), before)
        if word and is_abbreviation(word[0]):
            return None
    return following


class Sentences:
    """The sentences of a text, found once, when first asked for.

    >>> Sentences("Mr. Smith left. He won.\\n\\nRain fell.").around(17)
    (16, 23)
    >>> Sentences("वह गया। वह जीता।").around(10), Sentences("他走了。他赢了。").around(5)
    ((8, 16), (4, 8))
    """

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        starts = [0]
        for match in _SENTENCE_END.finditer(text):
            end = match.end()
            if "\n" not in match[0] and self._goes_on(match.start(), end):
                continue
            _cut_long(text, starts, end)
            starts.append(end)
        _cut_long(text, starts, len(text))
        self._starts = starts

    def _goes_on(self, point: int, following: int) -> bool:
        """Whether the sentence goes on after a point: an abbreviation, or a small letter after it."""
        text = self._text
        if is_small(text[following : following + 1]):
            return True
        if text[point] != ".":
            return False
        begin = point
        while begin > 0 and point - begin < 8 and (text[begin - 1].isalnum() or text[begin - 1] == "."):
            begin -= 1
        return is_abbreviation(text[begin:point])

    def around(self, position: int) -> tuple[int, int]:
        """Start and end of the sentence that holds a position, blanks at its end left out."""
        number = bisect_right(self._starts, position)
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        while end > start and self._text[end - 1].isspace():
            end -= 1
        return start, end


def _cut_long(text: str, starts: list[int], end: int) -> None:
    """Cut what stands between the last start and `end` into pieces of at most SENTENCE_LIMIT, at blanks."""
    while end - starts[-1] > SENTENCE_LIMIT:
        blank = text.rfind(" ", starts[-1] + 1, starts[-1] + SENTENCE_LIMIT)
        starts.append(blank + 1 if blank > 0 else starts[-1] + SENTENCE_LIMIT)
