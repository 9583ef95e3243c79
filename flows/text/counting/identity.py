"""Each victim once: who the same sentence, or the text before it, has counted already."""

from flows.text.counting.grammar import Grammar
from flows.text.counting.hits import Hit, is_cut_or_comma
from flows.text.counting.numbers import Number
from flows.text.counting.singles import possessive_ending
from flows.text.speech.sentences import Clause


class Victims:
    """The single victims of a text so far, by what happened to them."""

    __slots__ = ("_grammar", "_named")

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._named: dict[str, list[list[str]]] = {}

    def choose(self, clause: Clause, hits: list[tuple[Number, Hit]]) -> list[tuple[Number, Hit]]:
        """Leave out whoever is counted twice: a description beside a name, a name that was counted before.

        >>> from flows.text.counting.grammar import grammar_of
        >>> from flows.text.counting.numbers import read_tokens
        >>> clause = read_tokens("the murder of Ada Lund, the murder of Lund", 0, 42)
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
