"""The dates of a page that may be its day of publication, in the order of their lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import NamedTuple

from flows.rules.dates import PLACEHOLDERS
from flows.text.head.date_ranks import (
    BARRED_CUE,
    DATED_KINDS,
    DAY_AT_END,
    NEAR_BODY,
    PLACE,
    TITLE,
    PageLines,
    find_masthead,
    is_below,
    rank_stamp,
)
from flows.text.readers.date_stamp import is_of_something_else
from flows.text.readers.line import BLANK, LineReading
from flows.text.readers.post_footer import is_post_footer
from flows.text.values import KEPT_KINDS, Stamp, Verdict

# Lines before the body's last one in which a page's own footer may have been kept.
NEAR_END = 2
# Lines of these kinds may hold any date; what else leaves the text above the body is read for a date, too.
FOREIGN_KINDS = frozenset({"title", "caption", "comment_form", "advertisement", "copyright", "disclaimer"})
# Characters: a label with a date ("Politics / January 11, 2024"), not a sentence; longer where it opens with a cue.
LONGEST_LABEL = 100
LONGEST_CUED_LABEL = 220
# Characters behind the last bar of a label that ends with a full stop.
LONGEST_PIECE = 50
# From this rank on a date stands below the body, with other lines between.
BELOW_BODY = 8
# Days without a cue in a page's head. More are a calendar of events or a list of other articles.
MOST_HEAD_DAYS = 3
# Lines looked at: the page's own dates stand in its first ones, those of comments and other articles follow.
MOST_ORDERED = 2_000
# Characters. Longer lines are the report's.
LONGEST_ORDERED = 120
# Languages whose pages may put the month first in figures, or whose order cannot be told by language alone.
_ANY_ORDER = frozenset({"en", "und", "tl"})


class Candidate(NamedTuple):
    """A date and how well it speaks for publication: rank 1 is best; line is the index of its line."""

    rank: int
    line: int
    stamp: Stamp

    @property
    def order(self) -> tuple[int, int, date]:
        """Of two dates that nothing tells apart in one line, the earlier one is that of publication."""
        return self.rank, self.line, self.stamp.on


def find_page_dates(page: PageLines, latest_date: date, language: str) -> list[Candidate]:
    """The dates that may be the page's own, none of them after latest_date or a placeholder, in order of their lines.

    Behind a line that says when the page was published, where it stands at the head, only days of change are read,
    and no further than where they may stand.

    Where the head holds many days that nothing calls the day of publication, it is a calendar or a list of other
    articles: of these days only those below a headline or byline stay.
    """
    found: list[Candidate] = []
    is_stated = False
    stamps_of = PageStamps(page, language)
    for number, stamps in _read_lines(page, stamps_of):
        if is_stated and number >= page.begin + NEAR_BODY:
            break
        is_behind = is_stated
        for stamp in stamps:
            if is_behind and stamp.role != "updated":
                continue
            if stamp.on > latest_date or stamp.on in PLACEHOLDERS or stamps_of.tells_of_other(number, stamp):
                continue
            rank = rank_stamp(page, number, stamp)
            if rank:
                found.append(Candidate(rank, number, stamp))
            is_stated = is_stated or rank == 1
    if is_stated:
        # Nothing else says it better.
        return found
    listed = [candidate for candidate in found if candidate.rank in _UNSAID_AT_HEAD]
    if len({candidate.stamp.on for candidate in listed}) <= MOST_HEAD_DAYS:
        return found
    return [
        candidate
        for candidate in found
        if candidate.rank not in _UNSAID_AT_HEAD or is_below(page, candidate.line, _OWN)
    ]


def _read_lines(page: PageLines, stamps_of: "PageStamps") -> Iterator[tuple[int, Sequence[Stamp]]]:
    """The lines that may hold the page's own dates, and their stamps."""
    near, foot = page.begin + NEAR_BODY, max(page.begin + 1, page.end - NEAR_END)
    for number, verdict in enumerate(page.verdicts):
        if verdict is None:
            continue
        kind = verdict.kind
        line = page.lines[number]
        if kind not in DATED_KINDS:
            if number >= foot and (stamps := _read_foot(line, kind)):
                yield number, stamps
                continue
            if number >= near or len(line.text) > LONGEST_CUED_LABEL or not _is_label(page, number, verdict):
                continue
        if stamps := stamps_of.read(number):
            yield number, stamps


