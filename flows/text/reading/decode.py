"""Bytes to text.

Nearly every file is UTF-8, so strict UTF-8 is tried first and costs nothing. What is left is told apart by what can
be known for certain (a byte order mark, the zero bytes of UTF-16, the signature of a PDF) before anything is guessed:
Windows-1252 where the odd bytes look like its letters and quotation marks, and charset-normalizer's answer otherwise,
from a bounded sample. The text keeps what it says: only zero bytes and a byte order mark are taken out here.
"""

import codecs
import re
from typing import NamedTuple

from flows.rules.encodings import BYTE_ORDER_MARKS, LEGACY_ENCODINGS, MAGIC_BYTES


class Decoded(NamedTuple):
    """A decoded record: text before any repair, the encoding's IANA name, and what had to be done ("byte order mark").

    Only byte order marks and zero bytes have left the text.
    """

    text: str
    encoding: str
    repairs: tuple[str, ...]


class UnreadableText(ValueError):  # noqa: N818 (named for what it says of the text)
    """The bytes are no text. reason: "empty" or "binary"; detail: one sentence."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail


BYTE_ORDER_MARK = "byte order mark"
ZERO_BYTES = "zero bytes"
MIXED_BYTES = "stray windows-1252 bytes"
LOST_BYTES = "undecodable bytes"

# Shares of all bytes. Text with a few zero bytes or terminal codes in it is repaired; files that are no text reach
# a tenth and more (programs 20 to 40 %, compressed data 11 %: 28 of 256 byte values are control characters).
MAX_ZERO_SHARE = 0.05
MAX_CONTROL_SHARE = 0.08

# So many control characters are forgiven in the shortest text.
FEW = 4

# UTF-16 of Chinese, Japanese and Korean has few zero bytes, but fewer ASCII letters and spaces than any Latin text.
MAX_LATIN_SHARE = 0.6

# Fewer bytes beyond ASCII than these tell no encoding apart; Windows-1252 is the likeliest.
MIN_GUESSED_BYTES = 4

# Bytes that are looked at to recognise UTF-16 and older encodings: enough for certainty, whatever the file's size.
SAMPLE_BYTES = 8192

# Every 8-bit control character but tab, line feed, form feed, carriage return and escape.
_CONTROLS = bytes(code for code in range(32) if code not in (9, 10, 12, 13, 27)) + b"\x7f"

_HIGH = bytes(range(128, 256))
_LATIN = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ "

# Windows-1252 as it stands in Latin text: quotation marks, dashes and other signs anywhere; letters beside a letter.
# ð, ý, þ and their capitals are left out: they are what Turkish (Windows-1254) looks like when it is misread.
_LATIN_LETTERS = rb"[\x8a\x8c\x8e\x9a\x9c\x9e\xaa\xc0-\xcf\xd1-\xd6\xd8-\xdc\xdf-\xef\xf1-\xf6\xf8-\xfc\xff]"
_LATIN_BYTES = re.compile(
    rb"[\x80\x82-\x89\x8b\x91-\x99\x9b\xa0-\xa9\xab-\xb1\xb4\xb7\xba-\xbe]|(?<![A-Za-z])\xbf"
    rb"|(?<=[A-Za-z])" + _LATIN_LETTERS + rb"|" + _LATIN_LETTERS + rb"(?=[A-Za-z])"
)
_HIGH_BYTES = re.compile(rb"[\x80-\xff]+")


def decode(data: bytes) -> Decoded:
    r"""Decode a record; raises UnreadableText and nothing else.

    >>> decode(b"\xff\xfeO\x00k\x00")
    Decoded(text='Ok', encoding='utf-16le', repairs=('byte order mark',))
    >>> decode(b"The caf\xe9 \x93Blum\x94 burned down.").encoding
    'windows-1252'
    >>> decode(b"%PDF-1.7 ...")
    Traceback (most recent call last):
    flows.text.reading.decode.UnreadableText: The file is no text: its first bytes are those of a PDF.
    """
    if not data:
        raise UnreadableText("empty", "The file has no bytes.")
    _refuse_known_formats(data)
    decoded = _decode_marked(data) or _decode_utf16(data) or _decode_bytes(data)
    if "\x00" in decoded.text:
        decoded = Decoded(decoded.text.replace("\x00", ""), decoded.encoding, (*decoded.repairs, ZERO_BYTES))
    if not decoded.text or decoded.text.isspace():
        raise UnreadableText("empty", "The file holds nothing but blank space.")
    return decoded


def _refuse_known_formats(data: bytes) -> None:
    for magic, name in MAGIC_BYTES:
        if data.startswith(magic):
            raise UnreadableText("binary", f"The file is no text: its first bytes are those of a {name}.")


def _decode_marked(data: bytes) -> Decoded | None:
    """Decode bytes that begin with a byte order mark."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            body = data[len(mark) :]
            if encoding == "utf-8":
                _refuse_controls(body)
            text, repairs = _decode_leniently(body, encoding)
            return Decoded(text, encoding, (BYTE_ORDER_MARK, *repairs))
    return None


