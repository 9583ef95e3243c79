"""Keys of names: what the view `entity_names` ties spellings of one name by, over all articles.

Two names are one where the same key comes out of both, never because they look alike. A key is made of one name alone,
when its document is judged; what it means that another name has the same one is decided where all names are known.
"""

import re
import unicodedata
from functools import lru_cache

from flows.text.patterns import compile_pattern
from flows.text.reading.unicode_form import to_form

# Names kept at hand, of 100 to 300 bytes with their keys: those of a batch come again and again.
KEPT_NAMES = 8_192

# Scripts that write vowels as marks keep their marks; in these a mark is an accent.
_ACCENTED = compile_pattern(r"[\p{Latin}\p{Cyrillic}\p{Greek}\p{Common}\p{Inherited}]*")
_BASE_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ə": "e", "ς": "σ", "ß": "ss", "æ": "ae", "œ": "oe"}
)
_ASCII_WORDS = re.compile(r"[a-z0-9+]+")

_APOSTROPHES = dict.fromkeys(map(ord, "'‘’ʼ`´"))
_APOSTROPHES_AND_HYPHENS = _APOSTROPHES | dict.fromkeys(map(ord, "-‐‑"))
# An Arabic article: al-Sisi, el-Sisi, behind a given name also "El Sisi". It becomes "+", which may be missing.
_JOINED_ARTICLE = re.compile(r"(^| )(?:al|el)-")
_LOOSE_ARTICLE = re.compile(r"^(.* )(?:al|el) ([^ ]{3,})$")

# Cyrillic as English writes it, without accents: й is и here.
_ROMAN = str.maketrans(
    {"щ": "shch", "ш": "sh", "ч": "ch", "ж": "zh", "х": "kh", "ц": "ts", "ю": "yu", "я": "ya", "є": "ye"}
    | dict(zip("абвгґдезиіыйјклмнопрстуўфэ", "abvggdeziiyijklmnoprstuufe", strict=True))
    | {"ъ": "", "ь": ""}
)
_CYRILLIC = re.compile("[\u0400-\u04ff]")

# Names with spellings: Armenian, Slavic and Georgian surnames, or behind a given name that English writes in many ways.
_HAS_SPELLINGS = re.compile(
    r"(?:..[yij]an|..[yi]ants|[st][ck]?h?[ck][yij]+|sk?aya|sk?aia|[aeiou]l?n[yij]{2}|[aeo]ln[yij]"
    r"|[^ ]{2}[oe]va?|[^ ]{2}[oe]w[ay]?|[^ ]{2}[oe]ff|enko|[cs]?h?uk|[iy]uk|[vw][yi]t?s?ch|[vw]icz?"
    r"|[sc]?c?h[vw]ili|dze|dse)$"
    r"|^(?:[vw]lad[yi]m[yi]r|[vw]olod[yi]m[yi]r|m[yi][kc]h?ai?[yi]?l|dm[yi]tr[yij]*|[yij]+ur[yij]+|serg[yij]+|sergu?e[yij]"
    r"|serh[yij]+|andre[yij]|andr[yij]{2}|[ao]le(?:ks|x)[^ ]*|n[yi][ck]ola[yij]|[yij]?e[vw]gen[^ ]*) "
)
_ARABIC_SPELLINGS = (
    (re.compile(r"\bm[ou]h[ae]mm?[ae]d\b", re.ASCII), "muhammad"),
    (re.compile(r"\babd ?[aeu][lr] ?", re.ASCII), "abdul"),
)
# One letter for each of the spellings of a sound; in this order.
_HISSING = tuple(
    (re.compile(pattern, re.ASCII), letter)
    for pattern, letter in (
        (r"\bmich", "mih"),
        (r"schtsch|shtsh|chtch|shch|stch|tsch|tch|sch|[vw]ic\b", "sh"),
        (r"[csz]h|[cs]z", "sh"),
        (r"([oe])(?:ff|w)\b", r"\1v"),
        (r"t[sz]|d[sz]|z", "s"),
    )
)
_ONE_LETTER = str.maketrans("wcqyj", "vkkii")
_SOUNDS = (
    ("kh", "h"), ("gh", "g"), ("gue", "ge"), ("ou", "u"), ("x", "ks"), ("kk", "k"), ("ll", "l"), ("mm", "m"),
    ("nn", "n"), ("pp", "p"), ("rr", "r"), ("ss", "s"), ("tt", "t"), ("ff", "f"), ("bb", "b"), ("ie", "e"),
)  # fmt: skip
_ENDINGS = tuple(
    (re.compile(pattern, re.ASCII), letters)
    for pattern, letters in ((r"(i|sh)ov\b", r"\1ev"), (r"iev\b", "ev"), (r"ksandr\b", "ksander"))
)

_SPELLINGS_OF_WORDS = (("isation", "ization"), ("defence", "defense"), ("labour", "labor"), ("centre", "center"))
_LEGAL_FORMS = {
    **{name: name for name in ("inc", "corp", "co", "ltd", "plc", "llc", "ag", "gmbh", "sa", "nv", "bv", "spa", "ab")},
    "incorporated": "inc",
    "corporation": "corp",
    "company": "co",
    "limited": "ltd",
}


