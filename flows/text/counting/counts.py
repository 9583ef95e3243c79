"""What a number in a sentence counts: the people killed, wounded, arrested … before or behind it."""

from typing import NamedTuple

from flows.rules.figures import (
    AFTER_PEOPLE,
    BE,
    JOINING,
    NEEDS,
    OF_THEM,
    OPENS_OBJECT,
    PART_WORDS,
    PEOPLE,
    PERSON,
    TOLL_PATH,
    TOLL_VERBS,
    TOLL_WORDS,
)
from flows.rules.words import words
from flows.text.counting.numbers import Number
from flows.text.speech.sentences import Clause

# Words between a number and what happened to its people.
_REACH = 14

_HARD = frozenset('.;:()[]?!—“”"«»')


class Hit(NamedTuple):
    """What a number counts: kind and rule, and the word after the counted people."""

    kind: str
    rule: str
    object_end: int


def look_left(clause: Clause, number: Number, triggers: dict[str, tuple[str, str]]) -> Hit | None:
    """An active verb, an act "of", or a death toll before the number."""
    lower, first = clause.lower, number.first
    at = first - 1
    while at >= 0 and first - at < 3 and lower[at] in _BEFORE_NUMBER:
        at -= 1
    if at < 0 or _is_cut(clause, at + 1):
        return None
    kind, uses = triggers.get(lower[at], ("", ""))
    if lower[at] in _WAS and at > 1 and "among" in lower[max(0, at - 4) : at]:  # among the dead were three children
        kind, uses = triggers.get(lower[at - 1], ("", ""))
        return Hit(kind, "figure.part", people_end(clause, number)) if "p" in uses else None
    if "a" in uses and not (at and lower[at - 1] in _WAS):
        return Hit(kind, "figure.active", people_end(clause, number))
    if lower[at] in {"of", "de", "von", "di", "over"} and at:
        kind, uses = triggers.get(lower[at - 1], ("", ""))
        if "o" in uses and (
            lower[at - 1] not in NEEDS or not NEEDS[lower[at - 1]].isdisjoint(lower[max(0, at - 6) : at])
        ):
            return Hit(kind, "figure.act_of", people_end(clause, number))
    while at >= 0 and first - at < 8 and lower[at] in TOLL_PATH:
        at -= 1
    is_far = TOLL_VERBS.isdisjoint(lower[max(0, first - 5) : first]) or TOLL_WORDS.isdisjoint(
        lower[max(0, first - 15) : first]
    )
    if lower[first - 1] != "from" and ((at >= 0 and lower[at] in TOLL_WORDS) or not is_far):
        return Hit("killed", "figure.toll", number.end)
    return None


_BEFORE_NUMBER = words("the another all other these those a")

_WAS = words("was were been being be are is")


def look_right(clause: Clause, number: Number, triggers: dict[str, tuple[str, str]]) -> Hit | None:
    """What happened to the counted people, said after them; the words between must be theirs."""
    lower, count = clause.lower, len(clause.words)
    has_be = False
    people_end = number.end
    at = number.end
    commas = 0
    while at < count and at - number.end < _REACH:
        if at > number.end and _is_cut(clause, at):
            return None
        if "," in clause.gap(at):
            commas += 1
            if commas > 2:
                return None
        word = lower[at]
        if word in triggers:
            hit = _judge_right(clause, number, at, triggers[word], people_end if has_be else at, has_be=has_be)
            if hit or "n" not in triggers[word][1]:
                return hit
        if word in _ENDS_SEARCH or (at == number.end and word == "the"):
            return None
        if word in BE:
            if not has_be and word not in _OPEN:
                people_end, has_be = at, True
        elif has_be and word not in _MAY_FOLLOW_BE and not word.endswith("ly"):
            return None
        at += 1
    return None


# Words of BE that also stand among the counted people ("12 men and two women").
_OPEN = words("and or all both also later then still now")

_MAY_FOLLOW_BE = words("to be in a an the their seriously not of least at among")

_ENDS_SEARCH = words("while whereas but although though including includes when because if so")


