"""What happened to a single person: "the murder of Ada Lund", "the mayor's driver was shot dead"."""

from flows.text.counting.counts import look_left
from flows.text.counting.counts_behind import behind_bracket
from flows.text.counting.grammar import (
    Grammar,
    Hit,
    has_pause,
    is_cut,
    is_cut_or_comma,
    is_figurative,
    is_undone,
    is_unreal,
)
from flows.text.counting.numbers import Number
from flows.text.counting.singles import ends_group, is_beside, possessive_ending
from flows.text.words.clause import Clause

# Words between a person and what happened to them, descriptions between commas included.
_REACH = 22
# Kinds that a single person can be counted under; one who leaves home is nobody's figure.
_KINDS = frozenset({"killed", "wounded", "missing", "arrested", "kidnapped"})


def find_fate(clause: Clause, one: Number, grammar: Grammar) -> Hit | None:
    """What a sentence says was done to a single person.

    >>> from flows.text.counting.grammar import grammar_of
    >>> from flows.text.words.understood import Understood
    >>> from flows.text.counting.singles import add_singles
    >>> clause = Understood("The guard, a father of two, was killed.", "en").words_and_numbers()
    >>> find_fate(clause, add_singles(clause, [], grammar_of("en"))[0], grammar_of("en")).kind
    'killed'
    """
    if grammar.one.conditions & {*clause.lower[max(0, one.left - 2) : one.left]}:
        return None
    if one.who == "any" and not grammar.one.generic.isdisjoint(clause.lower[: one.left]):
        return None
    hit = _find_list(clause, one, grammar) or _find_act(clause, one, grammar) or _look_right(clause, one, grammar)
    if not hit or hit.kind not in _KINDS:
        return None
    if hit.kind == "wounded" and not grammar.one.sport.isdisjoint(clause.lower):
        return None
    return hit


def is_player(clause: Clause, hit: Hit, grammar: Grammar) -> bool:
    """Whether those who were hurt are players of a game: two defenders were injured.

    >>> from flows.text.words.understood import Understood
    >>> from flows.text.counting.grammar import grammar_of
    >>> clause = Understood("Two defenders were injured.", "en").words_and_numbers()
    >>> is_player(clause, Hit("wounded", "figure.passive", 2), grammar_of("en"))
    True
    """
    return 0 < hit.object_end <= len(clause.lower) and clause.lower[hit.object_end - 1] in grammar.one.players


def _find_act(clause: Clause, one: Number, grammar: Grammar) -> Hit | None:
    """The act whose object the person is: killed Lund, the murder of Lund, Lund's murder, the slain Lund."""
    lower = clause.lower
    last = one.head
    if (
        one.who == "name"
        and last + 1 < len(lower)
        and possessive_ending(lower[last + 1], grammar)
        and is_beside(clause, last + 1)
    ):
        last += 1  # a second surname
    if possessive_ending(lower[last], grammar):
        word = lower[last + 1] if last + 1 < len(lower) else ""
        kind, uses = grammar.triggers.get(word, ("", ""))
        return Hit(kind, "figure.act_of", one.head + 1) if "o" in uses and _is_violent(clause, word, grammar) else None
    hit = look_left(clause, one, grammar)
    if hit:
        acts = [word for word in lower[max(0, one.left - 6) : one.left] if word in grammar.triggers]
        return hit if not acts or _is_violent(clause, acts[-1], grammar) else None
    word = lower[one.left - 1] if one.left else ""
    if (
        one.left > 1
        and "p" in grammar.triggers.get(word, ("", ""))[1]
        and lower[one.left - 2] in grammar.one.attributive
    ):
        return Hit(grammar.triggers[word][0], "figure.passive", one.head + 1)  # the slain leader
    return None


def _find_list(clause: Clause, one: Number, grammar: Grammar) -> Hit | None:
    """The list of victims that a name opens: the victims were identified as Lund …; among the injured are Lund …"""
    lower, at = clause.lower, one.left - 1
    if one.who != "name" or at < 2 or not (lower[at] in grammar.one.opens_list or ":" in clause.gap(one.left)):
        return None
    for noun in range(at, max(0, at - _LIST_REACH), -1):
        kind, uses = (
            ("killed", "p") if lower[noun] in grammar.words.victims else grammar.triggers.get(lower[noun], ("", ""))
        )
        if "p" in uses and lower[noun - 1] in grammar.one.listed:
            return Hit(kind, "figure.list", one.head + 1)
        if is_cut(clause, noun) and ":" not in clause.gap(noun):
            return None
    return None


