"""Language of a text: langdetect's algorithm and profiles, computed by langdetect-rs.

langdetect draws n-grams at random; with a fixed seed the same text always gets the same answer. langdetect-rs is a
port that gives the same answers some 50 times faster; where it cannot be imported, langdetect itself computes.
"""

from functools import cache
from typing import Any

from flows.rules.languages import BCP47_TAGS
from flows.text.values import Language

# Characters of the text that are judged. Calibrated on paragraphs and articles: beyond a thousand characters the
# answer no longer changes, and a page-long text costs no more than a long paragraph.
JUDGED_CHARS = 1200

# Letters below which no answer is given ("und"): a word or two is a name as often as it is language. From Hebrew
# on, code points belong to scripts that few languages share, or that write a word in one or two signs, and count
# three times.
MIN_LETTERS = 10
TELLING_LETTER_WEIGHT = 3
FIRST_TELLING_CHAR = "\u0590"

SEED = 0


def detect(text: str) -> Language:
    """Detect the language: "und" where there is no text to judge; never an exception.

    >>> detect("Die Feuerwehr rettete am Montag vier Menschen aus einem brennenden Wohnhaus.").code
    'de'
    >>> detect("Nr. 7")
    Language(code='und', confidence=None)
    """
    judged = text[:JUDGED_CHARS].strip()
    if not has_enough_letters(judged):
        return Language("und", None)
    found = _ask_langdetect(lower_shouting(judged))
    if found is None:
        return Language("und", None)
    code, probability = found
    return Language(BCP47_TAGS.get(code, code), round(min(probability, 1.0), 4))


def has_enough_letters(text: str) -> bool:
    """Whether there is text to judge; the first hundred characters decide nearly always.

    >>> has_enough_letters("12:30 | 4-1 | VAR"), has_enough_letters("No goals at half-time")
    (False, True)
    """
    return count_letters(text[:100]) >= MIN_LETTERS or count_letters(text) >= MIN_LETTERS


def count_letters(text: str) -> int:
    """Count letters; those of Hebrew and every script behind it in Unicode count three times.

    >>> count_letters("No. 7"), count_letters("東京")
    (2, 6)
    """
    if text.isascii():
        return sum(map(str.isalpha, text))
    return sum(TELLING_LETTER_WEIGHT if char >= FIRST_TELLING_CHAR else 1 for char in text if char.isalpha())


def lower_shouting(text: str) -> str:
    """Lower the case of a text that is mostly capitals: langdetect leaves words in capitals out of its count.

    >>> lower_shouting("TREMBLEMENT DE TERRE AU LARGE DES CÔTES")
    'tremblement de terre au large des côtes'
    >>> lower_shouting("NATO and the EU met")
    'NATO and the EU met'
    """
    capitals = sum(map(str.isupper, text))
    # Hardly any text has a capital in every fourth place; only then the letters are worth counting.
    if capitals * 4 < len(text) or capitals * 2 < sum(map(str.isalpha, text)):
        return text
    return text.lower()


def _ask_langdetect(text: str) -> tuple[str, float] | None:
    """Return the likeliest language and its probability, None where the text holds nothing langdetect knows."""
    factory, not_detected = _load_profiles()
    detector = factory.create()
    detector.append(text)
    try:
        ranked = detector.get_probabilities()
    except not_detected:
        return None
    return (ranked[0].lang, float(ranked[0].prob)) if ranked else None


@cache
def _load_profiles() -> tuple[Any, type[Exception]]:
    """Load the profiles once into a factory of our own: the seed of the library's shared one stays as it is."""
    try:
        from langdetect_rs import PROFILES_DIRECTORY, DetectorFactory, LangDetectException
    except ImportError:
        from langdetect import PROFILES_DIRECTORY, DetectorFactory, LangDetectException
    factory = DetectorFactory()
    factory.load_profile(PROFILES_DIRECTORY)
    factory.set_seed(SEED)
    return factory, LangDetectException
