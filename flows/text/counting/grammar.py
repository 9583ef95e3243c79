"""What the words of a language do in a sentence that counts people, in one value."""

from typing import NamedTuple

from flows.languages.reading import split_lines
from flows.languages.tables import Tolls, Victims
from flows.lexicon import derived, find_language, languages, list_roles
from flows.text.speech.known_words import time_words


class Grammar(NamedTuple):
    """The words of a language.

    triggers   what can happen to people: kind, and where the word stands (see `Tolls` in languages/tables).
    be         words between people and what happened to them; beside_be: what may follow these.
    after      small words at which a description of people ends.
    open_be    those of `be` that make no passive.
    path       words between a toll and its number.
    of_them    the words of "of them", behind a number that is a part of another one.
    joining    before a further number of the same event: "and", "plus". ands: "and" alone.
    singular   words that are said of one only.
    openers    what opens a group of words for one person.
    times      times that stand between people and verbs in wire copy: "two men yesterday killed a judge".
    person     words for one person who can be a victim.
    words, one  the tables of the language themselves, of tolls and of single victims.
    """

    language: str
    triggers: dict[str, tuple[str, str]]
    be: frozenset[str]
    beside_be: frozenset[str]
    after: frozenset[str]
    open_be: frozenset[str]
    path: frozenset[str]
    of_them: frozenset[tuple[str, ...]]
    joining: frozenset[str]
    ands: frozenset[str]
    singular: frozenset[str]
    openers: frozenset[str]
    times: frozenset[str]
    person: frozenset[str]
    words: Tolls
    one: Victims


@derived
def grammar_of(language: str) -> Grammar:
    """The words of a language; of English for one that the rules do not know.

    >>> grammar_of("fr").triggers["tuant"], grammar_of("ja").language
    (('killed', 'a'), 'en')
    """
    if not find_language(language).tolls.words:
        language = "en"
    tolls, one = find_language(language).tolls, find_language(language).victims
    triggers = _read_triggers(tolls.words)
    joining = tolls.joining | find_language(language).words.ands
    return Grammar(
        language,
        triggers,
        tolls.between,
        tolls.beside if language == "en" else tolls.beside | needed_words(),
        tolls.prepositions | tolls.relatives | joining | tolls.after_people,
        joining | tolls.not_passive,
        tolls.toll_verbs | tolls.toll_path | tolls.prepositions | joining | tolls.before_number,
        frozenset(tuple(phrase.split()) for phrase in tolls.of_them),
        joining,
        find_language(language).words.ands,
        tolls.singular | {word for word, (_, uses) in triggers.items() if "1" in uses},
        one.any_one | one.known_one | one.others_of | one.ones,
        one.adverbs | time_words(language),
        list_roles("v", language),
        tolls,
        one,
    )


def _read_triggers(text: str) -> dict[str, tuple[str, str]]:
    """The kind and uses of each word; a word that two lines of one kind have can do what both say.

    >>> _read_triggers("killed pa: killed\\nkilled p: dead killed")
    {'killed': ('killed', 'pap'), 'dead': ('killed', 'p')}
    """
    found: dict[str, tuple[str, str]] = {}
    for head, forms in split_lines(text):
        kind, uses = head.split()
        for form in forms:
            known = found.get(form)
            found[form] = (kind, known[1] + uses) if known and known[0] == kind else (kind, uses)
    return found


@derived
def needs() -> dict[str, frozenset[str]]:
    """The words of all languages that tell of people only beside certain others, and these."""
    found: dict[str, frozenset[str]] = {}
    for language in languages().values():
        for word, others in language.tolls.needs.items():
            found[word] = found.get(word, frozenset()) | others
    return found


@derived
def needed_words() -> frozenset[str]:
    """The words beside which some others tell of people: perdieron (la vida), left (their homes)."""
    return frozenset().union(*needs().values())
