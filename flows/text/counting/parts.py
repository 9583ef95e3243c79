"""Numbers that are a part of another one ("of the 41 dead, 12 were children"), and each victim counted once."""

from typing import NamedTuple

from flows.text.counting.counts import count_of_them, people_end
from flows.text.counting.grammar import Grammar, Hit, has_pause, is_cut, is_cut_or_comma
from flows.text.counting.numbers import Number
from flows.text.counting.singles import people_words, possessive_ending
from flows.text.values import Figure
from flows.text.words.clause import Clause


class Group(NamedTuple):
    """Of whom a sentence speaks first: what happened to them, and the word behind them."""

    kind: str
    end: int


def read_group(clause: Clause, grammar: Grammar) -> Group | None:
    """The people of whom a sentence goes on to tell who they were: of the 41 dead; of those killed; among the dead.

    >>> from flows.text.counting.grammar import grammar_of
    >>> from flows.text.words.understood import Understood
    >>> read_group(Understood("Of those killed, nine were soldiers.", "en").words_and_numbers(), grammar_of("en"))
    Group(kind='killed', end=3)
    """
    lower = clause.lower
    if len(lower) < 4 or lower[0] not in _OPENS_GROUP or lower[1] not in _THOSE:
        return None
    for at in range(2, min(6, len(lower))):
        if at > 2 and (has_pause(clause, at) or is_cut(clause, at)):
            return None
        kind, uses = grammar.look_up(lower[at])
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


class Victims:
    """The single victims of a text so far, by what happened to them."""

    __slots__ = ("_grammar", "_named")

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._named: dict[str, list[list[str]]] = {}

    def choose(self, clause: Clause, hits: list[tuple[Number, Hit]]) -> list[tuple[Number, Hit]]:
        """Leave out whoever is counted twice: a description beside a name, a name that was counted before.

        >>> from flows.text.counting.grammar import grammar_of
        >>> from flows.text.words.understood import Understood
        >>> clause = Understood("the murder of Ada Lund, the murder of Lund", "en").words_and_numbers()
        >>> hit = Hit("killed", "figure.act_of", 0)
        >>> names = [Number(3, 5, 1, 1, None, "name", 3, 4), Number(8, 9, 1, 1, None, "name", 8, 8)]
        >>> len(Victims(grammar_of("en")).choose(clause, [(name, hit) for name in names]))
        1
        """
        chosen: list[tuple[Number, Hit]] = []
        for number, hit in _leave_out_descriptions(clause, hits, self._grammar):
            if number.who == "many":
                continue
            if number.who == "name":
                if not self._add(hit.kind, _name_words(clause, number, self._grammar)):
                    continue
            elif (
                number.who == "known"
                and clause.lower[number.left] in self._grammar.one.definite
                and hit.kind in self._named
            ):
                continue  # "the senator" is somebody whom the text has named
            chosen.append((number, hit))
        return chosen

    def _add(self, kind: str, name: list[str]) -> bool:
        """Add a name; False where the text has counted it, in full or in part."""
        known = self._named.setdefault(kind, [])
        if any(set(name) <= set(other) or set(other) <= set(name) for other in known):
            return False
        known.append(name)
        return True


def _name_words(clause: Clause, number: Number, grammar: Grammar) -> list[str]:
    words = clause.lower[number.first : number.end]
    return [word[: len(word) - possessive_ending(word, grammar)] for word in words]


def _leave_out_descriptions(
    clause: Clause, hits: list[tuple[Number, Hit]], grammar: Grammar
) -> list[tuple[Number, Hit]]:
    """One person for each verb in the singular, and for each name with a description beside it; the name stays."""
    chosen: list[tuple[Number, Hit]] = []
    for number, hit in hits:
        if number.who and chosen and chosen[-1][0].who:
            last, before = chosen[-1]
            if before.kind == hit.kind and _is_same(clause, last, before, number, hit, grammar):
                if number.who == "name" and last.who != "name":
                    chosen[-1] = (number, before)
                continue
        chosen.append((number, hit))
    return chosen


def _is_same(clause: Clause, last: Number, before: Hit, number: Number, hit: Hit, grammar: Grammar) -> bool:
    if before.verb >= 0 and before.verb == hit.verb and clause.lower[hit.verb] in grammar.singular:
        return True
    has_comma = number.left == last.head + 1 and is_cut_or_comma(clause, number.left)
    return (
        has_comma
        and (number.who == "name") != (last.who == "name")
        and clause.lower[number.left] not in grammar.one.others_of
    )
