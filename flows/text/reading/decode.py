"""Bytes to text.

Nearly every file is UTF-8, so strict UTF-8 is tried first and costs nothing. What is left is told apart by what can
be known for certain (a byte order mark, the zero bytes of UTF-16, the signature of a PDF) before anything is guessed:
the likeliest of the older encodings (legacy.py), from a bounded sample. What is text for programs and not for people,
such as HTML or CSV, is refused (formats.py). The text keeps what it says: only zero bytes and a byte order mark are
taken out here.
"""

import codecs
import re
from typing import NamedTuple

from flows.rules.encodings import BYTE_ORDER_MARKS, LEGACY_ENCODINGS
from flows.text.reading.formats import NoText, find_format, find_signature
from flows.text.reading.legacy import SAMPLE_BYTES, guess_encoding, is_likely_wide


class Decoded(NamedTuple):
    """A decoded record: text before any repair, the encoding's IANA name, and what had to be done ("byte order mark").

    Only byte order marks and zero bytes have left the text. evidence: how the encoding was found, for a person to read.
    """

    text: str
    encoding: str
    repairs: tuple[str, ...]
    evidence: str


class UnreadableText(ValueError):  # noqa: N818 (named for what it says of the text)
    """The bytes are no text. reason: "empty", "binary" or "looks_like_" and a format; detail: one sentence."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail


BYTE_ORDER_MARK = "byte order mark"
ZERO_BYTES = "zero bytes"
MIXED_BYTES = "stray windows-1252 bytes"
LOST_BYTES = "undecodable bytes"
UTF8_LINES = "lines in utf-8"

BY_MARK = "its byte order mark says so"
BY_PAIRS = "paired, its bytes are readable text"
BY_ESCAPES = "its escape sequences say so"
BY_VALIDITY = "all of it is valid"
BY_DECLARATION = "it says so itself"
BY_MAJORITY = "most of it is valid"
BY_LIKELIHOOD = f"no UTF-8; the likeliest of {len(LEGACY_ENCODINGS)} older encodings"

# Shares of all bytes. Text with a few zero bytes or terminal codes in it is repaired; files that are no text reach
# a tenth and more (programs 20 to 40 %, compressed data 11 %: 28 of 256 byte values are control characters).
MAX_ZERO_SHARE = 0.05
MAX_CONTROL_SHARE = 0.08

# The share of bytes that may be nothing in the encoding that a page declares: cut-off letters, a pasted line.
MAX_LOST_SHARE = 0.001
# IANA's names of encodings, where they are not Python's with a hyphen.
_IANA_NAMES = {f"cp{number}": f"windows-{number}" for number in (*range(1250, 1259), 874, 949)} | {
    f"iso8859-{number}": f"iso-8859-{number}" for number in range(1, 17)
} | {"cp932": "shift_jis", "shift_jis": "shift_jis", "big5hkscs": "big5", "mac-roman": "macintosh"}  # fmt: skip

# So many control characters are forgiven in the shortest text.
FEW = 4

# Every 8-bit control character but tab, the line ends and escape.
_CONTROLS = bytes(code for code in range(32) if code not in (9, 10, 11, 12, 13, 27)) + b"\x7f"

# ISO-2022-JP, the encoding of Japanese mail: ASCII with escapes to two-byte characters and back.
_JAPANESE_ESCAPE = re.compile(rb"\x1b\$[@B]")


def decode(data: bytes) -> Decoded:
    r"""Decode a record; raises UnreadableText and nothing else.

    >>> decode(b"\xff\xfeO\x00k\x00")
    Decoded(text='Ok', encoding='utf-16le', repairs=('byte order mark',), evidence='its byte order mark says so')
    >>> decode(b"The caf\xe9 \x93Blum\x94 burned down.").encoding
    'windows-1252'
    >>> decode(b"%PDF-1.7 ...")
    Traceback (most recent call last):
    flows.text.reading.decode.UnreadableText: The file is no text: its first bytes are those of a PDF.
    """
    decoded = decode_characters(data)
    _refuse(find_format(decoded.text))
    return decoded


def decode_characters(data: bytes, declared: str | None = None) -> Decoded:
    r"""Decode a record that may be text for programs. Raises UnreadableText where it is no text at all.

    declared: Python's name of the encoding that the record says it is in; heard where its bytes do not tell.

    >>> decode_characters(b"<p>\xcd\xee\xf0\xe2\xe8\xea", "cp1251").text
    '<p>Норвик'
    """
    if not data:
        raise UnreadableText("empty", "The file has no bytes.")
    _refuse(find_signature(data))
    decoded = _decode_marked(data) or _decode_utf16(data) or _decode_bytes(data, declared)
    if "\x00" in decoded.text:
        decoded = decoded._replace(text=decoded.text.replace("\x00", ""), repairs=(*decoded.repairs, ZERO_BYTES))
    if not decoded.text or decoded.text.isspace():
        raise UnreadableText("empty", "The file holds nothing but blank space.")
    return decoded


def _refuse(found: NoText | None) -> None:
    if found is not None:
        raise UnreadableText(found.reason, found.detail)


def _decode_marked(data: bytes) -> Decoded | None:
    """Decode bytes that begin with a byte order mark."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            body = data[len(mark) :]
            if encoding == "utf-8":
                _refuse_controls(body)
            text, repairs = _decode_leniently(body, encoding)
            return Decoded(text, encoding, (BYTE_ORDER_MARK, *repairs), BY_MARK)
    return None


