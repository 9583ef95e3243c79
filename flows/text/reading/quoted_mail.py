"""Repair of a record's lines: what the record as a whole tells, then each by itself.

Two things are told by all lines together: that the record was read in the wrong encoding (misread.py), and which marks
a mail program put before quoted text.

A text that came by mail may be quoted whole: every line begins with ">", and behind the mark it is hard-wrapped. The
mark is no part of the text. Where lines begin with ">" and are not wrapped, they are a menu or a list, and keep it,
but for a record that has the head of a mail.
"""

from collections.abc import Sequence

from flows.text.reading.lines import repair_line
from flows.text.reading.mail_head import find_mail_head
from flows.text.reading.misread import reread_misread
from flows.text.reading.wrapping import MIN_CONTINUATIONS, find_width

MAIL_QUOTES = "mail quote marks"


def find_quoted(lines: Sequence[str], raw: Sequence[str]) -> frozenset[int]:
    """Find the lines that a mail program quoted: they begin with ">" and are wrapped behind it, or stand in a mail.

    Leaves alone: menus and lists whose items begin with ">", which are not wrapped.

    raw: the same lines before their repair.

    >>> menu = ["> Home", "> Sport", "> Weather"]
    >>> find_quoted(menu, menu)
    frozenset()
    """
    quoted = frozenset(number for number, line in enumerate(lines) if line[:1] == ">")
    if quoted and find_mail_head(lines, raw):
        return quoted
    if len(quoted) < MIN_CONTINUATIONS:
        return frozenset()
    bare = [unquote(line) if number in quoted else "" for number, line in enumerate(lines)]
    return quoted if find_width(bare) else frozenset()


def repair_lines(raw: Sequence[str]) -> tuple[list[str], list[tuple[str, ...]]]:
    """Repair the lines of a record. Returns lines and their repairs.

    >>> repair_lines(["> The council  said"])
    (['> The council said'], [('spaces',)])
    """
    reread_lines, encoding = reread_misread(raw)
    repaired = [repair_line(line) for line in reread_lines]
    lines, repairs = [line for line, _ in repaired], [names for _, names in repaired]
    for number in [number for number, line in enumerate(raw) if line != reread_lines[number]]:
        repairs[number] = (f"misread {encoding}", *repairs[number])
    for number in find_quoted(lines, raw):
        lines[number] = unquote(lines[number])
        repairs[number] = (*repairs[number], MAIL_QUOTES)
    return lines, repairs


def unquote(line: str) -> str:
    """Take the mark of a mail quotation off a line.

    >>> unquote("> > It rained."), unquote(">")
    ('It rained.', '')
    """
    return line.lstrip("> \t")
