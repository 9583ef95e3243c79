"""How well a date of a page speaks for its publication, by where it stands and what stands around it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from flows.lexicon import derived, languages
from flows.text.readers.line import LineReading
from flows.text.values import KEPT_KINDS, Stamp, Verdict

# Non-blank lines into the body in which a date line still speaks of this page, not of another one.
NEAR_BODY = 6
# Lines of these kinds hold the page's own dates wherever they stand.
DATED_KINDS = frozenset({"date_line", "byline"})
# Lines above a date in which a heading of other articles may stand.
TEASERS_ABOVE = 3
# Lines between a date and the headline below it. Behind more of them it is the day of the visit in a site's masthead.
MOST_ABOVE_TITLE = 4
# Lines above the day in which the heading of a box for reprints stands, the terms of the licence between them; its
# longest heading in characters.
REPRINT_REACH, LONGEST_HEADING = 10, 60


class PageLines(NamedTuple):
    """What is asked about each line: begin and end are the body's first line and the one behind its last."""

    lines: Sequence[LineReading]
    verdicts: Sequence[Verdict | None]
    begin: int
    end: int


def rank_stamp(page: PageLines, number: int, stamp: Stamp) -> int:
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
        is_headed = is_day and not is_label and is_below(page, number, _BYLINE)
        return {"published": 5, "unsaid": 7 if is_headed else 0, "updated": 0}[stamp.role]
    # Further below the body a date that nothing calls the day of publication is another article's or a comment's.
    if stamp.role == "published" and not any(page.verdicts[page.end : number]):
        return 5
    is_own = stamp.role == "unsaid" and is_day and _is_own_below(page, number)
    is_next = not is_label and not any(page.verdicts[page.end : number])
    return {"published": 8, "unsaid": 9 if is_own else 0, "updated": 10 if is_next else 0}[stamp.role]


def find_masthead(page: PageLines) -> frozenset[int]:
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
    if is_below(page, number, _BYLINE) and _is_in_reprint_box(page, number):
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
    place = PLACE.match(line)
    if place is not None and place.end() == stamp.start and stamp.end == len(line):
        return True
    if line[: stamp.start].rstrip()[-1:] in _BARS or _BAR_BEHIND.match(line, stamp.end):
        return True
    if page.lines[number].opens_with_date:
        return True
    if page.verdicts[number].kind not in KEPT_KINDS and DAY_AT_END.search(line, max(0, stamp.end - 6)) is not None:  # type: ignore[union-attr]
        return True
    return stamp.role != "unsaid" and BARRED_CUE.search(line) is not None


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
    if kind == "teaser" and not is_below(page, number, TITLE):
        return True
    above = page.verdicts[number - 1] if number else None
    if above is None:
        return False
    # "Ana says:", and not the "@ana" of an author.
    is_signed = above.rule_id == "comment_form.signature" and page.lines[number - 1].text.endswith(":")
    return is_signed or (above.rule_id == "teaser.section" and number < page.begin)


def is_below(page: PageLines, number: int, kinds: frozenset[str]) -> bool:
    """Whether the line above is of these kinds: a summary or a film may stand between a byline and the headline."""
    above = next((verdict for verdict in reversed(page.verdicts[max(0, number - 3) : number]) if verdict), None)
    return above is not None and above.kind in kinds


def kind_of(page: PageLines, number: int) -> str:
    """What the judge takes a line for, that is not blank."""
    verdict = page.verdicts[number]
    return verdict.kind if verdict else ""


_BYLINE = frozenset({"byline"})
_BARS = frozenset("|·•")
# A clock may stand between a date and the bar behind it.
_BAR_BEHIND = re.compile(r"[ ,–-]{0,3}(?:\d\d?[.:h]\d\d)?(?: ?Uhr| ?[ap]\.?m\.?)? ?[|·•]")
TITLE = frozenset({"title"})
# As newspapers end the line that begins with the author's name: "| PUBLISHED: May 3, 2024 at 6:15 a.m. | UPDATED: …".
BARRED_CUE = re.compile(r"[|·•] ?(?i:published|posted|updated|last updated):? ")
# How releases and speeches open: "Norwood, 3 May 2024", "Norwood (AP) – May 3, 2024".
PLACE = re.compile(r"[^\W\d_][\w .'’-]{1,30}(?: \([\w/ .-]{2,20}\))?(?:,| [-–—]{1,2}) (?:den |le |the |el )?")
# A day with its year that ends a line, a clock behind it or none: "Ana Ruiz, Norwood 03.05.2024, 10.31 Uhr".
DAY_AT_END = re.compile(r"\d[./ -]\d\d\d\d,? {0,2}(?:\d\d?[.:h]\d\d)?(?: ?Uhr| ?h)?$")
