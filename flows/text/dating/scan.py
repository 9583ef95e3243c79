"""Linear scanning: all matches of an RE2 pattern in a text, as code points, at the speed of bytes."""

from collections.abc import Iterator
from typing import NamedTuple

import re2


class Hit(NamedTuple):
    """A match: its span in code points and its groups, None for a group that took no part."""

    start: int
    end: int
    groups: tuple[str | None, ...]


def compile_bytes(pattern: str) -> "re2._Regexp[bytes]":
    """Compile a pattern for `scan`. RE2 on bytes reads UTF-8 and is some four times faster than its wrapper for str."""
    return re2.compile(pattern.encode())


def scan(pattern: "re2._Regexp[bytes]", text: str) -> Iterator[Hit]:
    """All matches, in order. Byte offsets are turned into code points on the way, each byte being counted once.

    >>> [hit.start for hit in scan(compile_bytes("(?i)мая|may"), "3 мая – May")]
    [2, 8]
    """
    data = text.encode()
    is_ascii = len(data) == len(text)
    seen_bytes = seen = 0
    for match in pattern.finditer(data):
        start, end = match.span()
        if is_ascii:
            begin, finish = start, end
        else:
            begin = seen + len(data[seen_bytes:start].decode())
            finish = begin + len(data[start:end].decode())
            seen_bytes, seen = end, finish
        yield Hit(begin, finish, tuple(None if group is None else group.decode() for group in match.groups()))
