"""Date lines: when the page was published or updated."""

import re
from dataclasses import replace
from typing import Literal

import re2

from flows.lexicon import derived, languages
from flows.text.dating.calendar import (
    CalendarDate,
    alternation,
    make_date,
    month_of,
    weekday_of,
)
from flows.text.dating.cues import date_cues, words_beside_dates
from flows.text.patterns import compile_pattern
from flows.text.readers.line_dates import find_line_dates, write_ascii_digits
from flows.text.values import Stamp

Role = Literal["published", "updated", "unsaid"]

# Characters. The longest date lines of the pages seen name two dates with times, zones and cues; 130 holds them all.
LONGEST_DATE_LINE = 130
# How far before a date its cue may end, in characters: "Published on Friday, " and the like.
CUE_REACH = 30
# Characters: "Fecha de publicación:" and "Date last modified:".
LONGEST_CUE_LINE = 32
# Characters of the cues with which a line opens.
SHORTEST_CUE, LONGEST_CUE = 4, 30

# What most lines have: one value for all of them.
_NO_DATES: tuple[list[CalendarDate], tuple[Stamp, ...]] = ([], ())
_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*")
_CUE_WORD = re.compile(r"[^\W\d_]+")


def stamp_dates(line: str, month_first: bool | None = None) -> tuple[list[CalendarDate], tuple[Stamp, ...]]:
    """The dates of a line, and those of them that have a year with what is said of each.

    A date in figures whose day and month cannot be told apart (03/05/2024) gives its year only, unless month_first
    says how the page orders figures; it decides where the line itself does not.

    >>> [(stamp.on.isoformat(), stamp.role) for stamp in stamp_dates("Published: Jun 14, 2021 9:15 am")[1]]
    [('2021-06-14', 'published')]
    """
    line = write_ascii_digits(line)
    dates = _find_dates(line, month_first)
    return (dates, _stamp_all(line, dates)) if dates else _NO_DATES


def find_stamps(text: str) -> tuple[Stamp, ...]:
    """Find the page's own dates in what holds other things too, such as the head of a mail or a part of a line.

    Only for what is known to speak of the page: in a sentence it would take any date.

    >>> [s.on.isoformat() for s in find_stamps("By Ana Ruiz | Updated on 14-Jun-2025")]
    ['2025-06-14']
    """
    return stamp_dates(text)[1] if may_hold_stamps(text) else ()


def may_hold_stamps(line: str) -> bool:
    """Whether a line is short enough to be one of the page's own, and has the figures of a date with its year."""
    return len(line) <= 2 * LONGEST_DATE_LINE and _DAY_AND_YEAR.search(line) is not None


def read_cue_of_date(line: str) -> Role | None:
    """What a line that is a cue and nothing else says of the date below it; None for any other line.

    >>> read_cue_of_date("Published:"), read_cue_of_date("(Re)Published"), read_cue_of_date("Published in Norwood")
    ('published', 'published', None)
    """
    if not 3 < len(line) <= LONGEST_CUE_LINE or _DIGIT.search(line):
        return None
    # "on" and the like may stand behind a cue.
    words = [word for word in _CUE_WORD.findall(line.lower()) if word not in words_beside_dates() and word != "re"]
    found = date_cues().get(" ".join(words))
    return found[0] if found else None


def is_of_something_else(line: str, start: int, end: int | None = None) -> bool:
    """Whether the words beside a date say that it is not the page's own: an event's, a deadline, a look-up, an issue's.

    The day of the visit, which the page's clock writes, is known by the words that open its line: "Norwood Today, May
    3, 2024" is a paper's.

    >>> line = "Event date: May 3, 2024"
    >>> is_of_something_else(line, 12), is_of_something_else("Norwood, May 3, 2024", 9)
    (True, False)
    >>> is_of_something_else("Today is May 3, 2024", 9), is_of_something_else("Norwood Today, May 3, 2024", 15)
    (True, False)
    """
    before = line[max(0, start - CUE_REACH) : start].lower().rstrip(" :–-")
    if before.endswith(_other_days()) and _other_day().search(before) is not None:
        return True
    if end is not None and line[end:].lower().lstrip().startswith(_behind_other_days()):
        return True
    # "Today, 3 May 2024 10:31" is how some sites label what they publish, for as long as it is of today.
    is_label = end is not None and line[:start].rstrip().endswith(",") and _CLOCK_BEHIND.match(line, end) is not None
    return start <= CUE_REACH and not is_label and opens_visit(line[:start])


