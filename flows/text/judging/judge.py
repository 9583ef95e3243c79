"""The line judge: which lines are the report, which are the page around it.

What was observed on scraped pages:

1. A long line that ends like a sentence is the report, nearly always.
2. Some lines say themselves what they are: "Leave a Reply", "Photo: …", "© 2019 …".
3. A short line without an end mark is page furniture, and furniture comes in runs: menus, share bars, lists of
   links. Alone between two paragraphs it is a sub-heading about as often as a link to another article.
4. Behind certain headings ("You May Also Like") the report is over, or interrupted until it clearly resumes. Where
   the readers' comments begin it is over: they are told by the lines that sign them. No heading makes the greater
   part of the text another text than the report.
5. Texts that are cut off ("…") are the beginnings of other articles, unless they stand right behind the report's text.
6. A dateline heads a report, however short its line is; agencies' own copy has no page around it.

So a line is judged twice, as jusText does. Alone: named rules are certain, length and end marks make it "text" or
leave it "unsure". Then among its neighbours (neighbours.py): the part of the page with most text is the
report, and what is unsure follows the lines around it. Both opinions are kept. A paragraph of hard-wrapped text is
judged as one line.
"""

from collections.abc import Sequence

from flows.lexicon import derived
from flows.text.head.title import cut_title, find_title
from flows.text.judging.blocks import mark_entries, mark_signatures
from flows.text.judging.chronicles import mark_chronicle
from flows.text.judging.hear_model import hear_model
from flows.text.judging.line_features import (
    COLON,
    LONG,
    PARAGRAPH,
    SENTENCE,
    SENTENCE_SIZE,
    Features,
    Shape,
    is_running_text,
    measure,
)
from flows.text.judging.line_rules import Group, choose_groups, find_line_rule
from flows.text.judging.neighbours import hear_neighbours
from flows.text.judging.plain_records import (
    find_dateline,
    find_opening,
    find_plain,
    has_no_page,
    has_no_text,
    keep_bare,
    keep_lead,
    mark_broken,
    skip_source,
)
from flows.text.judging.repetition import find_repetitions
from flows.text.judging.unit import Unit
from flows.text.markup.blocks import Block
from flows.text.readers.byline_words import byline_words
from flows.text.readers.line import LineReading, Paragraph, read_paragraphs
from flows.text.sentence_ends import is_speech
from flows.text.values import Opinion, Verdict

# Characters from which a line that ends like a sentence is never taken for furniture because it is repeated.
REPEATED_SIZE = 80

# What a name alone stands beside that is a byline: directly behind a headline, before or behind a date line or another
# byline, among so many lines of the page's head.
_BEHIND, _BEFORE = frozenset({"title", "date_line", "byline"}), frozenset({"date_line"})
NAME_LINES = 40

_REPEATED = "boilerplate.repeated"
_ELEMENT = "navigation.element"
# Rules that take headlines as well: of headlines that lists of latest news repeat, that the report says again, that
# open like a link ("Recommended: …").
_DOUBTFUL = frozenset({_REPEATED, "repetition.pull_quote", "teaser.link", "navigation.link"})

_ALONE: dict[Shape, tuple[Opinion, str]] = {
    Shape.PARAGRAPH: ("text", "body.paragraph"),
    Shape.SENTENCE: ("text", "body.sentence"),
    Shape.REMARK: ("unsure", "body.remark"),
    Shape.COLON: ("unsure", "body.lead_in"),
    Shape.HEADING: ("unsure", "subheading.shape"),
    Shape.LONG: ("unsure", "subheading.shape"),
    Shape.LABEL: ("unsure", "navigation.label"),
    Shape.MARKS: ("junk", "navigation.marks"),
    Shape.CUT_OFF: ("unsure", "teaser.cut_off"),
}


