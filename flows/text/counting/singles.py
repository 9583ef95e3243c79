"""Single people in a sentence, named ("Mayor Ada Lund") or described ("a guard"), and the nouns behind numbers."""

from bisect import bisect_left
from typing import NamedTuple

from flows.lexicon import derived, find_language, list_roles
from flows.text.counting.grammar import Grammar, is_cut_or_comma
from flows.text.counting.numbers import Number
from flows.text.words.clause import Clause

# Words between an article and the noun for the person, and words of a title before a name.
_REACH = 6


@derived
def list_plurals(person: str, language: str) -> list[str]:
    """The plurals of a word for one person, by its longest ending that the language has a plural for.

    >>> [list_plurals(word, "en") for word in ("deputy", "policewoman", "boss", "child")]
    [['deputies'], ['policewomen'], ['bosses'], ['children']]
    """
    plurals = find_language(language).victims.plurals
    ending = max((one for one in plurals if person.endswith(one)), key=len, default=None)
    return [] if ending is None else [person.removesuffix(ending) + one for one in plurals[ending]]


def people_words(grammar: Grammar) -> frozenset[str]:
    """Words for several people in a language."""
    return _people_of(grammar.language)


@derived
def _people_of(language: str) -> frozenset[str]:
    people = find_language(language).tolls.people
    return people.union(*(list_plurals(person, language) for person in list_roles("v", language)))


def may_hold_single(clause: Clause, grammar: Grammar) -> bool:
    """Whether a clause has a word for people, or the name of one; most that have neither are left after this look.

    >>> from flows.text.words.understood import Understood
    >>> from flows.text.counting.grammar import grammar_of
    >>> clause = Understood("The body of the car was hurt.", "en").words_and_numbers()
    >>> may_hold_single(clause, grammar_of("en"))
    False
    """
    if not _person_words(grammar.language).isdisjoint(clause.lower):
        return True
    return clause.names.has_any(clause.start, clause.end)


@derived
def _person_words(language: str) -> frozenset[str]:
    """Words for one or several people; "one" may be one of them."""
    one = find_language(language).victims
    return list_roles("v", language) | _people_of(language) | one.ones | one.another


def add_singles(clause: Clause, numbers: list[Number], grammar: Grammar) -> list[Number]:
    """Add each single person to the numbers of a clause, as a one; what a number counts already is left out.

    >>> from flows.text.counting.grammar import grammar_of
    >>> from flows.text.words.understood import Understood
    >>> text = "A guard and the mayor's driver were killed near the police station."
    >>> clause = Understood(text, "en").words_and_numbers()
    >>> singles = add_singles(clause, [], grammar_of("en"))
    >>> [(clause.words[one.first], clause.words[one.head], one.who) for one in singles]
    [('A', 'guard', 'any'), ('the', 'driver', 'known')]
    """
    taken = {at for number in numbers for at in range(number.first, number.end)}
    singles = _named(clause, taken, grammar)
    taken |= {at for one in singles for at in range(one.lead, one.end)}
    one_words, done = grammar.one, 0
    for at, word in enumerate(clause.lower):
        if word not in grammar.openers or at < done or at in taken:
            if word in one_words.both and at not in taken and _are_people(clause, at + 1, grammar):
                singles.append(Number(at, at + 1, 2, 2, None))
            continue
        if at > 1 and at - 2 in taken and clause.lower[at - 1] in one_words.of:  # 12 of its members
            continue
        if word in one_words.another and "p" in grammar.look_up(_word_at(clause, at + 1))[1]:
            singles.append(Number(at, at + 1, 1, 1, None))  # one was killed and another wounded
            continue
        one = _one_of(clause, at, grammar) if word in one_words.ones else _described(clause, at, grammar)
        if one and taken.isdisjoint(range(at, one.head + 1)):
            singles.append(one)
            done = one.head + 1
    return sorted([*numbers, *singles]) if singles else numbers


def _word_at(clause: Clause, at: int) -> str:
    return clause.lower[at] if at < len(clause.lower) else ""


