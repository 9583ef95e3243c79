"""Words as search compares them: without case and accents, and a character of a script without spaces is one."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from flows.text.reading.unicode_form import to_form

# Scripts that put no spaces between words: kana, Han, Thai, Lao, Burmese, Khmer.
_UNSPACED = (
    "\u3005\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u9fff\uf900-\ufaff\u0e01-\u0e30\u0e32-\u0e33\u0e40-\u0e46\u0e81-\u0eb0"
    "\u0eb2-\u0eb3\u0ec0-\u0ec4\u1000-\u102a\u1780-\u17b3\U00020000-\U0003ffff"
)
# Marks that belong to the letter before them: of these scripts, and those that the index counts as parts of words.
_UNSPACED_MARKS = (
    "\u3099\u309a\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3"
)
_UNSPACED_LETTER = re.compile(f"[{_UNSPACED}][{_UNSPACED_MARKS}]*")
_WORD = re.compile(
    f"[{_UNSPACED}][{_UNSPACED_MARKS}]*|(?:(?![{_UNSPACED}_])[\\w\u0300-\u036f\u0900-\u0e00\u0f71-\u0fbc])+"
)
_ACCENTS = re.compile("[\u0300-\u036f]+")


class Word(NamedTuple):
    """A word of a text. start, end: code points, 0-based, end exclusive; key: what it is compared by."""

    key: str
    start: int
    end: int


def list_words(text: str) -> Iterator[Word]:
    """The words of a text, in their order.

    >>> [word.key for word in list_words("Über 3,000 Häuser in Mañana-Bay; 港の市場")]
    ['uber', '3', '000', 'hauser', 'in', 'manana', 'bay', '港', 'の', '市', '場']
    """
    for found in _WORD.finditer(text):
        key = fold(found[0])
        if key:
            yield Word(key, found.start(), found.end())


def fold(text: str) -> str:
    """A text without case and accents of Latin, Greek and Cyrillic letters; full-width letters are plain ones.

    >>> fold("ＣＡＦÉ"), fold("Straße"), fold("Й")
    ('cafe', 'strasse', 'и')
    """
    if text.isascii():
        return text.lower()
    bare = _ACCENTS.sub("", to_form("NFKD", text).casefold())
    # Letters that casefold makes of one may bring accents of their own.
    return to_form("NFC", _ACCENTS.sub("", to_form("NFKD", bare)))


def write_words(text: str) -> str:
    """A text as the index is given it: folded, and with spaces around each character that is a word.

    >>> write_words("The 港の MARKET")
    'the  港  の  market'
    """
    folded = fold(text)
    return folded if folded.isascii() else _UNSPACED_LETTER.sub(r" \g<0> ", folded)


def is_unspaced(word: str) -> bool:
    """Whether a word is a character of a script that puts no spaces between words."""
    return _UNSPACED_LETTER.fullmatch(word) is not None
