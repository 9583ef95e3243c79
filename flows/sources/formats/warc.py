"""Web archives: WARC, which holds pages as a crawl met them, and WET, which holds their text.

Where a record begins and ends is found here. fastwarc, which reads it, ends at the first damaged record without a word
of those behind it, and takes what is cut off for whole.
"""

import io
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from fastwarc.warc import WarcRecord, WarcRecordType

from flows.sources.records import PASSED_OVER, BrokenSource, Row, refuse_large
from flows.stages.capture import join_capture

# What is kept of the head of a record, beside the type of its page. The first one is its key.
FIELDS = ("WARC-Record-ID", "WARC-Target-URI", "WARC-Date", "WARC-Identified-Content-Language")
# Types of pages that are read.
TEXT_TYPES = ("text/html", "application/xhtml+xml", "text/plain")
# Bytes of the head of a record, and of that of HTTP within it.
LARGEST_HEAD = 64 << 10
# Characters of a value of FIELDS.
LONGEST_VALUE = 4_000
# Bytes: no beginning of a record is longer.
_OVERLAP = 64
_BEGINNING = re.compile(rb"WARC/\d\.\d{1,2}\r?\n(?=[A-Za-z])")
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_RECORD_END = re.compile(rb"\r\n\r\n|[\r\n]*(?:WARC/|\Z)")
_LENGTH = re.compile(rb"^content-length[ \t]*:[ \t]*(\d{1,18})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_TYPE = re.compile(r"[\w.+-]{1,40}/[\w.+-]{1,60}", re.ASCII)
# How the body of a page may be packed: as its head says, or less, since many crawlers unpack it and leave the head.
_PACKINGS: tuple[Literal["all", "content", "transfer", "none"], ...] = ("all", "content", "transfer", "none")


def read(stream: io.BufferedReader, max_bytes: int) -> Iterator[Row]:
    """The rows of an archive: pages that were found (status 200) and are text, and texts of pages.

    Requests, pictures, pages that were not found and the like are passed over, each with a word for what it is. A
    record with a damaged head or a wrong length costs itself.
    """
    for cut in _Archive(stream, max_bytes + 2 * LARGEST_HEAD).cut():
        if cut.problem:
            yield Row(cut.data, None, "broken_record", cut.problem)
        else:
            yield _make_row(cut, max_bytes)


class _Cut(NamedTuple):
    """The bytes of a record, or as many of them as are held; size: what it has. problem: what is wrong with it."""

    data: bytes
    size: int
    problem: str | None = None


class _Archive:
    """A window on an archive that moves from record to record."""

    def __init__(self, stream: io.BufferedReader, longest: int) -> None:
        """longest: bytes that are held of a record."""
        self._stream, self._longest = stream, longest
        self._window = bytearray()
        self._damage: Exception | None = None

    def cut(self) -> Iterator[_Cut]:
        """The records, whole or broken, up to the place where nothing more can be read."""
        is_archive = False
        while self._skip_blank():
            cut = self._cut_next()
            is_archive = is_archive or not cut.problem
            if not (is_archive or self._window):
                raise self._damage or BrokenSource("It is no web archive: no record begins in it.")
            yield cut
        if self._damage:
            raise self._damage

    def _cut_next(self) -> _Cut:
        size, problem = self._measure()
        if problem:
            return self._break(problem)
        if size > self._longest:
            return self._pass_large(size)
        if not self._hold(size):
            # Its length says too much, or it is cut off: then no other one begins in what is left.
            cut = self._break("Its Content-Length goes beyond the end of the archive.")
            if not self._window:
                raise self._damage or BrokenSource("It ends inside a record.")
            return cut
        if not self._is_end(size):
            return self._break("Its Content-Length is wrong: no record begins behind it.")
        return _Cut(self._take(size), size)

    def _measure(self) -> tuple[int, str | None]:
        """The size of the record that begins here, with its head; or what is wrong with the head."""
        self._hold(LARGEST_HEAD)
        head = bytes(self._window[:LARGEST_HEAD])
        if not _BEGINNING.match(head):
            return 0, "It does not begin as a record of a web archive (WARC/1.0)."
        following = _BEGINNING.search(head, 1)
        end = _HEAD_END.search(head, 0, following.start() if following else len(head))
        if not end:
            return 0, f"Its head does not end within {LARGEST_HEAD:,} bytes."
        lengths = set(_LENGTH.findall(head, 0, end.end()))
        if len(lengths) != 1:
            return 0, "Its head gives no Content-Length, or several."
        return end.end() + int(lengths.pop()), None

    def _pass_large(self, size: int) -> _Cut:
        """A record that is too large to be held, of which the beginning is enough to say what it is."""
        self._hold(self._longest)
        if _BEGINNING.search(self._window, 1):
            return self._break("Its Content-Length is wrong: another record begins in it.")
        cut = _Cut(bytes(self._window[: self._longest]), size)
        while size > len(self._window):
            size -= len(self._window)
            self._window.clear()
            if not self._read_on():
                raise self._damage or BrokenSource("It ends inside a record.")
        del self._window[:size]
        if not self._is_end(0):
            self._break("")
        return cut

    def _break(self, problem: str) -> _Cut:
        """What stands before the next beginning of a record, as a broken one; nothing is kept of what is too long."""
        start, is_long = 1, False
        while not (found := _BEGINNING.search(self._window, start)):
            if len(self._window) > self._longest:
                del self._window[:-_OVERLAP]
                is_long = True
            start = max(1, len(self._window) - _OVERLAP)
            if not self._read_on():
                break
        data = self._take(found.start() if found else len(self._window))
        return _Cut(b"" if is_long else data, len(data), problem)

    def _is_end(self, size: int) -> bool:
        """Whether what stands behind so many bytes is the end of a record, or of the archive."""
        self._hold(size + _OVERLAP)
        return _RECORD_END.match(bytes(self._window[size : size + _OVERLAP])) is not None

    def _skip_blank(self) -> bool:
        """Go to the next record; False at the end."""
        while self._hold(1):
            begun = self._window[:_OVERLAP].lstrip(b"\r\n")
            del self._window[: min(len(self._window), _OVERLAP) - len(begun)]
            if begun:
                return True
        return False

    def _take(self, size: int) -> bytes:
        data = bytes(self._window[:size])
        del self._window[:size]
        return data

    def _hold(self, size: int) -> bool:
        """Hold so many bytes; False where there are no more."""
        while len(self._window) < size:
            if not self._read_on():
                return False
        return True

    def _read_on(self) -> bool:
        """Hold more; False at the end. What is damaged is an end, too, and told when all before it was read."""
        if self._damage is None:
            try:
                more = self._stream.read1()
            except Exception as error:  # noqa: BLE001 - it is raised at the end
                self._damage, more = error, b""
            self._window += more
            return bool(more)
        return False


def _make_row(cut: _Cut, max_bytes: int) -> Row:
    record = WarcRecord.from_reader(io.BytesIO(cut.data), quirks_mode=True)
    kind, status = record.record_type, None
    if kind == WarcRecordType.response and record.is_http:
        try:
            record.parse_http("none", LARGEST_HEAD, quirks_mode=True)
        except OSError as error:
            return Row(cut.data, None, "broken_record", f"Its HTTP head cannot be read ({error}).")
        status, page_type = record.http_headers.status_code, record.http_headers.get("Content-Type")
        if status != 200:
            return _pass_over(f"status {status}" if status else "no HTTP")
    else:
        page_type = record.headers.get("Content-Type")
    if kind not in (WarcRecordType.response, WarcRecordType.resource, WarcRecordType.conversion):
        return _pass_over(str(kind))
    columns = _read_columns(record, page_type)
    found = _TYPE.match(columns["Content-Type"].lower())
    if not found or found[0] not in TEXT_TYPES:
        return _pass_over(found[0] if found else "no type")
    if columns.get("WARC-Target-URI", "").endswith("/robots.txt"):
        return _pass_over("robots.txt")
    if cut.size > len(cut.data):
        return refuse_large(cut.size, max_bytes)._replace(columns=columns)
    page = record.reader.read(max_bytes + 1) if status is None else _unpack(cut.data, record, max_bytes)
    if page is None:
        detail = "Its page cannot be unpacked as its HTTP head says."
        return Row(join_capture(columns, record.reader.read(max_bytes)), columns, "broken_record", detail)
    if len(page) > max_bytes:
        return refuse_large(len(page), max_bytes)._replace(columns=columns)
    return Row(join_capture(columns, page), columns)


def _pass_over(what: str) -> Row:
    return Row(b"", None, PASSED_OVER, what)


def _read_columns(record: WarcRecord, page_type: str | None) -> dict[str, str]:
    """What is kept beside a page: FIELDS, and its type, as its server says it or else as the crawl does."""
    values = {name: record.headers.get(name) for name in FIELDS}
    values["Content-Type"] = page_type or record.headers.get("WARC-Identified-Payload-Type")
    columns = {name: " ".join((value or "").split())[:LONGEST_VALUE] for name, value in values.items()}
    # Some crawlers write addresses as <https://…>.
    columns["WARC-Target-URI"] = columns["WARC-Target-URI"].removeprefix("<").removesuffix(">")
    return {name: value for name, value in columns.items() if value or name == "Content-Type"}


def _unpack(data: bytes, record: WarcRecord, max_bytes: int) -> bytes | None:
    """The body of a page, unpacked; None where it cannot be. Never more than a byte beyond what it may have."""
    if not any(record.http_headers.get(name) for name in ("Content-Encoding", "Transfer-Encoding")):
        return record.reader.read(max_bytes + 1)
    for packing in _PACKINGS:
        again = WarcRecord.from_reader(io.BytesIO(data), quirks_mode=True)
        try:
            again.parse_http(packing, LARGEST_HEAD, quirks_mode=True)
            page = again.reader.read(max_bytes + 1)
        except OSError:
            continue
        if packing == "all" or page.lstrip().startswith(b"<"):
            return page
    return None
