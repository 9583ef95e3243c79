"""What a number was found to count, and the pauses and cuts between the words of a sentence."""

from typing import NamedTuple

from flows.text.words.clause import Clause

_HARD = frozenset('.;:()[]?!“”"«»')
_DASHES = frozenset({"-", "--", "–", "—"})


class Hit(NamedTuple):
    """What a number counts: kind and rule, the word after the counted people, the verb that tells it of a subject."""

    kind: str
    rule: str
    object_end: int
    verb: int = -1


def is_cut(clause: Clause, at: int) -> bool:
    """Whether punctuation stronger than a comma stands before a word."""
    # Between most words stands one blank.
    before = clause.ends[at - 1] if at else clause.start
    return clause.starts[at] - before > 1 and not _HARD.isdisjoint(clause.gap(at))


def has_pause(clause: Clause, at: int) -> bool:
    """Whether a comma or a dash stands before a word."""
    before = clause.ends[at - 1] if at else clause.start
    if clause.starts[at] - before < 2:
        return clause.text[before : before + 1] == "—" and clause.starts[at] > before
    gap = clause.gap(at)
    return "," in gap or gap.strip() in _DASHES


def is_cut_or_comma(clause: Clause, at: int) -> bool:
    return at < len(clause.words) and (has_pause(clause, at) or is_cut(clause, at))
