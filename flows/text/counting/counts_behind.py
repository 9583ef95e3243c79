"""What a number counts, said behind it: "12 people were killed", "three boys, aged nine, drowned"."""

from flows.rules.words import words
from flows.text.counting.grammar import (
    Grammar,
    Hit,
    has_pause,
    is_cut,
    is_cut_or_comma,
    is_figurative,
    is_rate,
    is_unreal,
    needs,
)
from flows.text.counting.numbers import Number
from flows.text.counting.singles import read_noun
from flows.text.words.clause import Clause

# Words between a number and what happened to its people.
REACH = 14


def look_right(clause: Clause, number: Number, grammar: Grammar, starts: frozenset[int]) -> Hit | None:
    """What happened to the counted people, said after them; the words between must be theirs.

    Behind a word for people a relative clause, an aside or a place may follow ("two girls from Lund, both nine, were
    hurt"); what no word tells to be people is believed only where nothing stands between ("three Lunders were hurt",
    not "11 seasons after his start, Lund has died").

    starts: the first words of all numbers: the people of another one are not these, unless joined to them.

    >>> from flows.text.counting.grammar import grammar_of
    >>> from flows.text.counting.numbers import find_numbers
    >>> from flows.text.words.understood import Understood
    >>> clause = Understood("two boys were hurt", "en").words_and_numbers()
    >>> look_right(clause, find_numbers(clause, "en")[0], grammar_of("en"), frozenset({0}))
    Hit(kind='wounded', rule='figure.passive', object_end=2, verb=-1)
    """
    lower, count = clause.lower, len(clause.words)
    noun = read_noun(clause, number, grammar)
    if noun.is_thing:
        return None
    has_be = has_relative = is_apart = False
    people_end = number.end
    at = noun.end if noun.is_inmates else number.end
    commas = asides = 0
    # "Of the 120 people aboard, 45 drowned": what follows the comma tells of others.
    most_commas = 0 if number.first > 1 and lower[number.first - 2 : number.first] == ["of", "the"] else 2
    while at < count and at - number.end < REACH:
        behind = _skip_aside(clause, number, at, grammar, has_be=has_be)
        if behind is None:
            return None
        if behind > at and not is_cut(clause, behind):
            asides += has_pause(clause, behind)  # the comma that ends one
            at = behind
            continue
        at = behind
        # "Three boys, aged 9, 11 and 13, drowned": ages do not count.
        commas += has_pause(clause, at) and not (most_commas and lower[at].isdecimal())
        word = lower[at]
        if commas > most_commas or _is_of_one(clause, number, at, grammar):
            return None
        has_relative = has_relative or word in grammar.words.relatives
        is_apart = is_apart or commas > asides or (at >= noun.first and word in grammar.words.prepositions)
        if word in grammar.triggers and not _is_attribute(clause, at, grammar, has_be=has_be):
            if is_apart and not noun.is_people and word not in needs():
                return None
            kind, uses = grammar.triggers[word]
            if is_apart or not starts.isdisjoint(range(number.end, at)):
                uses = uses.replace("n", "")  # 14 survivors and nine bodies
            end = people_end if people_end > number.end else at
            is_subject = has_relative or not _is_behind_preposition(clause, number, grammar)
            hit = _judge_right(clause, number, at, (kind, uses), end, grammar, has_be=has_be, is_subject=is_subject)
            if hit or "n" not in grammar.triggers[word][1]:
                return hit
        if _ends_search(clause, number, at, starts, grammar, has_be=has_be):
            return None
        if word in grammar.words.perfect:
            people_end = people_end if has_be or people_end > number.end else at
        elif word in grammar.be and word not in grammar.open_be and not has_be:
            people_end, has_be = at, True
        elif has_be and word not in grammar.be and word not in grammar.beside_be and not word.endswith("ly"):
            return None
        at += 1
    return None


def _is_of_one(clause: Clause, number: Number, at: int, grammar: Grammar) -> bool:
    """Whether a word tells of one only, and the number counts more: "in 12 years he was killed".

    A vague number and a group may be followed by either: "a group of 12 was", "une dizaine de civils a été".
    """
    if number.low % 10 == 1 or number.low != number.high or number.modifier == "about":
        return False
    return clause.lower[at] in grammar.singular and not _is_of_whole(clause.lower, number.first, grammar)


