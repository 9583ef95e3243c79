"""Help as it is written in the program, made ready to be wrapped to whatever width a terminal has."""

import re
from inspect import cleandoc


def join_lines(text: str) -> str:
    r"""A text whose paragraphs are one line each, so that help wraps them once; indented lines stay as they are.

    >>> join_lines('''Say what happened,
    ...     and why.
    ...
    ...     Type:
    ...
    ...         newsmill run
    ...         newsmill status''')
    'Say what happened, and why.\n\nType:\n\n    newsmill run\n    newsmill status'
    """
    return re.sub(r"(?<=\S)\n(?=\S)", " ", cleandoc(text))
