"""Text of another script that was read as Windows-1252 or Latin-1 and saved so: "Ïðèâåò" for "Привет".

Every letter of such a text is beyond ASCII. No language that is written in Latin letters has that: its words mix é, ð
or õ with letters of ASCII. So where most characters beyond ASCII stand in runs of three and more, the bytes are made
again, the likeliest older encoding is asked for (legacy.py), and it is believed where the text then is of one script
and language. What is unsure stays as it is.

Leaves alone: Icelandic, Faroese, Estonian, French and all others in Latin letters; UTF-8 that was misread, which is
repaired line by line (lines.py); Latin letters of one encoding read in another.
"""

import re
from collections.abc import Sequence

from flows.rules.encodings import LegacyEncoding
from flows.text.reading.language import detect
from flows.text.reading.legacy import SAMPLE_BYTES, guess_encoding

# What Windows-1252 and Latin-1 make of bytes beyond ASCII.
_READ_BYTES = "\x80-\xff" + re.escape(
    "".join(char for byte in range(0x80, 0xA0) if (char := bytes([byte]).decode("cp1252", "ignore")))
)
_RUNS = re.compile(f"[{_READ_BYTES}]{{3,}}")
_BEYOND = re.compile(f"[{_READ_BYTES}]")
# A word of one letter beyond ASCII.
_LONE_LETTER = re.compile("(?<![A-Za-z])[\xc0-\xff](?![A-Za-z])")
_OTHERS = re.compile(f"[^\x00-\x7f{_READ_BYTES}]")
_BACK = {ord(bytes([byte]).decode("cp1252", "ignore") or chr(byte)): byte for byte in range(0x80, 0xA0)}

# Characters beyond ASCII that a record must have, the share of them that must stand in runs, and the runs. One long run
# is enough, since Chinese and Japanese have no spaces.
MIN_BEYOND = 10
MIN_RUN_SHARE = 0.6
MIN_RUNS = 2
LONG_RUN = 16
# Shares: of the bytes beyond ASCII those that are valid UTF-8, of the runs those that touch a letter of ASCII. No word
# is written in two alphabets.
MAX_UTF8_SHARE = 0.7
MAX_JOINED_SHARE = 0.2
# Of the language that the text is in once it is read rightly.
MIN_CONFIDENCE = 0.5

_ALPHABETIC = frozenset({"cyrillic", "greek", "hebrew", "arabic", "thai"})
_JOINED = re.compile(f"[A-Za-z][{_READ_BYTES}]{{3,}}|[{_READ_BYTES}]{{3,}}[A-Za-z]")
_SCRIPTS = {
    "cyrillic": "\u0400-\u04ff", "greek": "\u0370-\u03ff", "hebrew": "\u0590-\u05ff", "arabic": "\u0600-\u06ff",
    "thai": "\u0e00-\u0e7f", "japanese": "\u3040-\u30ff\u4e00-\u9fff", "simplified": "\u4e00-\u9fff",
    "traditional": "\u4e00-\u9fff", "korean": "\uac00-\ud7af",
}  # fmt: skip
# Of the characters beyond ASCII, how many must then be letters of the script.
MIN_SCRIPT_SHARE = 0.85


def reread_misread(lines: Sequence[str]) -> tuple[Sequence[str], str]:
    """Read a record's lines in the encoding that they should have been read in. Returns them and its name ("").

    >>> reread_misread(["Ïîæàð íà ñêëàäå íà÷àëñÿ íî÷üþ", "Norwick"])
    (['Пожар на складе начался ночью', 'Norwick'], 'windows-1251')
    """
    encoding = find_misread(lines)
    return (lines, "") if encoding is None else ([reread(line, encoding) for line in lines], encoding.name)


def find_misread(lines: Sequence[str]) -> LegacyEncoding | None:
    """Find the encoding that a record's lines should have been read in; None where they are right, or nothing is sure.

    >>> find_misread(["Ïîæàð íà ñêëàäå ó ðåêè íà÷àëñÿ íî÷üþ, ñîîáùèëè â ìèíèñòåðñòâå."]).name
    'windows-1251'
    >>> find_misread(["Það var kalt í gær, sagði Þórður Æðarson frá Ísafirði."]) is None
    True
    """
    broken = [line for line in lines if is_suspect(line)]
    text = "\n".join(broken)[:SAMPLE_BYTES]
    runs = _RUNS.findall(text)
    beyond = len(_BEYOND.findall(text))
    if beyond < MIN_BEYOND or sum(map(len, runs)) < MIN_RUN_SHARE * beyond:
        return None
    if len(runs) < MIN_RUNS and max(map(len, runs)) < LONG_RUN:
        return None
    data = make_bytes(text)
    if is_mostly_utf8(data):
        return None
    encoding = guess_encoding(data)
    if encoding.scripts[0] in _ALPHABETIC and len(_JOINED.findall(text)) > MAX_JOINED_SHARE * len(runs):
        return None
    return encoding if _is_sure(data, encoding) else None


def reread(line: str, encoding: LegacyEncoding) -> str:
    """Read a line in the encoding that its record should have been read in; a line that does not fit stays.

    >>> from flows.rules.encodings import LEGACY_ENCODINGS
    >>> windows_1251 = next(encoding for encoding in LEGACY_ENCODINGS if encoding.name == "windows-1251")
    >>> reread("– Äà, ñêàçàë îí.", windows_1251), reread("Café Müller", windows_1251)
    ('– Да, сказал он.', 'Café Müller')
    """
    if line.isascii() or _OTHERS.search(line) or not (_RUNS.search(line) or _LONE_LETTER.search(line)):
        return line
    try:
        return make_bytes(line).decode(encoding.codec)
    except UnicodeDecodeError:
        return line


def is_suspect(line: str) -> bool:
    """Whether a line has a run of letters beyond ASCII and nothing that Windows-1252 and Latin-1 lack.

    >>> is_suspect("Ïðèâåò"), is_suspect("Привет"), is_suspect("Déjà vu")
    (True, False, False)
    """
    return not line.isascii() and _RUNS.search(line) is not None and not _OTHERS.search(line)


def make_bytes(text: str) -> bytes:
    """The bytes that were read as this text."""
    return text.translate(_BACK).encode("latin-1")


def is_mostly_utf8(data: bytes) -> bool:
    """Whether most bytes beyond ASCII are characters of UTF-8: such a text was misread in another way.

    >>> is_mostly_utf8("größer".encode()), is_mostly_utf8("Пожар".encode("cp1251"))
    (True, False)
    """
    beyond = sum(byte > 0x7F for byte in data)
    characters = sum(len(char.encode()) for char in data.decode("utf-8", "ignore") if char > "\x7f")
    return characters >= MAX_UTF8_SHARE * beyond


def _is_sure(data: bytes, encoding: LegacyEncoding) -> bool:
    """Whether bytes are a text of one script and language in this encoding."""
    script = _SCRIPTS.get(encoding.scripts[0])
    if script is None:
        return False
    text = data.decode(encoding.codec, "replace")
    beyond = [char for char in text if char > "\x7f" and (char.isalpha() or char == "\ufffd")]
    if len(re.findall(f"[{script}]", text)) < MIN_SCRIPT_SHARE * len(beyond):
        return False
    language = detect(text)
    return language.code != "und" and (language.confidence or 0.0) >= MIN_CONFIDENCE
