"""Linear scanning: all matches of an RE2 pattern in a text, as code points, at the speed of bytes."""

import re2

Span = tuple[int, int]


def scan(pattern: "re2._Regexp[bytes]", text: str) -> list[Span]:
    """Spans of all matches, in order. Byte offsets are turned into code points, each byte being counted once.

    >>> from flows.text.patterns import compile_bytes
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
