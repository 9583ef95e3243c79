"""What the letters alone say about a language: the script of a text, and letters that few languages have.

langdetect answers from the n-grams that it knows and passes over all others: a Chinese paragraph gets its answer from
the few ideographs that the Korean profile holds too, a Georgian one from the English names in it. An answer in a
script that the text is not written in is wrong, whatever its probability.
"""

import re
import string
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from flows.rules.languages import LANGUAGE_OF_SCRIPT, PROFILES_BY_SCRIPT, SCRIPT_RANGES, TELLING_LETTERS

LATIN = "Latn"

_ASCII_LETTERS = string.ascii_letters.encode()
# A second script below this share of the letters stands in names and quotations.
TWO_SCRIPTS_SHARE = 0.1
# Bytes of a text's beginning whose letters are counted first.
OPENING_BYTES = 2_000

# What a letter of a script says, in letters of an alphabet: an ideograph or a syllable stands for several, and scripts
# of India and Southeast Asia write vowels as marks, which are no letters.
DENSE_SCRIPTS = ("Hani", "Kana", "Hang", "Ethi")
MARKED_SCRIPTS = (
    "Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym", "Sinh", "Thai", "Laoo", "Tibt", "Mymr",
    "Khmr",
)  # fmt: skip
SCRIPT_WEIGHTS = dict.fromkeys(DENSE_SCRIPTS, 3) | dict.fromkeys(MARKED_SCRIPTS, 2)
# A script with less than this share of a text's letters stands in its names and quotations only.
SPOKEN_SHARE = 0.25

# Kana make up a third or more of Japanese prose, and hardly any of Chinese; from so many ideographs on, a text
# without them is no Japanese headline.
KANA_SHARE = 0.05
LONGEST_HEADLINE = 25

# A foreign name brings a telling letter or two.
TELLING_COUNT = 3
# One that is less than this share of a text's telling letters stands in a name.
STRAY_SHARE = 0.1
# Letters of several such languages, at this share, are those of a language that is in no table.
UNKNOWN_SHARE = 0.03

_TELLING = frozenset("".join(letters for letters, _ in TELLING_LETTERS.values()))
_STARTS = [first for first, _, _ in SCRIPT_RANGES]
# Letters behind the Latin and combining blocks, without the Latin letters and punctuation that stand among them.
_NO_LATIN = re.compile("[\u0370-\u1dff\u2c00-\U0003ffff]")
# What can change an answer: all other text need not be counted.
_TELLING_CHARS = "".join(sorted(_TELLING | {letter.upper() for letter in _TELLING if len(letter.upper()) == 1}))


def _join_ranges(ranges: Iterable[tuple[int, int, str]]) -> list[tuple[int, int]]:
    """Join ranges that touch: a class is searched range by range beyond the first 65,536 characters.

    >>> _join_ranges([(0x370, 0x3FF, "Grek"), (0x400, 0x52F, "Cyrl"), (0x590, 0x5FF, "Hebr")]) == [
    ...     (0x370, 0x52F), (0x590, 0x5FF)
    ... ]
    True
    """
    joined: list[tuple[int, int]] = []
    for first, last, _ in ranges:
        if joined and joined[-1][1] + 1 == first:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


_OTHER_SCRIPTS = "".join(f"{chr(first)}-{chr(last)}" for first, last in _join_ranges(SCRIPT_RANGES))
_TELLS = re.compile(f"[{_TELLING_CHARS}{_OTHER_SCRIPTS}]")


class Letters(NamedTuple):
    """profiles: the codes of langdetect that can be right. language: the answer where langdetect has none.

    share: of the letters that are in the script of the answer.
    """

    profiles: tuple[str, ...]
    language: str | None
    share: float


ALL_LATIN = Letters(PROFILES_BY_SCRIPT[LATIN], None, 1.0)


def read_letters(text: str) -> Letters:
    """Say which languages the scripts of a text admit.

    >>> read_letters("港务局长星期五表示渡轮在星期一之前不会开航居民说他们早就知道").profiles
    ('zh-cn', 'zh-tw')
    >>> read_letters("Порт закрыт до понедельника").profiles
    ('bg', 'mk', 'ru', 'uk')
    >>> read_letters("ნავსადგური ორშაბათამდე დაკეტილია").language
    'ka'
    """
    if not has_telling_letter(text):
        return ALL_LATIN
    scripts: Counter[str] = Counter()
    for letter, count in _count_letters(text).items():
        scripts[find_script(letter)] += count
    weights = {script: count * SCRIPT_WEIGHTS.get(script, 1) for script, count in scripts.items()}
    main = min(weights, key=lambda script: (-weights[script], script)) if weights else LATIN
    language = None if main in PROFILES_BY_SCRIPT else LANGUAGE_OF_SCRIPT.get(main, "und")
    return Letters(_find_profiles(weights), language, scripts[main] / max(1, scripts.total()))


