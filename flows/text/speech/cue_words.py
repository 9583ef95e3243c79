"""The words by which a language says that somebody speaks; the English verbs where nothing is known of a language."""

from collections.abc import Mapping

from flows.languages.tables import Words
from flows.lexicon import derived, find_language


def cue_verbs(language: str) -> Words:
    """Forms that follow or precede speech.

    >>> "sagte" in cue_verbs("de"), "said" in cue_verbs("xx")
    (True, True)
    """
    return find_language(language).speech.verbs or find_language("en").speech.verbs


@derived
def participles() -> Words:
    """Forms without a subject of their own: the speaker is the subject of the sentence."""
    speech = find_language("en").speech
    return frozenset(word for word in speech.verbs | speech.fragment_verbs if word.endswith("ing"))


@derived
def pronouns(language: str) -> Mapping[str, str]:
    """What each pronoun of the third person tells of who is meant: m, f, thing or many.

    >>> pronouns("de")
    {'er': 'm', 'sie': 'f'}
    """
    return {word: kind for kind, words in find_language(language).speech.pronouns.items() for word in sorted(words)}
