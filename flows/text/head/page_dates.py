"""The dates of a page that may be its day of publication, and how well each speaks for it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import NamedTuple

from flows.lexicon import derived, languages
from flows.rules.dates import PLACEHOLDERS
from flows.text.head.figure_order import find_month_first
from flows.text.readers.date_stamp import find_stamps, is_of_something_else, read_cue_of_date
from flows.text.readers.line import BLANK, LineReading
from flows.text.readers.post_footer import is_post_footer
from flows.text.values import KEPT_KINDS, Stamp, Verdict

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
# Characters behind the last bar of a label that ends with a full stop.
LONGEST_PIECE = 50
# Lines above a date in which a heading of other articles may stand.
TEASERS_ABOVE = 3
# From this rank on a date stands below the body, with other lines between.
BELOW_BODY = 8
# Lines between a date and the headline below it. Behind more of them it is the day of the visit in a site's masthead.
MOST_ABOVE_TITLE = 4
# Lines above the day in which the heading of a box for reprints stands, the terms of the licence between them; its
# longest heading in characters.
REPRINT_REACH, LONGEST_HEADING = 10, 60
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

    lines: Sequence[LineReading]
    verdicts: Sequence[Verdict | None]
    begin: int
    end: int


def kind_of(page: PageLines, number: int) -> str:
    """What the judge takes a line for, that is not blank."""
    verdict = page.verdicts[number]
    return verdict.kind if verdict else ""


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
            rank = _rank(page, number, stamp)
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
        if candidate.rank not in _UNSAID_AT_HEAD or _is_below(page, candidate.line, _OWN)
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
        # Whether a stamp was left out because its day and month cannot be told apart.
        self.has_unreadable = False

    def read(self, number: int) -> list[Stamp]:
        """The stamps of a line, without those whose day and month cannot be told apart."""
        line = self._page.lines[number]
        stamps = line.stamps or line.found_stamps
        if any(_is_unordered(line, stamp, self._language) for stamp in stamps):
            if self._month_first is None:
                self.has_unreadable = True
                stamps = tuple(stamp for stamp in stamps if not _is_unordered(line, stamp, self._language))
            else:
                stamps = find_stamps(line.text, month_first=self._month_first)
        return [_hear_line_above(self._page, number, stamp) for stamp in stamps]

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
        return _find_masthead(self._page)

    @cached_property
    def _month_first(self) -> bool | None:
        return find_month_first(self._page.lines, self._page.verdicts, self._language)


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


def _is_label(page: PageLines, number: int, verdict: Verdict) -> bool:
    """Whether a line near the body is a label of the head or a barred one below it, and may hold the page's date."""
    reading = page.lines[number]
    line = reading.text
    if verdict.kind in KEPT_KINDS:
        if len(line) > LONGEST_LABEL:
            return _BARRED_CUE.search(line) is not None
        return (
            _is_barred_label(line)
            or _opens_with_cue(reading)
            or (number <= page.begin + 1 and _PLACE.match(line) is not None)
        )
    if not reading.has_digit:
        return False
    if verdict.kind in FOREIGN_KINDS:
        # "Posted by Ana Ruiz on May 3, 2024" signs a reader's comment, and below a headline the post.
        return verdict.rule_id == "comment_form.signature" and _is_below(page, number, _TITLE)
    if number < page.begin:
        if len(line) > LONGEST_LABEL:
            return _OPENING_CUE.match(line) is not None or _BARRED_CUE.search(line) is not None
        return not line.endswith(":")
    if len(line) > LONGEST_LABEL:
        return _BARRED_CUE.search(line) is not None
    return _is_barred_label(line) or _opens_with_cue(reading) or _DAY_AT_END.search(line) is not None


