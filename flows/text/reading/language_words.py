"""What the words say about a language: the commonest words of a hundred languages bear a verdict out, or refute it.

langdetect has 55 profiles and answers whatever it reads with one of them: Yoruba is Vietnamese, Zulu is Swahili, each
with a probability of 1. But every running text holds the small words of its language. Where hardly any of the claimed
language stands in it, the verdict is wrong; where those of another language do, that is the answer.
"""

import re
from collections.abc import Sequence
from importlib.resources import files

from flows.lexicon import derived, languages
from flows.rules.languages import (
    BCP47_TAGS,
    FEW_COMMON_WORDS,
    LOAN_LETTERS,
    OWN_LETTERS,
    PROFILES_BY_SCRIPT,
    TELLING_LETTERS,
)
from flows.text.reading.unicode_form import to_form

# A language without a profile is named where its commonest words make up so much of a text, and so much more of it
# than those of the claimed language. Running text holds a quarter to a half of words as common as these, and a tenth
# where prefixes or endings say the rest; a tenth may also be names and chance.
NAMED_SHARE = 0.1
NAMED_LEAD = 0.06
# Near relatives share most of these words, that share in running text or more: those that only one of the two has
# decide, at such odds.
NEAR_SHARE = 0.15
FEWEST_WORDS = 2
NAMED_ODDS = 4
# Chance brings a word or two, more to a longer text, and one short word again and again. Length is in bytes of UTF-8:
# two syllables of Ethiopic are no short word.
NAMED_WORDS = 3
WORDS_PER_NAMED = 20
LONG_WORD_BYTES = 3

# The share of its commonest words below which a claimed language is refuted, in the words of a text beyond the first
# ones: a headline or a short sentence may do without them. From fewer words on, the verdict is doubtful.
BORNE_OUT_SHARE = 0.18
BORNE_OUT_SHARE_OF_FEW = 0.1
WORDS_OF_HEADLINE = 24
WORDS_OF_LONG_HEADLINE = 28
WORDS_IN_DOUBT = 4
WORDS_OF_FEW_IN_DOUBT = 10

# Letters that the claimed language does not have, from which it is refuted: their share of the characters, and number.
FOREIGN_LETTER_SHARE = 0.03
FOREIGN_LETTERS = 3

# Between words: blanks, digits, apostrophes, hyphens, marks of all scripts. Marks on letters belong to the word.
_BETWEEN = "'’ʼ‘ʻʹ-‐‑་.,;:!?\"“”„‟«»‹›()[]{}<>|/*…–—·।॥۔،؛؟፡።፣፤፥፧、。`´=+_#%&@~^།"
_WORD = re.compile(f"[^\\s\\d{re.escape(_BETWEEN)}]+")
_ASCII_WORDS = bytes(ord(chr(code).lower()) if chr(code).isalpha() else 32 for code in range(128)) + bytes(128)
# Typography of English and others, which most texts beyond ASCII have and nothing else.
_TYPOGRAPHY = ("’", "‘", "“", "”", "–", "—", "…", "\xa0")
_LETTERS_OF_SCRIPT: dict[str, tuple[tuple[int, int], ...]] = {
    # Marks that are set on letters too; the dot that small letters of Turkish İ keep is none.
    "Latn": ((0x00DF, 0x00F6), (0x00F8, 0x02AF), (0x0300, 0x0306), (0x0308, 0x036F), (0x1E00, 0x1EFF)),
    "Cyrl": ((0x0400, 0x052F),),
    "Arab": ((0x0620, 0x064A), (0x0671, 0x06D3), (0x0750, 0x077F)),
}


def has_table(code: str) -> bool:
    """Whether the commonest words of a language are known: not where its script is its own.

    >>> has_table("en"), has_table("ja")
    (True, False)
    """
    return code in _load_words()


def list_common(code: str) -> frozenset[str]:
    """The commonest words of a language, as they stand in running text in lower case; none of one without a table.

    >>> "which" in list_common("en"), list_common("tlh")
    (True, frozenset())
    """
    return _load_words().get(code, frozenset())


