"""Whether what is said of people happened: no plots, attempts, threats, rates or manners of speaking."""

from flows.lexicon import find_language
from flows.text.counting.grammar import Grammar, needs
from flows.text.speech.sentences import Clause

# Words before an act that can say it was none.
_REACH = 4


def is_undone(clause: Clause, act: int, grammar: Grammar) -> bool:
    """Whether the words right before an act say that it was none, or was not carried out.

    >>> from flows.text.counting.grammar import grammar_of
    >>> from flows.text.counting.numbers import read_tokens
    >>> clause = read_tokens("a failed attempt at killing two guards", 0, 38)
    >>> is_undone(clause, 4, grammar_of("en"))
    True
    >>> is_undone(read_tokens("the attempt failed, killing two", 0, 31), 3, grammar_of("en"))
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

    >>> from flows.text.counting.grammar import grammar_of
    >>> from flows.text.counting.numbers import read_tokens
    >>> is_figurative(read_tokens("two had disappeared from his plans", 0, 34), 2, grammar_of("en"))
    True
    """
    told_by = grammar.words.figurative.get(clause.lower[at], frozenset())
    return not told_by.isdisjoint(clause.lower[at + 1 : at + 5])


def is_rate(clause: Clause, at: int, grammar: Grammar) -> bool:
    """Whether a count is one of a rate: two deaths per 100,000, deux morts pour 100 000 habitants.

    >>> from flows.text.counting.grammar import grammar_of
    >>> from flows.text.counting.numbers import read_tokens
    >>> is_rate(read_tokens("2 deaths per 100,000 women", 0, 26), 1, grammar_of("en"))
    True
    """
    per = find_language(grammar.language).numbers.per
    return any(
        word in per and clause.lower[after][0].isdecimal()
        for after, word in enumerate(clause.lower[at + 1 : at + 4], at + 2)
        if after < len(clause.lower)
    )
