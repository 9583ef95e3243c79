"""Dates in the running text, resolved against the day of publication."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

import re2

from flows.rules.dates import MONTH_CUES, PERIODS, RELATIVE_DAYS, SMALL_NUMBERS, YEAR_CUES
from flows.rules.months import MONTHS_BY_LANGUAGE, WEEKDAYS_BY_LANGUAGE
from flows.text.dating.calendar import MONTH_OF, CalendarDate, alternation, find_calendar_dates, make_date
from flows.text.dating.scan import compile_bytes, scan
from flows.text.values import DateMention

# Days. A day without a year is taken for the one within ten months before publication or two months after it: news
# looks back further than it looks ahead. Together one year, so that one day of each name is inside.
LOOKS_BACK = 305
LOOKS_AHEAD = 60


def find_dates(text: str, language: str, published_on: date | None) -> list[DateMention]:
    """Find the dates in a text, in order; relative ones are resolved only where published_on is known.

    Absolute forms in the languages of rules/months.py, figures in any; weekdays, months, days and periods that are
    named from the day of publication in English. A weekday is the latest such day up to publication, or the next one
    where "next" says so. What cannot be resolved has None for its days. Left alone: times of day, ages, versions,
    numbers that nothing announces as a year.

    >>> [(d.start_on, d.precision) for d in find_dates("He met her on Thursday.", "en", date(2020, 10, 23))]
    [(datetime.date(2020, 10, 22), 'weekday')]
    >>> [d.start_on for d in find_dates("He met her last month.", "en", None)]
    [None]
    """
    known = language if language in MONTHS_BY_LANGUAGE else "en"
    found = [
        _mention(dated, published_on) for dated in find_calendar_dates(text, known) if _is_in_text(dated, text, known)
    ]
    found.extend(_find_english(text, published_on) if known == "en" else _find_years(text, known))
    found.sort(key=lambda mention: (mention.start, -mention.end))
    return _without_overlaps(found)


def _without_overlaps(found: list[DateMention]) -> list[DateMention]:
    kept: list[DateMention] = []
    for mention in found:
        if kept and mention.start < kept[-1].end:
            # Of two that overlap the longer one says more: "last May" and "May 2024".
            if mention.end - mention.start > kept[-1].end - kept[-1].start:
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept


def _is_in_text(dated: CalendarDate, text: str, language: str) -> bool:
    """Whether a calendar date may stand in a sentence: no short figures, and in English a capital for the month."""
    if dated.form == "short":
        return False
    if dated.form == "words" and language in {"en", "de"}:
        return not text[dated.start : dated.end].islower()
    return True


def _mention(dated: CalendarDate, published_on: date | None) -> DateMention:
    start, end = dated.start, dated.end
    if dated.form == "ambiguous" or dated.month is None:
        return DateMention(start, end, None, None, "day", "date.iso")
    if dated.day is None:
        first, last = _span_of_month(dated.year, dated.month) if dated.year else (None, None)
        return DateMention(start, end, first, last, "month", "date.month")
    if dated.year is None:
        first_day = _nearest(dated.month, dated.day, published_on)
        last_day = first_day
        if first_day and dated.last_day:
            last_day = make_date(first_day.year, dated.month, dated.last_day)
        return DateMention(start, end, first_day, last_day, "day", "date.day_without_year")
    first_day = make_date(dated.year, dated.month, dated.day)
    last_day = make_date(dated.year, dated.month, dated.last_day) if dated.last_day else first_day
    rule_id = "date.day" if dated.form == "words" else "date.iso"
    return DateMention(start, end, first_day, last_day, "day", rule_id)


def _nearest(month: int, day: int, published_on: date | None) -> date | None:
    """The day of that name around publication.

    >>> _nearest(12, 30, date(2024, 1, 5)), _nearest(2, 3, date(2024, 1, 5))
    (datetime.date(2023, 12, 30), datetime.date(2024, 2, 3))
    """
    if published_on is None:
        return None
    for year in (published_on.year, published_on.year - 1, published_on.year + 1):
        candidate = make_date(year, month, day) if 0 < year < 10_000 else None
        if candidate is not None and -LOOKS_BACK < (candidate - published_on).days <= LOOKS_AHEAD:
            return candidate
    return None


def _span_of_month(year: int, month: int) -> tuple[date, date]:
    first = date(year, month, 1)
    following = date(year + month // 12, month % 12 + 1, 1)
    return first, following - timedelta(days=1)


def _find_years(text: str, language: str) -> Iterator[DateMention]:
    for start, end in scan(_year_pattern(language), text):
        if not (text[end : end + 1].isalnum() or (start and text[start - 1].isalnum())):
            yield from _year(text, start, end)


def _year(text: str, start: int, end: int) -> Iterator[DateMention]:
    """A decade, or the year that closes a match: the word that announces it is no part of the date."""
    if text[end - 1] in "sSſ":
        year = int(text[start : start + 4])
        yield DateMention(start, end, date(year, 1, 1), date(year + 9, 12, 31), "period", "date.decade")
    elif not _counts_things(text, end):
        year = int(text[end - 4 : end])
        yield DateMention(end - 4, end, date(year, 1, 1), date(year, 12, 31), "year", "date.year")


def _counts_things(text: str, end: int) -> bool:
    """Whether the number goes on or counts something ("in 2000 homes", "by 1900.5", "from 2000 to 3000")."""
    following = text[end : end + 1]
    if following in {".", ","} and text[end + 1 : end + 2].isdigit():
        return True
    return following in {"%", "°", "/", "€", "$"}


@cache
def _year_pattern(language: str) -> "re2._Regexp[bytes]":
    return compile_bytes(rf"(?i){_years(language)}")


def _years(language: str) -> str:
    return rf"(?:{YEAR_CUES.get(language, YEAR_CUES['en'])})[ -](?:1[6-9]|20)\d\d|(?:1[6-9]|20)\d0['’]?s"


def _find_english(text: str, published_on: date | None) -> Iterator[DateMention]:
    """Years, and what is named from the day of publication: one pass over the text for both."""
    for start, end in scan(_ENGLISH, text):
        if text[end : end + 1].isalnum() or (start and text[start - 1].isalnum()):
            continue
        surface = text[start:end].casefold()
        before, _, word = surface.rpartition(" ")
        if word in _WEEKDAY_OF:
            if text[end - len(word)].isupper():
                yield _weekday(start, end, before, _WEEKDAY_OF[word], published_on)
        elif surface in RELATIVE_DAYS:
            on = _move(published_on, RELATIVE_DAYS[surface])
            yield DateMention(start, end, on, on, "day", "date.relative_day")
        elif word in PERIODS:
            first, last = _period(published_on, before, word)
            yield DateMention(start, end, first, last, "period", "date.relative_period")
        elif word == "ago":
            count, _, unit = before.partition(" ")
            yield _ago(start, end, count, unit.rstrip("s"), published_on)
        elif surface[0].isdigit() or surface[-1].isdigit():
            yield from _year(text, start, end)
        else:
            month = surface[max(surface.rfind(" "), surface.rfind("-")) + 1 :]
            if text[end - len(month)].isupper():
                # "last May" is named as a whole, of "in May" the month only.
                cue = surface[: -len(month) - 1]
                begin = start if cue in _WHICH else end - len(month)
                yield _month(begin, end, cue, MONTH_OF[month], published_on)


def _weekday(start: int, end: int, modifier: str, weekday: int, published_on: date | None) -> DateMention:
    on = None
    if published_on is not None:
        back = (published_on.weekday() - weekday) % 7
        if modifier in {"next", "this coming"}:
            on = _move(published_on, 7 - back)
        elif modifier in {"last", "this past"}:
            on = _move(published_on, -(back or 7))
        else:
            on = _move(published_on, -back)
    return DateMention(start, end, on, on, "weekday", "date.weekday")


def _move(day: date | None, days: int) -> date | None:
    try:
        return None if day is None else day + timedelta(days=days)
    except OverflowError:
        return None


def _period(published_on: date | None, which: str, period: str) -> tuple[date | None, date | None]:
    """The first and last day of "last week", "this month", "next year"; weeks run from Monday to Sunday."""
    if published_on is None or not 1 < published_on.year < 9998:
        return None, None
    step = {"last": -1, "past": -1, "this": 0, "next": 1}[which]
    if period == "year":
        return date(published_on.year + step, 1, 1), date(published_on.year + step, 12, 31)
    if period == "month":
        months = published_on.year * 12 + published_on.month - 1 + step
        return _span_of_month(months // 12, months % 12 + 1)
    monday = published_on + timedelta(days=7 * step - published_on.weekday())
    first = monday + timedelta(days=5) if period == "weekend" else monday
    return first, monday + timedelta(days=6)


def _ago(start: int, end: int, count: str, unit: str, published_on: date | None) -> DateMention:
    """A day; or the week, month or year that lies so far back, as a whole."""
    number = SMALL_NUMBERS.get(count) or (int(count) if count.isdigit() else 0)
    first = last = None
    if published_on is not None and number:
        if unit in {"day", "week"}:
            on = first = last = _move(published_on, -number * (7 if unit == "week" else 1))
            if unit == "week" and on is not None:
                first, last = _move(on, -on.weekday()), _move(on, 6 - on.weekday())
        elif unit == "month":
            months = published_on.year * 12 + published_on.month - 1 - number
            first, last = _span_of_month(months // 12, months % 12 + 1) if months >= 12 else (None, None)
        elif published_on.year > number:
            first, last = date(published_on.year - number, 1, 1), date(published_on.year - number, 12, 31)
    return DateMention(start, end, first, last, "day" if unit == "day" else "period", "date.ago")


def _month(start: int, end: int, cue: str, number: int, published_on: date | None) -> DateMention:
    """A month without a year: the latest one begun by publication; None where it may as well lie just ahead."""
    first = last = None
    if published_on is not None and 1 < published_on.year < 9998:
        year = published_on.year - (number > published_on.month)
        if cue == "next" and number <= published_on.month:
            year += 1
        elif cue == "next":
            year = published_on.year
        elif cue in {"last", "past"} and number == published_on.month:
            year -= 1
        months_back = (published_on.year - year) * 12 + published_on.month - number
        if cue in _WHICH or (months_back <= 8 and cue not in _AHEAD):
            first, last = _span_of_month(year, number)
    return DateMention(start, end, first, last, "month", "date.month_without_year")


def _compile() -> "re2._Regexp[bytes]":
    months = alternation(words[0] for words in MONTHS_BY_LANGUAGE["en"])
    return compile_bytes(
        rf"(?i)(?:(?:next|last|this coming|this past|this) )?(?:{'|'.join(_WEEKDAY_OF)})"
        rf"|(?:{'|'.join(RELATIVE_DAYS)})"
        rf"|(?:last|past|this|next) (?:{alternation(PERIODS)})"
        rf"|(?:\d{{1,3}}|{alternation(SMALL_NUMBERS)}) (?:days?|weeks?|months?|years?) ago"
        rf"|(?:{alternation(MONTH_CUES)})[ -](?:{months})"
        rf"|{_years('en')}"
    )


_WEEKDAY_OF = {words[0]: number for number, words in enumerate(WEEKDAYS_BY_LANGUAGE["en"])}
_ENGLISH = _compile()
# What is said to end or happen by a month may lie ahead.
_AHEAD = frozenset({"by", "until", "till", "before", "through", "to"})
_WHICH = frozenset({"last", "past", "this", "next"})