class PageStamps:
    """The stamps in the lines of a page, its order of day and month in figures and the cues of lines above heard."""

    def __init__(self, page: PageLines, language: str) -> None:
        self._page, self._language = page, language

    def read(self, number: int) -> list[Stamp]:
        """The stamps of a line, without those whose day and month cannot be told apart."""
        line = self._page.lines[number]
        stamps = line.stamps or line.found_stamps
        if self._has_unordered(line):
            if self._month_first is None:
                stamps = tuple(stamp for stamp in stamps if not _is_unordered(line, stamp, self._language))
            else:
                stamps = line.month_first_stamps if self._month_first else line.day_first_stamps
        return [_hear_line_above(self._page, number, stamp) for stamp in stamps]

    def is_unreadable(self, number: int) -> bool:
        """Whether a line has a date whose day and month cannot be told apart."""
        return self._has_unordered(self._page.lines[number]) and self._month_first is None

    def _has_unordered(self, line: LineReading) -> bool:
        return any(_is_unordered(line, stamp, self._language) for stamp in line.stamps or line.found_stamps)

    def tells_of_other(self, number: int, stamp: Stamp) -> bool:
        """Whether a day that nothing calls the page's own is an event's, a deadline or the day of the visit."""
        page = self._page
        if stamp.role != "unsaid":
            return False
        if is_of_something_else(page.lines[number].text, stamp.start, stamp.end):
            return True
        if stamp.start <= 2 and _line_above(page, number).opens_visit:
            return True
        return number < page.begin and number in self._masthead

    @cached_property
    def _masthead(self) -> frozenset[int]:
        return find_masthead(self._page)

    @cached_property
    def _month_first(self) -> bool | None:
        return _find_month_first(self._page.lines, self._page.verdicts, self._language)


def _read_foot(line: LineReading, kind: str) -> Sequence[Stamp]:
    if kind in FOREIGN_KINDS or (kind == "teaser" and not is_post_footer(line.text)):
        return ()
    return line.post_footer


def _is_unordered(line: LineReading, stamp: Stamp, language: str) -> bool:
    """Whether it is not known which figure is the month: in English full stops do not tell it ("09.10.2024")."""
    if stamp.rule_id == "date_line.ambiguous_order":
        return True
    dotted = _DOTTED.fullmatch(line.text, stamp.start, stamp.end) if language == "en" else None
    return dotted is not None and dotted.group(1) != dotted.group(2)


def _find_month_first(lines: Sequence[LineReading], verdicts: Sequence[Verdict | None], language: str) -> bool | None:
    """Whether figures on a page put the month first; None where nothing on it decides.

    Other figures that can be read in one way only decide ("12/19/2025"), then the language of the text: only English
    is written with the month first. For English the page's written dates decide where all agree ("May 3" or "3 May").
    Full stops between figures tell of English pages alone: elsewhere the day comes first there.
    Only lines that leave the text are asked: the report quotes dates from everywhere.

    >>> page = [LineReading(line) for line in ("03/05/2024", "Other stories", "04/22/2024")]
    >>> verdicts = [Verdict("date_line", "date_line.date", "junk", "", "junk", "")] * 3
    >>> _find_month_first(page, verdicts, "en"), _find_month_first(page[:1], verdicts[:1], "de")
    (True, False)
    """
    figures, words = set[bool](), set[bool]()
    for line, verdict in zip(lines[:MOST_ORDERED], verdicts, strict=False):
        if verdict is None or verdict.kept or len(line.text) > LONGEST_ORDERED or not line.has_digit:
            continue
        for dated in line.calendar_dates:
            value = line.text[dated.start : dated.end]
            if dated.form == "figures" and not _YEAR_FIRST.match(value) and (language == "en" or "." not in value):
                first, second = (int(digits) for digits in _DIGITS.findall(value)[:2])
                if max(first, second) > 12:
                    figures.add(second > 12)
            elif dated.form == "words" and dated.day is not None:
                words.add(value[-4:].isdigit() and not value[:1].isdigit() and _MONTH_FIRST.search(value) is not None)
    if len(figures) == 1:
        return figures.pop()
    if language not in _ANY_ORDER:
        return False
    return words.pop() if len(words) == 1 else None


