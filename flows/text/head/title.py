"""Titles: the headline of a record, where it has one."""

from collections.abc import Callable, Collection, Sequence

from flows.text.head.site_names import find_headline
from flows.text.head.title_lines import HeadLines
from flows.text.head.title_score import BESIDE_BYLINE, Scored, score_lines
from flows.text.head.title_words import read_body
from flows.text.values import Found, Opinion

# What a line has to score to be a headline; above a long list, and behind menus, where more lines look like one.
LEAST_SCORE = 3.0
LEAST_ABOVE_LIST = 6.0
LEAST_BEHIND_MENU = 4.0
LEAST_BELOW_NOTICE = 4.0
# Words of a headline that other lines surround, and the share of its words that the body has.
LEAST_WORDS, LEAST_SHARE = 5, 0.5
# Lines in which a headline is repeated.
REPEATED_LINES = 40


def find_title(
    lines: Sequence[str],
    blocks: Sequence[tuple[int, int]],
    opinions: Sequence[Opinion | None],
    doubtful: Collection[int] = frozenset(),
) -> Found | None:
    """Find the headline above the report; None where the record begins with its body.

    lines     repaired lines, "" for blank ones.
    blocks    (first, last) line index of each paragraph, both inclusive.
    opinions  what the judge thinks of each line so far, None for blank lines; lines that are bylines, date lines or
              certain junk are "junk".
    doubtful  lines that are junk only because other records have them, too, or for a reason that is often wrong of
              headlines: they need a byline or a date below them.

    A headline stands above the first paragraph, has no full stop and is longer than a label; its words come again in
    the body. Where menus fill the page's top, it stands shortly before the report. A site's name behind a bar or dash
    is left out of the value. Of a headline that is wrapped over two lines the first line is given. Left alone:
    paragraphs, bylines, date lines, navigation, tables of contents, chapters.

    >>> body = "The harbour office said on Monday that its fees will rise in spring, the third time in a year."
    >>> find_title(["Harbour fees to rise", "", body], [(0, 0), (2, 2)], ["unsure", None, "text"]).value
    'Harbour fees to rise'
    >>> find_title([body, ""], [(0, 0)], ["text", None]) is None
    True
    """
    head = HeadLines(lines, blocks, opinions, doubtful)
    top, is_whole = head.read_top()
    best = _choose(head, top, top[-1] + 1, LEAST_SCORE if is_whole else LEAST_ABOVE_LIST) if top else None
    if best is None and is_whole:
        below = head.read_below_notice()
        best = _choose(head, below, below[-1] + 1, LEAST_BELOW_NOTICE, _has_byline) if below else None
    elif best is None:
        above, start = head.read_above_report()
        best = _choose(head, above, start, LEAST_BEHIND_MENU, _is_told) if above else None
    return None if best is None else cut_title(lines, best)


def _choose(
    head: HeadLines, numbers: Sequence[int], start: int, least: float, may_be: Callable[[Scored], bool] = bool
) -> int | None:
    """The line that most looks like a headline, the first of equals; None where none looks enough like one."""
    scores = [
        scored
        for scored in score_lines(head, numbers, read_body(head.lines, start))
        if may_be(scored) and (scored.number not in head.doubtful or (_has_byline(scored) and _is_told(scored)))
    ]
    best = max(scores, key=lambda scored: (scored.score, -scored.number), default=None)
    return best.number if best is not None and best.score >= least else None


def _has_byline(scored: Scored) -> bool:
    """Whether a byline or a date stands right below."""
    return scored.neighbours >= BESIDE_BYLINE


def _is_told(scored: Scored) -> bool:
    """Whether the line is longer than a label, and the body has most of its words."""
    return scored.word_count >= LEAST_WORDS and scored.share >= LEAST_SHARE


def cut_title(lines: Sequence[str], number: int) -> Found:
    """The headline in a line, without the site's name and the like that the page writes around it.

    >>> cut_title(["Harbour fees to rise in spring | The Norwood Times"], 0).value
    'Harbour fees to rise in spring'
    """
    line = lines[number]
    start, end = find_headline(line)
    value = line[start:end].rstrip()
    if len(value) < len(line):
        rule_id = "title.without_site"
    elif any(index != number and lines[index] == line for index in range(min(len(lines), REPEATED_LINES))):
        rule_id = "title.repeated"
    elif line.isupper():
        rule_id = "title.capitals"
    else:
        rule_id = "title.headline" if any(lines[:number]) else "title.first_line"
    return Found(value, number, start, start + len(value), rule_id)
