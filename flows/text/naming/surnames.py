"""Surnames that stand alone: each stands for the full name in the text, with the particles before it."""

from collections.abc import Iterator
from typing import Literal

from flows.lexicon import derived, gather_words
from flows.text.naming.name_reading import Reading
from flows.text.naming.name_shapes import is_family_first, surname_of
from flows.text.naming.name_words import POSSESSIVES, Kind
from flows.text.naming.names import Draft, Link, Words

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


def tie_surnames(reading: Reading, names: dict[str, str | None]) -> list[Draft]:
    """Give people their full names, and find the surnames among the unknown words."""
    words, lowers = reading.words, reading.words.lower
    acronyms: dict[str, str] = {}
    for draft in reading.drafts:
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
    alone = [index for index in reading.unknown if lowers[index] in names] if names else []
    found = [_draft_surname(words, index, names[lowers[index]]) for index in alone]
    for surname in sorted(names.keys() & gather_words("people", "surnames_too")):
        found += [
            _draft_surname(words, index, names[surname])
            for index, lower in enumerate(lowers)
            if lower == surname and is_surname_in_place_of_word(words, index)
        ]
    if acronyms:
        found += [
            draft_name(words, index, "organization", acronyms[words.word[index]], "organization.acronym")
            for index in reading.unknown
            if words.word[index] in acronyms and lowers[index] not in names
        ]
    return found


def tie_short_names(reading: Reading, found: list[Draft], names: dict[str, str | None]) -> list[Draft]:
    """Find the single words that companies and teams are called by, once they were named in full."""
    words, short_names = reading.words, dict[str, str]()
    for draft in found:
        if draft.rule_id in {"organization.company", "organization.team"} and draft.last > draft.first:
            short_names.update(_shorten(words, draft))
    return [
        draft_name(words, index, "organization", short_names[words.word[index]], "organization.short")
        for index in (reading.unknown if short_names else ())
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
    draft = draft_name(words, index, "person", full_name or words.word[index], "person.surname")
    particles = surname_of(draft.name)[0] if " " in draft.name else ""
    begin = draft.start - len(particles)
    if particles and words.text[begin : draft.start].lower() == particles.lower():
        draft.start = begin
    return draft


def draft_name(words: Words, index: int, kind: Literal["person", "organization"], name: str, rule_id: str) -> Draft:
    return Draft(index, index, words.start[index], words.end(index), kind, name, rule_id)


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
    end = words.end(index)
    following = words.text[end + 1 : end + 2]
    if following.isdigit() or words.before(index) in gather_words("people", "before_month"):
        return False
    is_owner = words.text[end : end + 2] in POSSESSIVES
    return is_owner or words.after(index) in _verbs() or words.follows_small_letter(index)
