"""The line judge's second stage: what the neighbours say about a line."""

from flows.text.judging.blocks import extend_over_lists, settle_lists
from flows.text.judging.comments import READERS, find_comments
from flows.text.judging.guides import find_guides
from flows.text.judging.line_features import COLON, CUT_OFF, PARAGRAPH_SIZE, REMARK, SENTENCE
from flows.text.judging.report_span import find_report, is_unfinished
from flows.text.judging.sections import RESUMING_SIZE, SECTION_RULES, settle_sections
from flows.text.judging.unit import TRANSPARENT_KINDS, Unit, opens_comments, opens_section


def hear_neighbours(units: list[Unit]) -> None:
    """Let every line be heard among its neighbours: unsure ones get a verdict, some text loses its own."""
    comments = find_comments(units)
    if comments is not None:
        _settle_comments(units[comments:])
        units = units[:comments]
    settle_sections(units)
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
            section = READERS if opens_comments(unit) else SECTION_RULES[unit.kind]
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
                section = SECTION_RULES[unit.kind]
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
