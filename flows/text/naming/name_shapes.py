"""Names that their shape gives away: particles that only people have, family names that stand first, Mc and O'.

Observed: no list holds the given names of the world, but Arabic, Dutch, Chinese and Korean names show themselves by
particles, hyphens and a few hundred family names.
"""

import re

from flows.lexicon import derived, gather_words, list_uses, remembered
from flows.text.naming.name_words import Kind
from flows.text.naming.names import Link, Words

# Mc, O' and their like before a second capital.
SURNAME = re.compile(r"(?:O['’]|D['’]|Mc|Mac|Fitz)[A-Z]\w+")
# Ki-sun, Jong-un, Tse-Tung.
HYPHENATED = re.compile(r"[A-Z][a-z]{0,6}-[A-Za-z][a-z]{1,6}")
# Two or three syllables as pinyin writes them: Keguo, Xiaobo. Short words only: one match has few ways to go.
SYLLABLE = (
    "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    "(?:iang|iong|uang|ang|eng|ong|iao|ian|ing|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|[aoeiu])"
)
PINYIN = re.compile(rf"(?:{SYLLABLE}){{2,3}}")
BEFORE_PARTICLE = Kind.GIVEN | Kind.INITIAL | Kind.HONORIFIC | Kind.ROLE
LONGEST_PINYIN = 14  # characters


@derived
def particles() -> frozenset[str]:
    return list_uses("people", "particles", "n") | list_uses("people", "particles", "c")


@derived
def _telling_particles() -> frozenset[str]:
    return frozenset(f" {particle}" for particle in gather_words("people", "telling_particles"))


@remembered(1 << 12)
def is_family_first(word: str, second: str) -> bool:
    """Say whether a family name and what follows are a Chinese or Korean name.

    >>> is_family_first("Hong", "Xiaobo"), is_family_first("Ban", "Ki-sun"), is_family_first("Hong", "Kong")
    (True, True, False)
    """
    if word.lower() not in gather_words("people", "family_names") or second.isupper():
        return False
    if HYPHENATED.fullmatch(second):
        return True
    is_plain = len(second) <= LONGEST_PINYIN and word.lower() not in gather_words("people", "family_names_too")
    return is_plain and PINYIN.fullmatch(second.lower()) is not None


def has_telling_particle(words: Words, first: int, last: int) -> bool:
    """Say whether a particle that only people's names have stands between these words.

    It leaves alone what Arabic calls a place, a group or a mosque: "Jabal al-Druze".

    >>> from flows.text.naming.names import read_words
    >>> has_telling_particle(read_words("Zoran ul-Haq"), 0, 1), has_telling_particle(read_words("Jabal al-Qom"), 0, 1)
    (True, False)
    """
    if words.lower[first] in gather_words("people", "before_article"):
        return False
    return any(
        words.link[index] == Link.PARTICLE
        and words.text[words.end(index) : words.start[index + 1]].rstrip() in _telling_particles()
        for index in range(first, last)
    )


def is_surname_shape(word: str) -> bool:
    """Say whether a word is a surname by its shape.

    >>> is_surname_shape("O'Brollan"), is_surname_shape("McTavvit"), is_surname_shape("Macbeth")
    (True, True, False)
    """
    return SURNAME.fullmatch(word) is not None


def goes_on_with_particle(words: Words, index: int) -> bool:
    """Say whether the word behind is a particle with a capital: "Marine Le Pennet", "Oscar De La Hoyne"."""
    return (
        words.lower[index + 1] in list_uses("people", "particles", "c")
        and words.link[index] == Link.SPACE
        and words.link[index + 1] in {Link.SPACE, Link.PARTICLE}
        and (bool(words.kind[index] & BEFORE_PARTICLE) or words.lower[index] in list_uses("people", "particles", "c"))
    )


@remembered(1 << 12)
def surname_of(name: str) -> tuple[str, str]:
    """Split the surname off a full name: the particles before it, as written, and the surname in small letters.

    >>> surname_of("Ruud van der Meulen"), surname_of("Bashar al-Karim"), surname_of("Ann Moss Jr.")
    (('van der ', 'meulen'), ('al-', 'karim'), ('', 'moss'))
    """
    parts = name.split()
    last = len(parts) - 1
    if last and parts[last].lower() in list_uses("people", "suffixes", "n"):
        last -= 1
    first = last
    while first > 0 and parts[first - 1].lower() in particles():
        first -= 1
    surname, article = parts[last].rstrip(","), ""
    before, hyphen, rest = surname.partition("-")
    if hyphen and rest[:1].isupper() and before.islower():
        surname, article = rest, f"{before}-"
    return "".join(f"{part} " for part in parts[first:last]) + article, surname.lower()