def _are_people(clause: Clause, at: int, grammar: Grammar) -> bool:
    """Whether a word for several people stands at a word, or behind "of the"."""
    while _word_at(clause, at) in grammar.one.before_people:
        at += 1
    return _word_at(clause, at) in people_words(grammar)


def _described(clause: Clause, first: int, grammar: Grammar) -> Number | None:
    """A person, or several, behind an article: a guard, the mayor's driver; "the guards", however many."""
    last = find_head(clause, first + 1, grammar)
    if last is None:
        return None
    if clause.lower[first] in grammar.one.any_one:
        return (
            Number(first, first + 1, 1, 1, None, "any", first, last) if clause.lower[last] in grammar.person else None
        )
    if clause.lower[last] in grammar.person:
        return Number(first, last + 1, 1, 1, None, "known", first, last)
    return Number(first, last + 1, 0, 0, None, "many", first, last)


def _one_of(clause: Clause, first: int, grammar: Grammar) -> Number | None:
    """One of a group: one of the guards, one of whom."""
    following = clause.lower[first + 1 : first + 3]
    if len(following) < 2 or following[0] not in grammar.one.of:
        return None
    if following[1] in grammar.one.them:
        return Number(first, first + 1, 1, 1, None, "any", first, first + 2)
    if following[1] not in grammar.one.known_one | grammar.one.others_of:
        return None
    last = find_head(clause, first + 3, grammar)
    return None if last is None else Number(first, first + 1, 1, 1, None, "any", first, last)


def find_head(clause: Clause, first: int, grammar: Grammar) -> int | None:
    """The noun for people in a group of words that begins at `first`; None where the group is none.

    >>> from flows.text.words.understood import Understood
    >>> clause = Understood("police station guard was shot near the police station", "en").words_and_numbers()
    >>> from flows.text.counting.grammar import grammar_of
    >>> find_head(clause, 0, grammar_of("en")), find_head(clause, 7, grammar_of("en"))
    (2, None)
    """
    lower = clause.lower
    at, end = first, min(first + _REACH, len(lower))
    while (
        at < end
        and (at == first or is_beside(clause, at) or _is_age(clause, at, grammar))
        and not ends_group(lower[at], grammar)
    ):
        if "i" in grammar.look_up(lower[at])[1]:
            break  # his driver died
        is_behind = at > first and lower[at - 1] in grammar.person and lower[at] not in grammar.person
        if is_behind and grammar.one.has_adjectives_behind:
            break  # un hombre armado, ein Mann schwer verletzt
        at += 1
    is_people = at > first and (lower[at - 1] in grammar.person or lower[at - 1] in people_words(grammar))
    return at - 1 if is_people else None


def _is_age(clause: Clause, at: int, grammar: Grammar) -> bool:
    """Whether a word ends an age with hyphens: a 12-year-old boy."""
    return clause.lower[at] in grammar.one.aged and clause.gap(at) == "-"


def is_beside(clause: Clause, at: int) -> bool:
    """Whether only blanks stand between a word and the word before it."""
    return clause.gap(at).isspace()


def ends_group(word: str, grammar: Grammar) -> bool:
    """Whether a group of words for a person ends before a word: a small word, a time, most verbs."""
    if word in grammar.one.small_words or word in grammar.times:
        return True
    return len(word) > 4 and word.endswith(grammar.one.verb_endings) and word not in grammar.one.no_verbs


def possessive_ending(word: str, grammar: Grammar) -> int:
    """How many characters of a word show that somebody has something: Lund's.

    >>> from flows.text.counting.grammar import grammar_of
    >>> possessive_ending("lund's", grammar_of("en")), possessive_ending("lund", grammar_of("en"))
    (2, 0)
    """
    return max((len(ending) for ending in grammar.one.possessives if word.endswith(ending)), default=0)


