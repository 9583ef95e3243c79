"""What the words of a language do in a sentence that counts people, and whether what they say happened at all."""

from typing import NamedTuple

from flows.languages.reading import split_lines
from flows.languages.tables import Tolls, Victims
from flows.lexicon import derived, find_language, languages, list_roles
from flows.text.words.clause import Clause
from flows.text.words.known_words import known_words


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

    def look_up(self, word: str) -> tuple[str, str]:
        """What a word tells of people: kind and uses, both empty for most words."""
        return self.triggers.get(word, ("", ""))


@derived
def grammar_of(language: str) -> Grammar:
    """The words of a language; of English for one that the rules do not know.

    >>> grammar_of("fr").triggers["tuant"], grammar_of("ja").language
    (('killed', 'a'), 'en')
    """
    if not find_language(language).tolls.words:
        language = "en"
    tolls, one = find_language(language).tolls, find_language(language).victims
    triggers, ands = _read_triggers(tolls.words), find_language(language).words.ands
    joining = tolls.joining | ands
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
        ands,
        tolls.singular | {word for word, (_, uses) in triggers.items() if "1" in uses},
        one.any_one | one.known_one | one.others_of | one.ones,
        one.adverbs | known_words(language).time_words,
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


_HARD = frozenset('.;:()[]?!“”"«»')
_DASHES = frozenset({"-", "--", "–", "—"})


class Hit(NamedTuple):
    """What a number counts: kind and rule, the word after the counted people, the verb that tells it of a subject."""

    kind: str
    rule: str
    object_end: int
    verb: int = -1


def is_cut(clause: Clause, at: int) -> bool:
    """Whether punctuation stronger than a comma stands before a word."""
    # Between most words stands one blank.
    before = clause.ends[at - 1] if at else clause.start
    return clause.starts[at] - before > 1 and not _HARD.isdisjoint(clause.gap(at))


def has_pause(clause: Clause, at: int) -> bool:
    """Whether a comma or a dash stands before a word."""
    before = clause.ends[at - 1] if at else clause.start
    if clause.starts[at] - before < 2:
        return clause.text[before : before + 1] == "—" and clause.starts[at] > before
    gap = clause.gap(at)
    return "," in gap or gap.strip() in _DASHES


def is_cut_or_comma(clause: Clause, at: int) -> bool:
    return at < len(clause.words) and (has_pause(clause, at) or is_cut(clause, at))


# Words before an act that can say it was none.
_REACH = 4


def is_undone(clause: Clause, act: int, grammar: Grammar) -> bool:
    """Whether the words right before an act say that it was none, or was not carried out.

    >>> from flows.text.words.understood import Understood
    >>> clause = Understood("a failed attempt at killing two guards", "en").words_and_numbers()
    >>> is_undone(clause, 4, grammar_of("en"))
    True
    >>> is_undone(Understood("the attempt failed, killing two", "en").words_and_numbers(), 3, grammar_of("en"))
    False
    """
    lower = clause.lower
    is_gerund = lower[act].endswith("ing")
    is_verb = lower[act].endswith("ed") or lower[act] in needs() or lower[act - 1 : act] == ["to"]
    at = act - 1
    while at >= 0 and act - at <= _REACH and clause.gap(at + 1).isspace():
        word = lower[at]
        if (
            word in grammar.words.not_done
            or (is_gerund and word in grammar.words.not_yet)
            or (is_verb and is_unreal(clause, at, act, grammar))
        ):
            return True
        at -= 1
    return False


def is_unreal(clause: Clause, at: int, act: int, grammar: Grammar) -> bool:
    """Whether a word before an act, or among its auxiliaries, makes it something that did not happen, or not yet.

    "To" and "may" do so unless what happened is past: "is believed to have killed two" did.
    """
    word = clause.lower[at]
    if word in grammar.words.unreal_unless_past:
        return at + 3 >= act and not _DONE & {*clause.lower[at + 1 : act]}
    return word in grammar.words.unreal


# "Believed to have killed", "managed to kill": what happened, after all.
_DONE = frozenset({"have", "managed"})


def is_figurative(clause: Clause, at: int, grammar: Grammar) -> bool:
    """Whether what stands behind a word makes it a manner of speaking: two players disappeared from his plans.

    >>> from flows.text.words.understood import Understood
    >>> is_figurative(Understood("two had disappeared from his plans", "en").words_and_numbers(), 2, grammar_of("en"))
    True
    """
    told_by = grammar.words.figurative.get(clause.lower[at], frozenset())
    return not told_by.isdisjoint(clause.lower[at + 1 : at + 5])


def is_rate(clause: Clause, at: int, grammar: Grammar) -> bool:
    """Whether a count is one of a rate: two deaths per 100,000, deux morts pour 100 000 habitants.

    >>> from flows.text.words.understood import Understood
    >>> is_rate(Understood("2 deaths per 100,000 women", "en").words_and_numbers(), 1, grammar_of("en"))
    True
    """
    per = find_language(grammar.language).numbers.per
    return any(
        word in per and clause.lower[after][0].isdecimal()
        for after, word in enumerate(clause.lower[at + 1 : at + 4], at + 2)
        if after < len(clause.lower)
    )
