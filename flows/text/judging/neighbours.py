"""The line judge's second stage: what the neighbours say about a line."""

from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise

from flows.text.judging.blocks import extend_over_lists, settle_lists
from flows.text.judging.comments import MIN_REPORT, READERS, find_comments
from flows.text.judging.line_features import COLON, CUT_OFF, HEADING, LABEL, PARAGRAPH_SIZE, REMARK, SENTENCE
from flows.text.judging.report_span import LARGE_WORTH, SENTENCE_WORTH, find_report, is_unfinished, weigh
from flows.text.judging.unit import TRANSPARENT_KINDS, Unit, opens_comments, opens_section


def hear_neighbours(units: list[Unit]) -> None:
    """Let every line be heard among its neighbours: unsure ones get a verdict, some text loses its own."""
    comments = find_comments(units)
    if comments is not None:
        _settle_comments(units[comments:])
        units = units[:comments]
    _settle_sections(units)
    report = find_report(units)
    if report is None:
        _settle_without_report(units)
        return
    first, last = report
    last = extend_over_lists(units, last)
    _settle_outside(units[:first], "navigation.before_body")
    _settle_inside(units, first, last)
    _settle_outside(units[last + 1 :], _TAIL)


def _settle_comments(units: list[Unit]) -> None:
    """Nothing behind the beginning of the readers' comments is the report's."""
    section = READERS
    for unit in units:
        unit.is_past_report = True
        if opens_section(unit):
            section = READERS if opens_comments(unit) else _SECTION_RULES[unit.kind]
        elif unit.alone != "junk":
            unit.settle("junk", section)


def _settle_without_report(units: list[Unit]) -> None:
    """Without one paragraph there is no report: what is unsure goes, but for the one long text that is cut off."""
    excerpts = [
        unit
        for unit in units
        if unit.context == "unsure" and unit.features.size >= PARAGRAPH_SIZE and is_unfinished(unit)
    ]
    if len(excerpts) == 1:
        excerpts[0].settle("text", "body.only_text")
    for unit in units:
        if unit.context == "unsure":
            unit.settle("junk", "boilerplate.after_body")


_SECTION_RULES = {
    "teaser": "teaser.section",
    "comment_form": "comment_form.section",
    "newsletter": "newsletter.section",
}


# The first line of a record, if it has no more characters than this and the report begins later, names a section.
MAX_SECTION_LABEL = 20
_TAIL = "boilerplate.after_body"


def _settle_outside(units: list[Unit], rule_id: str) -> None:
    """Outside the report nothing stays; inside a section its rule says why. The title ends what began above it.

    Before the report, the heading of the comments is a link to them.
    """
    section = rule_id
    for unit in units:
        if unit.is_title:
            section = rule_id
        elif unit.alone == "junk":
            if opens_section(unit) and (rule_id == _TAIL or not opens_comments(unit)):
                section = _SECTION_RULES[unit.kind]
        elif unit.features.shape is CUT_OFF:
            unit.settle("junk", "teaser.cut_off")
        elif (
            unit.first == 0 and unit.features.size <= MAX_SECTION_LABEL and unit.alone == "unsure" and section != _TAIL
        ):
            unit.settle("junk", "section_label.before_body")
        elif unit.alone == "text" and section == rule_id:
            unit.settle("junk", "teaser.island")
        else:
            unit.settle("junk", section)


# Characters of a paragraph that is longer than those under the headlines of other articles.
MAX_TEASER = 250
# Lines of the box that calls to sign up for a newsletter.
MAX_BOX = 12
# Characters of a paragraph that no teaser has: on the gold sets, what is that long was nearly always the report.
RESUMING_SIZE = 400
# Worth of text (some 400 characters) from which a section is none that holds the greater part of it.
GREAT_WORTH = 4.0


def _settle_sections(units: list[Unit]) -> None:
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
            section = _SECTION_RULES[unit.kind]
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


# Share of short lines, and mean worth of paragraphs (some 200 characters), that make a guide of a report: of the lines
# so many before and behind. No measure of the whole: a report that goes on is no other one than it was.
GUIDE_SHARE = 0.25
GUIDE_PARAGRAPH = 2.0
GUIDE_LINES = 20


_SHORT = frozenset({LABEL, HEADING, COLON, REMARK})