# Words between "the victims" and the first name.
_LIST_REACH = 9


def _is_violent(clause: Clause, trigger: str, grammar: Grammar) -> bool:
    """Whether a death was no natural one, as far as the sentence says."""
    known = grammar.one
    if trigger in known.found and not known.found[trigger].isdisjoint(clause.lower):
        return True
    return trigger not in known.natural or not known.violence.isdisjoint(clause.lower)


def _look_right(clause: Clause, one: Number, grammar: Grammar) -> Hit | None:
    """What is said of a person who is the subject: Lund, 40, a teacher, was killed; Lund died in the blast."""
    lower, count = clause.lower, len(clause.words)
    start = at = one.head + 1
    if grammar.one.is_verb_last and one.left and lower[one.left - 1] in grammar.one.passive:
        fate = _read_last(clause, one.left - 1, one.head, grammar)  # bei dem Unfall wurde ein Mann schwer verletzt
        return fate and fate._replace(object_end=start)
    # "The loss of Lund, who was killed": of the object of one sentence only a relative clause tells more.
    is_object = (
        one.left > 0 and lower[one.left - 1] in grammar.words.prepositions and not is_cut_or_comma(clause, one.left)
    )
    is_aside = is_relative = is_of_others = is_told_more = False
    while at < min(start + _REACH, count):
        if is_cut(clause, at):
            behind = behind_bracket(clause, at)
            if behind is None:
                return None
            at = behind
        word = lower[at]
        if has_pause(clause, at):
            is_aside, is_relative, is_of_others = not is_aside, False, False
            if (
                is_aside
                and not is_object
                and "p" in grammar.triggers.get(word, ("", ""))[1]
                and at + 1 < count
                and ends_group(lower[at + 1], grammar)
                and not is_figurative(clause, at, grammar)
                and _is_violent(clause, word, grammar)
            ):
                return Hit(grammar.triggers[word][0], "figure.passive", start, at)  # Lund, killed on Monday, …
            if (
                not is_aside
                and word.endswith(grammar.one.past_endings)
                and word not in grammar.be
                and word not in grammar.triggers
            ):
                return None  # Lund, 24, phoned the mayor, who was killed
        if word in grammar.one.relatives:
            if is_told_more:
                return None  # Lund, who taught Moss, who was killed
            is_told_more = True
            is_relative, is_of_others = True, word in grammar.one.whose  # Lund, whose daughter was killed, …
        elif word in grammar.one.passive and not is_of_others:
            fate = None if is_object and not is_relative else _read_passive(clause, at, grammar)
            if fate or not is_aside:
                return fate and fate._replace(object_end=start)
        elif word in grammar.triggers and "i" in grammar.triggers[word][1] and is_aside <= is_relative:
            is_real = _is_violent(clause, word, grammar) and not is_undone(clause, at, grammar)
            is_told = is_real and not is_of_others and is_object <= is_relative
            return Hit(grammar.triggers[word][0], "figure.passive", start, at) if is_told else None
        elif not is_aside and (word in grammar.triggers or is_verb(clause, at, grammar)):
            return None
        at += 1
    return None


def _read_passive(clause: Clause, be: int, grammar: Grammar) -> Hit | None:
    """What was done, behind a form of "be": was shot and killed, had been found dead, was seriously wounded."""
    lower, count = clause.lower, len(clause.words)
    if be and is_unreal(clause, be - 1, be, grammar):
        return None
    if grammar.one.is_verb_last:
        return _read_last(clause, be, be, grammar)
    skipped = (grammar.be, grammar.times, grammar.one.behind_passive)
    found: Hit | None = None
    for at in range(be + 1, min(be + 9, count)):
        word = lower[at]
        if is_cut_or_comma(clause, at) or is_unreal(clause, at, at, grammar):
            is_to_death = " ".join(lower[at : at + 2]) in grammar.one.to_death
            return Hit("killed", "figure.passive", at, be) if is_to_death else found
        kind, uses = grammar.triggers.get(word, ("", ""))
        if "p" in uses and is_figurative(clause, at, grammar):
            return found  # jailed for three years, killed off
        if "p" in uses and lower[be] in grammar.one.states and not _is_violent(clause, word, grammar):
            return found  # est mort d'un cancer
        if "p" in uses and (not found or kind == "killed"):
            found = Hit(kind, "figure.passive", at, be)
        elif not (word.endswith("ly") or any(word in some for some in skipped)):
            return found
    return found


