"""What the words say about a language: the commonest words of a hundred languages bear a verdict out, or refute it.

langdetect has 55 profiles and answers whatever it reads with one of them: Yoruba is Vietnamese, Zulu is Swahili, each
with a probability of 1. But every running text holds the small words of its language. Where hardly any of the claimed
language stands in it, the verdict is wrong; where those of another language do, that is the answer.
"""

import re
import unicodedata
from functools import cache
from importlib.resources import files

from flows.rules.languages import (
    BCP47_TAGS,
    FEW_COMMON_WORDS,
    LOAN_LETTERS,
    OWN_LETTERS,
    PROFILES_BY_SCRIPT,
)

# A language without a profile is named where its commonest words make up so much of a text, and so much more of it
# than those of the claimed language. Running text holds a quarter to a half of words as common as these, and a tenth
# where prefixes or endings say the rest; a tenth may also be names and chance.
NAMED_SHARE = 0.1
NAMED_LEAD = 0.06
# Near relatives share most of these words, that share in running text or more: those that only one of the two has
# decide, at such odds.
NEAR_SHARE = 0.15
NAMED_ODDS = 4
# Chance brings a word or two, and one short word again and again.
NAMED_WORDS = 3
NAMED_LONG_WORDS = 1
LONG_WORD = 3

# The share of its commonest words below which a claimed language is refuted, in the words of a text beyond the first
# ones: a headline has no room for them. From fewer words on, the verdict is doubtful.
BORNE_OUT_SHARE = 0.18
BORNE_OUT_SHARE_OF_FEW = 0.1
WORDS_OF_HEADLINE = 14
WORDS_OF_LONG_HEADLINE = 18
WORDS_IN_DOUBT = 4
WORDS_OF_FEW_IN_DOUBT = 10

# Letters that the claimed language does not have, from which it is refuted: their share of the characters, and number.
FOREIGN_LETTER_SHARE = 0.03
FOREIGN_LETTERS = 3

_JOINTS = str.maketrans(dict.fromkeys("'’ʼ‘ʻʹ-‐‑་", " "))
_MARKS = '.,;:!?"“”„‟«»‹›()[]{}<>|/*…–—·।॥۔،؛؟፡።፣፤፥፧、。`´=+_#%&@~^།'
_LETTERS_OF_SCRIPT = {
    # Marks that are set on letters too; the dot that small letters of Turkish İ keep is none.
    "Latn": "\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0300-\u0306\u0308-\u036f\u1e00-\u1eff",
    "Cyrl": "\u0400-\u052f",
    "Arab": "\u0620-\u064a\u0671-\u06d3\u0750-\u077f",
}


def has_table(code: str) -> bool:
    """Whether the commonest words of a language are known: not where its script is its own.

    >>> has_table("en"), has_table("ja")
    (True, False)
    """
    return code in _load_words()


def take_words(text: str) -> list[str]:
    """List the words of a text in lower case, cut at apostrophes and hyphens too.

    >>> take_words("L’Union a dit : « Peut-être lundi. »")
    ['l', 'union', 'a', 'dit', 'peut', 'être', 'lundi']
    """
    lowered = text.lower().translate(_JOINTS) if text.isascii() else _compose(text).translate(_JOINTS)
    return [word for mark in lowered.split() if (word := mark.strip(_MARKS)) and not word[0].isdigit()]


def name_by_words(words: list[str], claimed: str) -> tuple[str, float] | None:
    """Name a language without a profile whose words a text has, far more than those of the claimed one.

    The second value is its share of the words that are common in one of the two.

    >>> name_by_words(take_words("Ìgbìmọ̀ náà sọ pé àwọn yóò tún èbúté kọ́ kí ìjì tó dé, ní ọjọ́ Ìṣẹ́gun."), "vi")
    ('yo', 1.0)
    >>> name_by_words(take_words("Cảng vẫn đóng cửa cho đến thứ Hai, theo lời của người quản lý."), "vi")
    """
    own = _load_words().get(claimed, frozenset())
    ours = sum(map(own.__contains__, words))
    # Most texts end here: the words of all other languages together are too few.
    if sum(map(_list_others(claimed).__contains__, words)) < NAMED_WORDS - 1:
        return None
    least = max(NAMED_WORDS, NAMED_SHARE * len(words))
    hits: dict[str, list[str]] = {}
    for word in words:
        for code in _index_unprofiled().get(word, ()):
            hits.setdefault(code, []).append(word)
    able = [
        (len(found), code)
        for code, found in hits.items()
        if code != claimed and len(found) >= least and _outweighs(code, found, claimed, words)
    ]
    if not able:
        return None
    count, code = max(able)
    return code, count / (count + ours)