def _is_attribute(clause: Clause, at: int, grammar: Grammar, *, has_be: bool) -> bool:
    """Whether a word speaks of others than the counted: lists of the missing, hundreds of missing documents."""
    before = clause.lower[at - 1]
    if has_be or "n" in grammar.triggers[clause.lower[at]][1]:
        return False
    following = clause.lower[at + 1] if at + 1 < len(clause.lower) and not is_cut_or_comma(clause, at + 1) else ""
    if before == "the" or following in grammar.words.things:
        return True
    return before in grammar.words.prepositions and following in grammar.words.people


def _is_behind_preposition(clause: Clause, number: Number, grammar: Grammar) -> bool:
    """Whether the people are no subject of what follows: "an attack by two gunmen was reported"."""
    before = clause.lower[number.first - 1] if number.first else ""
    return before in grammar.words.prepositions and not _is_of_whole(clause.lower, number.first, grammar)


def _skip_aside(clause: Clause, number: Number, at: int, grammar: Grammar, *, has_be: bool) -> int | None:
    """The word from which to read on: behind brackets, behind ", including two children,"; None at a cut."""
    if at > number.end and is_cut(clause, at):
        return behind_bracket(clause, at)
    if clause.lower[at] in grammar.words.part and not has_be:
        return _behind_aside(clause, at)
    return at


def behind_bracket(clause: Clause, at: int) -> int | None:
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
    if is_unreal(clause, at, at + 3, grammar) if has_be else word in grammar.words.unreal:
        return True
    if word in grammar.words.sources and word not in grammar.be:
        return True
    return at in starts and lower[at - 1] not in grammar.joining and not has_pause(clause, at)


_ENDS_SEARCH = words("while whereas but although though because when if so that leaving leaves")


def _judge_right(
    clause: Clause,
    number: Number,
    at: int,
    trigger: tuple[str, str],
    people_end: int,
    grammar: Grammar,
    *,
    has_be: bool,
    is_subject: bool,
) -> Hit | None:
    """Whether the trigger at word `at` tells what happened to the people of the number before it."""
    kind, uses = trigger
    lower = clause.lower
    following = lower[at + 1] if at + 1 < len(lower) else ""
    distance = at - number.end
    if number.first and (
        (has_be and not is_subject)
        or (
            lower[number.first - 1] == "of"
            and not grammar.words.parents.isdisjoint(lower[max(0, number.first - 2) : number.first])
        )
    ):
        return None
    needed = needs().get(lower[at])
    if needed and needed.isdisjoint(lower[max(0, number.first - 8) : at + 8]):
        return None
    if is_figurative(clause, at, grammar) or is_rate(clause, at, grammar):
        return None
    if "n" in uses and distance <= 3 and not has_be:
        is_real = not any(is_unreal(clause, word, number.first, grammar) for word in _right_before(clause, number))
        return Hit(kind, "figure.noun", at + 1) if is_real else None
    if "i" in uses:
        return Hit(kind, "figure.passive", people_end) if is_subject else None
    if "p" not in uses:
        return None
    if has_be or not distance:
        opens_object = following in grammar.words.opens_object or following[:1].isdigit()
        is_object = not has_be and opens_object and not is_cut_or_comma(clause, at + 1)
        return None if is_object and "a" in uses and following != "another" else Hit(kind, "figure.passive", people_end)
    # "12 people killed": an active verb if an object follows
    if (
        "a" in uses
        and (following in grammar.words.opens_object or following[:1].isdigit())
        and not is_cut_or_comma(clause, at + 1)
    ):
        return None
    if any(word in _VERBS_BETWEEN or word in grammar.words.things for word in lower[number.end : at]):
        return None
    return Hit(kind, "figure.passive", people_end)


def _right_before(clause: Clause, number: Number) -> range:
    """The words before a number that can say that it is none yet: the plan would bring in 600 refugees."""
    first = number.first
    while first > 0 and number.first - first < 4 and not is_cut_or_comma(clause, first):
        first -= 1
    return range(first, number.first - 1)


def _is_of_whole(lower: list[str], first: int, grammar: Grammar) -> bool:
    """Whether "of" before a number ties it to a word for a whole: a total of 63 people were arrested."""
    return first > 1 and lower[first - 1] == "of" and lower[first - 2] in grammar.words.wholes


_VERBS_BETWEEN = words("who which that attacked killed ambushed said when while after before as by have has had")
