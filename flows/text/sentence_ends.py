"""Where a sentence ends and begins, in any script, and whether a line is what somebody says."""

import re

from flows.rules.marks import (
    BORROWED_ENDS,
    CLOSERS,
    CLOSING_QUOTES,
    DIALOGUE_DASHES,
    FULL_STOPS,
    OPENING_QUOTES,
    SENTENCE_ENDS,
    STOPS,
)

_ENDS = tuple(SENTENCE_ENDS)
_STOPS = tuple("".join(FULL_STOPS.values()))
# A letter of the script, its marks, a blank, the sign once or twice: the groups of the pattern are the signs.
_BORROWED = re.compile(
    "|".join(rf"[{letters}][\u0300-\u036f]*(\s?[{re.escape(signs)}]{{1,2}})$" for signs, letters, _ in BORROWED_ENDS)
)
_BORROWED_SIGNS = tuple(sorted({sign for signs, _, _ in BORROWED_ENDS for sign in signs}))
# Japanese and Chinese close a quotation without a mark of its own: 「はい」.
_QUOTE_IS_END = ("」", "』")
_REACH = 8
# Characters in the brackets behind a text.
_LONGEST_SIGN = 40
# Behind the last stop of a brief an agency, a translator or "(end)" signs: "…。（完）", "… है। (भाषा)".
# Only behind stops that end nothing else: a Latin one ends abbreviations, and a headline may stand before brackets.
_OWN_STOPS = "".join(mark for mark in STOPS if mark != ".")
_SIGNED = re.compile(
    rf"[{re.escape(_OWN_STOPS)}][{re.escape(CLOSING_QUOTES)}]?\s?(?:[(（\[［【﹝〔][^()（）\[\]［］【】﹝﹞〔〕]{{1,{_LONGEST_SIGN}}}[)）\]］】﹞〕]|完)$"
)


def ends_sentence(line: str) -> bool:
    """Whether a line ends with a mark that ends sentences in its script, quotation marks and brackets behind it or not.

    >>> [ends_sentence(line) for line in ("It rained.", "क्या काम शुरू होगा ?", "काम शुरू होगा |", "Τι έγινε;", "「はい」")]
    [True, True, True, True, True]
    >>> [ends_sentence(line) for line in ("Back to top", "Sport |", "He said;", "Photos:", "Storm: who pays? (12)")]
    [False, False, False, False, False]
    >>> [ends_sentence(line) for line in ("港口今天关闭。（完）", "बंदरगाह बंद रहेगा। (भाषा)", "港口关闭？（图）")]
    [True, True, False]
    """
    end = line.rstrip(CLOSERS)
    if end.endswith(_ENDS) or line.rstrip().endswith(_QUOTE_IS_END) or _find_borrowed(end) is not None:
        return True
    return not line.isascii() and _SIGNED.search(line[-_LONGEST_SIGN - 6 :].rstrip()) is not None


def ends_with_stop(line: str) -> bool:
    """Whether a line ends with a full stop: headlines end with none, but may ask and shout.

    >>> ends_with_stop("وہ چلا گیا۔"), ends_with_stop("Who pays?")
    (True, False)
    """
    end = line.rstrip(CLOSERS)
    if end.endswith(_STOPS):
        return True
    borrowed = _find_borrowed(end)
    return borrowed is not None and borrowed[1] == "."


def write_own_end(line: str) -> str:
    """A line with a common mark at its end in place of one that its script borrows.

    >>> write_own_end("काम शुरू होगा |"), write_own_end("Τι έγινε;»"), write_own_end("Sport |")
    ('काम शुरू होगा.', 'Τι έγινε?»', 'Sport |')
    """
    end = line.rstrip(CLOSERS)
    borrowed = _find_borrowed(end)
    if borrowed is None:
        return line
    length, mark = borrowed
    return f"{end[: len(end) - length]}{mark}{line[len(end) :]}"


def _find_borrowed(end: str) -> tuple[int, str] | None:
    """Characters of a borrowed sign at the end of a line, and the mark that it stands for; None where there is none."""
    found = _BORROWED.search(end[-_REACH:]) if end.endswith(_BORROWED_SIGNS) else None
    if found is None or found.lastindex is None:
        return None
    return len(found[found.lastindex]), BORROWED_ENDS[found.lastindex - 1][2]


def is_speech(line: str) -> bool:
    """Whether a line is what somebody says: a sentence in quotation marks, or behind the dash of a dialogue.

    Leaves out labels in quotation marks: what is said ends with a mark, within the quotation marks or behind them.

    >>> [is_speech(line) for line in ("“No.”", "«Нет.»", "„Ja“.", "– Nej.", "- Да!", "「はい」", "“Gotcha,” she said.")]
    [True, True, True, True, True, True, True]
    >>> [is_speech(line) for line in ("“Home”", "- Home", "Home.", "”")]
    [False, False, False, False]
    """
    first = line[:1]
    if first in OPENING_QUOTES:
        return any(mark in line[1:] for mark in CLOSING_QUOTES) and ends_sentence(line)
    return first in DIALOGUE_DASHES and line[1:2].isspace() and ends_sentence(line)
