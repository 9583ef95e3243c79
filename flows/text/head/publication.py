"""Publication date: which of the page's dates is the day it was published."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from flows.text.head.date_line import find_stamps, read_date_line
from flows.text.head.dateline import read_dateline
from flows.text.values import Found, Stamp, Verdict

# Non-blank lines into the body in which a date line still speaks of this page, not of another one.
NEAR_BODY = 6
# Lines of these kinds hold the page's own dates wherever they stand.
DATED_KINDS = frozenset({"date_line", "byline"})
# Lines of these kinds may hold any date; what else leaves the text above the body is read for a date, too.
FOREIGN_KINDS = frozenset({"title", "caption", "teaser", "comment_form", "advertisement", "copyright", "disclaimer"})
# Characters: a label with a date ("Politics / January 11, 2024"), not a sentence.
LONGEST_LABEL = 100


class _Candidate(NamedTuple):
    rank: int
    line: int
    stamp: Stamp


def find_publication(
    lines: Sequence[str], verdicts: Sequence[Verdict | None], latest_date: date
) -> tuple[Found, date, str] | None:
    """Find the publication date: where it stands, the date, its precision ("day", "month", "year").

    The first day of the period where the precision is less than a day. Never a date after latest_date.

    A date that is said to be of publication comes before one that only stands there, that one before a date of
    change; lines at the head come before those at the foot. Where no line is dated, the dateline's date counts if it
    has a year. Left alone: dates of teasers, comments and captions, figures whose day and month may be swapped.
    """
    begin, end = _find_body(verdicts)
    best: _Candidate | None = None
    for number in range(len(lines)):
        verdict = verdicts[number]
        if verdict is None or not _may_be_dated(verdict, lines[number], is_head=number < begin):
            continue
        for stamp in read_date_line(lines[number]) or find_stamps(lines[number]):
            rank = _rank(stamp, number, begin, end, is_label=verdict.kind not in DATED_KINDS)
            usable = rank and stamp.on <= latest_date and stamp.rule_id != "date_line.ambiguous_order"
            if usable and (best is None or rank < best.rank):
                best = _Candidate(rank, number, stamp)
        if best is not None and best.rank == 1:
            break
    if best is not None:
        stamp = best.stamp
        rule_id = stamp.rule_id
        if verdicts[best.line].kind == "byline":  # type: ignore[union-attr]  # a candidate's line has a verdict
            rule_id = "date_line.beside_byline"
        found = Found(lines[best.line][stamp.start : stamp.end], best.line, stamp.start, stamp.end, rule_id)
        return found, stamp.on, stamp.precision
    return _read_from_dateline(lines, verdicts, begin, latest_date)


def _find_body(verdicts: Sequence[Verdict | None]) -> tuple[int, int]:
    """The line where the body begins, and the one behind its last line.

    A standfirst that only the line model keeps stands among the lines of the head: the body begins behind it.
    """
    kept = [number for number, verdict in enumerate(verdicts) if verdict is not None and verdict.kept]
    if not kept:
        return len(verdicts), len(verdicts)
    report = (number for number, verdict in enumerate(verdicts) if verdict is not None and verdict.is_report)
    return next(report, kept[0]), kept[-1] + 1


def _may_be_dated(verdict: Verdict, line: str, *, is_head: bool) -> bool:
    if verdict.kind in DATED_KINDS:
        return True
    return is_head and not verdict.kept and verdict.kind not in FOREIGN_KINDS and len(line) <= LONGEST_LABEL


def _rank(stamp: Stamp, number: int, begin: int, end: int, *, is_label: bool) -> int:
    """How well a stamp speaks for publication, 1 being best; 0 where it must not be used."""
    if is_label and stamp.precision != "day":
        return 0
    if number < begin or number < min(begin + NEAR_BODY, end):
        return {"published": 1, "unsaid": 3 if is_label else 2, "updated": 4}[stamp.role]
    if number < end:
        return {"published": 5, "unsaid": 0, "updated": 0}[stamp.role]
    # Below the body a date that nothing calls the day of publication is another article's or a comment's.
    return {"published": 6, "unsaid": 0, "updated": 0}[stamp.role]


def _read_from_dateline(
    lines: Sequence[str], verdicts: Sequence[Verdict | None], begin: int, latest_date: date
) -> tuple[Found, date, str] | None:
    for number in range(begin, min(len(lines), begin + NEAR_BODY)):
        verdict = verdicts[number]
        dateline = read_dateline(lines[number]) if verdict is not None and verdict.kept else None
        if dateline is not None and dateline.on is not None and dateline.on <= latest_date:
            start, end = dateline.on_start, dateline.on_end
            return Found(lines[number][start:end], number, start, end, "dateline.on"), dateline.on, "day"
    return None
