r"""From the bytes of a page to its tree.

The encoding is told by a byte order mark, by bytes that are valid UTF-8 (pages that say otherwise are mostly wrong),
by what the page itself says of it, and else as in any other text (text/reading/decode.py).
"""

import codecs
import re
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from flows.text.reading.decode import Decoded, decode_characters

# Bytes at the beginning in which a page says its encoding; browsers look at 1,024, pages are less careful.
DECLARED_WITHIN = 4_096
_DECLARED = re.compile(rb"""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_DECLARED_XML = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_:.-]{2,40})""")
# What browsers read where a page names the first: its superset.
_SUPERSETS = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "latin-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030",
    "gbk": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932", "tis-620": "cp874", "iso8859-11": "cp874",
    "big5": "big5hkscs",
}  # fmt: skip
# What no page is in, though Python knows it under the name of an encoding; and what was tried already.
_REFUSED = frozenset({"utf-8", "utf-7", "punycode", "idna", "unicode_escape", "raw-unicode-escape", "undefined"})
_ANY_TAG = re.compile("<(?:[a-zA-Z]|/[a-zA-Z]|!(?:--|[dD][oO]))")

# The parser takes time by the square of the depth of a page: its elements open behind each other, less those that are
# closed. Of pages with more tags than MANY_TAGS, what opens at a greater depth than DEEPEST is not read as an element.
MANY_TAGS, DEEPEST = 5_000, 2_000
_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9-]{0,30})")
# Elements that hold nothing, or are closed by the next of their kind.
_SHALLOW = frozenset(
    b"area base br col embed hr img input link meta param source track wbr p li option dt dd tr td th".split()
)


class Parsed(NamedTuple):
    """The tree of a page and the characters that it was made of."""

    tree: LexborHTMLParser
    decoded: Decoded


def parse_page(data: bytes, said: str | None = None) -> Parsed:
    """The tree of a page. Raises UnreadableText for bytes that are no text. said: the encoding that its server names.

    >>> parsed = parse_page(b'<meta charset="iso-8859-2"><p>Pier in \\xa3\\xf3d\\xbc closed')
    >>> parsed.tree.body.text(), parsed.decoded.encoding
    ('Pier in Łódź closed', 'iso-8859-2')
    """
    decoded = decode_page(data, said)
    return Parsed(parse_text(decoded.text), decoded)


def parse_text(text: str) -> LexborHTMLParser:
    """The tree of a page whose characters are known."""
    data = text.encode("utf-8", "replace")
    if data.count(b"<") > MANY_TAGS:
        data = _flatten(data)
    return LexborHTMLParser(data)


def is_markup(text: str) -> bool:
    """Whether a text has a tag in it; a file of text under the name of a page has none.

    >>> is_markup("<p>Rain"), is_markup("Rain < 3 mm")
    (True, False)
    """
    return _ANY_TAG.search(text) is not None


def decode_page(data: bytes, said: str | None = None) -> Decoded:
    """The characters of a page. Raises UnreadableText. What its server says of it comes before what it says itself.

    >>> decode_page(b"<meta charset=iso-8859-1><p>\\xcd\\xee\\xf0\\xe2\\xe8\\xea", "Windows-1251").text[-6:]
    'Норвик'
    """
    return decode_characters(data, (_find_codec(said) if said else None) or find_declared(data))


def find_declared(data: bytes) -> str | None:
    """The encoding that a page says it is in, by Python's name; None where that is UTF-8 or unknown.

    >>> find_declared(b'<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">')
    'cp1252'
    >>> find_declared(b'<meta charset="utf-8">'), find_declared(b"<p>charset=koi8-r")
    (None, None)
    """
    start = data[:DECLARED_WITHIN]
    found = _DECLARED.search(start) or _DECLARED_XML.search(start)
    return _find_codec(found[1].decode("ascii")) if found else None


def _find_codec(said: str) -> str | None:
    """Python's name of an encoding; None where it is UTF-8, which was tried, or unknown."""
    try:
        name = codecs.lookup(said).name
        "".encode(name)  # refuses codecs that are none of text
    except (LookupError, ValueError, TypeError):
        return None
    if name in _REFUSED or name.startswith(("utf-16", "utf-32")):
        return None
    return _SUPERSETS.get(name, name)


def _flatten(data: bytes) -> bytes:
    """The page without the tags that would open an element deeper than DEEPEST."""
    depths: dict[bytes, int] = {}
    depth = 0
    pieces, done = [], 0
    for tag in _TAG.finditer(data):
        name = tag[2].lower()
        if name in _SHALLOW:
            continue
        here = depths.get(name, 0)
        if not tag[1] and depth >= DEEPEST:
            pieces.append(data[done : tag.start()])
            end = data.find(b">", tag.end())
            done = end + 1 if end >= 0 else len(data)
        elif not tag[1]:
            depths[name] = here + 1
            depth += 1
        elif here:
            depths[name] = here - 1
            depth -= 1
    return b"".join((*pieces, data[done:])) if pieces else data