def blank_typography(text: str) -> str:
    """The text with blanks for quote marks, dashes and the like: most texts are ASCII then, which is read fastest.

    >>> blank_typography("“Never” – not on Monday").isascii()
    True
    """
    if text.isascii():
        return text
    for mark in _TYPOGRAPHY:
        text = text.replace(mark, " ")
    return text


def take_words(text: str) -> tuple[str, ...]:
    """List the words of a text in lower case, cut at apostrophes and hyphens too.

    >>> take_words("L’Union a dit : « Peut-être lundi 3. »")
    ('l', 'union', 'a', 'dit', 'peut', 'être', 'lundi')
    """
    text = blank_typography(text)
    if text.isascii():
        return tuple(text.encode().translate(_ASCII_WORDS).decode().split())
    return tuple(_WORD.findall(to_form("NFC", text.lower())))


def name_by_words(words: Sequence[str], claimed: str) -> tuple[str, float] | None:
    """Name a language without a profile whose words a text has, far more than those of the claimed one.

    The second value is its share of the words that are common in one of the two: near a half for near relatives.

    >>> name_by_words(take_words("Ìgbìmọ̀ náà sọ pé àwọn yóò tún èbúté kọ́ kí ìjì tó dé, ní ọjọ́ Ìṣẹ́gun."), "vi")
    ('yo', 1.0)
    >>> name_by_words(take_words("Cảng vẫn đóng cửa cho đến thứ Hai, theo lời của người quản lý."), "vi")
    """
    # Whatever is named has so many different words: most texts end here.
    others = _list_others(claimed).intersection(words)
    if len(others) < FEWEST_WORDS:
        return None
    own = _load_words().get(claimed, frozenset())
    telling: dict[str, list[str]] = {}
    for word in filter(others.__contains__, words):
        for code in _index_unprofiled()[word]:
            telling.setdefault(code, []).append(word)
    able = [
        named
        for code, found in telling.items()
        if code != claimed and len(found) >= FEWEST_WORDS and (named := _weigh(code, found, words, own))
    ]
    if not able:
        return None
    _, code, share = max(able)
    return code, share


def is_refuted(text: str, words: Sequence[str], claimed: str) -> bool:
    """Whether a text has hardly any common word of the language that it is said to be in, or many foreign letters.

    >>> zulu = "Ikomiti yasechwebeni ithe ngoLwesibili isikhumulo sizovulwa kabusha ngaphambi kwesiphepho esilindelwe."
    >>> is_refuted(zulu * 3, take_words(zulu * 3), "sw"), is_refuted(zulu, take_words(zulu), "sw")
    (True, False)
    """
    if claimed not in _list_refutable():
        return False
    return _has_few_words(words, claimed, WORDS_OF_HEADLINE, WORDS_OF_LONG_HEADLINE) or has_foreign_letters(
        text, claimed
    )


def has_foreign_letters(text: str, claimed: str) -> bool:
    """Whether a text has many letters that the language does not have which it is said to be in.

    >>> has_foreign_letters("Ɔhene no kaa sɛ ɔbɛsan aba wɔ Memeneda", "en"), has_foreign_letters("Peut-être", "en")
    (True, False)
    """
    if text.isascii() or claimed not in _list_refutable() or (foreign := _compile_foreign_letters(claimed)) is None:
        return False
    composed = to_form("NFC", text.lower())
    return len(foreign.findall(composed)) >= max(FOREIGN_LETTERS, FOREIGN_LETTER_SHARE * len(text))


def is_doubtful(words: Sequence[str], claimed: str) -> bool:
    """Whether even a headline has few common words of the language that it is said to be in.

    Whatever is refuted for its words is doubtful.

    >>> is_doubtful("storm closes harbour third night forty boats lost".split(), "en")
    True
    """
    return claimed in _list_refutable() and _has_few_words(words, claimed, WORDS_IN_DOUBT, WORDS_OF_FEW_IN_DOUBT)