@lru_cache(maxsize=KEPT_NAMES)
def make_name_key(kind: str, name: str) -> str | None:
    """Make the key of a name of a mention's kind; none for a demonym.

    Four parts with "|" between them: the name in one spelling, which names of one entity share; what of it may be
    missing (middle initials, "+" for an Arabic article, legal forms); the initials and the surname that may stand for
    it; its letters. The first part of a name that is written with initials is such initials and surname, and the only
    one of a person with a blank. Nothing is known of other names here: whether "I. Holm" is Ida Holm, who has them all
    has to say.

    >>> make_name_key("person", "Dmitriy A. Tchaikovsky"), make_name_key("person", "Дмитрий Чайковский")
    ('dmitrishaikovski|a|d a shaikovski|dmitriyatchaikovsky', 'dmitrishaikovski||d shaikovski|дмитриичаиковскии')
    >>> make_name_key("person", "I. Holm"), make_name_key("organization", "The Harbour Company, Inc.")
    ('i holm|||iholm', 'harbour|co inc||theharbourcompanyinc')
    >>> make_name_key("place", "Orléans"), make_name_key("demonym", "Danish")
    ('orleans|||orleans', None)
    """
    lowered = _lower(name)
    letters = "".join(_list_words(lowered)).replace("+", "")
    match kind:
        case "person":
            parts = _key_person(lowered)
        case "organization":
            parts = _key_organization(lowered)
        case "place":
            parts = (letters, "", "")
        case _:
            return None
    return "|".join((*parts, letters))


def _lower(name: str) -> str:
    """The name without case and accents."""
    lowered = name.lower()
    if lowered.isascii() or not _ACCENTED.fullmatch(lowered):
        return lowered
    decomposed = to_form("NFD", lowered.translate(_BASE_LETTERS))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _list_words(text: str) -> list[str]:
    """Words of letters, their marks and digits; a plus is a letter here."""
    if text.isascii():
        return _ASCII_WORDS.findall(text)
    return "".join(char if unicodedata.category(char)[0] in "LMN" or char == "+" else " " for char in text).split()


def _key_person(lowered: str) -> tuple[str, str, str]:
    # Hyphens and apostrophes join: Ter-Petrosian, O'Malley. A point parts initials; a hyphen behind it is none: J.-P.
    joined = _JOINED_ARTICLE.sub(r"\1+", lowered.replace(".-", ".")).translate(_APOSTROPHES_AND_HYPHENS)
    plain = " ".join(_list_words(_LOOSE_ARTICLE.sub(r"\1+\2", joined.replace(".", ". "))))
    if _CYRILLIC.search(plain):
        plain = plain.translate(_ROMAN)
    for pattern, letters in _ARABIC_SPELLINGS:
        plain = pattern.sub(letters, plain)
    spelled = _spell(plain) if _HAS_SPELLINGS.search(plain) else plain
    if spelled in ("", "+"):
        return "", "", ""
    article = "+" if "+" in spelled else ""
    # An initial has no spellings, J. is not I.: initials are taken of the plain words.
    words, plain_words = spelled.split(" "), plain.split(" ")
    surname = words[-1].rpartition("+")[2]
    if len(words) == 1:
        return spelled.replace("+", ""), article, ""
    if all(len(word) == 1 for word in words[:-1]) and len(surname) > 1 and words[-1] in (surname, f"+{surname}"):
        return f"{' '.join(plain_words[:-1])} {surname}", article, ""
    short = f"{' '.join(word[0] for word in plain_words[:-1])} {surname}"
    if len(words[0]) == 1:
        return spelled.replace(" ", "").replace("+", ""), article, short
    middle = "".join(word for word in plain_words[1:-1] if len(word) == 1)
    stem = "".join((words[0], *(word for word in words[1:-1] if len(word) > 1), words[-1]))
    return stem.replace("+", ""), middle + article, short


def _spell(plain: str) -> str:
    """A name that was carried over from another script, in one of its spellings."""
    for pattern, letters in _HISSING:
        plain = pattern.sub(letters, plain)
    plain = re.sub("i+", "i", plain.translate(_ONE_LETTER))
    for sound, letters in _SOUNDS:
        plain = plain.replace(sound, letters)
    for pattern, letters in _ENDINGS:
        plain = pattern.sub(letters, plain)
    return plain


def _key_organization(lowered: str) -> tuple[str, str, str]:
    # "U.S." is one word.
    text = lowered.translate(_APOSTROPHES).replace(".", "").replace("&", " and ")
    for spelling, letters in _SPELLINGS_OF_WORDS:
        text = text.replace(spelling, letters)
    words = _list_words(text.removeprefix("the ")) or [""]
    first = len(words)
    while first > 1 and words[first - 1] in _LEGAL_FORMS:
        first -= 1
    stem = " ".join(words[:first])
    return "" if stem == "+" else stem, " ".join(_LEGAL_FORMS[word] for word in words[first:]), ""
