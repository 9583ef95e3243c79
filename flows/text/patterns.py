r"""RE2 patterns that mean the same in every script.

RE2's \w, \d, \s and \b know ASCII only: to them every letter of Cyrillic, Greek or Arabic is "no word", so that a
sentence around a number reads like a row of page numbers. Patterns are written with these classes all the same,
because they read well; here, where every pattern is compiled, they become classes of Unicode (word_borders.py: \b). A
class that holds ".", "!" and "?" means the marks that end a sentence, and gets those of all scripts.
"""

from collections.abc import Iterable
from typing import Any

import re2

from flows.text.pattern_tree import read_pattern
from flows.text.word_borders import write_choices

# Memory of one pattern's automaton in bytes. Classes of Unicode make it some ten times as large as those of ASCII;
# where it is used up, RE2 goes on in linear time, but much slower.
PATTERN_BYTES = 64 << 20


# What compiling raises where a pattern is none.
BadPattern = re2.error


def compile_pattern(pattern: str) -> "re2._Regexp[str]":
    r"""Compile a pattern that is searched in text.

    >>> bool(compile_pattern(r"^\w+ \d+$").search("глава ١٢")), bool(compile_pattern(r"нас\b").search("насос"))
    (True, False)
    """
    return re2.compile(widen_classes(pattern), _limit(PATTERN_BYTES))


def compile_bytes(pattern: str) -> "re2._Regexp[bytes]":
    """Compile a pattern for text in UTF-8: RE2 on bytes is some four times faster than its wrapper for str.

    Without groups it need not run again over each match to find them: whoever scans reads the short surface.
    """
    return re2.compile(widen_classes(pattern).encode(), _limit(PATTERN_BYTES))


def compile_set(patterns: Iterable[str], max_bytes: int) -> Any:
    """Compile many patterns into one automaton: a search in bytes that gives the numbers of those that match.

    It may be put to many lines at once: "^" and "$" are the ends of any line, and no match goes beyond one.

    max_bytes: memory of the automaton; RE2 starts afresh, slower, when it is used up.
    """
    options = _limit(max_bytes)
    options.never_nl = True
    automaton = re2.Set.SearchSet(options)
    for pattern in patterns:
        automaton.Add(f"(?m){widen_classes(pattern)}")
    automaton.Compile()
    return automaton.Match


def _limit(max_bytes: int) -> "re2.Options":
    options = re2.Options()
    options.max_mem = max_bytes
    options.log_errors = False
    return options


def widen_classes(pattern: str) -> str:
    r"""The pattern with classes of Unicode in place of those of ASCII.

    Where it had \b, a match may hold one character more at that end.

    >>> widen_classes(r"[\d.]+"), widen_classes(r"^page\s\d")
    ('[\\p{Nd}.]+', '^page[\\t-\\r\\x{85}\\pZ]\\p{Nd}')
    """
    return write_choices(read_pattern(pattern))


def scan(pattern: "re2._Regexp[bytes]", text: str) -> list[tuple[int, int]]:
    """Spans of all matches, in order. Byte offsets are turned into code points, each byte being counted once.

    >>> scan(compile_bytes("(?i)мая|may"), "3 мая – May")
    [(2, 5), (8, 11)]
    """
    data = text.encode()
    spans = [match.span() for match in pattern.finditer(data)]
    if not spans or len(data) == len(text):
        return spans
    converted = []
    seen_bytes = seen = 0
    for start, end in spans:
        begin = seen + len(data[seen_bytes:start].decode())
        seen_bytes, seen = end, begin + len(data[start:end].decode())
        converted.append((begin, seen))
    return converted
