"""The words of a line as the line model counts them: single words, pairs, and where the line begins and ends."""

import re
from itertools import pairwise

# Furniture says what it is at its beginning or at its end; of a longer line the middle is not looked at. Characters.
HEAD_CHARS = 80
TAIL_CHARS = 50

# Words from which a line has too many; so many of the first and of the last are counted. Words.
MAX_HEAD = 12
MAX_TAIL = 8

_WORD = re.compile(r"\w+|[^\w\s]")
_NUMBER = re.compile(r"\d+")


def list_words(line: str) -> list[str]:
    """List the words and pairs of words of a line, in order; "^" and "$" mark its ends, "0" stands for any number.

    Leaves out the middle of a long line.

    >>> list_words("Page 12 of 40")
    ['^', 'page', '0', 'of', '0', '$', '^ page', 'page 0', '0 of', 'of 0', '0 $']
    """
    if len(line) > HEAD_CHARS + TAIL_CHARS + 10:
        line = f"{line[:HEAD_CHARS]} \x00 {line[-TAIL_CHARS:]}"
    words = _WORD.findall(_NUMBER.sub("0", line.casefold()))
    if len(words) > MAX_HEAD + MAX_TAIL:
        words = words[:MAX_HEAD] + words[-MAX_TAIL:]
    words = ["^", *words, "$"]
    words.extend(map(" ".join, list(pairwise(words))))
    return words
