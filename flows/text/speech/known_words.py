"""The words by which a language says who speaks; the English ones where nothing is known of a language."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from flows.languages.tables import Phrases, Speech, Words
from flows.lexicon import derived, find_language, languages, list_roles, list_uses


@dataclass(frozen=True, slots=True)
class SpeechWords(Speech):
    """The table [speech] of a language, and what the roles of its people can do where somebody speaks.

    titles stand before a name and are no part of it; people speak without a name; women and men: "she", "he" is meant;
    honorifics say nothing of what somebody does; other_offices make another office of an office; bodies speak and are
    no person.
    """

    titles: Words = frozenset()
    people: Words = frozenset()
    women: Words = frozenset()
    men: Words = frozenset()
    honorifics: Words = frozenset()
    other_offices: Words = frozenset()
    bodies: Words = frozenset()


@derived
def known_words(language: str) -> SpeechWords:
    """The words by which a language says who speaks.

    >>> "sagte" in known_words("de").verbs, "said" in known_words("xx").verbs, "zeuge" in known_words("de").people
    (True, True, True)
    """
    code = language if find_language(language).speech.verbs else "en"
    speech = find_language(code).speech
    titles, people, women, men, offices = (list_roles(letter, code) for letter in "nufho")
    own: dict[str, Any] = {column.name: getattr(speech, column.name) for column in fields(Speech)}
    own["verbs"] = speech.verbs | speech.asking | speech.addressing
    return SpeechWords(
        **own,
        titles=titles,
        people=people,
        women=women,
        men=men,
        honorifics=list_roles("i", code) | list_roles("l", code),
        other_offices=offices,
        bodies=list_uses("organizations", "kinds", "s", code),
    )


@derived
def participles(language: str) -> Words:
    """Forms without a subject of their own: the speaker is the subject of the sentence."""
    known = known_words(language)
    return frozenset(word for word in known.verbs | known.fragment_verbs if word.endswith(known.participle_endings))


@derived
def group_ends(language: str) -> Words:
    """Words before which a group of words certainly ends."""
    return known_words(language).breaks | known_words(language).conjunctions


@derived
def clause_starts(language: str) -> Words:
    """Words behind which another clause begins."""
    return known_words(language).conjunctions | known_words(language).questions


@derived
def name_joiners() -> Words:
    """Small words inside names, of all languages: names travel."""
    return list_uses("people", "particles", "s")


@derived
def behind_speech() -> Phrases:
    """What follows the closing mark of speech, of all languages."""
    return tuple(phrase for language in languages().values() for phrase in language.speech.behind_speech)


@derived
def time_words(language: str) -> Words:
    """Weekdays, months and times of the day, as running text has them.

    >>> {"freitag", "gestern", "mai"} <= time_words("de")
    True
    """
    dates = (find_language(language) if find_language(language).speech.verbs else find_language("en")).dates
    months = frozenset(row[0] for row in dates.months)
    return known_words(language).times | months.union(*dates.weekday_names)


@derived
def pronouns(language: str) -> Mapping[str, str]:
    """What each pronoun of the third person tells of who is meant: m, f, thing or many.

    >>> pronouns("de")
    {'er': 'm', 'sie': 'f'}
    """
    return {word: kind for kind, words in known_words(language).pronouns.items() for word in sorted(words)}