def _read_last(clause: Clause, be: int, last: int, grammar: Grammar) -> Hit | None:
    """What was done where the participle ends the clause: wurde bei einem Unfall am Montag schwer verletzt.

    be: the verb that makes the passive; last: the word behind which the participle is looked for.
    """
    for at in range(last + 1, min(last + _REACH, len(clause.words))):
        if is_cut_or_comma(clause, at) or clause.lower[at] in grammar.words.unreal:
            return None
        kind, uses = grammar.look_up(clause.lower[at])
        ends = at + 1 == len(clause.words) or is_cut_or_comma(clause, at + 1)
        if "p" in uses and (ends or clause.lower[at + 1] in grammar.ands | grammar.be):
            if clause.lower[be] in grammar.one.states and not _is_violent(clause, clause.lower[at], grammar):
                return None
            return None if is_figurative(clause, at, grammar) else Hit(kind, "figure.passive", at, be)
    return None


def is_verb(clause: Clause, at: int, grammar: Grammar) -> bool:
    """Whether a word is likely the verb of a sentence: a verb of saying, or one in -ed that opens no description."""
    word = clause.lower[at]
    if word in grammar.words.sources:
        return True
    if len(word) < 5 or not word.endswith(grammar.one.past_endings) or word in grammar.be:
        return False
    return at + 1 < len(clause.words) and clause.lower[at + 1] not in grammar.one.behind_verb


def join_single(clause: Clause, last: tuple[Number, Hit], one: Number, grammar: Grammar) -> Hit | None:
    """A further victim of the same act: killed Lund and his driver; two reporters, Ada Lund and Ivo Moss.

    A name behind a number, or behind another word for the same person, tells who that was: it is a part of it.
    """
    number, hit = last
    if hit.rule == "figure.list":
        is_near = one.who == "name" and one.left - number.end < _LIST_REACH
        is_joined = clause.lower[one.left - 1] in grammar.ands or not {";", ","}.isdisjoint(clause.gap(one.left))
        is_next = is_near and is_joined
        return Hit(hit.kind, hit.rule, one.head + 1) if is_next else None
    first = max(hit.object_end, number.head + 1, number.end)
    between = clause.lower[first : one.left]
    if (
        first > one.left
        or len(between) > 3
        or any(
            is_cut(clause, at) and not (number.who == "" and clause.gap(at).strip() == ":")
            for at in range(first, one.left + 1)
        )
    ):
        return None
    has_comma = any(has_pause(clause, at) or ":" in clause.gap(at) for at in range(first, one.left + 1))
    after = one.head + 1
    is_subject = hit.rule == "figure.passive" and hit.verb != first
    if (
        not is_subject
        and after < len(clause.words)
        and is_beside(clause, after)
        and not _may_follow(clause.lower[after], grammar)
    ):
        return None
    if " ".join(between) in grammar.one.parts and has_comma:
        return Hit(hit.kind, "figure.part", after)
    if " ".join(between) in grammar.one.joined:
        return Hit(hit.kind, "figure.joined", after)
    if between or not has_comma:
        return None
    if number.who == "" and one.who == "name":
        return Hit(hit.kind, "figure.part", after)
    is_same = (number.who == "name") != (one.who == "name")
    if is_same and clause.lower[one.left] not in grammar.one.others_of:
        return None
    return Hit(hit.kind, "figure.joined", after)


def _may_follow(word: str, grammar: Grammar) -> bool:
    return (word in grammar.one.small_words or word in grammar.times) and word not in grammar.words.sources