def judge_lines(
    lines: Sequence[LineReading],
    blocks: Sequence[tuple[int, int]],
    repeated: frozenset[int],
    threshold: float,
    *,
    has_title: bool = True,
    marked: Sequence[Block] = (),
) -> list[Verdict | None]:
    """Judge every line: a verdict for each non-blank line, None for a blank one.

    blocks: (first, last) line index of each paragraph, both inclusive.
    repeated: indexes of lines that stand in several unrelated documents (evidence, never a verdict alone).
    threshold: probability from which the line model takes a line for the report's.
    has_title: whether the title may stand in these lines; not where the head of a mail has it.
    marked: what a page in HTML says of each of its lines.

    >>> from flows.text.readers.line import read_lines
    >>> page = ["The storm closed the harbour of Norwood for three days, and forty boats were lost, they said.",
    ...         "", "Leave a Reply", "Your name"]
    >>> verdicts = judge_lines(read_lines(page), [(0, 0), (2, 2), (3, 3)], frozenset(), 0.5)
    >>> [verdict and verdict.kind for verdict in verdicts]
    ['body', None, 'comment_form', 'comment_form']
    """
    units, is_bare = judge_units(lines, blocks, repeated, has_title=has_title, marked=marked)
    if not is_bare:
        hear_model(units, threshold, marked)
    verdicts: list[Verdict | None] = [None] * len(lines)
    for unit in units:
        verdict = Verdict(
            unit.kind,
            unit.rule_id,
            unit.alone,
            unit.alone_rule_id,
            unit.context,
            unit.context_rule_id,
            unit.learned,
            unit.learned_score,
        )
        for number in range(unit.first, unit.last + 1):
            verdicts[number] = verdict
    return verdicts


def judge_units(
    lines: Sequence[LineReading],
    blocks: Sequence[tuple[int, int]],
    repeated: frozenset[int],
    *,
    has_title: bool = True,
    marked: Sequence[Block] = (),
) -> tuple[list[Unit], bool]:
    """What rules and neighbours say of each line, and whether the record is bare: a report without a page around it."""
    paragraphs = read_paragraphs(lines, blocks)
    groups = choose_groups(paragraph.reading.text for paragraph in paragraphs)
    if marked:
        units = [_judge_marked(paragraph, repeated, groups, marked[paragraph.first]) for paragraph in paragraphs]
    else:
        units = [_judge(paragraph, repeated, groups) for paragraph in paragraphs]
    find_repetitions(units)
    # Before the title is looked for: the first entry of a live blog has a heading, too.
    mark_entries(units)
    if has_title:
        _mark_title(units, lines, paragraphs)
    _mark_name_lines(units)
    plain = find_plain(units)
    if plain is not None:
        mark_broken(units[plain:])
        if has_title and not any(unit.is_title for unit in units):
            _mark_opening(units[plain:], lines)
    mark_signatures(units)
    mark_chronicle(units)
    dateline = find_dateline(units)
    if dateline is not None and dateline.alone == "unsure":
        dateline.speak("text", "body.dateline")
    if dateline is not None and has_no_page(units):
        keep_bare(units, "body.wire_copy")
        return units, True
    hear_neighbours(units)
    if plain is not None:
        keep_lead(units[plain:])
    if has_no_text(units) and has_no_page(units):
        keep_bare(units, "body.bare_record")
        return units, True
    return units, False


def judge_alone(text: str, first: int, last: int, repeated: frozenset[int]) -> Unit:
    """Judge a line (or a wrapped paragraph) by itself.

    >>> unit = judge_alone("Subscribe to access", 0, 0, frozenset())
    >>> unit.alone, unit.alone_rule_id
    ('junk', 'paywall.phrase')
    """
    return _judge(Paragraph(first, last, LineReading(text)), repeated)


def _judge(paragraph: Paragraph, repeated: frozenset[int], groups: Sequence[Group] | None = None) -> Unit:
    first, last, reading = paragraph
    text, features = reading.text, measure(reading.text)
    is_repeated = first in repeated
    taken = find_line_rule(reading, features, groups)
    if taken is not None:
        kind, rule_id = taken
        return Unit(first, last, reading, features, kind, "junk", rule_id, is_repeated=is_repeated)
    opinion, rule_id = _judge_looks(text, features)
    # Everybody says "Yes": that an answer stands in other reports too is no evidence.
    if is_repeated and opinion != "junk" and not is_body_sentence(features) and not is_speech(text):
        opinion, rule_id = "junk", _REPEATED
    return Unit(first, last, reading, features, rule_id.split(".", 1)[0], opinion, rule_id, is_repeated=is_repeated)


