"""Where quotations stand: pairing of quote marks, a paragraph at a time.

A line break ends a paragraph, and no mark reaches beyond its own: a forgotten closing mark costs one paragraph at most.
Which mark opens and which closes is read off the mark where it says so (“ ” « »), off its neighbours where it does
not (straight marks), and off the sentence around it where scraping has put a blank on the wrong side.
"""

import re
from typing import NamedTuple

from flows.rules.quotes import DOUBLED_MARKS, MARK_FAMILIES
from flows.text.words.understood import Understood

# Runs of one single mark, and any other mark; an apostrophe inside a word is none. One character class comes first, so
# that the search is fast and a million marks are a million short matches.
_MARK = re.compile("[\"“”„«»「」『』'‘’`](?<![^\\W_]['‘’](?=[^\\W_]))(?:(?<=')'+|(?<=‘)‘+|(?<=’)’+|(?<=`)`+)?")
# A text with none of these has no quotation: most have none.
_CAN_OPEN = '"“”„«»「『‘`'
_OPENING_SINGLE = re.compile(r"'[^\W\d_](?<![^\W_]'.)")
_INK = re.compile(r"\S")
_OPENING_COMPANY = "([{—–-―/:¿¡“‘«"
_ENDS_A_CLAUSE = ".,!?…;:"
# How many marks a single quote may look ahead for its partner: nested quotes and possessives in between.
_SINGLE_REACH = 12


class QuoteSpan(NamedTuple):
    """A quotation between marks: text[start:end] inside them, text[opened:closed] with them.

    runs_on: the mark is never closed because the next paragraph goes on with the same speech.
    """

    start: int
    end: int
    opened: int
    closed: int
    runs_on: bool
    paragraph_start: int
    paragraph_end: int


class _Mark(NamedTuple):
    start: int
    end: int
    sign: str
    family: str
    can_open: bool
    can_close: bool


def find_spans(understood: Understood) -> list[QuoteSpan]:
    """Find the quotations of a text by their marks, in order, without nested ones.

    >>> text = 'He said “no “if” and no “but””. Feet: 6\\'2". "Go," she said.'
    >>> [text[span.start:span.end] for span in find_spans(Understood(text, "en"))]
    ['no “if” and no “but”', 'Go,']
    """
    text = understood.text
    spans: list[QuoteSpan] = []
    if not _OPENING_SINGLE.search(text) and not any(sign in text for sign in _CAN_OPEN):
        return spans
    paragraph_start = paragraph_end = -1
    marks: list[_Mark] = []
    for match in _MARK.finditer(text):
        start, end = match.span()
        if start > paragraph_end:
            if marks:
                _pair(understood, marks, paragraph_start, paragraph_end, spans)
                marks = []
            paragraph_start = text.rfind("\n", max(0, paragraph_end), start) + 1 or max(0, paragraph_end)
            paragraph_end = text.find("\n", end)
            if paragraph_end < 0:
                paragraph_end = len(text)
        mark = _read_mark(text, start, end)
        if mark:
            marks.append(mark)
    if marks:
        _pair(understood, marks, paragraph_start, paragraph_end, spans)
    return spans


def _read_mark(text: str, start: int, end: int) -> _Mark | None:
    """Read a mark by what stands on both sides of it; two single marks are a double one.

    Of three in a row the outer two are the double mark. Apostrophes, longer runs and fences of code are no marks.

    >>> _read_mark("``No''", 0, 2).sign, _read_mark("``No''", 4, 6).sign, _read_mark("in '90", 3, 4)
    ('“', '"', None)
    """
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    sign = text[start]
    if end - start == 1:
        if sign == "`" or (sign in "'‘’" and before.isspace() and not after.isalpha()):
            return None
    elif end - start > 3 or (end - start == 3 and sign == "`"):
        return None
    elif end - start == 3 and before.isspace():
        end, after, sign = end - 1, sign, DOUBLED_MARKS[sign * 2]
    elif end - start == 3:
        start, before, sign = start + 1, sign, DOUBLED_MARKS[sign * 2]
    else:
        sign = DOUBLED_MARKS[sign * 2]
    can_open, can_close = _read_sides(sign, before, after)
    if end - start == 2 and sign == '"':  # closes “… or ``…; opens nothing yet
        can_open = False
    return _Mark(start, end, sign, MARK_FAMILIES[sign], can_open, can_close)


