"""Publication date: which of the page's dates is the day it was published."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from flows.text.head.date_line import find_stamps, read_cue, read_date_line
from flows.text.head.dateline import read_dateline
from flows.text.head.figure_order import find_month_first
from flows.text.values import Found, Stamp, Verdict

# Non-blank lines into the body in which a date line still speaks of this page, not of another one.
NEAR_BODY = 6
# Lines of these kinds hold the page's own dates wherever they stand.
DATED_KINDS = frozenset({"date_line", "byline"})
# Lines of these kinds may hold any date; what else leaves the text above the body is read for a date, too.
FOREIGN_KINDS = frozenset({"title", "caption", "comment_form", "advertisement", "copyright", "disclaimer"})
# Characters: a label with a date ("Politics / January 11, 2024"), not a sentence; longer where it opens with a cue.
LONGEST_LABEL = 100
LONGEST_CUED_LABEL = 220
# Lines above a date in which a heading of other articles may stand.
TEASERS_ABOVE = 3
# Characters of text. A longer page is a guide or a review that is kept up over years, and the day of its last change
# says nothing of the day of publication: on the pages seen it was another one in nearly four of five.
LONGEST_UPDATED = 20_000


class _Candidate(NamedTuple):
    rank: int
    line: int
    stamp: Stamp

    @property
    def order(self) -> tuple[int, int, date]:
        """Of two dates that nothing tells apart in one line, the earlier one is that of publication."""
        return self.rank, self.line, self.stamp.on


class _Page(NamedTuple):
    """What is asked about each line: begin and end are the body's first line and the one behind its last."""

    lines: Sequence[str]
    verdicts: Sequence[Verdict | None]
    begin: int
    end: int


def find_publication(
    lines: Sequence[str], verdicts: Sequence[Verdict | None], latest_date: date, language: str = "und"
) -> tuple[Found, date, str] | None:
    """Find the publication date: where it stands, the date, its precision ("day", "month", "year").

    The first day of the period where the precision is less than a day. Never a date after latest_date. language: that
    of the text, which tells how a page orders day and month in figures.

    A date that is said to be of publication comes before one that only stands there, that one before a date of
    change; lines at the head come before those at the foot. Where no line is dated, the dateline's date counts if it
    has a year. Left alone: dates of teasers, comments and captions, figures whose day and month may be swapped, the
    last change of a long guide, a change that is later than a reader's comment.
    """
    page = _Page(lines, verdicts, *_find_body(verdicts))
    best: _Candidate | None = None
    for candidate in _find_candidates(page, latest_date, language):
        if best is None or candidate.order < best.order:
            best = candidate
        if best.rank == 1 and candidate.line > best.line:
            break
    if best is not None and best.stamp.role == "updated" and _is_kept_up(page, best.stamp.on):
        best = None
    if best is None:
        return _read_from_dateline(page, latest_date)
    stamp = best.stamp
    rule_id = stamp.rule_id
    if verdicts[best.line].kind == "byline":  # type: ignore[union-attr]  # a candidate's line has a verdict
        rule_id = "date_line.beside_byline"
    found = Found(lines[best.line][stamp.start : stamp.end], best.line, stamp.start, stamp.end, rule_id)
    return found, stamp.on, stamp.precision


def _find_body(verdicts: Sequence[Verdict | None]) -> tuple[int, int]:
    """The line where the body begins, and the one behind its last line.

    A standfirst that only the line model keeps stands among the lines of the head: the body begins behind it.
    """
    kept = [number for number, verdict in enumerate(verdicts) if verdict is not None and verdict.kept]
    if not kept:
        return len(verdicts), len(verdicts)
    report = (number for number, verdict in enumerate(verdicts) if verdict is not None and verdict.is_report)
    return next(report, kept[0]), kept[-1] + 1


def _find_candidates(page: _Page, latest_date: date, language: str) -> Iterator[_Candidate]:
    month_first: bool | None = None
    is_order_known = False
    for number, line in enumerate(page.lines):
        verdict = page.verdicts[number]
        if verdict is None or not _may_be_dated(page, number, verdict):
            continue
        stamps = read_date_line(line) or find_stamps(line)
        if any(stamp.rule_id == "date_line.ambiguous_order" for stamp in stamps):
            if not is_order_known:
                month_first, is_order_known = find_month_first(page.lines, page.verdicts, language), True
            stamps = find_stamps(line, month_first=month_first)
        for stamp in stamps:
            said = _hear_line_above(page, number, stamp)
            rank = _rank(page, number, said, is_label=verdict.kind not in DATED_KINDS)
            if rank and said.on <= latest_date and said.rule_id != "date_line.ambiguous_order":
                yield _Candidate(rank, number, said)


