"""JSON: an array of objects, one object, or objects one after the other; read without holding more than one of them."""

import io
import json
import re
from collections.abc import Iterator

from flows.sources.records import BrokenSource, Row, dump_json, make_row, refuse_large

# Characters that are read at once.
CHUNK = 1 << 18
# Characters of the longest word or escape that the window's end may cut: -Infinity.
_LONGEST_SIGN = 9
_SIGNS = re.compile(r'\\.|[{}\[\]"]', re.DOTALL)
_BETWEEN = re.compile(r"[\s,]*")


def read(stream: io.BufferedReader, max_bytes: int) -> Iterator[Row]:
    """The rows of a stream, each as one JSON value without the spaces between its parts.

    A broken value costs itself where its brackets close; otherwise it ends the reading.
    """
    values = _Values(io.TextIOWrapper(stream, encoding="utf-8-sig", errors="surrogateescape"), max_bytes)
    is_inside = False
    while sign := values.next_sign():
        if sign == ("]" if is_inside else "["):
            is_inside = not is_inside
            values.skip()
            continue
        yield values.take()
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

    def take(self) -> Row:
        """The row of the value that begins here, whatever is wrong with it. A number may go on behind the window."""
        while True:
            try:
                value, end = self._decoder.raw_decode(self._window, self._at)
            except RecursionError:
                return self._skip_value()
            except json.JSONDecodeError as error:
                is_cut = error.msg.startswith("Unterminated") or error.pos > len(self._window) - _LONGEST_SIGN
                if not is_cut or len(self._window) - self._at > self._longest:
                    return self._skip_value()
                if not self._read_on():
                    raise BrokenSource(f"It ends inside a value ({error}).") from error
                continue
            if isinstance(value, (dict, list)) or end < len(self._window) or not self._read_on():
                self._at = end
                return make_row(value, self._longest) if isinstance(value, dict) else Row(dump_json(value))

    def _skip_value(self) -> Row:
        """The row of a value that is broken or too long: as many of its characters as a record may have."""
        if self._window[self._at] not in "{[":
            raise BrokenSource(f"It is no JSON: {self._window[self._at : self._at + 20]!r} begins no value.")
        kept, size, depth, is_quoted = "", 0, 0, False
        while True:
            for found in _SIGNS.finditer(self._window, self._at):
                sign = found[0]
                if sign == '"':
                    is_quoted = not is_quoted
                elif not is_quoted and sign in "{[]}":
                    depth += 1 if sign in "{[" else -1
                    if depth == 0:
                        size += found.end() - self._at
                        kept, self._at = kept + self._window[self._at : found.end()], found.end()
                        if size > self._longest:
                            return refuse_large(size, self._longest)
                        return Row(kept.encode("utf-8", "surrogateescape"))
            # A backslash at the window's end belongs to the character behind it.
            end = len(self._window) - self._window.endswith("\\")
            size += end - self._at
            kept, self._at = kept + self._window[self._at : end] if size <= self._longest else "", end
            if not self._read_on():
                raise BrokenSource("It ends inside a value.")

    def _read_on(self) -> bool:
        """Read as much again as is held, so that the work stays linear; False at the end of the text."""
        more = self._text.read(max(CHUNK, len(self._window) - self._at))
        if more:
            self._window, self._at = self._window[self._at :] + more, 0
        return bool(more)
