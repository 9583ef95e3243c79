"""JSON: an array of objects, one object, or objects one after the other; read without holding more than one of them."""

import io
import json
import re
from collections.abc import Iterator
from typing import Any

from flows.sources.records import BrokenSource, Row, dump_json, make_row

# Characters that are read at once.
CHUNK = 1 << 18
_BETWEEN = re.compile(r"[\s,]*")


def read(stream: io.BufferedReader, max_bytes: int) -> Iterator[Row]:
    """The rows of a stream, each as one JSON value without the spaces between its parts.

    A value that is broken ends the reading: where the next one begins cannot be known.
    """
    values = _Values(io.TextIOWrapper(stream, encoding="utf-8-sig", errors="surrogateescape"), max_bytes)
    is_inside = False
    while sign := values.next_sign():
        if sign == ("]" if is_inside else "["):
            is_inside = not is_inside
            values.skip()
            continue
        value = values.take()
        yield make_row(value, max_bytes) if isinstance(value, dict) else Row(dump_json(value))
    if is_inside:
        raise BrokenSource("It ends inside its array.")


class _Values:
    """A window on text that moves from value to value."""

    def __init__(self, text: io.TextIOWrapper, longest: int) -> None:
        self._text, self._longest = text, longest
        self._window, self._at = "", 0
        self._decoder = json.JSONDecoder()

    def next_sign(self) -> str:
        """The character that the next value begins with; empty at the end."""
        while True:
            found = _BETWEEN.match(self._window, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._window) or not self._read_on():
                return self._window[self._at : self._at + 1]

    def skip(self) -> None:
        """Go behind the character."""
        self._at += 1

    def take(self) -> Any:
        """The value that begins here. A number at the window's end may go on behind it."""
        while True:
            try:
                value, end = self._decoder.raw_decode(self._window, self._at)
            except (ValueError, RecursionError) as error:
                if len(self._window) - self._at > self._longest:
                    raise BrokenSource(
                        f"Its next record is broken, or longer than NEWSMILL_MAX_RECORD_BYTES ({self._longest:,})."
                    ) from error
                if not self._read_on():
                    raise BrokenSource(f"Its next record is broken, or cut off: {error}.") from error
                continue
            if isinstance(value, (dict, list)) or end < len(self._window) or not self._read_on():
                self._at = end
                return value

    def _read_on(self) -> bool:
        """Read as much again as is held, so that the work stays linear; False at the end of the text."""
        more = self._text.read(max(CHUNK, len(self._window) - self._at))
        if more:
            self._window, self._at = self._window[self._at :] + more, 0
        return bool(more)