def _decode_leniently(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    """Decode in a known encoding; what is broken becomes U+FFFD, and is noted."""
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError:
        return data.decode(encoding, "replace"), (LOST_BYTES,)


def _decode_utf16(data: bytes) -> Decoded | None:
    """Recognise UTF-16 without a mark: control bytes, which no other text has, and readable text once paired.

    Zero bytes in one half of each pair are ASCII characters; Chinese, Japanese and Korean may have none, but hardly a
    line without some byte below 32. A text with stray zero bytes is left alone: paired it is ideographs at random.
    """
    sample = data[: SAMPLE_BYTES // 2 * 2]
    if not _count_controls(sample) or (len(data) % 2 and data[-1]):
        return None
    for encoding in ("utf-16le", "utf-16be"):
        text = codecs.getincrementaldecoder(encoding)("replace").decode(sample).rstrip("\x00")
        if text and "\ufffd" not in text and is_likely_wide(text):
            text, repairs = _decode_leniently(data, encoding)
            return Decoded(text, encoding, repairs, BY_PAIRS)
    return None


def _decode_bytes(data: bytes, declared: str | None) -> Decoded:
    """Decode bytes without a mark: strict UTF-8, nearly UTF-8, or an older encoding."""
    _refuse_controls(data)
    if _JAPANESE_ESCAPE.search(data):
        text, repairs = _decode_leniently(data, "iso2022_jp")
        if not repairs:
            return Decoded(text, "iso-2022-jp", (), BY_ESCAPES)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", (), BY_VALIDITY)
    except UnicodeDecodeError as error:
        is_cut_off = error.reason == "unexpected end of data"
    return _decode_mixed(data, is_cut_off) or _decode_declared(data, declared) or _decode_legacy(data)


def _decode_declared(data: bytes, declared: str | None) -> Decoded | None:
    """Decode bytes as they say that they are to be; None where too many of them are nothing in that encoding."""
    if declared is None:
        return None
    text, repairs = _decode_leniently(data, declared)
    if text.count("\ufffd") > FEW + MAX_LOST_SHARE * len(data):
        return None
    return Decoded(text, _IANA_NAMES.get(declared, declared.replace("_", "-")), repairs, BY_DECLARATION)


def _decode_mixed(data: bytes, is_cut_off: bool) -> Decoded | None:
    """Decode UTF-8 that was damaged, or has Windows-1252 pasted into it.

    In Windows-1252 or East Asian text, bytes that are valid UTF-8 are rare accidents; where valid characters are at
    least as many as broken bytes, the file is UTF-8.
    """
    valid = data.decode("utf-8", "ignore")
    broken_bytes = len(data) - len(valid.encode("utf-8"))
    if sum(not char.isascii() for char in valid) < broken_bytes:
        return None
    if is_cut_off:  # inside its last character, whole up to there
        return Decoded(data.decode("utf-8", "replace"), "utf-8", (LOST_BYTES,), BY_MAJORITY)
    text = data.decode("utf-8", "newsmill_stray")
    lost = text.count("\ufffd") - valid.count("\ufffd")
    fitting = len(text) - len(valid) - lost
    return Decoded(text, "utf-8", (MIXED_BYTES,) * (fitting > 0) + (LOST_BYTES,) * (lost > 0), BY_MAJORITY)


def _refuse_controls(data: bytes) -> None:
    """Refuse bytes with too many control characters to be text; a padding of zero bytes at the end does not count."""
    body = data.rstrip(b"\x00") or data
    zeros, controls = body.count(0), _count_controls(body)
    if zeros > max(FEW, MAX_ZERO_SHARE * len(body)) or controls > max(FEW, MAX_CONTROL_SHARE * len(body)):
        raise UnreadableText("binary", "The file is no text: too many of its bytes are control characters.")


def _count_controls(data: bytes) -> int:
    return len(data) - len(data.translate(None, _CONTROLS))


def _decode_legacy(data: bytes) -> Decoded:
    """Decode an 8-bit or East Asian encoding."""
    encoding = guess_encoding(data)
    if encoding.codec == "cp1252":
        return _read_lines_apart(data) or Decoded(
            data.decode("cp1252", "newsmill_mixed"), encoding.name, (), BY_LIKELIHOOD
        )
    text, repairs = _decode_leniently(data, encoding.codec)
    return Decoded(text, encoding.name, repairs, BY_LIKELIHOOD)


def _read_lines_apart(data: bytes) -> Decoded | None:
    """Decode lines in Windows-1252 and lines in UTF-8 that stand in one file; None where all lines are broken UTF-8.

    A line in Windows-1252 is valid UTF-8 by accident only: a capital with a tilde or circumflex, and a sign behind it.
    """
    lines = data.split(b"\n")
    if not any(_is_utf8(line) and not line.isascii() for line in lines):
        return None
    texts = (line.decode("utf-8" if _is_utf8(line) else "cp1252", "newsmill_mixed") for line in lines)
    return Decoded("\n".join(texts), "windows-1252", (UTF8_LINES,), BY_LIKELIHOOD)


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _read_as_latin1(error: UnicodeError) -> tuple[str, int]:
    """Error handler: the five bytes that Windows-1252 lacks are Latin-1."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("latin-1"), error.end


def _read_stray(error: UnicodeError) -> tuple[str, int]:
    """Error handler: bytes that break UTF-8 are Windows-1252 where they fit in as that, and lost where they do not."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    data, start, end = error.object, error.start, error.end
    before = data[max(0, start - 4) : start].decode("utf-8", "ignore")[-1:]
    after = data[end : end + 4].decode("utf-8", "ignore")[:1]
    text = data[start:end].decode("cp1252", "replace")
    return (text if fits_in(before, text, after) else "\ufffd"), end


def fits_in(before: str, text: str, after: str) -> bool:
    """Whether a stray piece of Windows-1252 makes sense between two characters.

    >>> fits_in("r", "ü", "c"), fits_in("", "“", "D"), fits_in("r", "Ã", "c"), fits_in("r", "¼", "c")
    (True, True, False, False)
    """
    if "\ufffd" in text or any(char.isalpha() and char > "\u024f" for char in before + after):
        return False
    if text[0].isalpha():
        return not (text[0].isupper() and before.islower())
    return text[0] in "’‘·\xad" or not (before.isalpha() and after.isalpha())


codecs.register_error("newsmill_mixed", _read_as_latin1)
codecs.register_error("newsmill_stray", _read_stray)
