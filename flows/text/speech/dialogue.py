"""Speech after a dash, as Spanish, French, Russian, Portuguese and Italian reports print it."""

import re

from flows.text.speech.quote_spans import QuoteSpan
from flows.text.words.understood import Understood

_DASH = re.compile(r"[—–―]")
# A paragraph that begins with a dash; anchored at line ends, one character class each.
_OPENING_DASH = re.compile(r"^[—–―]", re.MULTILINE)
# Dashes looked at in one paragraph.
_MOST_DASHES = 6
# Characters behind a dash in which its verb stands.
_REACH = 60


def find_dialogue(understood: Understood) -> list[QuoteSpan]:
    """Find speech that a dash opens and a dash with a cue verb ends; a dash without one may be a list or an aside.

    >>> text = "— Мы не уйдём, — сказал Петров.\\n— Пункт второй — без цены"
    >>> [text[span.start:span.end] for span in find_dialogue(Understood(text, "ru"))]
    ['Мы не уйдём,']
    """
    if not understood.known.has_dialogue_dashes:
        return []
    text = understood.text
    spans: list[QuoteSpan] = []
    for match in _OPENING_DASH.finditer(text):
        end = text.find("\n", match.end())
        _read_paragraph(understood, match.start(), len(text) if end < 0 else end, spans)
    return spans


def _read_paragraph(understood: Understood, start: int, end: int, spans: list[QuoteSpan]) -> None:
    """Read the turns of one paragraph: speech — attribution — speech."""
    text, dashes = understood.text, list[int]()
    for match in _DASH.finditer(text, start, end):
        dashes.append(match.start())
        if len(dashes) == _MOST_DASHES:
            break
    for number in range(1, len(dashes)):
        if not _begins_attribution(understood, dashes[number], end):
            continue
        _append(text, dashes[0], dashes[number], start, end, spans)
        if number + 1 < len(dashes):
            stop = dashes[number + 2] if number + 2 < len(dashes) else end
            _append(text, dashes[number + 1], stop, start, end, spans)
        return


def _begins_attribution(understood: Understood, dash: int, end: int) -> bool:
    """Whether a cue verb stands right after a dash."""
    clause = understood.clause(dash + 1, min(end, dash + _REACH))
    words, known = clause.lower, understood.known
    if not words or clause.gap(0).strip():
        return False
    return words[0] in known.verbs or (words[0] in known.auxiliaries and not known.verbs.isdisjoint(words[1:2]))


def _append(text: str, opened: int, closed: int, start: int, end: int, spans: list[QuoteSpan]) -> None:
    """Append the speech between a dash and where it ends, without the blanks and points around it."""
    first, last = opened + 1, closed
    while first < last and (text[first].isspace() or text[first] in ".,;:"):
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    if first < last:
        spans.append(QuoteSpan(first, last, opened, min(closed + 1, end), False, start, end))