def find_guides(report: list[Unit]) -> list[bool]:
    """For each line whether many headings and lists stand near it among full paragraphs: in a guide, review, ranking.

    Leaves alone headings among the single sentences of a news story.

    >>> from flows.text.judging.judge import judge_alone
    >>> storm = "The ferry to Easton sank in the storm, and nobody was hurt, the harbour master said on Monday. "
    >>> guide = ["What to bring", storm * 2, "Where to stay", storm * 3]
    >>> [find_guides([judge_alone(line.strip(), 0, 0, frozenset()) for line in lines]) for lines in (guide, guide[1:2])]
    [[True, True, True, True], [False]]
    """
    short = _add_up(unit.context == "unsure" and unit.features.shape in _SHORT for unit in report)
    worths = [weigh(unit) for unit in report]
    texts = _add_up(worth >= SENTENCE_WORTH for worth in worths)
    told = _add_up(worth * (worth >= SENTENCE_WORTH) for worth in worths)
    guides = []
    for index in range(len(report)):
        first, stop = max(index - GUIDE_LINES, 0), min(index + GUIDE_LINES + 1, len(report))
        is_full = told[stop] - told[first] >= GUIDE_PARAGRAPH * max(texts[stop] - texts[first], 1)
        guides.append(is_full and short[stop] - short[first] >= GUIDE_SHARE * (stop - first))
    return guides


def _add_up(values: Iterable[float]) -> list[float]:
    """Sums of what is before each line, and of all."""
    return [*accumulate(values, initial=0.0)]


def _settle_inside(units: list[Unit], first: int, last: int) -> None:
    """Settle what is unsure between the first and the last line of the report: lists, sentences, runs of others."""
    in_guide = [False] * first + find_guides(units[first : last + 1])
    settle_lists(units, first, last)
    for index in range(first, last + 1):
        unit = units[index]
        if unit.context == "junk":
            continue
        if is_unfinished(unit):
            _settle_unfinished(unit, _sees_text(units, index, -1), _sees_text(units, index, +1))
        elif unit.features.shape in (REMARK, SENTENCE):
            _settle_sentence(unit, in_guide[index] + _sees_text(units, index, -1) + _sees_text(units, index, +1))
    if first == last and units[first].alone == "text":
        units[first].settle("text", "body.only_text")
    start: int | None = None
    for index in range(first, last + 1):
        if units[index].context == "unsure":
            start = index if start is None else start
        elif start is not None:
            _settle_run(units, start, index - 1, in_guide[start])
            start = None


# So many lines that end nothing are looked past: a heading past captions and advertisements, a sentence past any line
# that a rule took and that opens no section.
MAX_LOOK = 3


def _sees_text(units: list[Unit], index: int, step: int) -> bool:
    """Whether the nearest line in one direction, past lines that end nothing, is a line of the report."""
    is_sentence = units[index].features.shape in (REMARK, SENTENCE)
    for _ in range(MAX_LOOK):
        index += step
        if not 0 <= index < len(units):
            return False
        unit = units[index]
        is_past = unit.alone == "junk" and not opens_section(unit) if is_sentence else unit.kind in TRANSPARENT_KINDS
        if not is_past:
            break
    return _is_report(units[index])


def _is_report(unit: Unit) -> bool:
    return unit.context != "junk" and (unit.context == "text" or unit.features.shape is REMARK)


def _settle_unfinished(unit: Unit, follows_text: bool, precedes_text: bool) -> None:
    """Settle a text without an end: behind the report's text it goes on; before it, it is a teaser if it is short.

    One that is longer than any teaser is the report's wherever it stands in it: an answer in an interview, say.
    """
    if follows_text or (precedes_text and unit.features.size >= PARAGRAPH_SIZE) or unit.features.size >= RESUMING_SIZE:
        unit.settle("text", "body.beside_body")
    elif unit.features.shape is CUT_OFF:
        unit.settle("junk", "teaser.cut_off")


def _settle_sentence(unit: Unit, beside: int) -> None:
    """Settle a short sentence by the number of lines of the report beside it."""
    if beside == 0:
        unit.settle("junk", "teaser.island" if unit.alone == "text" else "boilerplate.inside_body")
    elif unit.alone == "unsure":
        unit.settle("text", "body.beside_body")


# Headings longer than this between paragraphs link to other articles.
MAX_SUBHEADING = 80
MAX_STACKED = 50

# More uncertain lines in a row than this are a menu or a list of links, unless a colon announces a list.
MAX_RUN = 5


def _settle_run(units: list[Unit], start: int, end: int, in_guide: bool) -> None:
    """Settle a run of lines without end marks between lines that are settled."""
    follows_text = _sees_text(units, start, -1)
    precedes_text = end + 1 < len(units) and units[end + 1].context == "text"
    run = units[start : end + 1]
    if len(run) == 1 and precedes_text and not follows_text:
        follows_text = True
    longest = MAX_SUBHEADING if len(run) == 1 else MAX_STACKED
    is_list = units[start].features.shape is COLON or (start > 0 and units[start - 1].text.endswith(":"))
    is_among_body = follows_text and precedes_text and (len(run) <= MAX_RUN or is_list)
    for unit in run:
        if is_among_body and is_list:
            unit.settle("text", "body.list_item")
        elif is_among_body and unit.features.size <= longest:
            unit.settle("text", "body.among_body" if unit.features.shape is COLON else "subheading.between_body")
        elif in_guide and (follows_text or precedes_text or is_list):
            unit.settle("text", "body.in_guide")
        else:
            unit.settle("junk", "teaser.inside_body" if is_among_body else "boilerplate.inside_body")