def _decode_leniently(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    """Decode in a known encoding; what is broken becomes U+FFFD, and is noted."""
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError:
        return data.decode(encoding, "replace"), (LOST_BYTES,)


def _decode_utf16(data: bytes) -> Decoded | None:
    """Recognise UTF-16 without a mark: zero bytes in one half of each pair, and readable text once paired.

    A text with stray zero bytes is left alone: read byte by byte it has few control characters, UTF-16 many, or, where
    it is Chinese, Japanese or Korean, few ASCII letters.
    """
    sample = data[: SAMPLE_BYTES // 2 * 2]
    if b"\x00" not in sample or (
        _count_controls(sample) < MAX_CONTROL_SHARE * len(sample)
        and _count_latin(sample) > MAX_LATIN_SHARE * len(sample)
    ):
        return None
    for encoding, high, low in (("utf-16le", sample[1::2], sample[::2]), ("utf-16be", sample[::2], sample[1::2])):
        if high.count(0) > 0.002 * len(high) and low.count(0) <= 0.01 * len(low) and _is_readable(sample, encoding):
            text, repairs = _decode_leniently(data, encoding)
            return Decoded(text, encoding, repairs)
    return None


def _is_readable(sample: bytes, encoding: str) -> bool:
    text = sample.decode(encoding, "replace")
    readable = sum(char.isprintable() or char in "\t\n\r" for char in text)
    return readable >= 0.97 * len(text) and "\ufffd" not in text[:-1]


def _decode_bytes(data: bytes) -> Decoded:
    """Decode bytes without a mark: strict UTF-8, nearly UTF-8, or an older encoding."""
    _refuse_controls(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", ())
    except UnicodeDecodeError as error:
        is_cut_off = error.reason == "unexpected end of data"
    return _decode_mixed(data, is_cut_off) or _decode_legacy(data)


def _decode_mixed(data: bytes, is_cut_off: bool) -> Decoded | None:
    """Decode UTF-8 with Windows-1252 pasted into it.

    In Windows-1252 or East Asian text, bytes that are valid UTF-8 are rare accidents; where valid characters are at
    least as many as broken bytes, the file is UTF-8.
    """
    valid = data.decode("utf-8", "ignore")
    broken_bytes = len(data) - len(valid.encode("utf-8"))
    if sum(not char.isascii() for char in valid) < broken_bytes:
        return None
    if is_cut_off:  # inside its last character, whole up to there
        return Decoded(data.decode("utf-8", "replace"), "utf-8", (LOST_BYTES,))
    return Decoded(data.decode("utf-8", "newsmill_mixed"), "utf-8", (MIXED_BYTES,))


def _refuse_controls(data: bytes) -> None:
    """Refuse bytes with too many control characters to be text; a padding of zero bytes at the end does not count."""
    body = data.rstrip(b"\x00") or data
    zeros, controls = body.count(0), _count_controls(body)
    if zeros > max(FEW, MAX_ZERO_SHARE * len(body)) or controls > max(FEW, MAX_CONTROL_SHARE * len(body)):
        raise UnreadableText("binary", "The file is no text: too many of its bytes are control characters.")


def _count_controls(data: bytes) -> int:
    return len(data) - len(data.translate(None, _CONTROLS))


def _count_high(data: bytes) -> int:
    return len(data) - len(data.translate(None, _HIGH))


def _count_latin(data: bytes) -> int:
    return len(data) - len(data.translate(None, _LATIN))


def _decode_legacy(data: bytes) -> Decoded:
    """Decode an 8-bit or East Asian encoding, judged on a sample of the places where bytes are not ASCII."""
    sample = take_sample(data)
    codec = (
        "cp1252"
        if looks_like_latin(sample) or _count_high(sample) < MIN_GUESSED_BYTES
        else _ask_charset_normalizer(sample)
    )
    if codec == "cp1252":
        return Decoded(data.decode("cp1252", "newsmill_mixed"), "windows-1252", ())
    text, repairs = _decode_leniently(data, codec)
    return Decoded(text, LEGACY_ENCODINGS[codec], repairs)


def take_sample(data: bytes) -> bytes:
    r"""Cut out the places where bytes are not ASCII, with 60 bytes on both sides, up to 8 KiB in all.

    >>> len(take_sample(b"a" * 100_000 + b"\xe9" + b"b" * 100_000))
    121
    """
    parts: list[bytes] = []
    size = end = 0
    for match in _HIGH_BYTES.finditer(data):
        if match.start() < end:
            continue
        start, end = max(end, match.start() - 60), min(match.end(), match.start() + 2000) + 60
        parts.append(data[start:end])
        size += len(parts[-1])
        if size >= SAMPLE_BYTES:
            break
    return b"".join(parts)[:SAMPLE_BYTES]


def looks_like_latin(sample: bytes) -> bool:
    r"""Whether the bytes beyond ASCII are few and stand where Windows-1252 has letters and punctuation.

    >>> looks_like_latin("Übergabe der Schlüssel für 3 €".encode("cp1252"))
    True
    >>> looks_like_latin("Пожар на складе".encode("cp1251"))
    False
    """
    high = _count_high(sample)
    return high * 2 <= _count_latin(sample) and len(_LATIN_BYTES.findall(sample)) >= 0.8 * high


def _ask_charset_normalizer(sample: bytes) -> str:
    """Ask for the likeliest of LEGACY_ENCODINGS; Windows-1252, which reads any byte, where there is no answer."""
    from charset_normalizer import from_bytes  # a rare case: the import stays out of the common one

    best = from_bytes(sample, cp_isolation=list(LEGACY_ENCODINGS), preemptive_behaviour=False).best()
    return best.encoding if best is not None and best.encoding in LEGACY_ENCODINGS else "cp1252"


def _read_as_windows1252(error: UnicodeError) -> tuple[str, int]:
    """Error handler: bytes that break the encoding are Windows-1252, or Latin-1 in the five places that lacks."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    broken = error.object[error.start : error.end]
    if error.encoding == "utf-8":
        return broken.decode("cp1252", "newsmill_mixed"), error.end
    return broken.decode("latin-1"), error.end


codecs.register_error("newsmill_mixed", _read_as_windows1252)
