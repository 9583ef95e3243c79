"""Whether what is said of people happened: no plots, attempts, threats, rates or manners of speaking."""

from flows.lexicon import find_language
from flows.rules.victims import NOT_DONE, NOT_YET, UNREAL_UNLESS_PAST
from flows.text.counting.grammar import Grammar, needs
from flows.text.words.clause import Clause

# Words before an act that can say it was none.
_REACH = 4


def is_undone(clause: Clause, act: int, grammar: Grammar) -> bool:
    """Whether the words right before an act say that it was none, or was not carried out.

    >>> from flows.text.counting.grammar import grammar_of
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
        if word in NOT_DONE or (is_gerund and word in NOT_YET) or (is_verb and is_unreal(clause, at, act, grammar)):
            return True
        at -= 1
    return False


def is_unreal(clause: Clause, at: int, act: int, grammar: Grammar) -> bool:
    """Whether a word before an act, or among its auxiliaries, makes it something that did not happen, or not yet.

    "To" and "may" do so unless what happened is past: "is believed to have killed two" did.
    """
    word = clause.lower[at]
    if word in UNREAL_UNLESS_PAST:
        return at + 3 >= act and not _DONE & {*clause.lower[at + 1 : act]}
    return word in grammar.words.unreal


# "Believed to have killed", "managed to kill": what happened, after all.
_DONE = frozenset({"have", "managed"})


def is_figurative(clause: Clause, at: int, grammar: Grammar) -> bool:
    """Whether what stands behind a word makes it a manner of speaking: two players disappeared from his plans.

    >>> from flows.text.counting.grammar import grammar_of
    >>> from flows.text.words.understood import Understood
    >>> is_figurative(Understood("two had disappeared from his plans", "en").words_and_numbers(), 2, grammar_of("en"))
    True
    """
    told_by = grammar.words.figurative.get(clause.lower[at], frozenset())
    return not told_by.isdisjoint(clause.lower[at + 1 : at + 5])


def is_rate(clause: Clause, at: int, grammar: Grammar) -> bool:
    """Whether a count is one of a rate: two deaths per 100,000, deux morts pour 100 000 habitants.

    >>> from flows.text.counting.grammar import grammar_of
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
