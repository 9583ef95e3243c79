"""What a number counts, said before it, or by what it is joined to: "killed 12 people", "and two children"."""

from flows.rules.words import words
from flows.text.counting.counts_behind import REACH
from flows.text.counting.grammar import (
    Grammar,
    Hit,
    has_pause,
    is_cut,
    is_cut_or_comma,
    is_figurative,
    is_undone,
    needs,
)
from flows.text.counting.numbers import Number
from flows.text.counting.singles import people_words, read_noun
from flows.text.words.clause import Clause


def look_left(clause: Clause, number: Number, grammar: Grammar) -> Hit | None:
    """An active verb, an act "of", or a death toll before the number.

    >>> from flows.text.counting.grammar import grammar_of, needs
    >>> from flows.text.counting.numbers import find_numbers
    >>> from flows.text.words.understood import Understood
    >>> clause = Understood("the murder of six priests", "en").words_and_numbers()
    >>> look_left(clause, find_numbers(clause, "en")[0], grammar_of("en"))
    Hit(kind='killed', rule='figure.act_of', object_end=5, verb=-1)
    """
    lower, first = clause.lower, number.left
    at = first - 1
    while at >= 0 and first - at < 3 and lower[at] in grammar.words.before_number:
        at -= 1
    at = _before_whole(clause, at, grammar)
    if at < 0 or is_cut(clause, at + 1) or (not number.who and read_noun(clause, number, grammar).is_thing):
        return None
    kind, uses = grammar.look_up(lower[at])
    if _is_deadly(clause, at) or (
        lower[at] in _LOST and lower[people_end(clause, number, grammar) - 1] in grammar.words.military
    ):
        return Hit("killed", "figure.active", people_end(clause, number, grammar))
    if lower[at] in _WAS and at:
        return _look_for_inversion(clause, number, at, grammar)
    if "a" in uses and not (at and lower[at - 1] in _WAS) and not has_pause(clause, at + 1):
        if number.low % 10 != 1 and "i" in uses and lower[at] in grammar.singular:
            return None  # "em 2016 morreu o construtor"
        is_needed = lower[at] not in needs() or not needs()[lower[at]].isdisjoint(lower[max(0, at - 4) : at])
        return (
            Hit(kind, "figure.active", people_end(clause, number, grammar))
            if is_needed and not is_undone(clause, at, grammar) and not is_figurative(clause, at, grammar)
            else None
        )
    act = _act_before(clause, at, grammar)
    if act is not None:
        return Hit(grammar.triggers[lower[act]][0], "figure.act_of", people_end(clause, number, grammar))
    if number.who:
        return None
    return _look_for_toll(clause, number, at, grammar) or _look_for_verb(clause, number, at, grammar)


def _look_for_verb(clause: Clause, number: Number, at: int, grammar: Grammar) -> Hit | None:
    """A verb before its people, with a place between, as languages but English have it: morrem no país doze pessoas."""
    noun = read_noun(clause, number, grammar)
    first = at
    while noun.is_people and at >= 0 and first - at < _VERB_REACH and not has_pause(clause, at + 1):
        kind, uses = grammar.look_up(clause.lower[at])
        if is_cut(clause, at + 1) or clause.lower[at] in grammar.words.relatives | grammar.joining:
            return None
        if uses and clause.lower[at] not in grammar.singular:
            is_passive = "p" in uses and at > 0 and clause.lower[at - 1] in grammar.be and grammar.language != "en"
            is_verb = is_passive or ("i" in uses and "a" in uses)
            return Hit(kind, "figure.active", noun.end) if is_verb and not is_undone(clause, at, grammar) else None
        at -= 1
    return None


# Words between such a verb and the number.
_VERB_REACH = 6


def _before_whole(clause: Clause, at: int, grammar: Grammar) -> int:
    """The word before "a total of", "a family of" if these end at a word; that word otherwise."""
    lower = clause.lower
    if at < 2 or lower[at] != "of" or lower[at - 1] not in grammar.words.wholes:
        return at
    at -= 2
    return at - (lower[at] in grammar.words.before_number or lower[at] in _ARTICLES)


_ARTICLES = words("a the entire whole")


def _is_deadly(clause: Clause, at: int) -> bool:
    """Whether a word ends what killed whoever follows: shot dead, stabbed to death."""
    lower = clause.lower
    if lower[at] == "dead":
        return at > 0 and lower[at - 1] == "shot" and (at < 2 or lower[at - 2] not in _WAS)
    return lower[at] == "death" and at > 1 and lower[at - 1] == "to" and lower[at - 2] in _DEADLY


_LOST = words("lost losing loses")
_DEADLY = words("stabbed beat hacked burned burnt stoned tortured shot clubbed bludgeoned trampled")


def _look_for_inversion(clause: Clause, number: Number, be: int, grammar: Grammar) -> Hit | None:
    """Among the dead were three children; also wounded was a guard."""
    before = clause.lower[max(0, be - 4) : be]
    kind, uses = grammar.look_up(before[-1])
    if "p" not in uses or (be > 1 and not {"among", "also"} & {*before}):
        return None
    return Hit(kind, "figure.part" if "among" in before else "figure.passive", people_end(clause, number, grammar))


_WAS = words("was were been being be are is")
_OF = words("of de von di over an")


