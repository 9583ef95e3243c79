"""Where a text is listened to: a few pieces spread over it, or its paragraphs. Bounded, whatever its length."""

import re
from collections.abc import Iterator

# Characters of a piece, and how many pieces of a text are judged: one in the middle of each third touches every
# passage that is a third of the text, so that another language is heard wherever it stands.
PIECE_CHARS = 240
PIECE_COUNT = 3

# Where several languages are heard, so many passages of so many characters are judged, each inside a paragraph.
PASSAGE_CHARS = 300
PASSAGE_COUNT = 16
# Multiples of it, modulo 1, are spread evenly and in no rhythm: where each second paragraph translates the one above,
# equal steps would meet one language only.
GOLDEN_RATIO = (5**0.5 - 1) / 2

# Characters in which a piece looks for white space to start at; scripts without spaces have none.
LONGEST_WORD = 30

_OPENING = "\"“„«‹「『»”'‘‚"
_CLOSING = "\"”“»›」』«'’"
_SPACE = re.compile(r"\s")


def take_pieces(text: str) -> list[str]:
    """Take a piece from the middle of each part of a text; a short text is one piece.

    >>> take_pieces("The harbour stayed closed.")
    ['The harbour stayed closed.']
    >>> [piece[:5] for piece in take_pieces("one, " * 500 + "two, " * 1000)]
    ['one, ', 'two, ', 'two, ']
    """
    count = min(PIECE_COUNT, round(len(text) / PIECE_CHARS))
    if count < 2:
        return [text]
    part = len(text) // count
    starts = [_find_word_start(text, number * part + max(0, part - PIECE_CHARS) // 2) for number in range(count)]
    return [text[start : start + PIECE_CHARS] for start in starts]


def take_passages(text: str) -> list[tuple[int, str]]:
    """Take passages with the number of their paragraph: all, or evenly spread ones of a long text.

    >>> take_passages("Le port est fermé.\\n\\nThe harbour is closed.")
    [(0, 'Le port est fermé.'), (1, 'The harbour is closed.')]
    """
    passages = list(_cut_passages(text))
    if len(passages) <= PASSAGE_COUNT:
        return passages
    chosen = {int(len(passages) * (number * GOLDEN_RATIO % 1)) for number in range(PASSAGE_COUNT)}
    return [passages[index] for index in sorted(chosen)]


def is_quotation(paragraph: str) -> bool:
    """Whether a paragraph is a quotation: it opens with a quote mark, and the last one stands near its end.

    >>> is_quotation("« Nous ne partirons pas avant lundi, quoi qu’on dise », he said.")
    True
    >>> is_quotation("“Never,” a dit le capitaine avant de rentrer chez lui sans attendre les journalistes.")
    False
    """
    if paragraph[:1] not in _OPENING:
        return False
    last = max(paragraph.rfind(mark) for mark in _CLOSING)
    return last <= 0 or last * 3 >= len(paragraph) * 2


def _cut_passages(text: str) -> Iterator[tuple[int, str]]:
    paragraphs = (line.strip() for line in text.split("\n"))
    for number, paragraph in enumerate(paragraph for paragraph in paragraphs if paragraph):
        if is_quotation(paragraph):
            continue
        start = 0
        while start < len(paragraph):
            end = start + PASSAGE_CHARS
            if end < len(paragraph):
                end = _find_word_start(paragraph, end)
            yield number, paragraph[start:end]
            start = end


def _find_word_start(text: str, start: int) -> int:
    if start == 0:
        return 0
    space = _SPACE.search(text, start, start + LONGEST_WORD)
    return space.end() if space else start
