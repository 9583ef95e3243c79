"""Sections of a page that are not the report (teasers, comments, newsletters): from a heading to where it resumes."""

from collections.abc import Iterator
from itertools import pairwise

from flows.text.judging.comments import MIN_REPORT
from flows.text.judging.line_features import SENTENCE
from flows.text.judging.report_span import LARGE_WORTH, weigh
from flows.text.judging.unit import Unit, opens_comments, opens_section

SECTION_RULES = {
    "teaser": "teaser.section",
    "comment_form": "comment_form.section",
    "newsletter": "newsletter.section",
}

# Characters of a paragraph that is longer than those under the headlines of other articles.
MAX_TEASER = 250
# Lines of the box that calls to sign up for a newsletter.
MAX_BOX = 12
# Characters of a paragraph that no teaser has: on the gold sets, what is that long was nearly always the report.
RESUMING_SIZE = 400
# Worth of text (some 400 characters) from which a section is none that holds the greater part of it.
GREAT_WORTH = 4.0


def settle_sections(units: list[Unit]) -> None:
    """A section that is not the report goes on until the report clearly resumes.

    None takes the greater part of what looks like report: such a heading is the report's own, or a link above it. The
    title ends what began above it, and text above it is none of the report: a menu's "Newsletter" goes no further.
    """
    title = next((index for index, unit in enumerate(units) if unit.is_title), 0)
    _settle_stretch(units[:title], _weigh_text(units))
    _settle_stretch(units[title:], _weigh_text(units[title:]))


def _settle_stretch(units: list[Unit], whole: float) -> None:
    """Settle the sections of a page, above its title or from there on.

    whole: worth of the text that they are compared with.
    """
    start = 0
    before = 0.0
    while start < len(units):
        if not opens_section(units[start]):
            before += _weigh_text(units[start : start + 1])
            start += 1
            continue
        end = _end_section(units, start)
        section = units[start:end]
        parts = [section] if _may_be_section(section, before, whole) else _split_at_headings(section)
        for part in parts:
            if _may_be_section(part, before, whole):
                _settle_section(part)
            before += _weigh_text(part)
        start = end


def _end_section(units: list[Unit], start: int) -> int:
    """Where the section ends that begins at `start`, exclusive: where the report resumes, or behind a newsletter's box.

    Teasers and comments may go on for hundreds of lines, the box of a newsletter is small.
    """
    opened = end = start
    while end + 1 < len(units) and not _resumes(units, end + 1):
        end += 1
        if opens_section(units[end]):
            opened = end
        elif units[opened].kind == "newsletter" and end - opened >= MAX_BOX:
            return end
    return end + 1


def _may_be_section(units: list[Unit], before: float, whole: float) -> bool:
    """Whether a heading and what follows can be a section: behind text if it is a form's, and not too great.

    All text behind a form is the report's or a reader's; in the other sections, what is longer than a teaser.
    """
    if opens_comments(units[0]):
        inside = whole - before
        return before >= MIN_REPORT and (inside < GREAT_WORTH or inside <= min(before, LARGE_WORTH))
    inside = _weigh_text([unit for unit in units if unit.features.size > MAX_TEASER])
    return inside < GREAT_WORTH or inside < min(whole / 2, LARGE_WORTH)


def _split_at_headings(units: list[Unit]) -> Iterator[list[Unit]]:
    starts = [index for index, unit in enumerate(units) if opens_section(unit)]
    for start, end in pairwise([*starts, len(units)]):
        yield units[start:end]


def _weigh_text(units: list[Unit]) -> float:
    return sum(weigh(unit) for unit in units if unit.alone == "text" and unit.context == "text")


def _settle_section(units: list[Unit]) -> None:
    section = ""
    for unit in units:
        if opens_section(unit):
            section = SECTION_RULES[unit.kind]
        elif unit.alone != "junk":
            unit.settle("junk", section)


def _resumes(units: list[Unit], index: int) -> bool:
    """Whether the report clearly resumes here: with text behind text, or with a paragraph that is no teaser's.

    A teaser is a headline and a paragraph, no very long one, and the next headline follows at once.
    """
    if units[index].alone != "text":
        return False
    if _is_text(units, index + 1):
        return True
    if units[index].features.size >= RESUMING_SIZE:
        return True
    if units[index].features.shape is SENTENCE:
        return False
    follows_headline = units[index - 1].alone == "unsure"
    precedes_teaser = _is_unsure(units, index + 1) and _is_text(units, index + 2) and not _is_text(units, index + 3)
    return not (follows_headline and precedes_teaser)


def _is_text(units: list[Unit], index: int) -> bool:
    return index < len(units) and units[index].alone == "text"


def _is_unsure(units: list[Unit], index: int) -> bool:
    return index < len(units) and units[index].alone == "unsure"