def opens_with_cue(line: str) -> bool:
    """Whether a line opens with a cue of a date, but for the shortest, with which headlines open as well.

    >>> [opens_with_cue(line) for line in ("Published 3 May", "Publisheds", "On May 3")]
    [True, False, False]
    """
    lowered = line[:LONGEST_CUE].lower()
    if not lowered.startswith(_longer_cues()):
        return False
    cues = (cue for cue in _longer_cues() if lowered.startswith(cue))
    return any(not lowered[len(cue) : len(cue) + 1].isalpha() for cue in cues)


@derived
def _longer_cues() -> tuple[str, ...]:
    return tuple(phrase for phrase in date_cues() if len(phrase) > SHORTEST_CUE)


def opens_visit(text: str) -> bool:
    """Whether a text is what opens the day of the visit, and nothing else behind its last mark.

    >>> opens_visit("Today is"), opens_visit("Home | Heute:"), opens_visit("Norwood Today")
    (True, True, False)
    """
    return len(text) <= 2 * CUE_REACH and _visit().fullmatch(text.lower()) is not None


def may_be_date_line(line: str) -> bool:
    """Whether a line has a figure and no word that is in no date line: a look that most lines are done with.

    >>> [may_be_date_line(line) for line in ("10:31 Uhr", "Two hours of rain", "The bridge was opened on May 3, 2024")]
    [True, False, False]
    """
    return 4 <= len(line) <= LONGEST_DATE_LINE and _DIGIT.search(line) is not None and not _has_other_word(line)


def _has_other_word(line: str) -> bool:
    """Whether a word between spaces is in no date line: most lines with a figure are done with after this look.

    Leaves to `is_made_of_dates` what may be stuck to a date or be several words: capitals inside, marks, other scripts.
    """
    known = _known_words()
    return any(
        word.isascii() and word[1:].islower() and word.isalpha() and word.lower() not in known
        for word in line.split(" ")
    )


@derived
def _known_words() -> frozenset[str]:
    """All words that may stand in a date line: those of dates and cues, and those passed over."""
    cues = (word for phrase in date_cues() for word in phrase.split(" "))
    return frozenset((*cues, *_INSIDE_DATES, *_words_of_date_lines()))


@derived
def _words_of_date_lines() -> frozenset[str]:
    """All words that may stand in a date line, cues aside."""
    days = (word for language in languages().values() for word in language.page_dates.days)
    return words_beside_dates().union(weekday_of(), month_of(), days)


def _find_dates(line: str, month_first: bool | None = None) -> list[CalendarDate]:
    # How the line orders figures is asked only where it writes them so.
    said = _month_first(line) if "/" in line or line.count("-") > 1 or line.count(".") > 1 else None
    return find_line_dates(line, month_first if said is None else said)


def _stamp_all(line: str, dates: list[CalendarDate]) -> tuple[Stamp, ...]:
    """The dates with a year, each with what is said of it; a date beside that of an update is that of publication."""
    stamps: list[Stamp] = []
    for dated in dates:
        # A period is that of an event.
        if dated.year is None or dated.last_day is not None:
            continue
        role, said = _role_before(line, dated.start)
        rule_id = f"date_line.{said}"
        if dated.form == "ambiguous":
            precision, rule_id = "year", "date_line.ambiguous_order"
        else:
            precision = "month" if dated.day is None else "day"
        on = make_date(dated.year, dated.month or 1, dated.day or 1)
        if on is not None:
            stamps.append(Stamp(on, precision, role, dated.start, dated.end, rule_id))
    updated_on = max((stamp.on for stamp in stamps if stamp.role == "updated"), default=None)
    if updated_on is not None:
        stamps = [_publish(stamp) if stamp.role == "unsaid" and stamp.on <= updated_on else stamp for stamp in stamps]
    return tuple(stamps)


def _publish(stamp: Stamp) -> Stamp:
    """The same date as one of publication; one in figures of unknown order stays what it is."""
    is_clear = stamp.rule_id == "date_line.date"
    return replace(stamp, role="published", rule_id="date_line.published") if is_clear else stamp