def _named(clause: Clause, taken: set[int], grammar: Grammar) -> list[Number]:
    """The people whom a clause names."""
    found: list[Number] = []
    for mention in clause.names.people_in(clause.start, clause.end):
        first = bisect_left(clause.starts, mention.start)
        if first >= len(clause.words) or clause.starts[first] != mention.start or first in taken:
            continue
        end = first
        while end < len(clause.words) and clause.starts[end] < mention.end:
            end += 1
        words = clause.lower[first:end]
        if any(word in grammar.one.small_words or word in grammar.triggers for word in words):
            continue  # what a name in capitals may have swallowed
        if len(words) == 1 and words[0] in people_words(grammar):
            continue
        lead = first
        while (
            lead > 0
            and first - lead < _REACH
            and is_beside(clause, lead)
            and lead - 1 not in taken
            and clause.lower[lead - 1] not in grammar.triggers
            and (not ends_group(clause.lower[lead - 1], grammar) or _joins_titles(clause, lead - 1, grammar))
        ):
            lead -= 1
        if lead and is_beside(clause, lead) and clause.lower[lead - 1] in grammar.openers:
            lead -= 1
        found.append(Number(first, end, 1, 1, None, "name", lead, end - 1))
        taken.update(range(lead, end))
    return found


def _joins_titles(clause: Clause, at: int, grammar: Grammar) -> bool:
    """Whether an "and" joins two titles of one person: senator and presidential candidate Ivo Moss."""
    return clause.lower[at] in grammar.ands and at > 0 and clause.lower[at - 1] in grammar.person


# Words between a number and its noun: "two newly elected town councillors".
_WORDS_TO_NOUN = 5


class Noun(NamedTuple):
    """The noun of a number; end: the word behind it, that behind the number where no noun is known.

    first       the first word of its adjectives, behind "of the".
    is_people   a word for people stands there.
    is_thing    a word for things, animals or plants stands there, alone or behind people: "40 staff posts".
    is_inmates  the word for people may tell an arrest elsewhere: "56 presos foram mortos".
    """

    first: int
    end: int
    is_people: bool = False
    is_thing: bool = False
    is_inmates: bool = False


def read_noun(clause: Clause, number: Number, grammar: Grammar) -> Noun:
    """The noun of a number, behind its adjectives or "of the"; small words, verbs and marks end the search.

    >>> from flows.text.counting.grammar import grammar_of
    >>> from flows.text.counting.numbers import find_numbers
    >>> from flows.text.words.understood import Understood
    >>> clause = Understood("40 staff posts are missing, and 12 young men", "en").words_and_numbers()
    >>> [read_noun(clause, one, grammar_of("en"))[3:5] for one in find_numbers(clause, "en")]
    [(True, False), (False, False)]
    """
    lower, words, people = clause.lower, grammar.words, people_words(grammar)
    at = number.end
    if at < len(lower) and lower[at] in _OF and not is_cut_or_comma(clause, at):
        at += 1  # 12 of its members
        while at < len(lower) and at < number.end + 3 and lower[at] in _DETERMINERS:
            at += 1
    first = at
    while at < min(first + _WORDS_TO_NOUN, len(lower)) and not is_cut_or_comma(clause, at):
        word = lower[at]
        if word in words.things:
            return Noun(first, at + 1, is_thing=True)
        if word in people or word in grammar.person:
            following = lower[at + 1] if at + 1 < len(lower) and not is_cut_or_comma(clause, at + 1) else ""
            is_inmates = at == number.end and "n" not in grammar.triggers.get(word, ("", "n"))[1]
            return Noun(first, at + 1, True, following in words.things, is_inmates)
        if word in grammar.after or word in grammar.be or word in grammar.triggers or word in words.unreal:
            break
        at += 1
    return Noun(first, number.end)


# "Twelve of the", "doze dos", "zwölf von den": a word for people follows.
_OF = frozenset({"of", "de", "des", "del", "dos", "das", "di", "dei", "degli", "delle", "von", "из"})
_DETERMINERS = frozenset(
    {"the", "its", "their", "his", "her", "our", "these", "those", "los", "las", "les", "den", "der"}
)
