"""What the words of a language do in a sentence that counts people, in one value."""

from functools import cache
from typing import NamedTuple

from flows.rules.casualties import NEEDS, TRIGGERS
from flows.rules.figures import BE, BESIDE_BE


class Grammar(NamedTuple):
    """The words of a language.

    triggers   what can happen to people: kind, and where the word stands (see rules/casualties.py).
    be         words between people and what happened to them; beside_be: what may follow these.
    """

    language: str
    triggers: dict[str, tuple[str, str]]
    be: frozenset[str]
    beside_be: frozenset[str]


@cache
def grammar_of(language: str) -> Grammar:
    """The words of a language; of English for one that the rules do not know.

    >>> grammar_of("fr").triggers["tuant"], grammar_of("ja").language
    (('killed', 'a'), 'en')
    """
    language = language if language in TRIGGERS else "en"
    beside_be = BESIDE_BE[language] if language == "en" else BESIDE_BE[language] | needed_words()
    return Grammar(language, TRIGGERS[language], BE[language], beside_be)


@cache
def needed_words() -> frozenset[str]:
    """The words beside which some others tell of people: perdieron (la vida), left (their homes)."""
    return frozenset().union(*NEEDS.values())
