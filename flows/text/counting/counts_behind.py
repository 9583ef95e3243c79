"""What a number counts, said behind it: "12 people were killed", "three boys, aged nine, drowned"."""

from flows.rules.figures import (
    AUXILIARIES,
    JOINING,
    NO_SUBJECT,
    OPEN_BE,
    OPENS_OBJECT,
    PARENTS,
    PART_WORDS,
    THINGS,
    WHOLES,
)
from flows.rules.figures import SOURCE_VERBS as SAYING
from flows.rules.victims import UNREAL
from flows.rules.words import words
from flows.text.counting.grammar import Grammar, needs
from flows.text.counting.hits import Hit, has_pause, is_cut, is_cut_or_comma
from flows.text.counting.numbers import Number
from flows.text.counting.reality import is_unreal
from flows.text.speech.sentences import Clause

# Words between a number and what happened to its people.
REACH = 14


def look_right(clause: Clause, number: Number, grammar: Grammar, starts: frozenset[int]) -> Hit | None:
    """What happened to the counted people, said after them; the words between must be theirs.

    starts: the first words of all numbers: the people of another one are not these, unless joined to them.

    >>> from flows.text.counting.grammar import grammar_of, needs
    >>> from flows.text.counting.numbers import find_numbers, read_tokens
    >>> clause = read_tokens("two boys were hurt", 0, 18)
    >>> look_right(clause, find_numbers(clause, "en")[0], grammar_of("en"), frozenset({0}))
    Hit(kind='wounded', rule='figure.passive', object_end=2, verb=-1)
    """
    lower, count = clause.lower, len(clause.words)
    has_be = False
    people_end = number.end
    at = number.end
    commas = 0
    # "Of the 120 people aboard, 45 drowned": what follows the comma tells of others.
    most_commas = 0 if number.first > 1 and lower[number.first - 2 : number.first] == ["of", "the"] else 2
    while at < count and at - number.end < REACH:
        behind = _skip_aside(clause, number, at, has_be=has_be)
        if behind is None:
            return None
        if behind > at and not is_cut(clause, behind):
            at = behind
            continue
        at = behind
        # "Three boys, aged 9, 11 and 13, drowned": ages do not count.
        commas += has_pause(clause, at) and not (most_commas and lower[at].isdecimal())
        if commas > most_commas:
            return None
        word = lower[at]
        if word in grammar.triggers:
            end = people_end if people_end > number.end else at
            trigger = grammar.triggers[word]
            if "n" in trigger[1] and not starts.isdisjoint(range(number.end, at)):
                trigger = (trigger[0], trigger[1].replace("n", ""))  # 14 survivors and nine bodies
            hit = _judge_right(clause, number, at, trigger, end, has_be=has_be)
            if hit or "n" not in grammar.triggers[word][1]:
                return hit
        if _ends_search(clause, number, at, starts, grammar, has_be=has_be):
            return None
        if word in grammar.be:
            if not has_be and word not in OPEN_BE:
                people_end, has_be = at, True
        elif word in AUXILIARIES:
            people_end = people_end if has_be or people_end > number.end else at
        elif has_be and word not in grammar.beside_be and not word.endswith("ly"):
            return None
        at += 1
    return None


def _skip_aside(clause: Clause, number: Number, at: int, *, has_be: bool) -> int | None:
    """The word from which to read on: behind brackets, behind ", including two children,"; None at a cut."""
    if at > number.end and is_cut(clause, at):
        return _behind_bracket(clause, at)
    if clause.lower[at] in PART_WORDS and not has_be:
        return _behind_aside(clause, at)
    return at


def _behind_bracket(clause: Clause, at: int) -> int | None:
    """The word behind the brackets that open before a word: eight people (three of them soldiers) were wounded."""
    if clause.gap(at).strip() not in {"(", "["}:
        return None
    for closing in range(at + 1, min(at + 10, len(clause.words))):
        if clause.gap(closing).strip() in {")", "]", "),", "],"}:
            return closing
        if is_cut(clause, closing):
            return None
    return None


def _behind_aside(clause: Clause, at: int) -> int | None:
    """The word behind the comma that ends an aside."""
    if not has_pause(clause, at):
        return None
    following = (end for end in range(at + 1, min(at + 12, len(clause.words))) if is_cut_or_comma(clause, end))
    end = next(following, None)
    return None if end is None or is_cut(clause, end) else end


def _ends_search(
    clause: Clause, number: Number, at: int, starts: frozenset[int], grammar: Grammar, *, has_be: bool
) -> bool:
    """Whether the words from here on are about others."""
    lower, word = clause.lower, clause.lower[at]
    if word in _ENDS_SEARCH or (at == number.end and word == "the"):
        return True
    if is_unreal(clause, at, at + 3) if has_be else word in UNREAL:
        return True
    if word in SAYING and word not in grammar.be:
        return True
    return at in starts and lower[at - 1] not in JOINING and not has_pause(clause, at)


_ENDS_SEARCH = words("while whereas but although though because when if so that leaving leaves")


def _judge_right(
    clause: Clause, number: Number, at: int, trigger: tuple[str, str], people_end: int, *, has_be: bool
) -> Hit | None:
    """Whether the trigger at word `at` tells what happened to the people of the number before it."""
    kind, uses = trigger
    lower = clause.lower
    following = lower[at + 1] if at + 1 < len(lower) else ""
    distance = at - number.end
    if number.first and (
        (has_be and lower[number.first - 1] in NO_SUBJECT and not _is_of_whole(lower, number.first))
        or (lower[number.first - 1] == "of" and not PARENTS.isdisjoint(lower[max(0, number.first - 2) : number.first]))
    ):
        return None
    needed = needs().get(lower[at])
    if needed and needed.isdisjoint(lower[max(0, number.first - 8) : at + 8]):
        return None
    if "n" in uses and distance <= 3 and not has_be:
        return Hit(kind, "figure.noun", at + 1)
    if "i" in uses:
        return Hit(kind, "figure.passive", people_end)
    if "p" not in uses:
        return None
    if has_be or not distance:
        opens_object = following in OPENS_OBJECT or following[:1].isdigit()
        is_object = not has_be and opens_object and not is_cut_or_comma(clause, at + 1)
        return None if is_object and "a" in uses and following != "another" else Hit(kind, "figure.passive", people_end)
    # "12 people killed": an active verb if an object follows
    if "a" in uses and (following in OPENS_OBJECT or following[:1].isdigit()) and not is_cut_or_comma(clause, at + 1):
        return None
    if any(word in _VERBS_BETWEEN or word in THINGS for word in lower[number.end : at]):
        return None
    return Hit(kind, "figure.passive", people_end)


def _is_of_whole(lower: list[str], first: int) -> bool:
    """Whether "of" before a number ties it to a word for a whole: a total of 63 people were arrested."""
    return lower[first - 1] == "of" and first > 1 and lower[first - 2] in WHOLES


_VERBS_BETWEEN = words("who which that attacked killed ambushed said when while after before as by have has had")