def _opens_with_cue(line: LineReading) -> bool:
    """Whether a line opens with a cue and its date, and no sentence goes on behind: "Published May 3, 2024 Share"."""
    first = next(iter(line.found_stamps), None)
    if first is None or first.role == "unsaid" or read_cue_of_date(line.text[: first.start].strip()) is None:
        return False
    return line.text[first.end :].lstrip(" ")[:1] not in _GOES_ON


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


def _rank(page: PageLines, number: int, stamp: Stamp) -> int:
    """How well a stamp speaks for publication, 1 being best; 0 where it must not be used."""
    is_day = stamp.precision == "day"
    kind = kind_of(page, number)
    is_label = kind not in DATED_KINDS
    if stamp.role == "unsaid" and _is_foreign(page, number, kind):
        return 0
    if stamp.rule_id == "date_line.footer":
        return 5
    if is_label and not is_day and stamp.role == "unsaid":
        return 0
    if is_label and number >= page.begin and not _is_set_off(page, number, stamp):
        return 0
    if stamp.role == "updated" and not is_day:
        return 0
    is_head = number < page.begin
    is_near = number < min(page.begin + NEAR_BODY, page.end) and (is_day or stamp.role == "published")
    if is_head or is_near:
        return {"published": 1, "unsaid": 3 if is_label or not is_day else 2, "updated": 6}[stamp.role]
    if number < page.end:
        is_headed = is_day and not is_label and _is_below(page, number, _BYLINE)
        return {"published": 5, "unsaid": 7 if is_headed else 0, "updated": 0}[stamp.role]
    # Further below the body a date that nothing calls the day of publication is another article's or a comment's.
    if stamp.role == "published" and not any(page.verdicts[page.end : number]):
        return 5
    is_own = stamp.role == "unsaid" and is_day and _is_own_below(page, number)
    is_next = not is_label and not any(page.verdicts[page.end : number])
    return {"published": 8, "unsaid": 9 if is_own else 0, "updated": 10 if is_next else 0}[stamp.role]


def _find_masthead(page: PageLines) -> frozenset[int]:
    """The lines that a menu parts from the headline below them: sites print the day of the visit above their menus.

    A byline or a date line between them ends the masthead.
    """
    found: list[int] = []
    above: list[tuple[int, int]] = []  # lines since the last headline, byline or date line; how many were counted then
    count = 0
    for number in range(page.begin):
        verdict = page.verdicts[number]
        if verdict is None:
            continue
        if verdict.kind == "title":
            found += [line for line, before in above if count - before > MOST_ABOVE_TITLE]
        if verdict.kind == "title" or verdict.kind in DATED_KINDS:
            above = []
        count += verdict.kind != "share_bar"
        above.append((number, count))
    return frozenset(found)


def _is_own_below(page: PageLines, number: int) -> bool:
    """Whether a day below the body is the page's: in a box for reprints, or above the sections and tags of a post."""
    if _is_below(page, number, _BYLINE) and _is_in_reprint_box(page, number):
        return True
    behind = next((verdict for verdict in page.verdicts[number + 1 : number + 4] if verdict), None)
    return behind is not None and behind.kind == "tags"


def _is_in_reprint_box(page: PageLines, number: int) -> bool:
    """Whether a line stands in a box that offers the report for reprint, with its headline, byline and day again."""
    above = (line.text for line in page.lines[max(0, number - REPRINT_REACH) : number])
    return any(len(line) <= LONGEST_HEADING and line.lower().startswith(_reprint_boxes()) for line in above)


@derived
def _reprint_boxes() -> tuple[str, ...]:
    return tuple(phrase for language in languages().values() for phrase in language.page_dates.reprint_boxes)


