"""Speech after a dash, as Spanish, French, Russian, Portuguese and Italian reports print it."""

import re

from flows.text.speech.quote_spans import QuoteSpan
from flows.text.words.known_words import KnownWords

_DASH = re.compile(r"[—–―]")
# A paragraph that begins with a dash; anchored at line ends, one character class each.
_OPENING_DASH = re.compile(r"^[—–―]", re.MULTILINE)
_FIRST_WORD = re.compile(r"\s?[^\W\d_]+")
# Dashes looked at in one paragraph.
_MOST_DASHES = 6


def find_dialogue(text: str, known: KnownWords) -> list[QuoteSpan]:
    """Find speech that a dash opens and a dash with a cue verb ends; a dash without one may be a list or an aside.

    >>> from flows.text.words.known_words import known_words
    >>> text = "— Мы не уйдём, — сказал Петров.\\n— Пункт второй — без цены"
    >>> [text[span.start:span.end] for span in find_dialogue(text, known_words("ru"))]
    ['Мы не уйдём,']
    """
    if not known.has_dialogue_dashes:
        return []
    spans: list[QuoteSpan] = []
    for match in _OPENING_DASH.finditer(text):
        end = text.find("\n", match.end())
        _read_paragraph(text, known, match.start(), len(text) if end < 0 else end, spans)
    return spans


def _read_paragraph(text: str, known: KnownWords, start: int, end: int, spans: list[QuoteSpan]) -> None:
    """Read the turns of one paragraph: speech — attribution — speech."""
    dashes = []
    for match in _DASH.finditer(text, start, end):
        dashes.append(match.start())
        if len(dashes) == _MOST_DASHES:
            break
    for number in range(1, len(dashes)):
        if not _begins_attribution(text, dashes[number], end, known):
            continue
        _append(text, dashes[0], dashes[number], start, end, spans)
        if number + 1 < len(dashes):
            stop = dashes[number + 2] if number + 2 < len(dashes) else end
            _append(text, dashes[number + 1], stop, start, end, spans)
        return


def _begins_attribution(text: str, dash: int, end: int, known: KnownWords) -> bool:
    """Whether a cue verb stands right after a dash."""
    first = _FIRST_WORD.match(text, dash + 1, min(end, dash + 30))
    if not first:
        return False
    word = first[0].strip().lower()
    if word in known.auxiliaries:
        second = _FIRST_WORD.match(text, first.end(), min(end, first.end() + 30))
        word = second[0].strip().lower() if second else word
    return word in known.verbs


def _append(text: str, opened: int, closed: int, start: int, end: int, spans: list[QuoteSpan]) -> None:
    """Append the speech between a dash and where it ends, without the blanks and points around it."""
    first, last = opened + 1, closed
    while first < last and (text[first].isspace() or text[first] in ".,;:"):
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    if first < last:
        spans.append(QuoteSpan(first, last, opened, min(closed + 1, end), False, start, end))