def _act_before(clause: Clause, of: int, grammar: Grammar) -> int | None:
    """The act whose victims follow an "of": the murder of six, the killing on Monday of two."""
    lower = clause.lower
    if lower[of] not in _OF or not of:
        return None
    act = of - 1
    if "o" not in grammar.look_up(lower[act])[1]:
        # a time or place between them: "the murder in May of two guards"
        first = next((at for at in range(of - 2, max(0, of - 7), -1) if lower[at] in _IN), 0)
        if not first or any(not clause.gap(at).isspace() for at in range(first, of + 1)):
            return None
        act = first - 1
    if "o" not in grammar.look_up(lower[act])[1] or is_undone(clause, act, grammar):
        return None
    needed = needs().get(lower[act])
    return None if needed and needed.isdisjoint(lower[max(0, act - 5) : act + 12]) else act


_IN = words("in on at during last this near")


def _look_for_toll(clause: Clause, number: Number, at: int, grammar: Grammar) -> Hit | None:
    """A number that a toll reached: the death toll rose to 41; the number of wounded is now 30."""
    lower, first = clause.lower, number.first
    if any("p" in grammar.look_up(word)[1] for word in lower[number.end : number.end + 2]):
        return None  # a toll of one person wounded
    while at >= 0 and first - at < 8 and lower[at] in grammar.path:
        at -= 1
    if at < 0 or lower[first - 1] == "from":
        return None
    kind, uses = grammar.look_up(lower[at])
    is_counted = bool(uses) and not grammar.words.counts.isdisjoint(lower[max(0, at - 4) : at])
    is_put = lower[first - 1] == "at" and not _PUT.isdisjoint(lower[max(0, at - 6) : at])
    if is_counted and (is_put or not grammar.words.toll_verbs.isdisjoint(lower[at + 1 : first])):
        return Hit(kind, "figure.toll", number.end)
    is_near = not grammar.words.climbs.isdisjoint(lower[max(0, first - 5) : first])
    if lower[at] in grammar.words.toll or (
        is_near and not grammar.words.toll.isdisjoint(lower[max(0, first - 15) : first])
    ):
        return Hit("killed", "figure.toll", number.end)
    return None


_PUT = words("put puts estimated estimates placed")


def join(clause: Clause, last: tuple[Number, Hit], number: Number, grammar: Grammar) -> Hit | None:
    """A further number of the same event: and, as well as, in addition to, including."""
    between = clause.lower[last[0].end : number.first]
    if len(between) > REACH or any(is_cut(clause, at) for at in range(last[0].end, number.first)):
        return None
    of_them = count_of_them(clause, number.end, grammar)
    if of_them:
        following = number.end + of_them
        is_told = following < len(clause.lower) and clause.lower[following] in people_words(grammar)
        return Hit(last[1].kind, "figure.part", following + 1 if is_told else number.end)
    noun = read_noun(clause, number, grammar)
    if noun.is_thing:
        return None
    while between and between[-1] in grammar.words.before_number:  # the six monks and the two cooks
        between.pop()
    tail = between[-4:]
    if not grammar.words.part.isdisjoint(tail):
        return Hit(last[1].kind, "figure.part", people_end(clause, number, grammar))
    joined = tail[-2:] in (["addition", "to"], ["well", "as"], ["along", "with"], ["together", "with"])
    joined = joined or (len(between) < 9 and bool(tail) and tail[-1] in grammar.joining)
    listed = len(between) < 5 and "," in clause.gap(number.first)
    if last[1].rule == "figure.people" or not (joined or listed):
        return None
    if noun.is_inmates:  # "3 mortos e 4 presos"
        return Hit(grammar.triggers[clause.lower[number.end]][0], "figure.joined", number.end)
    is_of_others = noun.end < len(clause.lower) and clause.lower[noun.end] in grammar.words.relatives
    if not noun.is_people or is_of_others:  # "killed two men and one who survived was hurt"
        return None
    return Hit(last[1].kind, "figure.joined", people_end(clause, number, grammar))


def count_of_them(clause: Clause, at: int, grammar: Grammar) -> int:
    """How many words "of them" has that stands at a word; 0 where it stands not there."""
    return next((n for n in (3, 2, 1) if tuple(clause.lower[at : at + n]) in grammar.of_them), 0)


def count_people(clause: Clause, number: Number, grammar: Grammar) -> Hit | None:
    """A number beside a word for people: protesters, soldiers, residents."""
    noun = read_noun(clause, number, grammar)
    if number.high < 2 or not noun.is_people or noun.is_thing or clause.lower[number.first] == "both":
        return None
    return Hit("other", "figure.people", noun.end) if clause.lower[noun.end - 1] in grammar.words.people else None


def people_end(clause: Clause, number: Number, grammar: Grammar) -> int:
    """Where the words for the counted people end: after a word for people, or before the next small word."""
    if number.who:
        return number.head + 1
    people = people_words(grammar)
    at = number.end
    while at < min(number.end + 6, len(clause.words)):
        if is_cut_or_comma(clause, at):
            break
        word = clause.lower[at]
        if word in grammar.words.things:
            return number.end
        if word in people or word in grammar.person:
            return at + 1
        if word in grammar.after or word in grammar.be or (word in NO_OBJECT and at > number.end + 1):
            break
        at += 1
    return at


NO_OBJECT = words("of the its their his her were was and or more others other de des d' di dei von of")
