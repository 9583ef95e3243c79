"""The words of a headline, and the text in which they come again."""

import re
from collections.abc import Sequence
from typing import NamedTuple

# A Chinese, Japanese or Korean character says as much as three letters.
WIDE_WEIGHT = 3
# Letters. Shorter words are articles and the like.
SHORTEST_WORD = 4
# How much of the body is searched for the headline's words: lines from which a paragraph is taken, lengths of a
# paragraph and of a line of hard-wrapped text (wide characters weighed), characters.
BODY_LINES = 60
SHORTEST_PARAGRAPH, SHORTEST_WRAPPED_LINE = 90, 55
BODY_CHARACTERS = 4_000


class Echo(NamedTuple):
    """How many of a line's words a text says again, of how many."""

    found: int
    total: int

    @property
    def share(self) -> float:
        """-1 where the line has no words to look for."""
        return self.found / self.total if self.total else -1.0


def count_words(line: str) -> int:
    """How many words a line has; of Chinese, Japanese and Korean text every second character begins one.

    >>> count_words("Harbour fees rise"), count_words("港の料金が上がる")
    (3, 4)
    """
    count = 0
    for word in _WORD.findall(line):
        count += len(word) // 2 if len(word) > 2 and _WIDE.search(word) else 1
    return count


def prepare(body: str) -> str:
    """A text as `find_echo` searches it: its words in lower case between single blanks."""
    return f" {' '.join(_WORD.findall(body.lower()))} "


def find_echo(line: str, body: str) -> Echo:
    """How many of a line's longer words come again in a text, endings aside: a word's first two thirds count.

    body: as `prepare` gives it. Of Chinese, Japanese and Korean each pair of characters counts as a word.

    >>> find_echo("Порт закроют на зиму", prepare("Портовый совет сказал, что порта не закроет."))
    Echo(found=2, total=3)
    >>> find_echo("港口关闭", prepare("今天港口将关闭"))
    Echo(found=2, total=3)
    """
    found = count = 0
    for word in _WORD.findall(line.lower()):
        if _WIDE.search(word):
            count += len(word) - 1
            found += sum(word[start : start + 2] in body for start in range(len(word) - 1))
        elif len(word) >= SHORTEST_WORD:
            count += 1
            found += f" {word[: max(SHORTEST_WORD, (2 * len(word) + 2) // 3)]}" in body
    return Echo(found, count)


def weigh_characters(line: str) -> int:
    """The length of a line, where wide characters count as several."""
    if line.isascii():
        return len(line)
    return len(line) + (WIDE_WEIGHT - 1) * len(_WIDE.findall(line))


def read_body(lines: Sequence[str], start: int) -> str:
    """The first paragraphs from a line on, whatever the judge thinks of them."""
    following = lines[start : start + BODY_LINES]
    for shortest in (SHORTEST_PARAGRAPH, SHORTEST_WRAPPED_LINE):
        body = " ".join(line[:BODY_CHARACTERS] for line in following if weigh_characters(line[:shortest]) >= shortest)
        if body:
            return body[:BODY_CHARACTERS]
    return ""


_WORD = re.compile(r"[^\W_]+")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
