"""JSON lines: an object a line. Blank lines are none; a broken line costs itself."""

import codecs
import io
from collections.abc import Iterator

from flows.sources.records import BrokenSource, Row, refuse_large
from flows.stages.record_text import parse_object
from flows.text.reading.decode import UnreadableText

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read(stream: io.BufferedReader, max_bytes: int) -> Iterator[Row]:
    """The rows of a stream: each line's bytes as they are, without the line end.

    What is wrong with a line is found when its text is read, from the same bytes (stages/record_text.py).
    """
    head = stream.peek(2)
    if head.startswith(_WIDE):
        raise BrokenSource("It is in UTF-16; write it as UTF-8.")
    if head.startswith(codecs.BOM_UTF8):
        stream.read(len(codecs.BOM_UTF8))
    while line := stream.readline(max_bytes + 2):
        data = line.strip()
        if len(data) > max_bytes:
            size = len(line)
            while not line.endswith(b"\n") and (line := stream.readline(max_bytes)):
                size += len(line)
            yield refuse_large(size, max_bytes)
        elif data:
            try:
                yield Row(data, parse_object(data))
            except UnreadableText:
                yield Row(data)
