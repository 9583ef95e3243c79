r"""Unicode's normal forms, in linear time: the only place that asks for them.

To put a text into a normal form, the marks behind a letter are sorted by class, and Unicode's library sorts them one
by one: a run of 200,000 marks of two classes in turn takes half a minute, ten times as many an hour. No writing piles
up more than a few, so that a run is cut behind its 30th mark, where Unicode's own stream-safe text (UAX #15, section
13) would put a joiner. What is cut is nothing that anybody could read; a run that is in order already stays whole.
"""

import unicodedata
from functools import cache
from typing import Literal

import re2

from flows.text.patterns import compile_bytes, compile_pattern

# Marks that a letter keeps: Unicode's bound for stream-safe text.
MOST_MARKS = 30
# All that is sorted, or falls apart into what is: marks, and the two half-width ones of Japanese, which are letters.
_MARK = r"[\pM\x{ff9e}\x{ff9f}]"
_LONG_RUN_IN_BYTES = compile_bytes(f"{_MARK}{{{MOST_MARKS + 1}}}")

Form = Literal["NFC", "NFD", "NFKC", "NFKD"]


def to_form(form: Form, text: str) -> str:
    r"""Put a text into a normal form; runs of marks that would have to be sorted are cut first.

    >>> to_form("NFC", "Sa\u0303o") == "S\xe3o", len(to_form("NFC", "x" + "\u0301\u0323" * 1_000))
    (True, 31)
    """
    # Whether a text is in a form is told in linear time: where marks are out of order, by the first of them.
    if text.isascii() or unicodedata.is_normalized(form, text):
        return text
    return unicodedata.normalize(form, cut_marks(text))


def cut_marks(text: str) -> str:
    r"""Cut runs of marks behind their 30th one.

    >>> len(cut_marks("e" + "\u0301" * 40)), cut_marks("e\u0301\u0323") == "e\u0301\u0323"
    (31, True)
    """
    # Bytes are searched faster, and hardly any text has such a run.
    return str(_long_run().sub(r"\1", text)) if _LONG_RUN_IN_BYTES.search(text.encode()) else text


@cache
def _long_run() -> "re2._Regexp[str]":
    return compile_pattern(f"({_MARK}{{{MOST_MARKS}}}){_MARK}+")
