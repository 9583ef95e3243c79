"""Whether a line's words are the report's: the long lines around it use them, too."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import repeat

from flows.rules.scripts import UNSPACED, WORD_MARKS

# Words long enough to be of the report's matter; vowel signs of India count as letters of theirs. Scripts without
# spaces have no words to see: their syllables and ideographs are taken in twos.
_LONG_WORD = re.compile(rf"[^\W\d_{UNSPACED}](?:[^\W\d_{UNSPACED}]|[{WORD_MARKS}]){{3,}}")
_LONG_PLAIN_WORD = re.compile(r"[^\W\d_]{4,}")
# Letters of ASCII as they are, a blank for anything else.
_ASCII_LETTERS = bytes(code if chr(code).isalpha() else 32 for code in range(128)) + bytes(128)
_NOT_PLAIN = re.compile(f"[{UNSPACED}{WORD_MARKS}]")
_PAIR = re.compile(rf"(?=([{UNSPACED}]{{2}}))")

# Long lines before and behind a line whose words are the report's. The words of all of a long report would be those of
# any line: the longer it is, the more a link to another article would look like a part of it.
NEAR_LINES = 20


def count_report_words(vocabulary: Sequence[set[str]], is_long: Sequence[int]) -> list[int]:
    """How many words of each line stand in other long lines near it, NEAR_LINES on either side.

    vocabulary  the words of each line
    is_long     whether it is one that reports are made of

    >>> count_report_words([{"harbour", "ferry"}, {"ferry"}, {"ferry", "storm"}], [1, 0, 1])
    [1, 1, 1]
    """
    long_lines = [words for words, is_one in zip(vocabulary, is_long, strict=True) if is_one]
    near: Counter[str] = Counter()
    first = stop = passed = 0
    counts = []
    for words, is_one in zip(vocabulary, is_long, strict=True):
        while stop < min(passed + NEAR_LINES + bool(is_one), len(long_lines)):
            near.update(long_lines[stop])
            stop += 1
        while first < passed - NEAR_LINES:
            near.subtract(long_lines[first])
            first += 1
        # A long line has its own words: those stand in another one, too, that stand in two.
        least = 2 if is_one else 1
        counts.append(sum(map(least.__le__, map(near.get, words, repeat(0)))))
        passed += bool(is_one)
    return counts


def list_long_words(text: str) -> set[str]:
    """The words of a text by which it is told whether another one speaks of the same matter.

    >>> sorted(list_long_words("the harbour")), sorted(list_long_words("बंदरगाह की मरम्मत")), list_long_words("港口")
    (['harbour'], ['बंदरगाह', 'मरम्मत'], {'港口'})
    """
    if text.isascii():
        return {word for word in text.encode().translate(_ASCII_LETTERS).decode().split() if len(word) > 3}
    if not _NOT_PLAIN.search(text):
        return set(_LONG_PLAIN_WORD.findall(text))
    return {*_LONG_WORD.findall(text), *_PAIR.findall(text)}
