"""What stands right behind a number: people, things, or a word that nobody knows."""

from typing import NamedTuple

from flows.text.counting.grammar import Grammar
from flows.text.counting.hits import is_cut_or_comma
from flows.text.counting.numbers import Number
from flows.text.counting.singles import people_words
from flows.text.speech.sentences import Clause

# Words between a number and its noun: "two newly elected town councillors".
_REACH = 5


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
    >>> from flows.text.counting.numbers import find_numbers, read_tokens
    >>> clause = read_tokens("40 staff posts are missing, and 12 young men", 0, 44)
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
    while at < min(first + _REACH, len(lower)) and not is_cut_or_comma(clause, at):
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