def _has_few_words(words: Sequence[str], claimed: str, headline: int, long_headline: int) -> bool:
    """Whether the words beyond a headline's have fewer common ones of a language than its running text has."""
    if claimed in _list_wordy():
        least = BORNE_OUT_SHARE * (len(words) - headline)
    else:
        least = BORNE_OUT_SHARE_OF_FEW * (len(words) - long_headline)
    is_common = _load_words()[claimed].__contains__
    # In running text the first half has enough of them already.
    return sum(map(is_common, words[: len(words) // 2])) < least and sum(map(is_common, words)) < least


def _weigh(code: str, telling: list[str], words: Sequence[str], own: frozenset[str]) -> tuple[int, str, float] | None:
    """Count the words of a language where it outweighs the claimed one by those that only one of the two has.

    telling: the words that only this language has. None where they are too few, or as short as those of many languages.
    """
    theirs = _load_words()[code]
    ours = [word for word in words if word in own]
    against = sum(1 for word in ours if word not in theirs)
    shared = len(ours) - against
    count = shared + len(telling)
    if shared >= NEAR_SHARE * len(words):
        enough = NAMED_WORDS if against or len(words) <= WORDS_OF_HEADLINE else FEWEST_WORDS
    else:
        enough = max(NAMED_WORDS, len(words) // WORDS_PER_NAMED)
    if (
        count < max(NAMED_WORDS, NAMED_SHARE * len(words))
        or len(set(telling)) < enough
        or all(len(word.encode()) < LONG_WORD_BYTES for word in telling)
        or (len(telling) - against < NAMED_LEAD * len(words) and len(telling) < NAMED_ODDS * against)
    ):
        return None
    return count, code, count / (count + len(ours))


@derived
def _load_words() -> dict[str, frozenset[str]]:
    """Read the commonest words by language; lines with # are comments. What it lacks, the language files may have."""
    table = (files("flows.rules") / "frequent_words.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in table.splitlines() if line and not line.startswith("#"))
    known = {code: frozenset(words) for code, *words in rows}
    return {code: found.words.common for code, found in languages().items() if found.words.common} | known


@derived
def _list_profiled() -> frozenset[str]:
    return frozenset(BCP47_TAGS.get(code, code) for codes in PROFILES_BY_SCRIPT.values() for code in codes)


@derived
def _list_wordy() -> frozenset[str]:
    """List the languages with a profile of whose running text many words are among the commonest."""
    return _list_profiled() - FEW_COMMON_WORDS


@derived
def _list_refutable() -> frozenset[str]:
    """List the languages that a text in another one may be taken for: those that share their script with many."""
    shared = (codes for codes in PROFILES_BY_SCRIPT.values() if len(codes) > 1)
    profiled = {BCP47_TAGS.get(code, code) for codes in shared for code in codes}
    return frozenset((profiled | set(TELLING_LETTERS)) & set(_load_words()))


@derived
def _index_unprofiled() -> dict[str, tuple[str, ...]]:
    """Word to the languages without a profile that it is common in."""
    index: dict[str, tuple[str, ...]] = {}
    for code, words in _load_words().items():
        if code not in _list_profiled():
            for word in sorted(words):
                index[word] = (*index.get(word, ()), code)
    return index


@derived
def _list_others(claimed: str) -> frozenset[str]:
    """List the words of languages without a profile that the claimed language does not share; letters tell nothing."""
    return frozenset(word for word in _index_unprofiled() if len(word) > 1) - _load_words().get(claimed, frozenset())


@derived
def _list_latin_letters() -> str:
    """List the letters that any text may have, those of Polish or Romanian for others in a wrong encoding too."""
    others = (code for code in PROFILES_BY_SCRIPT["Latn"] if code != "vi")
    return LOAN_LETTERS + "".join(OWN_LETTERS.get(code, "") for code in others)


@derived
def _compile_foreign_letters(claimed: str) -> re.Pattern[str] | None:
    """Compile a pattern of letters of its script that a language with a profile does not have."""
    for script, letters in _LETTERS_OF_SCRIPT.items():
        if claimed in PROFILES_BY_SCRIPT[script]:
            known = OWN_LETTERS.get(claimed, "") + (_list_latin_letters() if script == "Latn" else "")
            foreign = (chr(point) for first, last in letters for point in range(first, last + 1))
            return re.compile(f"[{''.join(letter for letter in foreign if letter not in known)}]")
    return None
