"""Numbers that are said to be a part of another one: "of the 41 dead, 12 were children", "nine hurt, two seriously"."""

from typing import NamedTuple

from flows.text.counting.counts import count_of_them, people_end
from flows.text.counting.grammar import Grammar
from flows.text.counting.hits import Hit, has_pause, is_cut
from flows.text.counting.numbers import Number
from flows.text.counting.singles import people_words
from flows.text.speech.sentences import Clause
from flows.text.values import Figure


class Group(NamedTuple):
    """Of whom a sentence speaks first: what happened to them, and the word behind them."""

    kind: str
    end: int


def read_group(clause: Clause, grammar: Grammar) -> Group | None:
    """The people of whom a sentence goes on to tell who they were: of the 41 dead; of those killed; among the dead.

    >>> from flows.text.counting.grammar import grammar_of
    >>> from flows.text.counting.numbers import read_tokens
    >>> read_group(read_tokens("Of those killed, nine were soldiers.", 0, 36), grammar_of("en"))
    Group(kind='killed', end=3)
    """
    lower = clause.lower
    if len(lower) < 4 or lower[0] not in _OPENS_GROUP or lower[1] not in _THOSE:
        return None
    for at in range(2, min(6, len(lower))):
        if at > 2 and (has_pause(clause, at) or is_cut(clause, at)):
            return None
        kind, uses = grammar.triggers.get(lower[at], ("", ""))
        if "p" in uses or "n" in uses:
            return Group(kind, at + 1)
    return None


_OPENS_GROUP = frozenset({"of", "among"})
_THOSE = frozenset({"the", "those"})


def find_part(
    clause: Clause, number: Number, last: tuple[Number, Hit] | None, group: Group | None, grammar: Grammar
) -> Hit | None:
    """What a number counts that is a part of the number before it, or of the people of whom the sentence speaks."""
    lower = clause.lower
    following = lower[number.end] if number.end < len(lower) else ""
    if group and number.first >= group.end:
        first = number.end + (following in grammar.be)
        if first < len(lower) and lower[first] in people_words(grammar) and not is_cut(clause, first):
            return Hit(group.kind, "figure.part", first + 1)
    if last is None or last[1].kind == "other":
        return None
    if following in grammar.words.severely and last[1].kind == "wounded" and has_pause(clause, number.first):
        return Hit("wounded", "figure.part", number.end)
    if clause.gap(number.first).strip() in _OPENS_LIST and last[0].low >= number.low:
        end = people_end(clause, number, grammar)
        if end > number.end and lower[end - 1] in people_words(grammar):
            return Hit(last[1].kind, "figure.part", end)
    return None


# Eight people (three soldiers …) were hurt; nine were killed: six soldiers …
_OPENS_LIST = frozenset({"(", "[", ":"})


def part_of(
    clause: Clause, number: Number, hit: Hit, figures: list[Figure], first: int, grammar: Grammar
) -> int | None:
    """The figure of the same sentence that a number is said to be part of."""
    if len(figures) == first:
        return None
    whole = figures[-1]
    if number.who == "name" and hit.rule == "figure.joined" and whole.rule_id == "figure.victim":
        return whole.part_of  # two reporters, Ada Lund and Ivo Moss
    # The "among" of "among the dead were two nurses" names no whole.
    before = clause.lower[max(1, number.first - 4) : number.first]
    opening = figures[first]
    is_part = (
        (hit.rule == "figure.part" and not _speaks_of_unnumbered(clause, opening))
        or not grammar.words.part.isdisjoint(before)
        or count_of_them(clause, number.end, grammar) > 0
        or (before[-1:] == ["with"] and whole.kind == hit.kind)
        or _is_joined_to_part(clause, number, whole)
    )
    if is_part and number.low <= whole.value_high:
        return whole.part_of if whole.part_of is not None else len(figures) - 1
    if is_part and whole.part_of is not None and number.low <= figures[whole.part_of].value_high:
        return whole.part_of
    if _opens_with(clause, opening) and number.low <= opening.value_high:
        return first  # of the 120 people aboard, 45 drowned
    return None


def _is_joined_to_part(clause: Clause, number: Number, whole: Figure) -> bool:
    """Whether an "and" without a pause ties a number to one that is a part: among them two nurses and a priest."""
    at = number.left - 1
    if whole.part_of is None or at < 0 or clause.lower[at] != "and" or has_pause(clause, at):
        return False
    return clause.starts[at] - whole.end < 40


def _speaks_of_unnumbered(clause: Clause, opening: Figure) -> bool:
    """Whether a sentence is about a group that it gives no number of: of those killed, nine …; among the dead were …"""
    lower = clause.lower
    return lower[0] in _OPENS_GROUP and lower[1] in _THOSE and not _opens_with(clause, opening)


def _opens_with(clause: Clause, figure: Figure) -> bool:
    """Whether a sentence begins with "of the" and a figure."""
    lower = clause.lower
    return len(lower) > 2 and lower[:2] == ["of", "the"] and clause.starts[2] == figure.start
