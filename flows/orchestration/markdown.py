"""Markdown of what others wrote: names of files, messages with rows of texts."""

import re

# All that means something in Markdown within a line, and what makes addresses clickable.
_MARKS = re.compile(r"[\\`*_{}\[\]()#!|~:@^$]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def escape(text: str) -> str:
    r"""A text as one line of Markdown that shows it and is nothing else: no link, picture, code, table or HTML.

    Characters that do not show (line ends, controls, marks of direction) are written as escapes.

    >>> escape("a|b`c`.txt")
    'a\\|b\\`c\\`.txt'
    >>> escape("<img src=x>\n[x](javascript:1)")
    '&lt;img src=x&gt;\\\\n\\[x\\]\\(javascript\\:1\\)'
    """
    shown = "".join(one if one.isprintable() else repr(one)[1:-1] for one in text)
    marked = _MARKS.sub(lambda found: "\\" + found[0], shown)
    return re.sub("[&<>]", lambda found: _ENTITIES[found[0]], marked)


def escape_lines(text: str) -> str:
    """A text of several lines, each escaped and ended where it ends."""
    return "  \n".join(escape(line) for line in text.splitlines())
