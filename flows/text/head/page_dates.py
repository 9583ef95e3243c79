"""The dates of a page that may be its day of publication, and how well each speaks for it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from flows.text.head.date_line import find_stamps, read_cue, read_date_line
from flows.text.head.figure_order import find_month_first
from flows.text.head.post_footer import is_reprint_box, read_post_footer
from flows.text.values import Stamp, Verdict

# Non-blank lines into the body in which a date line still speaks of this page, not of another one.
NEAR_BODY = 6
# Lines before the body's last one in which a page's own footer may have been kept.
NEAR_END = 2
# Lines of these kinds hold the page's own dates wherever they stand.
DATED_KINDS = frozenset({"date_line", "byline"})
# Lines of these kinds may hold any date; what else leaves the text above the body is read for a date, too.
FOREIGN_KINDS = frozenset({"title", "caption", "comment_form", "advertisement", "copyright", "disclaimer"})
# Characters: a label with a date ("Politics / January 11, 2024"), not a sentence; longer where it opens with a cue.
LONGEST_LABEL = 100
LONGEST_CUED_LABEL = 220
# Lines above a date in which a heading of other articles may stand.
TEASERS_ABOVE = 3
# Days without a cue in a page's head. More are a calendar of events or a list of other articles.
MOST_HEAD_DAYS = 3


class Candidate(NamedTuple):
    """A date and how well it speaks for publication: rank 1 is best; line is the index of its line."""

    rank: int
    line: int
    stamp: Stamp

    @property
    def order(self) -> tuple[int, int, date]:
        """Of two dates that nothing tells apart in one line, the earlier one is that of publication."""
        return self.rank, self.line, self.stamp.on


class PageLines(NamedTuple):
    """What is asked about each line: begin and end are the body's first line and the one behind its last."""

    lines: Sequence[str]
    verdicts: Sequence[Verdict | None]
    begin: int
    end: int


def find_page_dates(page: PageLines, latest_date: date, language: str) -> list[Candidate]:
    """The dates that may be the page's own, none of them after latest_date, in order of their lines.

    Where the head holds many days that nothing calls the day of publication, it is a calendar or a list of other
    articles: of these days only those below a headline or byline stay.
    """
    found = [
        Candidate(rank, number, stamp)
        for number, stamps in _read_lines(page, language)
        for stamp in stamps
        if stamp.on <= latest_date
        and stamp.rule_id != "date_line.ambiguous_order"
        and (rank := _rank(page, number, stamp))
    ]
    listed = [candidate for candidate in found if candidate.rank in _UNSAID_AT_HEAD]
    if len({candidate.stamp.on for candidate in listed}) <= MOST_HEAD_DAYS:
        return found
    return [candidate for candidate in found if candidate not in listed or _is_below(page, candidate.line, _OWN)]


def _read_lines(page: PageLines, language: str) -> Iterator[tuple[int, Sequence[Stamp]]]:
    """The lines that may hold the page's own dates, and their stamps."""
    month_first: bool | None = None
    is_order_known = False
    near, foot = page.begin + NEAR_BODY, max(page.begin + 1, page.end - NEAR_END)
    for number, verdict in enumerate(page.verdicts):
        if verdict is None:
            continue
        line = page.lines[number]
        if verdict.kind not in DATED_KINDS and not (number < near and _is_label(page, number, verdict)):
            is_foot = number >= foot and verdict.kind not in FOREIGN_KINDS and verdict.kind != "teaser"
            if is_foot and (stamps := read_post_footer(line)):
                yield number, stamps
            continue
        stamps = read_date_line(line) or find_stamps(line)
        if any(stamp.rule_id == "date_line.ambiguous_order" for stamp in stamps):
            if not is_order_known:
                month_first, is_order_known = find_month_first(page.lines, page.verdicts, language), True
            stamps = find_stamps(line, month_first=month_first)
        if stamps:
            yield number, [_hear_line_above(page, number, stamp) for stamp in stamps]


def _is_label(page: PageLines, number: int, verdict: Verdict) -> bool:
    """Whether a line near the body is a label of the head or a barred one below it, and may hold the page's date."""
    line = page.lines[number]
    if verdict.kind in FOREIGN_KINDS or len(line) > LONGEST_CUED_LABEL or not _DIGIT.search(line):
        return False
    if len(line) > LONGEST_LABEL:
        return number < page.begin and not verdict.kept and _OPENING_CUE.match(line) is not None
    if number < page.begin and not verdict.kept:
        return not line.endswith(":")
    return _BAR.search(line) is not None and not line.endswith((".", ":", "!", "?"))