def _judge_right(
    clause: Clause, number: Number, at: int, trigger: tuple[str, str], people_end: int, *, has_be: bool
) -> Hit | None:
    """Whether the trigger at word `at` tells what happened to the people of the number before it."""
    kind, uses = trigger
    lower = clause.lower
    following = lower[at + 1] if at + 1 < len(lower) else ""
    distance = at - number.end
    if "n" in uses and distance <= 3 and not has_be:
        needed = NEEDS.get(lower[at])
        if needed and needed.isdisjoint(lower[max(0, number.first - 8) : at + 5]):
            return None
        return Hit(kind, "figure.noun", at + 1)
    if "i" in uses:
        if lower[at] in NEEDS and NEEDS[lower[at]].isdisjoint(lower[number.end : at]):
            return None
        return Hit(kind, "figure.passive", people_end)
    if "p" not in uses:
        return None
    if has_be or not distance:
        is_object = not has_be and (following in OPENS_OBJECT or following[:1].isdigit())
        return None if is_object and "a" in uses and following != "another" else Hit(kind, "figure.passive", people_end)
    # "12 people killed": an active verb if an object follows
    if "a" in uses and (following in OPENS_OBJECT or following[:1].isdigit()) and not is_cut_or_comma(clause, at + 1):
        return None
    if any(word in _VERBS_BETWEEN for word in lower[number.end : at]):
        return None
    return Hit(kind, "figure.passive", people_end)


_VERBS_BETWEEN = words("who which that attacked killed ambushed said when while after before as by")


def join(clause: Clause, last: tuple[Number, Hit], number: Number) -> Hit | None:
    """A further number of the same event: and, as well as, in addition to, including."""
    between = clause.lower[last[0].end : number.first]
    if len(between) > _REACH or any(_is_cut(clause, at) for at in range(last[0].end, number.first)):
        return None
    tail = between[-4:]
    if tuple(clause.lower[number.end : number.end + 2]) in OF_THEM:
        return Hit(last[1].kind, "figure.part", number.end)
    if not PART_WORDS.isdisjoint(tail):
        return Hit(last[1].kind, "figure.part", people_end(clause, number))
    joined = tail[-2:] in (["addition", "to"], ["well", "as"], ["along", "with"])
    joined = joined or (len(between) < 9 and bool(tail) and tail[-1] in JOINING)
    listed = len(between) < 5 and "," in clause.gap(number.first)
    if last[1].rule == "figure.people" or not (joined or listed):
        return None
    if number.end >= len(clause.words) or not any(
        word in PEOPLE or word in PERSON for word in clause.lower[number.end : number.end + 4]
    ):
        return None
    return Hit(last[1].kind, "figure.joined", people_end(clause, number))


def count_people(clause: Clause, number: Number) -> Hit | None:
    """A number beside a word for people: protesters, soldiers, residents."""
    end = people_end(clause, number)
    if number.high < 2 or end == number.end or (clause.words[number.first] == "a" and number.low == 1):
        return None
    return Hit("other", "figure.people", end) if clause.lower[end - 1] in PEOPLE else None


def people_end(clause: Clause, number: Number) -> int:
    """Where the words for the counted people end: after a word for people, or before the next small word."""
    at = number.end
    while at < min(number.end + 6, len(clause.words)):
        if at > number.end and is_cut_or_comma(clause, at):
            break
        word = clause.lower[at]
        if word in PEOPLE or word in PERSON:
            return at + 1
        if word in AFTER_PEOPLE or word in BE or (word in NO_OBJECT and at > number.end + 1):
            break
        at += 1
    return at


def _is_cut(clause: Clause, at: int) -> bool:
    """Whether punctuation stronger than a comma stands before a word."""
    gap = clause.gap(at)
    return len(gap) > 1 and not _HARD.isdisjoint(gap)


def is_cut_or_comma(clause: Clause, at: int) -> bool:
    return at < len(clause.words) and ("," in clause.gap(at) or _is_cut(clause, at))


NO_OBJECT = words("of the its their his her were was and or more others other de des d' di dei von of")