def _may_be_dated(page: _Page, number: int, verdict: Verdict) -> bool:
    """Whether a line may hold the page's date: a date line or byline, a label of the head, a barred one below it."""
    if verdict.kind in DATED_KINDS:
        return True
    line = page.lines[number]
    if verdict.kind in FOREIGN_KINDS or number >= page.begin + NEAR_BODY or len(line) > LONGEST_CUED_LABEL:
        return False
    if len(line) > LONGEST_LABEL:
        return number < page.begin and not verdict.kept and _OPENING_CUE.match(line) is not None
    if number < page.begin and not verdict.kept:
        return not line.endswith(":")
    return _BAR.search(line) is not None and not line.endswith((".", ":", "!", "?"))


def _hear_line_above(page: _Page, number: int, stamp: Stamp) -> Stamp:
    """A date that opens its line may have its cue in the line above, or above a bar: "Published" / "|" / "3 May"."""
    if stamp.role != "unsaid" or stamp.rule_id != "date_line.date" or stamp.start > 2:
        return stamp
    above = [line for line in page.lines[max(0, number - 4) : number] if any(map(str.isalnum, line))]
    role = read_cue(above[-1]) if above else None
    return stamp if role is None else replace(stamp, role=role, rule_id=f"date_line.{role}")


def _rank(page: _Page, number: int, stamp: Stamp, *, is_label: bool) -> int:
    """How well a stamp speaks for publication, 1 being best; 0 where it must not be used."""
    is_day = stamp.precision == "day"
    if is_label and not is_day and stamp.role == "unsaid":
        return 0
    if is_label and number >= page.begin and not _is_barred(page.lines[number], stamp):
        return 0
    if stamp.role == "updated" and not is_day:
        return 0
    is_head = number < page.begin
    if is_head and stamp.role == "unsaid" and _is_among_teasers(page, number):
        return 0
    is_near = number < min(page.begin + NEAR_BODY, page.end) and (is_day or stamp.role == "published")
    if is_head or is_near:
        return {"published": 1, "unsaid": 3 if is_label else 2, "updated": 4}[stamp.role]
    if number < page.end:
        is_headed = is_day and not is_label and _is_beside_byline(page, number)
        return {"published": 5, "unsaid": 6 if is_headed else 0, "updated": 0}[stamp.role]
    # Below the body a date that nothing calls the day of publication is another article's or a comment's.
    return {"published": 7, "unsaid": 0, "updated": 0}[stamp.role]


def _is_barred(line: str, stamp: Stamp) -> bool:
    """Whether a bar or dot stands next to the date: in a report's lines a date without one is what it tells of."""
    return line[: stamp.start].rstrip()[-1:] in _BARS or line[stamp.end :].lstrip()[:1] in _BARS


def _is_among_teasers(page: _Page, number: int) -> bool:
    """Whether the lines just above belong to a list of other articles."""
    above = page.verdicts[max(0, number - TEASERS_ABOVE) : number]
    return any(verdict is not None and verdict.rule_id == "teaser.section" for verdict in above)


def _is_beside_byline(page: _Page, number: int) -> bool:
    """Whether the line above is a byline: a summary or a film may stand between the headline and them."""
    above = next((verdict for verdict in reversed(page.verdicts[max(0, number - 3) : number]) if verdict), None)
    return above is not None and above.kind == "byline"


def _is_kept_up(page: _Page, updated_on: date) -> bool:
    """Whether a page is older than its last change: a long guide, or one that readers commented on before."""
    kept = (line for line, verdict in zip(page.lines, page.verdicts, strict=True) if verdict and verdict.kept)
    if sum(map(len, kept)) > LONGEST_UPDATED:
        return True
    for number in range(page.end, len(page.lines)):
        verdict = page.verdicts[number]
        if verdict is not None and verdict.kind == "date_line" and _COMMENT_TIME.search(page.lines[number]):
            return any(stamp.on < updated_on for stamp in read_date_line(page.lines[number]))
    return False


def _read_from_dateline(page: _Page, latest_date: date) -> tuple[Found, date, str] | None:
    for number in range(page.begin, min(len(page.lines), page.begin + NEAR_BODY)):
        verdict = page.verdicts[number]
        dateline = read_dateline(page.lines[number]) if verdict is not None and verdict.kept else None
        if dateline is not None and dateline.on is not None and dateline.on <= latest_date:
            start, end = dateline.on_start, dateline.on_end
            return Found(page.lines[number][start:end], number, start, end, "dateline.on"), dateline.on, "day"
    return None


_BAR = re.compile(r"[|·•]")
_BARS = frozenset("|·•")
# Words that open a long label of a page: "Posted on May 3, 2024 by Ana Ruiz in Harbours, 5 Comments on …".
_OPENING_CUE = re.compile(r"(?:Posted|Published|First published|Originally published|Veröffentlicht|Publié|Publicado)")
# How comment forms stamp what readers write: "May 3, 2024 at 3:53 pm".
_COMMENT_TIME = re.compile(r"\d (?:at|um|à|a las|alle|às|в) \d{1,2}[:h]\d\d")