def _role_before(line: str, start: int) -> tuple[Role, str]:
    """What the nearest cue before a date says of it."""
    found: tuple[Role, str] = ("unsaid", "date")
    for match in _cues().finditer(line[max(0, start - CUE_REACH) : start].lower()):
        role = date_cues()[match.group(1)][0]
        found = (role, role)
    return found


def _month_first(line: str) -> bool | None:
    """How the line orders figures with slashes, where its words tell: American clocks put the month first, and zones
    of the rest of the world the day.
    """
    lowered = line.lower()
    languages = [date_cues()[match.group(1)][1] for match in _cues().finditer(lowered)]
    if any(language != "en" for language in languages):
        return False
    if _AMERICAN_CLOCK.search(lowered):
        return True
    return False if _OTHER_ZONE.search(lowered) else None


def is_made_of_dates(line: str, dates: list[CalendarDate]) -> bool:
    """Whether a line that may be a date line holds nothing but these dates, times of day and their cues.

    >>> [is_made_of_dates(line, []) for line in ("10:31 Uhr", "2 hours ago", "Vandaag om 18:15", "2 hours of rain")]
    [True, True, True, False]
    """
    rest = _outside(write_ascii_digits(line), dates).lower()
    rest = _cues().sub(" ", rest)
    if not rest.isascii():
        rest = _marked_words().sub(" ", rest)
    if not dates and not _CLOCK.search(rest):
        return False
    known = _words_of_date_lines()
    for match in _WORD.finditer(rest):
        word = match.group()
        if word not in known:
            return False
    # A date line has figures for a date and a time, not a table of numbers.
    return sum(1 for _ in _NUMBER.finditer(rest)) <= 4 * (len(dates) or 1) + 2


def _outside(line: str, dates: list[CalendarDate]) -> str:
    pieces, end = [], 0
    for dated in dates:
        pieces.append(line[end : dated.start])
        end = dated.end
    pieces.append(line[end:])
    return " ".join(pieces)


# Small words that `find_calendar_dates` takes as parts of a date.
_INSIDE_DATES = ("de", "del", "di", "of", "den", "der", "the", "le", "el", "dem", "st", "nd", "rd", "th", "er")
_OTHER_ZONE = compile_pattern(r"\b(?:gmt|bst|cet|cest|mez|mesz|eet|eest|msk|ist|aest|aedt|nzst|nzdt|sast|wib|sgt)\b")
_AMERICAN_CLOCK = compile_pattern(r"\d\s?[ap]\.?m\b|\b(?:est|edt|et|cst|cdt|ct|mst|mdt|pst|pdt|pt)\b")
_CLOCK = compile_pattern(
    r"\d{1,2}[:h.]\d\d|\d\s?(?:hours?|minutes?|mins?|hrs?|days?|weeks?|uhr|min|h|d|w)\b.{0,9}(?:ago|$)"
)
_CLOCK_BEHIND = re.compile(r",? \d{1,2}[:.h]\d\d")
_NUMBER = re.compile(r"\d+")
_DIGIT = re.compile(r"\d")
# A month and a year have four digits in a row, all other dates with a year two numbers.
_DAY_AND_YEAR = re.compile(r"\d{4}|\d\D+\d")


@derived
def _cues() -> "re2._Regexp[str]":
    return compile_pattern(rf"(?:^|[^\pL])({alternation(date_cues())})(?:$|[^\pL])")


@derived
def _other_days() -> tuple[str, ...]:
    return tuple(sorted({phrase for language in languages().values() for phrase in language.page_dates.other_days}))


@derived
def _other_day() -> "re2._Regexp[str]":
    return compile_pattern(rf"(?:^|[^\pL])(?:{alternation(_other_days())})$")


@derived
def _behind_other_days() -> tuple[str, ...]:
    return tuple(phrase for language in languages().values() for phrase in language.page_dates.behind_other_days)


@derived
def _visit() -> "re2._Regexp[str]":
    phrases = (phrase for language in languages().values() for phrase in language.page_dates.visit)
    return compile_pattern(rf"(?:.*[|·•:;(])?\s*(?:{alternation(phrases)})[\s,:;.–-]*")


@derived
def _marked_words() -> "re2._Regexp[str]":
    """Words of date lines with signs above or below their letters, which `_WORD` would cut to pieces (Thai, Hindi)."""
    marked = (word for word in _words_of_date_lines() if not word.isalpha() and not word.isascii())
    return compile_pattern(alternation((*marked, "\u200b")))