def _read_sides(sign: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether a mark can open and whether it can close, by itself and by the characters on both sides of it."""
    blank_before, blank_after = before.isspace(), after.isspace()
    if sign in "'‘’":
        return sign != "’" and after.isalpha() and not before.isalnum(), not after.isalnum()
    if sign in "“„«「『":
        return not blank_after or blank_before or before in "’'", sign in "“«" and (not blank_before or blank_after)
    if sign == "»":  # closes in French and Russian, opens in German
        can_open = blank_before and after.isalnum()
        return can_open, not can_open
    if sign in "”」』":
        return sign == "”" and blank_before and not blank_after, True
    return not blank_after and (blank_before or before in _OPENING_COMPANY), not blank_before or blank_after


def _pair(
    understood: Understood, marks: list[_Mark], paragraph_start: int, paragraph_end: int, spans: list[QuoteSpan]
) -> None:
    """Pair the marks of one paragraph and append the spans found."""
    text, paragraph = understood.text, (paragraph_start, paragraph_end)
    opener: _Mark | None = None
    nested = opened = 0
    for number, mark in enumerate(marks):
        if opener is None:
            if _opens(text, marks, number):
                opener, opened, nested = mark, number, 0
            continue
        verdict = _judge(text, marks, number, opener, nested) if mark.family == opener.family else "nothing"
        nested += (verdict == "nest") - (verdict == "unnest")
        if verdict in {"close", "restart"}:
            end, closed = mark.start, mark.end
            if verdict == "restart":
                end, closed = _close_otherwise(text, marks, opened, number) or (mark.start, mark.start)
            _append(text, spans, QuoteSpan(opener.end, end, opener.start, closed, False, *paragraph))
            opener, opened, nested = (mark if verdict == "restart" else None), number, 0
    if opener is not None:
        found = _leave_open(understood, opener, paragraph_start, paragraph_end)
        other = None if found and found[1] else _close_otherwise(text, marks, opened, len(marks))
        if other:
            end, closed = other
            _append(text, spans, QuoteSpan(opener.end, end, opener.start, closed, False, *paragraph))
        elif found:
            end, runs_on = found
            _append(text, spans, QuoteSpan(opener.end, end, opener.start, end, runs_on, *paragraph))


def _close_otherwise(text: str, marks: list[_Mark], opened: int, stop: int) -> tuple[int, int] | None:
    """Where a single mark closes a double one whose own closing mark is missing: “We will go.’ Rain fell. “Stay.”"""
    if marks[opened].family != "double":
        return None
    for mark in marks[opened + 1 : min(stop, opened + _SINGLE_REACH)]:
        if mark.family == "single":
            closes = mark.can_close and not mark.can_open and text[mark.start - 1] in ".,!?…"
            return (mark.start, mark.end) if closes else None
    return None


def is_blank(text: str, start: int, end: int) -> bool:
    """Whether nothing stands between two places; a paragraph of many quotations is not copied for each of them.

    >>> is_blank("Yes: “no”", 0, 5), is_blank(" “no”", 0, 1)
    (False, True)
    """
    return _INK.search(text, start, end) is None


def _append(text: str, spans: list[QuoteSpan], span: QuoteSpan) -> None:
    """Append a span without the blanks at its ends, if anything is left of it."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(QuoteSpan(start, end, *span[2:]) if (start, end) != span[:2] else span)


def _opens(text: str, marks: list[_Mark], number: int) -> bool:
    """Whether a mark opens a quotation where none is open."""
    mark = marks[number]
    if not mark.can_open:
        return False
    if mark.family == "single":
        return _has_single_partner(text, marks, number)
    if mark.sign == "”":
        return any(other.sign == "”" for other in marks[number + 1 : number + 3])
    return True


def _has_single_partner(text: str, marks: list[_Mark], number: int) -> bool:
    """Whether a single mark is closed later, so that it is no apostrophe ('twas, ’90s, the soldiers' homes)."""
    for other in marks[number + 1 : number + 1 + _SINGLE_REACH]:
        if other.family == "single" and other.can_close and not other.can_open and _closes_single(text, other):
            return True
    return False


def _closes_single(text: str, mark: _Mark) -> bool:
    """A single mark after an s may be a possessive: it closes only with punctuation on one side."""
    before = text[mark.start - 1 : mark.start]
    after = text[mark.end : mark.end + 1]
    return before in _ENDS_A_CLAUSE or before not in "sS" or not after or after in ".,;:!?)"


def _judge(text: str, marks: list[_Mark], number: int, opener: _Mark, nested: int) -> str:
    """What a mark of the open family does: close, nest, unnest, restart (the closing mark was forgotten) or nothing."""
    mark = marks[number]
    if mark.family == "single":
        return "close" if mark.can_close and not mark.can_open and _closes_single(text, mark) else "nothing"
    if opener.sign == "„" and mark.sign == "“":
        return "close" if not nested else "unnest"
    if mark.family == "angle":  # »German« turns the pair round
        if mark.sign == opener.sign:
            return "nest" if opener.sign == "«" else "nothing"
        return "unnest" if nested else "close"
    if mark.can_close and not (mark.can_open and mark.sign in '“«"„'):
        return "unnest" if nested else "close"
    if not mark.can_open:
        return "nothing"
    if nested and mark.can_close:
        return "unnest"
    return _judge_second_opening(text, marks, number, nested)


def _judge_second_opening(text: str, marks: list[_Mark], number: int, nested: int) -> str:
    """A second opening mark: a quotation in the quotation, a closing mark gone astray, or a closing one forgotten.

    “We will go. “be spoken.      after the end of a sentence and with no further mark: it closes
    “He told me, “Go,” and I did.”  two closing marks follow: it nests
    “We will go. “And you stay.”    one follows: the first one was never closed
    """
    mark = marks[number]
    window = text[max(0, mark.start - 3) : mark.start].rstrip()
    ahead = [other for other in marks[number + 1 : number + 4] if other.family == mark.family]
    if not window or window[-1] not in _ENDS_A_CLAUSE:
        # no end of a clause before it: nested where something closes it
        return "nest" if ahead and ahead[0].can_close else "nothing"
    if not ahead or nested:
        return "close"
    if ahead[0].can_open and not (ahead[0].can_close and ahead[0].sign not in "“«"):
        return "close"
    if len(ahead) > 1 and ahead[1].can_close and not ahead[1].can_open:
        return "nest"
    return "restart"


def _leave_open(
    understood: Understood, opener: _Mark, paragraph_start: int, paragraph_end: int
) -> tuple[int, bool] | None:
    """Where a quotation without its closing mark ends, and whether the next paragraph goes on with it.

    It ends with its paragraph, or, begun in mid-paragraph, with its sentence; None where the mark is no quote mark.
    """
    if opener.family == "single":
        return None
    text = understood.text
    following = paragraph_end
    while following < len(text) and following < paragraph_end + 4 and text[following].isspace():
        following += 1
    sign = DOUBLED_MARKS.get(text[following : following + 2], text[following : following + 1])
    if MARK_FAMILIES.get(sign) == opener.family and sign not in "”»":
        return paragraph_end, True
    if is_blank(text, paragraph_start, opener.start):
        return paragraph_end, False
    if opener.sign == '"':
        return None
    return understood.first_sentence_end(opener.end, paragraph_end), False
