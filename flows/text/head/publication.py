"""The days of a page: which of its dates is that of publication, which that of the last change."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from flows.text.head.date_ranks import NEAR_BODY, PageLines
from flows.text.head.day_looks import find_likely_day
from flows.text.head.page_dates import BELOW_BODY, Candidate, find_page_dates
from flows.text.readers.line import LineReading
from flows.text.values import KEPT_KINDS, Found, Stamp, Verdict

# Characters of text. A longer page is a guide or a review that is kept up over years, and the day of its last change
# says nothing of the day of publication: on the pages seen it was another one in nearly four of five.
LONGEST_UPDATED = 20_000
# Characters from a line's start in which a dateline's date stands, behind an agency, a place and its country.
DATE_REACH = 90
# The rule of a day that learned weights chose.
LIKELY = "date_line.likely"


class PageDay(NamedTuple):
    """A day that a page states of itself: where it stands, the day, its precision ("day", "month", "year").

    on is the first day of the period where the precision is less than a day.
    """

    found: Found
    on: date
    precision: str


class PageDays(NamedTuple):
    """The days of publication and of the last change, None where they are not found."""

    published: PageDay | None
    updated: PageDay | None


def find_page_days(
    lines: Sequence[LineReading], verdicts: Sequence[Verdict | None], latest_date: date, language: str = "und"
) -> PageDays:
    """Find the days of publication and of the last change, never after latest_date.

    language: that of the text, which tells how a page orders day and month in figures.

    A date that is said to be of publication comes before one that only stands there, that one before a date of
    change: on pages that state nothing but a change it was the day of publication, too, in nearly nine of ten. Lines
    at the head come before those at the foot. Where no line is dated, the dateline's date counts if it has a year, and
    else the day that looks most like that of publication by learned weights. Left alone by the rules: dates of teasers,
    comments and captions, calendars of events; by all: figures whose day and month may be swapped; as the day of
    publication, the last change of a long guide and one that is later than a reader's comment; a change before the day
    of publication.
    """
    page = find_page(lines, verdicts)
    candidates = find_page_dates(page, latest_date, language)
    best = _choose(candidates)
    if best is not None and best.stamp.role == "updated" and _is_kept_up(page, best.stamp.on):
        best = None
    published = _read_from_dateline(page, latest_date) if best is None else _take(page, best)
    if published is None and (likely := find_likely_day(page, latest_date, language)):
        published = _find_day(page, likely.line, likely.stamp, LIKELY)
    changes = [candidate for candidate in candidates if candidate.stamp.role == "updated"]
    last = max(changes, key=lambda candidate: candidate.stamp.on, default=None)
    updated = None if last is None else _take(page, last)
    if updated and published and updated.on < published.on:
        updated = None
    return PageDays(published, updated)


def find_page(lines: Sequence[LineReading], verdicts: Sequence[Verdict | None]) -> PageLines:
    """A page as the search for its days sees it: its lines, their verdicts, where its body begins and ends."""
    return PageLines(lines, verdicts, *_find_body(verdicts))


def _take(page: PageLines, candidate: Candidate) -> PageDay:
    stamp = candidate.stamp
    verdict = page.verdicts[candidate.line]
    is_beside_byline = verdict is not None and verdict.kind == "byline" and stamp.role != "updated"
    return _find_day(page, candidate.line, stamp, "date_line.beside_byline" if is_beside_byline else stamp.rule_id)


def _find_day(page: PageLines, line: int, stamp: Stamp, rule_id: str) -> PageDay:
    value = page.lines[line].text[stamp.start : stamp.end]
    return PageDay(Found(value, line, stamp.start, stamp.end, rule_id), stamp.on, stamp.precision)


def _find_body(verdicts: Sequence[Verdict | None]) -> tuple[int, int]:
    """The line where the body begins, and the one behind its last line.

    A standfirst that only the line model keeps stands among the lines of the head: the body begins behind it.
    """
    first_kept = begin = end = -1
    for number, verdict in enumerate(verdicts):
        if verdict is not None and verdict.kind in KEPT_KINDS:
            end = number
            if first_kept < 0:
                first_kept = number
            if begin < 0 and verdict.is_report:
                begin = number
    if first_kept < 0:
        return len(verdicts), len(verdicts)
    return (begin if begin >= 0 else first_kept), end + 1


def _choose(candidates: Sequence[Candidate]) -> Candidate | None:
    best = min(candidates, key=lambda candidate: candidate.order, default=None)
    if best is None or best.rank < BELOW_BODY:
        return best
    # Of several days below the body some are another article's.
    return best if len({candidate.stamp.on for candidate in candidates}) == 1 else None


def _is_kept_up(page: PageLines, updated_on: date) -> bool:
    """Whether a page is older than its last change: a long guide, or one that readers commented on before."""
    if _is_long(page):
        return True
    for number in range(page.end, len(page.lines)):
        verdict = page.verdicts[number]
        if verdict is not None and verdict.kind == "date_line" and _COMMENT_TIME.search(page.lines[number].text):
            return any(stamp.on < updated_on for stamp in page.lines[number].stamps)
    return False


def _is_long(page: PageLines) -> bool:
    kept = (line for line, verdict in zip(page.lines, page.verdicts, strict=True) if verdict and verdict.kept)
    return sum(len(line.text) for line in kept) > LONGEST_UPDATED


def _read_from_dateline(page: PageLines, latest_date: date) -> PageDay | None:
    """The day of a dateline that states its year, in the first lines of the body."""
    end = min(len(page.lines), page.begin + NEAR_BODY)
    for number, line in enumerate(page.lines[page.begin : end], page.begin):
        digit = _DIGIT.search(line.text, 0, DATE_REACH)
        if digit is None or not _DAY_AND_YEAR.search(line.text, digit.start(), DATE_REACH):
            continue
        verdict = page.verdicts[number]
        dateline = line.dateline if verdict is not None and verdict.kept else None
        if dateline is not None and dateline.on is not None and dateline.on <= latest_date:
            start, end = dateline.on_start, dateline.on_end
            return PageDay(Found(line.text[start:end], number, start, end, "dateline.on"), dateline.on, "day")
    return None


_DIGIT = re.compile(r"\d")
# A day with a year of two digits or four behind it, a month's name between them or none ("3 Apr 90", "May 3, 2024").
_DAY_AND_YEAR = re.compile(
    r"\d(?:st|nd|rd|th|\.)?[ ,./-]{1,2}(?:[^\W\d_]{3,12}[., ]{1,3}(?:de )?|\d{1,2}[./-])?(?:\d\d|\d{4})(?!\d)"
)
# How comment forms stamp what readers write: "May 3, 2024 at 3:53 pm".
_COMMENT_TIME = re.compile(r"\d (?:at|um|à|a las|alle|às|в) \d{1,2}[:h]\d\d")
