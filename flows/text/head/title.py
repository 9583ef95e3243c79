"""Titles: the headline of a record, where it has one."""

from collections.abc import Collection, Sequence

from flows.text.head.ranking import read_weights, score_looks
from flows.text.head.title_lines import HeadLines
from flows.text.head.title_looks import (
    LEAST_SHARE,
    LEAST_WORDS,
    Candidate,
    describe_candidates,
    list_orders,
    stands_above_dateline,
)
from flows.text.readers.line import LineReading, Paragraph
from flows.text.values import Found, Opinion, Verdict

# What the looks of a line have to add up to: log-odds times 100 that it is the headline, against all other lines and
# against none. With it the share of invented titles is that of the weights set by hand before (docs/title-model.md);
# the first line right above a byline or a date may have a little less.
LEAST_SCORE, LEAST_ABOVE_BYLINE = -20, -50
# Lines in which a headline is repeated.
REPEATED_LINES = 40


def find_title(
    lines: Sequence[LineReading],
    paragraphs: Sequence[Paragraph],
    opinions: Sequence[Opinion | None],
    doubtful: Collection[int] = frozenset(),
) -> Found | None:
    """Find the headline above the report; None where the record begins with its body.

    opinions  what the judge thinks of each line so far, None for blank lines; lines that are bylines, date lines or
              certain junk are "junk".
    doubtful  lines that are junk only because other records have them, too, or for a reason that is often wrong of
              headlines: they need a byline or a date below them.

    The line that stands first and right above a dateline is the headline. Else the lines above the report are ranked
    by what they look like, with learned weights: a headline is longer than a label, its words come again in the body,
    it stands near a byline, a date, the first paragraph. A site's name behind a bar or dash is left out of the value.
    Of a headline that is wrapped over two lines the first line is given. Left alone: paragraphs, bylines, date lines,
    navigation, tables of contents, chapters.

    >>> from flows.text.readers.line import read_lines, read_paragraphs
    >>> body = "The harbour office said on Monday that its fees will rise in spring, the third time in a year."
    >>> lines = read_lines(["Harbour fees to rise", "", body])
    >>> find_title(lines, read_paragraphs(lines, [(0, 0), (2, 2)]), ["unsure", None, "text"]).value
    'Harbour fees to rise'
    >>> find_title(lines[2:], read_paragraphs(lines[2:], [(0, 0)]), ["text"]) is None
    True
    """
    head = HeadLines(lines, paragraphs, opinions, doubtful)
    orders = list_orders(head)
    if orders and head.numbers[orders[0]] not in doubtful and stands_above_dateline(head, orders[0]):
        return cut_title(lines, head.numbers[orders[0]])
    candidates = describe_candidates(head, orders)
    if not candidates:
        return None
    if stands_above_dateline(head, candidates[0].order):
        return cut_title(lines, candidates[0].number)
    scores = [
        (score_looks(read_weights("title_weights.json"), candidate.looks), -rank)
        for rank, candidate in enumerate(candidates)
    ]
    score, rank = max(scores)
    best = candidates[-rank]
    is_first_above_byline = rank == 0 and best.looks["byline_below"] == 1
    if score >= (LEAST_ABOVE_BYLINE if is_first_above_byline else LEAST_SCORE):
        return cut_title(lines, best.number)
    behind = next((candidate for candidate in candidates if _stands_behind_notice(candidate, head)), None)
    return None if behind is None else cut_title(lines, behind.number)


def _stands_behind_notice(candidate: Candidate, head: HeadLines) -> bool:
    """Whether a line below the page's first paragraph is its headline: right above a byline, and the body tells it."""
    if candidate.order < head.first or candidate.looks["byline_below"] != 1:
        return False
    return candidate.looks["words"] >= LEAST_WORDS and candidate.echo.share >= LEAST_SHARE


def choose_title(lines: Sequence[LineReading], verdicts: Sequence[Verdict | None]) -> Found | None:
    """The headline that the judge found; of one that is wrapped, the first line."""
    number = next((number for number, verdict in enumerate(verdicts) if verdict and verdict.kind == "title"), None)
    return None if number is None else cut_title(lines, number)


def cut_title(lines: Sequence[LineReading], number: int) -> Found:
    """The headline in a line, without the site's name and the like that the page writes around it.

    >>> cut_title([LineReading("Harbour fees to rise in spring | The Norwood Times")], 0).value
    'Harbour fees to rise in spring'
    """
    line = lines[number].text
    start, end = lines[number].headline
    value = line[start:end].rstrip()
    if len(value) < len(line):
        rule_id = "title.without_site"
    elif any(index != number and lines[index].text == line for index in range(min(len(lines), REPEATED_LINES))):
        rule_id = "title.repeated"
    elif line.isupper():
        rule_id = "title.capitals"
    else:
        rule_id = "title.headline" if any(above.text for above in lines[:number]) else "title.first_line"
    return Found(value, number, start, start + len(value), rule_id)
