"""Days of the calendar, made from their parts.

The only place that makes a date of numbers: what a page prints need be no day of any calendar (May 32, the year 0, a
range that begins on May 0), and a number before or behind a month need be no day at all. The answer is None then,
and of a span both ends or neither.
"""

import calendar
from datetime import date

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