def _judge_marked(paragraph: Paragraph, repeated: frozenset[int], groups: Sequence[Group], block: Block) -> Unit:
    """Judge a line of a page in HTML: as any other, where its element does not say that it is navigation.

    Of 53,000 lines in <nav> on pages that people had labelled, two were the report's; of 19,000 in links in <footer>,
    seven.
    """
    first, last, reading = paragraph
    is_linked = 10 * block.link_chars >= 9 * len(block.text)
    if block.place.is_in("nav") or (is_linked and block.place.is_in("footer")):
        features = measure(reading.text)
        if is_linked or features.shape not in (SENTENCE, PARAGRAPH):
            is_repeated = first in repeated
            return Unit(first, last, reading, features, "navigation", "junk", _ELEMENT, is_repeated=is_repeated)
    return _judge(paragraph, repeated, groups)


def is_body_sentence(features: Features) -> bool:
    """Whether a line is long and ends like a sentence: such a line is never removed because it is repeated."""
    return features.size >= REPEATED_SIZE and features.shape in (SENTENCE, PARAGRAPH)


def _judge_looks(text: str, features: Features) -> tuple[Opinion, str]:
    if features.shape is LONG and is_running_text(text):
        return "text", "body.long"
    if features.shape is COLON and features.size >= SENTENCE_SIZE:
        return "text", "body.lead_in"
    return _ALONE[features.shape]


def _mark_title(units: list[Unit], lines: Sequence[LineReading], paragraphs: Sequence[Paragraph]) -> None:
    """Let the title be found among the first lines, and give it its kind.

    A headline that other records have too ("Proposed offerings recently filed") is none on a page, where such lines
    are menus; in a record without a page around it, nothing else can be meant.
    """
    source = units[: skip_source(units)]
    found = find_title(lines, paragraphs, list_opinions(units, len(lines), source), list_doubtful(units))
    if found is None and has_no_page(units):
        found = find_title(lines, paragraphs, list_opinions(units, len(lines), source, _REPEATED))
    if found is None:
        return
    for unit in units:
        if unit.first <= found.line <= unit.last:
            unit.take("title", found.rule_id)
            unit.is_title = True


def _mark_name_lines(units: list[Unit]) -> None:
    """Give names alone on their line, behind a cue or beside a headline or a date line, the kind byline.

    Leaves alone names under photos, in lists of links and in tags: neither is next to them.
    """
    for index, unit in enumerate(units[:NAME_LINES]):
        if unit.alone != "unsure":
            continue
        follows_cue = index > 0 and units[index - 1].text.rstrip(" :").casefold() in _name_cues()
        if (follows_cue or _stands_beside(units, index)) and unit.reading.name_line is not None:
            unit.take("byline", "byline.name_alone")
            if follows_cue:
                units[index - 1].take("byline", "byline.cue")


@derived
def _name_cues() -> frozenset[str]:
    return byline_words().cues | byline_words().short_cues


def _stands_beside(units: list[Unit], index: int) -> bool:
    before = units[index - 1].kind if index else ""
    after = units[index + 1].kind if index + 1 < len(units) else ""
    return before in _BEHIND or after in _BEFORE


def _mark_opening(units: Sequence[Unit], lines: Sequence[LineReading]) -> None:
    """Give the first line of a plain record the kind title, if it stands where headlines stand and can be one."""
    opening = find_opening(units)
    if opening is None or not lines[opening.first].may_be_title:
        return
    opening.take("title", cut_title(lines, opening.first).rule_id)
    opening.is_title = True


def list_doubtful(units: Sequence[Unit]) -> frozenset[int]:
    """Indexes of the lines that a rule took which is often wrong of headlines."""
    doubtful = (unit for unit in units if unit.alone_rule_id in _DOUBTFUL)
    return frozenset(number for unit in doubtful for number in range(unit.first, unit.last + 1))


def list_opinions(units: Sequence[Unit], count: int, source: Sequence[Unit], unsure: str = "") -> list[Opinion | None]:
    """What is thought of each line so far.

    Lines that the rule `unsure` took count as unsure; the notes of a collection and the headings of a live blog's
    entries, which are no headlines of the page, as junk.
    """
    opinions: list[Opinion | None] = [None] * count
    for unit in units:
        opinion: Opinion = "unsure" if unit.alone_rule_id == unsure else unit.alone
        if unit.alone_rule_id == "subheading.entry":
            opinion = "junk"
        opinions[unit.first : unit.last + 1] = [opinion] * (unit.last + 1 - unit.first)
    for unit in source:
        opinions[unit.first : unit.last + 1] = ["junk"] * (unit.last + 1 - unit.first)
    return opinions
