"""Words of a text as duplicates see them: without case, punctuation and spaces."""

import re
import unicodedata

from flows.rules.scripts import UNSPACED, WORD_MARKS
from flows.text.reading.unicode_form import to_form


class _WordsOnly(dict[int, int | None]):
    """Translation table that drops what is no part of a word, filled as characters are met.

    Symbols stay (+5 and 5 are not the same news), except those that stand for accents and quotes (Sk).
    """

    def __missing__(self, code: int) -> int | None:
        category = unicodedata.category(chr(code))
        kept = None if category[0] in "PZC" or category == "Sk" else code
        self[code] = kept
        return kept


_words_only = _WordsOnly()
# What is no letter or digit of ASCII becomes a space.
_ASCII_WORDS = bytes(code if chr(code).isalnum() and code < 128 else ord(" ") for code in range(256))
_WORD = re.compile(f"[{UNSPACED}]|[^\\W_{UNSPACED}]+(?:[{WORD_MARKS}]+[^\\W_{UNSPACED}]*)*")


def normalize(text: str) -> str:
    """Fold a text to what two prints of the same words share. Idempotent.

    Leaves digits, letters, accents and symbols alone: other numbers are other news.

    >>> normalize("“Don’t!” he said —  twice."), normalize("$5"), normalize("Straße")
    ('donthesaidtwice', '$5', 'strasse')
    """
    # Unicode's NFKC_Casefold (Unicode 15, section 3.13): folding can undo a composition, so each is done twice.
    if text.isascii():
        return text.lower().translate(_words_only)
    folded = to_form("NFKC", to_form("NFD", text).casefold())
    folded = to_form("NFKC", to_form("NFD", folded).casefold())
    # Beyond ASCII a table is asked for each character; here for each kind of them.
    for character in set(folded):
        if _words_only[ord(character)] is None:
            folded = folded.replace(character, "")
    return to_form("NFKC", folded)


def count_words(text: str) -> int:
    """Count words; a character of a script without spaces is one.

    >>> count_words("It's 3 words"), count_words("東京都"), count_words("हिन्दी में"), count_words("—")
    (4, 3, 2, 0)
    """
    if text.isascii():
        return len(text.encode().translate(_ASCII_WORDS).split())
    return len(_WORD.findall(text))