def is_refuted(text: str, words: list[str], claimed: str) -> bool:
    """Whether a text has hardly any common word of the language that it is said to be in, or many foreign letters.

    >>> zulu = "Ikomiti yasechwebeni ithe ngoLwesibili isikhumulo sizovulwa kabusha ngaphambi kwesiphepho esilindelwe."
    >>> is_refuted(zulu * 2, take_words(zulu * 2), "sw"), is_refuted(zulu[:40], take_words(zulu[:40]), "sw")
    (True, False)
    """
    own = _load_words().get(claimed)
    if own is None:
        return False
    if _has_few_words(words, claimed, WORDS_OF_HEADLINE, WORDS_OF_LONG_HEADLINE):
        return True
    if text.isascii() or (foreign := _compile_foreign_letters(claimed)) is None:
        return False
    return len(foreign.findall(_compose(text))) >= max(FOREIGN_LETTERS, FOREIGN_LETTER_SHARE * len(text))


def is_doubtful(words: list[str], claimed: str) -> bool:
    """Whether even a headline has few common words of the language that it is said to be in.

    >>> is_doubtful("storm closes harbour third day forty boats lost".split(), "en")
    True
    """
    return claimed in _load_words() and _has_few_words(words, claimed, WORDS_IN_DOUBT, WORDS_OF_FEW_IN_DOUBT)


def _has_few_words(words: list[str], claimed: str, headline: int, long_headline: int) -> bool:
    """Whether the words beyond a headline's have fewer common ones of a language than its running text has."""
    if claimed in _list_profiled() - FEW_COMMON_WORDS:
        least = BORNE_OUT_SHARE * (len(words) - headline)
    else:
        least = BORNE_OUT_SHARE_OF_FEW * (len(words) - long_headline)
    return sum(map(_load_words()[claimed].__contains__, words)) < least


def _outweighs(code: str, found: list[str], claimed: str, words: list[str]) -> bool:
    """Whether the words that only one of two languages has speak for it: several, and not all as short as any's."""
    own = _load_words().get(claimed, frozenset())
    telling = [word for word in found if word not in own]
    against = sum(1 for word in words if word in own and word not in _load_words()[code])
    is_near = len(found) - len(telling) >= NEAR_SHARE * len(words)
    enough = NAMED_WORDS - 1 if is_near and not against else NAMED_WORDS
    if len(set(telling)) < enough or sum(len(word) >= LONG_WORD for word in set(telling)) < NAMED_LONG_WORDS:
        return False
    return len(telling) - against >= NAMED_LEAD * len(words) or len(telling) >= NAMED_ODDS * against


def _compose(text: str) -> str:
    return unicodedata.normalize("NFC", text.lower())


@cache
def _load_words() -> dict[str, frozenset[str]]:
    """Read the commonest words by language; lines with # are comments."""
    table = (files("flows.rules") / "frequent_words.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in table.splitlines() if line and not line.startswith("#"))
    return {code: frozenset(words) for code, *words in rows}


@cache
def _list_profiled() -> frozenset[str]:
    return frozenset(BCP47_TAGS.get(code, code) for codes in PROFILES_BY_SCRIPT.values() for code in codes)


@cache
def _index_unprofiled() -> dict[str, tuple[str, ...]]:
    """Word to the languages without a profile that it is common in."""
    index: dict[str, tuple[str, ...]] = {}
    for code, words in _load_words().items():
        if code not in _list_profiled():
            for word in sorted(words):
                index[word] = (*index.get(word, ()), code)
    return index


@cache
def _list_others(claimed: str) -> frozenset[str]:
    """List the words of languages without a profile that the claimed language does not share."""
    return frozenset(_index_unprofiled()) - _load_words().get(claimed, frozenset())


@cache
def _list_latin_letters() -> str:
    """List the letters that any text may have, those of Polish or Romanian for others in a wrong encoding too."""
    others = (code for code in PROFILES_BY_SCRIPT["Latn"] if code != "vi")
    return LOAN_LETTERS + "".join(OWN_LETTERS.get(code, "") for code in others)


@cache
def _compile_foreign_letters(claimed: str) -> re.Pattern[str] | None:
    """Compile a pattern of letters of its script that a language with a profile does not have."""
    for script, letters in _LETTERS_OF_SCRIPT.items():
        if claimed in PROFILES_BY_SCRIPT[script]:
            known = OWN_LETTERS.get(claimed, "") + (_list_latin_letters() if script == "Latn" else "")
            return re.compile(f"(?![{known}])[{letters}]")
    return None
