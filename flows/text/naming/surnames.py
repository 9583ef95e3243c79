"""Surnames: what shows one by its shape, and those that stand alone, each for the full name in the text.

Observed: no list holds the given names of the world, but Arabic, Dutch, Chinese and Korean names show themselves by
particles, hyphens and a few hundred family names.
"""

import re
from collections.abc import Iterator

from flows.lexicon import derived, gather_words, list_uses, remembered
from flows.text.naming.name_words import POSSESSIVES, Kind
from flows.text.naming.names import Draft, Link, Words

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


SHORTEST = 3  # characters; shorter words stand for no company


def list_full_names(drafts: list[Draft]) -> dict[str, str | None]:
    """Surname, in small letters, to the full name in the text; None where two people share it."""
    found: dict[str, str | None] = {}
    for draft in drafts:
        if draft.kind != "person":
            continue
        parts = draft.name.split()
        _, surname = surname_of(draft.name)
        if len(parts) in {2, 3} and is_family_first(parts[0], parts[1]):
            surname = parts[0].lower()
        known = found.get(surname, "")
        if known is None:
            continue
        is_better = " " not in known or (known.isupper() and not draft.name.isupper())
        if is_better:
            found[surname] = draft.name
        elif len(parts) > 1 and known.split()[0][0].lower() != parts[0][0].lower():
            found[surname] = None
    return found


def tie_surnames(words: Words, drafts: list[Draft], unknown: list[int], names: dict[str, str | None]) -> list[Draft]:
    """Give people their full names, and find the surnames among the unknown words."""
    lowers, acronyms = words.lower, dict[str, str]()
    for draft in drafts:
        if (
            draft.rule_id == "organization.cue"
            and lowers[draft.first] in names
            and words.after(draft.last) in gather_words("people", "verbs")
        ):
            draft.kind, draft.rule_id = "person", "person.surname"  # "Moss said it"
        if draft.kind == "person" and " " not in draft.name:
            draft.name = names.get(draft.name.lower()) or draft.name
        elif draft.rule_id == "organization.acronym" and words.word[draft.first].isupper():
            acronyms[words.word[draft.first]] = draft.name
        elif draft.rule_id == "organization.known" and draft.name in acronyms:
            draft.name, draft.rule_id = acronyms[draft.name], "organization.acronym"
    alone = [index for index in unknown if lowers[index] in names] if names else []
    found = [_draft_surname(words, index, names[lowers[index]]) for index in alone]
    for surname in sorted(names.keys() & gather_words("people", "surnames_too")):
        found += [
            _draft_surname(words, index, names[surname])
            for index, lower in enumerate(lowers)
            if lower == surname and is_surname_in_place_of_word(words, index)
        ]
    if acronyms:
        found += [
            words.draft(index, index, "organization", "acronym", acronyms[words.word[index]])
            for index in unknown
            if words.word[index] in acronyms and lowers[index] not in names
        ]
    return found


def tie_short_names(words: Words, found: list[Draft], unknown: list[int], names: dict[str, str | None]) -> list[Draft]:
    """Find the single words that companies and teams are called by, once they were named in full."""
    short_names = dict[str, str]()
    for draft in found:
        if draft.rule_id in {"organization.company", "organization.team"} and draft.last > draft.first:
            short_names.update(_shorten(words, draft))
    return [
        words.draft(index, index, "organization", "short", short_names[words.word[index]])
        for index in (unknown if short_names else ())
        if words.word[index] in short_names and words.lower[index] not in names
    ]


def _shorten(words: Words, draft: Draft) -> Iterator[tuple[str, str]]:
    """Shorten the name of a company or a team to one word that nobody knows: Norwood for Norwood Corp., the Lions.

    >>> from flows.text.naming.names import read_words
    >>> words = read_words("Quomby Steel Corp.")
    >>> list(_shorten(words, Draft(0, 2, 0, 17, "organization", "Quomby Steel Corp.", "organization.company")))
    [('Quomby', 'Quomby Steel Corp.')]
    """
    index = draft.last if draft.rule_id == "organization.team" else draft.first
    if not words.kind[index] and len(words.word[index]) > SHORTEST:
        yield words.word[index], draft.name


def _draft_surname(words: Words, index: int, full_name: str | None) -> Draft:
    """Draft a surname with the particles before it: "van der Meulen", "al-Karim"."""
    draft = words.draft(index, index, "person", "surname", full_name)
    particles = surname_of(draft.name)[0] if " " in draft.name else ""
    begin = draft.start - len(particles)
    if particles and words.text[begin : draft.start].lower() == particles.lower():
        draft.start = begin
    return draft


@derived
def _verbs() -> frozenset[str]:
    return gather_words("people", "verbs") | gather_words("people", "other_verbs")


def is_surname_in_place_of_word(words: Words, index: int) -> bool:
    """Say whether a word such as May or Long, in a text with a person of that surname, is that person.

    >>> from flows.text.naming.names import read_words
    >>> words = read_words("In May, May left. On May 3 they asked May again.")
    >>> [is_surname_in_place_of_word(words, i) for i, word in enumerate(words.word) if word == "May"]
    [False, True, False, True]
    """
    if not words.kind[index] & Kind.STOP or words.shouted[index] or words.link[index] == Link.SPACE:
        return False
    start, end = words.start[index], words.end(index)
    following = words.text[end + 1 : end + 2]
    if following.isdigit() or words.before(index) in gather_words("people", "before_month"):
        return False
    is_owner = words.text[end : end + 2] in POSSESSIVES
    return is_owner or words.after(index) in _verbs() or (start > 2 and words.text[start - 2].islower())
