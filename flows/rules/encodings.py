"""Tables about bytes: byte order marks, and which encodings a text without a mark may have."""

from typing import NamedTuple

# Byte order marks, longer ones first: the mark of UTF-32LE begins with that of UTF-16LE.
BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32le"),
    (b"\x00\x00\xfe\xff", "utf-32be"),
    (b"\xff\xfe", "utf-16le"),
    (b"\xfe\xff", "utf-16be"),
)


class LegacyEncoding(NamedTuple):
    """An 8-bit or East Asian encoding that a text without a mark may have.

    codec   Python's name of it.                       name  IANA's, in lower case.
    scripts which alphabets (rules/alphabets.py) it holds.
    cost    how much rarer it is in news text than Windows-1252, as a natural logarithm: three is one file in twenty.
            Where two encodings give the same characters, the cheaper one is named.
    """

    codec: str
    name: str
    scripts: tuple[str, ...]
    cost: float


# News text in any other encoding has not been seen; rarer candidates only make wrong guesses likelier.
LEGACY_ENCODINGS: tuple[LegacyEncoding, ...] = (
    LegacyEncoding("cp1252", "windows-1252", ("western",), 0.0),
    LegacyEncoding("cp1250", "windows-1250", ("central",), 1.0),
    LegacyEncoding("cp1251", "windows-1251", ("cyrillic",), 1.0),
    LegacyEncoding("iso8859_2", "iso-8859-2", ("central",), 1.5),
    LegacyEncoding("iso8859_15", "iso-8859-15", ("western",), 2.0),
    LegacyEncoding("cp1253", "windows-1253", ("greek",), 1.5),
    LegacyEncoding("cp1254", "windows-1254", ("turkish",), 1.5),
    LegacyEncoding("cp1255", "windows-1255", ("hebrew",), 2.0),
    LegacyEncoding("cp1256", "windows-1256", ("arabic",), 2.0),
    LegacyEncoding("cp1257", "windows-1257", ("baltic",), 2.0),
    LegacyEncoding("koi8_r", "koi8-r", ("cyrillic",), 2.0),
    LegacyEncoding("koi8_u", "koi8-u", ("cyrillic",), 2.5),
    LegacyEncoding("iso8859_5", "iso-8859-5", ("cyrillic",), 2.5),
    LegacyEncoding("cp866", "ibm866", ("cyrillic",), 2.5),
    LegacyEncoding("iso8859_7", "iso-8859-7", ("greek",), 3.0),
    LegacyEncoding("iso8859_6", "iso-8859-6", ("arabic",), 3.0),
    LegacyEncoding("iso8859_13", "iso-8859-13", ("baltic",), 3.0),
    LegacyEncoding("cp874", "windows-874", ("thai",), 2.5),
    LegacyEncoding("mac_roman", "macintosh", ("western",), 3.5),
    LegacyEncoding("cp850", "ibm850", ("western",), 3.5),
    LegacyEncoding("cp852", "ibm852", ("central",), 3.5),
    LegacyEncoding("cp932", "windows-31j", ("japanese",), 1.5),
    LegacyEncoding("euc_jp", "euc-jp", ("japanese",), 1.5),
    LegacyEncoding("gb18030", "gb18030", ("simplified",), 1.5),
    LegacyEncoding("big5", "big5", ("traditional",), 1.5),
    LegacyEncoding("cp949", "euc-kr", ("korean",), 1.5),
)
