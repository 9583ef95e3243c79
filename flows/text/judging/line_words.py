"""The words of a line as the line model counts them: single words, pairs, and where the line begins and ends."""

import re
from itertools import pairwise

from flows.rules.marks import COMMAS, EXCLAMATION_MARKS, QUESTION_MARKS, STOPS
from flows.rules.scripts import UNSPACED, WORD_MARKS
from flows.text.sentence_ends import write_own_end

# Furniture says what it is at its beginning or at its end; of a longer line the middle is not looked at. Characters.
HEAD_CHARS = 80
TAIL_CHARS = 50

# Words from which a line has too many; so many of the first and of the last are counted. Words.
MAX_HEAD = 12
MAX_TAIL = 8

_PLAIN_WORD = re.compile(r"\w+|\S")
# The same for ASCII in small letters, and what has to be in it to hold a number: classes of few characters are quicker.
_ASCII_WORD = re.compile(r"[a-z0-9_]+|[^\s]")
_ASCII_DIGIT = re.compile("[0-9]")
# A character of a script without spaces is a word.
_WORD = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+(?:[{WORD_MARKS}]+[^\W{UNSPACED}]*)*|[^\w\s]")
# The end of a sentence is the same in every script, and so is a comma. A full stop typed as two signs is one.
_PLAIN = {".": STOPS, "?": QUESTION_MARKS, "!": EXCLAMATION_MARKS, ",": COMMAS}
_MARKS = str.maketrans({mark: plain for plain, marks in _PLAIN.items() for mark in marks})
_OTHER_MARK = re.compile(
    f"[{re.escape(''.join(mark for marks in _PLAIN.values() for mark in marks if ord(mark) > 127))}]"
)
_ETHIOPIC_STOP = "፡፡"
_NOT_PLAIN = re.compile(f"[{UNSPACED}{WORD_MARKS}]")
_NUMBER = re.compile(r"\d+")


def list_words(line: str) -> list[str]:
    """List the words and pairs of words of a line, in order; "^" and "$" mark its ends, "0" stands for any number,
    "." for the full stop of any script.

    Leaves out the middle of a long line.

    >>> list_words("Page 12 of 40")
    ['^', 'page', '0', 'of', '0', '$', '^ page', 'page 0', '0 of', 'of 0', '0 $']
    >>> list_words("काम शुरू होगा।")[:6], list_words("你好。")[:5]
    (['^', 'काम', 'शुरू', 'होगा', '.', '$'], ['^', '你', '好', '.', '$'])
    """
    if len(line) > HEAD_CHARS + TAIL_CHARS + 10:
        line = f"{line[:HEAD_CHARS]} \x00 {line[-TAIL_CHARS:]}"
    line = line.casefold()
    is_ascii = line.isascii()
    pattern = _ASCII_WORD if is_ascii else _PLAIN_WORD
    if not is_ascii or _ASCII_DIGIT.search(line):
        line = _NUMBER.sub("0", line)
    if not line.isascii():
        line = write_own_end(line).replace(_ETHIOPIC_STOP, ".")
        if _OTHER_MARK.search(line):
            line = line.translate(_MARKS)
        if _NOT_PLAIN.search(line):
            pattern = _WORD
    words = pattern.findall(line)
    if len(words) > MAX_HEAD + MAX_TAIL:
        words = words[:MAX_HEAD] + words[-MAX_TAIL:]
    words = ["^", *words, "$"]
    return [*words, *map(" ".join, pairwise(words))]