def read_telling_letters(pieces: list[str]) -> tuple[str, float] | None:
    """Name a language that langdetect does not know by its own letters, with the share of letters in its script.

    "und" where the letters are those of several languages, or of none whole. They must stand in most pieces of a
    text; a name is not enough.

    >>> read_telling_letters(["Сўння ў порце не было ніводнага карабля, кажуць жыхары, што ўжо нікуды не едуць."])
    ('be', 1.0)
    >>> read_telling_letters(["The Guðmundsdóttir family left the harbour on Monday, when the Þór had towed them."])
    """
    text = "\n".join(pieces)
    if not has_telling_letter(text):
        return None
    letters = _count_letters(text)
    found = {letter: count for letter, count in letters.items() if letter in _TELLING}
    count, total = sum(found.values()), letters.total()
    if count < TELLING_COUNT or sum(1 for piece in pieces if _TELLING.intersection(piece)) * 2 <= len(pieces):
        return None
    steady = {letter for letter, times in found.items() if times >= STRAY_SHARE * count}
    # Where one language has the letters and another has them and more, nothing speaks for the other.
    able = sorted((len(own), code, least) for code, (own, least) in TELLING_LETTERS.items() if steady.issubset(own))
    if not able or (len(able) > 1 and able[0][0] == able[1][0]):
        return ("und", 0.0) if count >= UNKNOWN_SHARE * total else None
    _, code, least = able[0]
    script = find_script(TELLING_LETTERS[code][0][0])
    in_script = sum(times for letter, times in letters.items() if find_script(letter) == script)
    return (code, in_script / total) if count >= least * total else None


def has_letter_of(code: str, text: str) -> bool:
    """Whether a telling letter of a language stands in a text; of any language, where it is "und".

    >>> has_letter_of("kk", "Порт бастығы"), has_letter_of("kk", "Глава порта")
    (True, False)
    """
    letters = _TELLING if code == "und" else TELLING_LETTERS[code][0]
    return not text.isascii() and not set(letters).isdisjoint(text.lower())


def has_two_scripts(text: str) -> bool:
    """Whether a good part of a text's letters is Latin, and a good part of another script.

    >>> has_two_scripts("Порт закрыт до понедельника. The harbour is closed.")
    True
    >>> has_two_scripts("Порт закрыт до понедельника, как сообщил диспетчер порта (BBC)")
    False
    """
    if text.isascii():
        return False
    encoded = text.encode(errors="replace")
    # A letter takes a byte in ASCII, and two or three elsewhere.
    others = len(encoded) - len(text)
    # Most texts end here: their beginning has letters of ASCII enough.
    if others < TWO_SCRIPTS_SHARE * _count_ascii_letters(encoded[:OPENING_BYTES]):
        return False
    latin = _count_ascii_letters(encoded)
    if min(latin, others) < TWO_SCRIPTS_SHARE * (latin + others / 2):
        return False
    others = len(text) - len(_NO_LATIN.sub("", text))
    return min(latin, others) >= TWO_SCRIPTS_SHARE * (latin + others)


def _count_ascii_letters(encoded: bytes) -> int:
    return len(encoded) - len(encoded.translate(None, _ASCII_LETTERS))


def has_telling_letter(text: str) -> bool:
    """Whether a text has a letter of another script than Latin, or one that tells: only then letters are counted."""
    return not text.isascii() and _TELLS.search(text) is not None


def _count_letters(text: str) -> Counter[str]:
    return Counter({char: count for char, count in Counter(text.lower()).items() if char.isalpha()})


def find_script(letter: str) -> str:
    """Name the script of a letter.

    >>> [find_script(letter) for letter in "aжあ語"]
    ['Latn', 'Cyrl', 'Kana', 'Hani']
    """
    point = ord(letter)
    index = bisect_right(_STARTS, point) - 1
    return SCRIPT_RANGES[index][2] if index >= 0 and point <= SCRIPT_RANGES[index][1] else LATIN


def _find_profiles(weights: dict[str, int]) -> tuple[str, ...]:
    """List the profiles in scripts that make up a good part of a text. Kana beside ideographs are Japanese."""
    spoken = dict(weights)
    ideographs, kana = spoken.get("Hani", 0), spoken.get("Kana", 0)
    japanese = PROFILES_BY_SCRIPT["Kana"]
    refused: tuple[str, ...] = ()
    if kana > KANA_SHARE * ideographs:
        spoken["Kana"] = kana + spoken.pop("Hani", 0)
    elif ideographs > LONGEST_HEADLINE * SCRIPT_WEIGHTS["Hani"]:
        refused = japanese
    least = SPOKEN_SHARE * sum(spoken.values())
    scripts = [script for script in PROFILES_BY_SCRIPT if spoken.get(script, 0) > 0 and spoken[script] >= least]
    return tuple(code for script in scripts for code in PROFILES_BY_SCRIPT[script] if code not in refused)
