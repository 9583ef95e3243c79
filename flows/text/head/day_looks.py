"""Which day of a page looks like that of its publication, where no rule finds one: by learned weights.

A look is a name and a small whole number; rules/day_weights.json has a weight for each that was learned.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from flows.rules.dates import PLACEHOLDERS
from flows.text.head.date_ranks import DATED_KINDS, PageLines, is_of_other_text, kind_of
from flows.text.head.page_dates import FOREIGN_KINDS, MOST_HEAD_DAYS, PageStamps
from flows.text.head.ranking import grade, read_weights, score_looks
from flows.text.values import Stamp

# What the looks of a day have to add up to: log-odds times 100 that it is the day of publication, against all other
# days of the page and against none. At 50 a few more days are found, and more are invented (docs/day-model.md).
LEAST_SCORE = 100
# Characters. A longer line is a paragraph.
LONGEST_LINE = 400
# Characters. No day is written longer, with its weekday and cue.
LONGEST_DAY = 100
# Lines below a date of which the first that is not blank is asked for its kind.
BELOW = 3
# Lines that are not blank, from the body's first line up, into the body, and from its last line on.
_ABOVE, _INSIDE, _BEHIND = (2, 3, 4, 6, 9, 16, 31), (1, 2, 3, 5, 9), (1, 2, 4, 9, 21, 61)
_PLACES = 10


class LikelyDay(NamedTuple):
    """A day that may be that of publication: index of its line, its stamp, and what it looks like."""

    line: int
    stamp: Stamp
    looks: dict[str, int]


def find_likely_day(page: PageLines, latest_date: date, language: str) -> LikelyDay | None:
    """The day that looks most like that of publication, None where none looks enough like it.

    Weighed are what the line is and what follows it, where it stands, whether the day is the page's first and its
    latest, a clock time behind it. Left alone: days of change, days in sentences, and what rules are certain about:
    days of events and visits, captions, teasers, calendars, several days below the body, readers' comments.
    """
    days = list_days(page, latest_date, language)
    weights = read_weights("day_weights.json")
    scores = [(score_looks(weights, day.looks), -number) for number, day in enumerate(days)]
    score, number = max(scores, default=(LEAST_SCORE - 1, 0))
    return days[-number] if score >= LEAST_SCORE else None


def list_days(page: PageLines, latest_date: date, language: str) -> list[LikelyDay]:
    """The days of a page that may be its day of publication, in order of their lines, with their looks.

    Empty where day and month of one of its dates cannot be told apart: that one may be it.
    """
    stamps_of = PageStamps(page, language)
    numbers = [*_list_lines(page)]
    found = [
        (number, stamp)
        for number in numbers
        if _may_be_own(page, number)
        for stamp in stamps_of.read(number)
        if stamp.precision == "day" and stamp.role != "updated"
        if stamp.on <= latest_date and stamp.on not in PLACEHOLDERS
        if not _stands_in_sentence(page, number, stamp) and not stamps_of.tells_of_other(number, stamp)
    ]
    if len({stamp.on for number, stamp in found if number < page.begin}) > MOST_HEAD_DAYS:
        found = [(number, stamp) for number, stamp in found if number >= page.begin]
    if len({stamp.on for number, stamp in found if number >= page.end}) > 1:
        found = [(number, stamp) for number, stamp in found if number < page.end]
    # Asked last: most pages have no such day, and all their lines with digits would be read for it.
    if not found or any(map(stamps_of.is_unreadable, numbers)):
        return []
    counts = _count_lines(page)
    orders = {on: order for order, on in enumerate(dict.fromkeys(stamp.on for _, stamp in found))}
    latest = max(orders)
    days = []
    for number, stamp in found:
        text = page.lines[number].text
        below = next((verdict for verdict in page.verdicts[number + 1 : number + 1 + BELOW] if verdict), None)
        looks = {
            "published": int(stamp.role == "published"),
            f"kind_{kind_of(page, number)}": 1,
            f"below_{below.kind if below else 'nothing'}": 1,
            "place": _grade_place(page, counts, number),
            "order": min(orders[stamp.on], 4),
            "latest": int(stamp.on == latest),
            "clock": int(_CLOCK.match(text, stamp.end) is not None),
        }
        days.append(LikelyDay(number, stamp, looks))
    return days


def _list_lines(page: PageLines) -> Iterator[int]:
    """The lines that are read for days: short, with a digit, below the body up to the readers' comments."""
    for number, (line, verdict) in enumerate(zip(page.lines, page.verdicts, strict=True)):
        if verdict is None:
            continue
        if number >= page.end and verdict.kind == "comment_form":
            return
        if len(line.text) <= LONGEST_LINE and line.has_digit:
            yield number


def _may_be_own(page: PageLines, number: int) -> bool:
    """Whether a line may hold the page's own day: not in a caption, a list of other articles or a paragraph."""
    kind = kind_of(page, number)
    if kind in FOREIGN_KINDS or is_of_other_text(page, number, kind):
        return False
    if kind in DATED_KINDS:
        return True
    text = page.lines[number].text
    if number < page.begin:
        # "Posted on the forum on 3 May 2024:" leads in what somebody else wrote.
        return not text.endswith(":")
    return number < page.end and len(text) <= LONGEST_DAY


def _stands_in_sentence(page: PageLines, number: int, stamp: Stamp) -> bool:
    """Whether a day in the body has other words beside it, where its line is no date line or byline."""
    is_in_body = number >= page.begin and kind_of(page, number) not in DATED_KINDS
    return is_in_body and len(page.lines[number].text) != stamp.end - stamp.start


def _count_lines(page: PageLines) -> list[int]:
    """How many lines that are not blank stand above each line, and above the end."""
    counts = [0]
    for line in page.lines:
        counts.append(counts[-1] + bool(line.text))
    return counts


def _grade_place(page: PageLines, counts: Sequence[int], number: int) -> int:
    """Where a line stands, in steps: 0 to 9 above the body, nearest first, 10 to 19 in the body, 20 and more behind."""
    if number >= page.end:
        return 2 * _PLACES + grade(counts[number] - counts[page.end], _BEHIND)
    depth = counts[number] - counts[page.begin]
    return grade(-depth, _ABOVE) if depth < 0 else _PLACES + grade(depth, _INSIDE)


_CLOCK = re.compile(r"[ ,|–-]{0,4}(?:at |um |à |a las |alle |às |в |ore )?\d{1,2}[:.h]\d\d")