def _is_label(page: PageLines, number: int, verdict: Verdict) -> bool:
    """Whether a line near the body is a label of the head or a barred one below it, and may hold the page's date."""
    reading = page.lines[number]
    line = reading.text
    if verdict.kind in KEPT_KINDS:
        if len(line) > LONGEST_LABEL:
            return BARRED_CUE.search(line) is not None
        return (
            _is_barred_label(line)
            or reading.opens_with_date
            or (number <= page.begin + 1 and PLACE.match(line) is not None)
        )
    if not reading.has_digit:
        return False
    if verdict.kind in FOREIGN_KINDS:
        # "Posted by Ana Ruiz on May 3, 2024" signs a reader's comment, and below a headline the post.
        return verdict.rule_id == "comment_form.signature" and is_below(page, number, TITLE)
    if number < page.begin:
        if len(line) > LONGEST_LABEL:
            return _OPENING_CUE.match(line) is not None or BARRED_CUE.search(line) is not None
        return not line.endswith(":")
    if len(line) > LONGEST_LABEL:
        return BARRED_CUE.search(line) is not None
    return _is_barred_label(line) or reading.opens_with_date or DAY_AT_END.search(line) is not None


def _is_barred_label(line: str) -> bool:
    """Whether bars part a line that is no sentence: "Harbour | 3 May 2024"."""
    # Looked for one by one: ten times as fast as one look for any of them.
    bar = max(line.rfind("|"), line.rfind("·"), line.rfind("•"))
    # Behind the last bar a label may end with an abbreviation: "| UPDATED: May 3, 2024 at 6:15 p.m.", "| Agencia Efe.".
    return bar >= 0 and (
        not line.endswith((".", ":", "!", "?")) or (line[-1] == "." and len(line) - bar < LONGEST_PIECE)
    )


def _hear_line_above(page: PageLines, number: int, stamp: Stamp) -> Stamp:
    """A date that opens its line may have its cue in the line above, or above a bar: "Published" / "|" / "3 May"."""
    if stamp.role != "unsaid" or stamp.rule_id != "date_line.date" or stamp.start > 2:
        return stamp
    role = _line_above(page, number).date_cue
    return stamp if role is None else replace(stamp, role=role, rule_id=f"date_line.{role}")


def _line_above(page: PageLines, number: int) -> LineReading:
    """The next line above with a letter or digit, blank where four lines hold none: bars stand between."""
    above = reversed(page.lines[max(0, number - 4) : number])
    return next((line for line in above if any(map(str.isalnum, line.text))), BLANK)


_OWN = frozenset({"byline", "title"})
_UNSAID_AT_HEAD = frozenset({2, 3})
_DOTTED = re.compile(r"0?([1-9]|1[0-2])\.0?([1-9]|1[0-2])\.\d{2,4}")
# Words that open a long label of a page: "Posted on May 3, 2024 by Ana Ruiz in Harbours, 5 Comments on …".
_OPENING_CUE = re.compile(
    r"(?:Posted|Submitted|Published|First published|Originally published|Veröffentlicht|Publié|Publicado)"
)
_DIGITS = re.compile(r"\d+")
_YEAR_FIRST = re.compile(r"\d{4}")
# "May 3, 2024", with a weekday before it or not; "Friday, 3 May 2024" has the day before the month.
_MONTH_FIRST = re.compile(r"[^\W\d_]\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}$")
