"""Words of a text as duplicates see them: without case, punctuation and spaces."""

import re
import unicodedata

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
# Scripts without spaces between words: each character counts as a word (line breaking classes ID and SA of Unicode).
_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff"
# What goes on a word without being a letter: marks over and under letters, vowel signs of India, joiners, soft hyphens.
_MARKS = (
    "\xad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0df3"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20f0\ufe20-\ufe2f"
)
_WORD = re.compile(f"[{_UNSPACED}]|[^\\W_{_UNSPACED}]+(?:[{_MARKS}]+[^\\W_{_UNSPACED}]*)*")


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
    return to_form("NFKC", folded.translate(_words_only))


def count_words(text: str) -> int:
    """Count words; a character of a script without spaces is one.

    >>> count_words("It's 3 words"), count_words("東京都"), count_words("हिन्दी में"), count_words("—")
    (4, 3, 2, 0)
    """
    return sum(1 for _ in _WORD.finditer(text))
