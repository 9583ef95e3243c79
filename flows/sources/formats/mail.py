"""Mail: a message (.eml), and mailboxes of many (.mbox).

A message is kept as the text that a reader sees: the fields of its head that tell who wrote what and when, and its body
as plain text. Attachments and other forms of the body are left out.
"""

import codecs
import email
import io
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.policy import Compat32
from functools import partial
from itertools import chain, pairwise

from flows.sources.records import BrokenSource, Row, refuse_large
from flows.text.reading.decode import UnreadableText, decode

# Fields of a head that are kept, as text/reading/mail_head.py reads them; the last one is the key.
FIELDS = ("From", "Newsgroups", "Subject", "Date", "Message-ID")
# Characters of a field that are read: the package takes time by the square of their number.
LONGEST_FIELD = 2_000
# Boundaries of parts times lines: for each line the package asks of all parts around it whether they end there, which
# takes two seconds for so many. A mail with ten parts may have a million lines.
MOST_COMPARISONS = 10_000_000
_FIELD = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,60}:|>From ")
# Decoders that are no alphabets; the first two take time by the square of the length.
_NO_CHARSETS = {"punycode", "idna", "unicode_escape", "raw-unicode-escape", "unicode-escape", "raw_unicode_escape"}
# What the package raises over messages that are none.
_BROKEN = (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError)


def read_message(stream: io.BufferedReader, max_bytes: int) -> Iterator[Row]:
    """The one row of a file that is a message."""
    data = stream.read(max_bytes + 1)
    yield refuse_large(len(data), max_bytes) if len(data) > max_bytes else _make_row(data, max_bytes)


def read_mailbox(stream: io.BufferedReader, max_bytes: int) -> Iterator[Row]:
    """The rows of a mailbox: a message begins behind a line "From …" that stands behind a blank one."""
    message: _Message | None = None
    is_behind_blank = True
    for line, following in pairwise(chain(iter(partial(stream.readline, max_bytes + 2), b""), (b"",))):
        if is_behind_blank and line.startswith(b"From ") and _FIELD.match(following):
            if message:
                yield message.close(max_bytes)
            message = _Message()
        elif message:
            message.add(line, max_bytes)
        elif line.strip():
            raise BrokenSource('It is no mailbox: it does not begin with a line "From …" and the head of a message.')
        is_behind_blank = not line.strip()
    if message:
        yield message.close(max_bytes)


class _Message:
    """A message of a mailbox as it is read: what is too long is counted, and not held."""

    def __init__(self) -> None:
        self._lines, self._size = list[bytes](), 0

    def add(self, line: bytes, max_bytes: int) -> None:
        self._size += len(line)
        if self._size > max_bytes:
            self._lines.clear()
        else:
            # Mail programs write ">From" where a line of the text begins like a message.
            self._lines.append(line[1:] if line.startswith(b">From ") else line)

    def close(self, max_bytes: int) -> Row:
        if self._size > max_bytes:
            return refuse_large(self._size, max_bytes)
        return _make_row(b"".join(self._lines), max_bytes)


class _Policy(Compat32):
    """How the package reads fields: none is longer than what is read of it."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:LONGEST_FIELD]


def _make_row(data: bytes, max_bytes: int) -> Row:
    try:
        if data.lower().count(b"boundary") * data.count(b"\n") > MOST_COMPARISONS:
            raise ValueError("it has too many parts for its length")
        message = email.message_from_bytes(data, policy=_Policy())
        columns = _read_head(message)
        plain, pages = _read_bodies(message)
    except _BROKEN as error:
        return Row(data, None, "broken_mail", f"It cannot be read as a mail ({error}).")
    if not columns:
        return Row(data, None, "broken_mail", f"It is no mail: it has none of the fields {', '.join(FIELDS)}.")
    if pages and not plain:
        page = _encode("\n\n".join(pages))
        return Row(page, columns, "looks_like_html", "The message has its text in HTML only.")
    head = "".join(f"{name}: {value}\n" for name, value in columns.items())
    kept = _encode(f"{head}\n" + "\n\n".join(plain))
    return refuse_large(len(kept), max_bytes) if len(kept) > max_bytes else Row(kept, columns)


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _read_head(message: Message) -> dict[str, str]:
    """The fields of a head that are kept, in the order of FIELDS; of several of one name the first."""
    found: dict[str, str] = {}
    for name, value in message.raw_items():
        found.setdefault(name.lower(), decode_field(str(value)))
    return {name: found[name.lower()] for name in FIELDS if found.get(name.lower())}


def decode_field(value: str) -> str:
    """A field of a head as one line of letters; what cannot be decoded stays as it is written.

    >>> decode_field("=?utf-8?q?Caf=C3=A9_am?=\\n =?utf-8?q?_Kai?= <quay@harbour.example>")
    'Café am Kai <quay@harbour.example>'
    >>> decode_field("Caf\\udcc3\\udca9"), decode_field("=?utf-8?b?x?=")
    ('Café', '=?utf-8?b?x?=')
    """
    text = _decode(value.encode("utf-8", "surrogateescape"), "utf-8")
    if "=?" in text:
        try:
            parts = decode_header(text)
        except _BROKEN:
            parts = [(text, None)]
        text = "".join(
            part if isinstance(part, str) else _decode(part, charset or "raw_unicode_escape", is_sure=not charset)
            for part, charset in parts
        )
    return " ".join(text.split())


def _read_bodies(message: Message) -> tuple[list[str], list[str]]:
    """The parts of a message that are its text, plain and in HTML; no attachments, and no messages that it holds."""
    plain, pages = list[str](), list[str]()
    parts: list[Message] = [message]
    while parts:
        part = parts.pop()
        kind, payload = part.get_content_type(), part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(payload, list):
            parts += reversed([each for each in payload if isinstance(each, Message)])
        elif kind in ("text/plain", "text/html") and part.get_content_disposition() != "attachment":
            data = part.get_payload(decode=True)
            text = _decode(data, part.get_content_charset() or "utf-8") if isinstance(data, bytes) else ""
            if text.strip():
                (plain if kind == "text/plain" else pages).append(text)
    return plain, pages


def _decode(data: bytes, charset: str, *, is_sure: bool = False) -> str:
    """Text of bytes, in the encoding that is named, or else in the likeliest one."""
    try:
        if is_sure or codecs.lookup(charset).name not in _NO_CHARSETS:
            return data.decode(charset)
    except (LookupError, ValueError):
        pass
    try:
        return decode(data).text
    except UnreadableText:
        return data.decode("utf-8", "replace")