def _is_set_off(page: PageLines, number: int, stamp: Stamp) -> bool:
    """Whether a bar stands next to the date, or its cue behind a bar, or a place and the date are all that the line
    holds: else it is a date that the report tells of.
    """
    line = page.lines[number].text
    place = _PLACE.match(line)
    if place is not None and place.end() == stamp.start and stamp.end == len(line):
        return True
    if line[: stamp.start].rstrip()[-1:] in _BARS or _BAR_BEHIND.match(line, stamp.end):
        return True
    if _opens_with_cue(page.lines[number]):
        return True
    if page.verdicts[number].kind not in KEPT_KINDS and _DAY_AT_END.search(line, max(0, stamp.end - 6)) is not None:  # type: ignore[union-attr]
        return True
    return stamp.role != "unsaid" and _BARRED_CUE.search(line) is not None


def _is_foreign(page: PageLines, number: int, kind: str) -> bool:
    """Whether a date that nothing calls the page's own stands among other articles, or below a reader's name."""
    if is_of_other_text(page, number, kind):
        return True
    if number >= page.begin:
        return False
    for verdict in reversed(page.verdicts[max(0, number - TEASERS_ABOVE) : number]):
        if verdict is not None and verdict.kind == "title":
            return False
        if verdict is not None and verdict.rule_id == "teaser.section":
            return True
    return False


def is_of_other_text(page: PageLines, number: int, kind: str) -> bool:
    """Whether a line is a teaser, or stands right below the heading of a list of other articles or a reader's name.

    What the judge takes for a teaser may be the page's own line where it stands right below the headline.
    """
    if kind == "teaser" and not _is_below(page, number, _TITLE):
        return True
    above = page.verdicts[number - 1] if number else None
    if above is None:
        return False
    # "Ana says:", and not the "@ana" of an author.
    is_signed = above.rule_id == "comment_form.signature" and page.lines[number - 1].text.endswith(":")
    return is_signed or (above.rule_id == "teaser.section" and number < page.begin)


def _is_below(page: PageLines, number: int, kinds: frozenset[str]) -> bool:
    """Whether the line above is of these kinds: a summary or a film may stand between a byline and the headline."""
    above = next((verdict for verdict in reversed(page.verdicts[max(0, number - 3) : number]) if verdict), None)
    return above is not None and above.kind in kinds


_BYLINE = frozenset({"byline"})
_TITLE = frozenset({"title"})
_OWN = frozenset({"byline", "title"})
_UNSAID_AT_HEAD = frozenset({2, 3})
_BARS = frozenset("|·•")
# As newspapers end the line that begins with the author's name: "| PUBLISHED: May 3, 2024 at 6:15 a.m. | UPDATED: …".
_BARRED_CUE = re.compile(r"[|·•] ?(?i:published|posted|updated|last updated):? ")
# How releases and speeches open: "Norwood, 3 May 2024", "Norwood (AP) – May 3, 2024".
_PLACE = re.compile(r"[^\W\d_][\w .'’-]{1,30}(?: \([\w/ .-]{2,20}\))?(?:,| [-–—]{1,2}) (?:den |le |the |el )?")
# A clock may stand between a date and the bar behind it.
_BAR_BEHIND = re.compile(r"[ ,–-]{0,3}(?:\d\d?[.:h]\d\d)?(?: ?Uhr| ?[ap]\.?m\.?)? ?[|·•]")
# A day with its year that ends a line, a clock behind it or none: "Ana Ruiz, Norwood 03.05.2024, 10.31 Uhr".
_DAY_AT_END = re.compile(r"\d[./ -]\d\d\d\d,? {0,2}(?:\d\d?[.:h]\d\d)?(?: ?Uhr| ?h)?$")
# What a sentence goes on with behind its date: "Published May 3, 2024, the report says …".
_GOES_ON = frozenset(",;abcdefghijklmnopqrstuvwxyz")
_DOTTED = re.compile(r"0?([1-9]|1[0-2])\.0?([1-9]|1[0-2])\.\d{2,4}")
# Words that open a long label of a page: "Posted on May 3, 2024 by Ana Ruiz in Harbours, 5 Comments on …".
_OPENING_CUE = re.compile(
    r"(?:Posted|Submitted|Published|First published|Originally published|Veröffentlicht|Publié|Publicado)"
)
