r"""Where lines end.

A line ends where Unicode says that one must (UAX #14, the mandatory breaks): at \n, \r\n, \r, a vertical tab, a form
feed, U+2028, U+2029 and U+0085 (NEL, the line end of mainframes). Exported from word processors and PDFs, from
mainframes and from JSON, news comes with each of them; a reader who does not know one gets a record of one line.

U+0085 alone is doubted: as a byte it is the ellipsis of Windows-1252 and the second half of many a letter in UTF-8,
and text that was read in Latin-1 by mistake is full of it. There it ends no line, and the repair of lines turns it
into what it was.
"""

import re

_NEL = "\x85"
_OTHER_ENDS = ("\x0b", "\x0c", "\u2028", "\u2029")

# Further control characters of Latin-1, which no text is meant to hold: it was read in the wrong encoding.
_WRONGLY_READ = re.compile("[\x80-\x84\x86-\x9f]")
# U+0085 as half a letter (Å, х, م) and as an ellipsis: a line end stands behind no half letter, and before no space,
# closing mark or other line end.
_HALF_LETTER = re.compile("[\xc2-\xf4]\x85")
_ELLIPSIS = re.compile("[^\\s\x85]\x85(?=[ \xa0\n,.;:!?)\\]”’\"'])")
# An ellipsis as well, in a text whose lines end otherwise.
_ELLIPSIS_IN_WORDS = re.compile("[^\\W\\d_]\x85(?=[^\\W\\d_])")


def split_lines(text: str) -> list[str]:
    r"""Split a decoded text into lines; a final line end opens no further line.

    Line numbers count these lines, before any repair.

    >>> split_lines("one\r\ntwo\rthree\x0cfour\n\nsix\u2028seven\n")
    ['one', 'two', 'three', 'four', '', 'six', 'seven']
    >>> split_lines("Rain fell.\x85\x85Snow fell."), split_lines("It rained\x85 and rained.")
    (['Rain fell.', '', 'Snow fell.'], ['It rained\x85 and rained.'])
    >>> split_lines("")
    []
    """
    lines = _unify_ends(text).split("\n")
    if not lines[-1]:
        lines.pop()
    return lines


def count_lines(text: str) -> int:
    r"""Count the lines that `split_lines` makes of a text, without making them.

    >>> count_lines("one\r\ntwo\rthree\n\nfive\n"), count_lines("one\u2028two"), count_lines("")
    (5, 2, 0)
    """
    text = _unify_ends(text)
    return text.count("\n") + (bool(text) and text[-1] != "\n")


def _unify_ends(text: str) -> str:
    """The text with every line end written as a line feed."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    for end in _OTHER_ENDS:
        if end in text:
            text = text.replace(end, "\n")
    if _NEL in text and ends_lines_at_nel(text):
        text = text.replace(_NEL, "\n")
    return text


def ends_lines_at_nel(text: str) -> bool:
    r"""Whether U+0085 ends lines in a text, and is no ellipsis or half a letter: in most places it looks like an end.

    >>> ends_lines_at_nel("Rain fell.\x85Snow fell."), ends_lines_at_nel("\xc3\x85se kom til Norvik")
    (True, False)
    """
    if _WRONGLY_READ.search(text):
        return False
    others = len(_HALF_LETTER.findall(text)) + len(_ELLIPSIS.findall(text))
    if "\n" in text.strip():
        others += len(_ELLIPSIS_IN_WORDS.findall(text))
    return 2 * others < text.count(_NEL)
