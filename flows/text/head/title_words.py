"""The words of a headline, and the text in which they come again."""

import re
from collections.abc import Sequence

from flows.text.head.title_lines import SHORTEST_PARAGRAPH

# A Chinese, Japanese or Korean character says as much as three letters.
WIDE_WEIGHT = 3
# How much of the body is searched for the headline's words.
BODY_LINES = 60
SHORTEST_WRAPPED_LINE = 55
BODY_CHARACTERS = 4_000


def list_words(line: str) -> list[str]:
    """The words of a line in lower case; of Chinese, Japanese and Korean text every second pair of characters.

    >>> list_words("Harbour fees rise"), list_words("港の料金が上がる")
    (['harbour', 'fees', 'rise'], ['港の', '料金', 'が上', 'がる'])
    """
    words: list[str] = []
    for word in _WORD.findall(line.lower()):
        if len(word) > 2 and _WIDE.search(word):
            words += [word[start : start + 2] for start in range(0, len(word) - 1, 2)]
        else:
            words.append(word)
    return words


def share_in_body(line: str, body: str) -> float:
    """The share of the line's longer words that the body has, endings aside."""
    words = [word for word in list_words(line) if len(word) > 3 or _WIDE.match(word)]
    if not words or not body:
        return 0.0
    return sum(word in body for word in words) / len(words)


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
