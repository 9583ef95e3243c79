"""Whether what is said of people happened: no plots, attempts, threats, and nothing that only could have been."""

from flows.rules.victims import NOT_DONE, NOT_YET, UNREAL, UNREAL_UNLESS_PAST
from flows.text.counting.grammar import needs
from flows.text.speech.sentences import Clause

# Words before an act that can say it was none.
_REACH = 4


def is_undone(clause: Clause, act: int) -> bool:
    """Whether the words right before an act say that it was none, or was not carried out.

    >>> from flows.text.counting.numbers import read_tokens
    >>> clause = read_tokens("a failed attempt at killing two guards", 0, 38)
    >>> is_undone(clause, 4), is_undone(read_tokens("the attempt failed, killing two", 0, 31), 3)
    (True, False)
    """
    lower = clause.lower
    is_gerund, is_verb = lower[act].endswith("ing"), lower[act].endswith("ed") or lower[act] in needs()
    at = act - 1
    while at >= 0 and act - at <= _REACH and clause.gap(at + 1).isspace():
        word = lower[at]
        if word in NOT_DONE or (is_gerund and word in NOT_YET) or (is_verb and is_unreal(clause, at, act)):
            return True
        at -= 1
    return False


def is_unreal(clause: Clause, at: int, act: int) -> bool:
    """Whether a word before an act, or among its auxiliaries, makes it something that did not happen, or not yet.

    "To" and "may" do so unless what happened is past: "is believed to have killed two" did.
    """
    word = clause.lower[at]
    if word in UNREAL_UNLESS_PAST:
        return at + 3 >= act and not _DONE & {*clause.lower[at + 1 : act]}
    return word in UNREAL


# "Believed to have killed", "managed to kill": what happened, after all.
_DONE = frozenset({"have", "managed"})