def _hear_line_above(page: PageLines, number: int, stamp: Stamp) -> Stamp:
    """A date that opens its line may have its cue in the line above, or above a bar: "Published" / "|" / "3 May"."""
    if stamp.role != "unsaid" or stamp.rule_id != "date_line.date" or stamp.start > 2:
        return stamp
    above = [line for line in page.lines[max(0, number - 4) : number] if any(map(str.isalnum, line))]
    role = read_cue(above[-1]) if above else None
    return stamp if role is None else replace(stamp, role=role, rule_id=f"date_line.{role}")


def _rank(page: PageLines, number: int, stamp: Stamp) -> int:
    """How well a stamp speaks for publication, 1 being best; 0 where it must not be used."""
    is_day = stamp.precision == "day"
    kind = page.verdicts[number].kind  # type: ignore[union-attr]  # the line has a verdict
    is_label = kind not in DATED_KINDS
    if stamp.role == "unsaid" and _is_foreign(page, number, kind):
        return 0
    if stamp.rule_id == "date_line.footer":
        return 5
    if is_label and not is_day and stamp.role == "unsaid":
        return 0
    if is_label and number >= page.begin and not _is_barred(page.lines[number], stamp):
        return 0
    if stamp.role == "updated" and not is_day:
        return 0
    is_head = number < page.begin
    is_near = number < min(page.begin + NEAR_BODY, page.end) and (is_day or stamp.role == "published")
    if is_head or is_near:
        return {"published": 1, "unsaid": 3 if is_label else 2, "updated": 4}[stamp.role]
    if number < page.end:
        is_headed = is_day and not is_label and _is_below(page, number, _BYLINE)
        return {"published": 5, "unsaid": 6 if is_headed else 0, "updated": 0}[stamp.role]
    # Below the body a date that nothing calls the day of publication is another article's or a comment's.
    is_own = stamp.role == "unsaid" and is_day and _is_own_below(page, number)
    return {"published": 7, "unsaid": 8 if is_own else 0, "updated": 0}[stamp.role]


def _is_own_below(page: PageLines, number: int) -> bool:
    """Whether a day below the body is the page's: in a box for reprints, or above the sections and tags of a post."""
    if _is_below(page, number, _BYLINE) and is_reprint_box(page.lines, number):
        return True
    behind = next((verdict for verdict in page.verdicts[number + 1 : number + 4] if verdict), None)
    return behind is not None and behind.kind == "tags"


def _is_barred(line: str, stamp: Stamp) -> bool:
    """Whether a bar or dot stands next to the date: in a report's lines a date without one is what it tells of."""
    return line[: stamp.start].rstrip()[-1:] in _BARS or line[stamp.end :].lstrip()[:1] in _BARS


def _is_foreign(page: PageLines, number: int, kind: str) -> bool:
    """Whether a date that nothing calls the page's own stands among other articles, or below a reader's name.

    What the judge takes for a teaser may be the page's own line where it stands right below the headline.
    """
    above = page.verdicts[max(0, number - TEASERS_ABOVE) : number]
    if kind == "teaser" and not _is_below(page, number, _TITLE):
        return True
    if above and above[-1] is not None and above[-1].rule_id == "comment_form.signature":
        return True
    is_among = any(verdict is not None and verdict.rule_id == "teaser.section" for verdict in above)
    return is_among and number < page.begin


def _is_below(page: PageLines, number: int, kinds: frozenset[str]) -> bool:
    """Whether the line above is of these kinds: a summary or a film may stand between a byline and the headline."""
    above = next((verdict for verdict in reversed(page.verdicts[max(0, number - 3) : number]) if verdict), None)
    return above is not None and above.kind in kinds


_BYLINE = frozenset({"byline"})
_TITLE = frozenset({"title"})
_OWN = frozenset({"byline", "title"})
_UNSAID_AT_HEAD = frozenset({2, 3})
_DIGIT = re.compile(r"\d")
_BAR = re.compile(r"[|·•]")
_BARS = frozenset("|·•")
# Words that open a long label of a page: "Posted on May 3, 2024 by Ana Ruiz in Harbours, 5 Comments on …".
_OPENING_CUE = re.compile(r"(?:Posted|Published|First published|Originally published|Veröffentlicht|Publié|Publicado)")
