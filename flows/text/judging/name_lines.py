"""Name lines: a name alone on its line is a byline behind a cue, or beside a headline or a date line."""

from flows.lexicon import derived
from flows.text.judging.unit import Unit
from flows.text.readers.byline_words import byline_words

# What a name stands beside: directly behind a headline, before or behind a date line or another byline.
_BEHIND = frozenset({"title", "date_line", "byline"})
_BEFORE = frozenset({"date_line"})
# Lines. Bylines stand at the head of a page, or right behind the last paragraph.
HEAD_LINES = 40


def mark_name_lines(units: list[Unit]) -> None:
    """Give names alone on their line, behind a cue or beside a headline or a date line, the kind byline.

    Leaves alone names under photos, in lists of links and in tags: neither is next to them.
    """
    for index, unit in enumerate(units[:HEAD_LINES]):
        if unit.alone != "unsure":
            continue
        follows_cue = index > 0 and units[index - 1].text.rstrip(" :").casefold() in _cues()
        if (follows_cue or _stands_beside(units, index)) and unit.reading.name_line is not None:
            unit.take("byline", "byline.name_alone")
            if follows_cue:
                units[index - 1].take("byline", "byline.cue")


@derived
def _cues() -> frozenset[str]:
    return byline_words().cues | byline_words().short_cues


def _stands_beside(units: list[Unit], index: int) -> bool:
    before = units[index - 1].kind if index else ""
    after = units[index + 1].kind if index + 1 < len(units) else ""
    return before in _BEHIND or after in _BEFORE
