"""Days of the calendar, made from their parts or seen from the day of publication.

The only place that makes a date of numbers: what a page prints need be no day of any calendar (May 32, the year 0, a
range that begins on May 0), and a number before or behind a month need be no day at all. The answer is None then,
and of a span both ends or neither.
"""

import calendar
from datetime import date, datetime, timedelta

from flows.lexicon import remembered
from flows.text.dating.named_days import Named

Days = tuple[date | None, date | None]
UNRESOLVED: Days = (None, None)


def make_date(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day.

    >>> make_date(2023, 2, 29) is None, make_date(0, 1, 1) is None, make_date(10_000, 1, 1) is None
    (True, True, True)
    """
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def read_iso(text: str) -> datetime | None:
    """The instant or day that a text states in ISO 8601; None where it is none, or no calendar has it.

    >>> str(read_iso("2024-05-03T23:30:00-05:00")), read_iso("2024-02-30"), read_iso("May 3")
    ('2024-05-03 23:30:00-05:00', None, None)
    """
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def span_of_days(year: int, month: int, first: int, last: int) -> Days:
    """Two days of a month.

    >>> span_of_days(2024, 2, 27, 29)
    (datetime.date(2024, 2, 27), datetime.date(2024, 2, 29))
    >>> span_of_days(2023, 2, 27, 29), span_of_days(2024, 5, 0, 20)
    ((None, None), (None, None))
    """
    return _both(make_date(year, month, first), make_date(year, month, last))


def span_of_month(year: int, month: int) -> Days:
    """The first and last day of a month.

    >>> span_of_month(2024, 2), span_of_month(2024, 13)
    ((datetime.date(2024, 2, 1), datetime.date(2024, 2, 29)), (None, None))
    """
    first = make_date(year, month, 1)
    return (first, first.replace(day=calendar.monthrange(year, month)[1])) if first else UNRESOLVED


def span_of_years(first: int, last: int) -> Days:
    """The first day of a year, and the last one of another.

    >>> span_of_years(1990, 1999), span_of_years(0, 9)
    ((datetime.date(1990, 1, 1), datetime.date(1999, 12, 31)), (None, None))
    """
    return _both(make_date(first, 1, 1), make_date(last, 12, 31))


def _both(first: date | None, last: date | None) -> Days:
    return (first, last) if first and last and first <= last else UNRESOLVED


# Days. A day without a year is taken for the one within ten months before publication or two months after it: news
# looks back further than it looks ahead. Together one year, so that one day of each name is inside.
LOOKS_BACK = 305
LOOKS_AHEAD = 60


@remembered(4096)
def resolve(named: Named, number: int, published_on: date, *, is_future: bool = False) -> Days:
    """The first and last day of what a phrase names.

    number: of the units of a span, where the phrase has it in digits. is_future: whether the sentence says that a
    weekday or month lies ahead.

    >>> resolve(Named("weekday", 3), 0, date(2020, 10, 23))
    (datetime.date(2020, 10, 22), datetime.date(2020, 10, 22))
    >>> resolve(Named("weekday", 3), 0, date(2020, 10, 23), is_future=True)[0]
    datetime.date(2020, 10, 29)
    """
    if not 200 < published_on.year < 9800:
        return UNRESOLVED
    if named.kind == "period":
        return _period(published_on, named.unit, named.step or 0)
    if named.kind == "month":
        return _month(published_on, named, is_future=is_future)
    if named.kind == "ago":
        return _ago(published_on, named.unit, named.number or number)
    if named.kind == "span":
        return _span(published_on, named.unit, named.step or 0, named.number or number)
    if named.kind == "day":
        on = published_on + timedelta(days=named.number)
    else:
        on = _weekday(published_on, named, is_future=is_future)
    return on, on


def nearest(month: int, day: int, published_on: date | None) -> date | None:
    """The day of that name around publication.

    >>> nearest(12, 30, date(2024, 1, 5)), nearest(2, 3, date(2024, 1, 5))
    (datetime.date(2023, 12, 30), datetime.date(2024, 2, 3))
    """
    if published_on is None:
        return None
    for year in (published_on.year, published_on.year - 1, published_on.year + 1):
        candidate = make_date(year, month, day)
        if candidate is not None and -LOOKS_BACK < (candidate - published_on).days <= LOOKS_AHEAD:
            return candidate
    return None


def _weekday(published_on: date, named: Named, *, is_future: bool) -> date:
    back = (published_on.weekday() - named.number) % 7
    if named.unit == "week":
        return published_on + timedelta(days=7 * (named.step or 0) + named.number - published_on.weekday())
    if named.step == 1:
        return published_on + timedelta(days=7 - back)
    if named.step == -1:
        return published_on - timedelta(days=back or 7)
    return published_on + timedelta(days=-back % 7 if is_future else -back)


def _period(published_on: date, unit: str, step: int) -> Days:
    """The first and last day of "last week", "this month", "next year"; weeks run from Monday to Sunday."""
    if unit == "year":
        return span_of_years(published_on.year + step, published_on.year + step)
    if unit == "month":
        months = published_on.year * 12 + published_on.month - 1 + step
        return span_of_month(months // 12, months % 12 + 1)
    monday = published_on + timedelta(days=7 * step - published_on.weekday())
    first = monday + timedelta(days=5) if unit == "weekend" else monday
    return first, monday + timedelta(days=6)


def _ago(published_on: date, unit: str, number: int) -> Days:
    """A day; or the week, month or year that lies so far back, as a whole."""
    if not number:
        return UNRESOLVED
    if unit in {"day", "week"}:
        on = published_on - timedelta(days=number * (7 if unit == "week" else 1))
        if unit == "day":
            return on, on
        monday = on - timedelta(days=on.weekday())
        return monday, monday + timedelta(days=6)
    if unit == "month":
        months = published_on.year * 12 + published_on.month - 1 - number
        return span_of_month(months // 12, months % 12 + 1)
    return span_of_years(published_on.year - number, published_on.year - number)


def _span(published_on: date, unit: str, step: int, number: int) -> Days:
    """From so many days, weeks, months or years back up to publication, or from it on as far."""
    if not number:
        return UNRESOLVED
    if unit in {"day", "week"}:
        end = published_on + timedelta(days=step * number * (7 if unit == "week" else 1))
    else:
        months = published_on.year * 12 + published_on.month - 1 + step * number * (12 if unit == "year" else 1)
        last = span_of_month(months // 12, months % 12 + 1)[1]
        if last is None:
            return UNRESOLVED
        end = last.replace(day=min(last.day, published_on.day))
    return (end, published_on) if step < 0 else (published_on, end)


def _month(published_on: date, named: Named, *, is_future: bool) -> Days:
    """A month without a year: the latest one begun by publication; None where it may as well lie just ahead."""
    year = published_on.year - (named.number > published_on.month)
    if named.unit == "year":
        year = published_on.year + (named.step or 0)
    elif named.step == 1:
        year = published_on.year + (named.number <= published_on.month)
    elif named.step == -1:
        year -= named.number == published_on.month
    elif named.step is None and is_future:
        year = published_on.year + (named.number < published_on.month)
    months_back = (published_on.year - year) * 12 + published_on.month - named.number
    if named.step is not None or is_future or (months_back <= 8 and not named.is_ahead):
        return span_of_month(year, named.number)
    return UNRESOLVED
