"""The day, and where it is stated the instant, that a column of a record holds."""

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple

from flows.rules.dates import PLACEHOLDERS
from flows.stages.given_values import read_string
from flows.text.dating.calendar import find_calendar_dates
from flows.text.dating.days import make_date, read_iso

EARLIEST = date(1600, 1, 1)
# Characters. Longer ones are no dates, but texts with dates in them.
LONGEST_DATE = 80
# What a number since 1970 counts, by its size: from 1973 on as seconds, milliseconds, microseconds or nanoseconds.
_UNITS = ((10**8, 1), (10**11, 10**3), (10**14, 10**6), (10**17, 10**9))
_LARGEST = 10**20


class GivenDay(NamedTuple):
    """on: the day as it is stated there, the first one of a month or year; precision: "day", "month" or "year".

    at: the instant in UTC, where time and zone are stated.
    """

    on: date
    precision: str = "day"
    at: datetime | None = None


def read_day(value: Any, latest_date: date) -> GivenDay | None:
    """Read a day in ISO 8601, as mail writes it, as a number since 1970, or in the words of any known language.

    The day is the one that is written there, in its own zone. Not believed are days after latest_date, before 1600 and
    those that programs write where they know none. Left alone: figures whose day and month may be swapped, texts with
    several dates.

    >>> latest = date(2100, 1, 1)
    >>> found = read_day("2024-05-03T23:30:00-05:00", latest)
    >>> str(found.on), found.precision, str(found.at)
    ('2024-05-03', 'day', '2024-05-04 04:30:00+00:00')
    >>> [str(read_day(value, latest).on) for value in ("Fri, 03 May 2024 10:00:00 GMT", 1714730400, "3. Mai 2024")]
    ['2024-05-03', '2024-05-03', '2024-05-03']
    >>> read_day("2024-05", latest)[:2], read_day("03/05/2024", latest), read_day("1970-01-01T00:00:00Z", latest)
    ((datetime.date(2024, 5, 1), 'month'), None, None)
    """
    found = _read_number(value) if isinstance(value, (int, float)) else _read_text(value)
    if found is None or not EARLIEST <= found.on <= latest_date:
        return None
    days = {found.on} if found.at is None else {found.on, found.at.date()}
    return None if days & PLACEHOLDERS else found


def _read_number(value: float) -> GivenDay | None:
    """A number since 1970, a year (2024) or a day in eight figures (20240503)."""
    if isinstance(value, bool) or not -_LARGEST < value < _LARGEST:  # no NaN either
        return None
    if EARLIEST.year <= value <= 9999 and value == int(value):
        on = make_date(int(value), 1, 1)
        return GivenDay(on, "year") if on else None
    if EARLIEST.year * 10_000 <= value < 10**8 and value == int(value):
        year, rest = divmod(int(value), 10_000)
        on = make_date(year, rest // 100, rest % 100)
        return GivenDay(on) if on else None
    unit = next((unit for least, unit in reversed(_UNITS) if value >= least), None)
    if unit is None:
        return None
    try:
        at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=round(value * (10**6 / unit)))
    except OverflowError:
        return None
    return GivenDay(at.date(), "day", at)


def _read_text(value: Any) -> GivenDay | None:
    if not isinstance(value, str):
        return None
    text = " ".join(read_string(value).split())
    if not text or len(text) > LONGEST_DATE:
        return None
    if _NUMBER.fullmatch(text):
        return _read_number(float(text))
    month = _MONTH.fullmatch(text)
    if month:
        on = make_date(int(month[1]), int(month[2]), 1)
        return GivenDay(on, "month") if on else None
    text = _UNIX.sub(r"\2 \1 \3", text)
    at = _read_iso(text) or _read_mail(text)
    return _read_instant(at) if at else _read_words(text)


def _read_iso(text: str) -> datetime | None:
    return read_iso(_UTC.sub("+00:00", _ZONE.sub(r"\1", text))) if _ISO.match(text) else None


def _read_mail(text: str) -> datetime | None:
    """Read "Fri, 03 May 2024 10:00:00 GMT". A zone that is not known is as one that is not stated."""
    if not _MAIL.match(text):
        return None
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None


def _read_instant(at: datetime) -> GivenDay | None:
    try:
        return GivenDay(at.date(), "day", at.astimezone(UTC) if at.tzinfo else None)
    except (OverflowError, ValueError):  # in the first year of the calendar, or the last one
        return None


def _read_words(text: str) -> GivenDay | None:
    """The one date of a text."""
    found = find_calendar_dates(text)
    days = {(one.year, one.month, one.day) for one in found}
    if len(days) != 1 or any(one.form == "ambiguous" or one.last_day for one in found):
        return None
    ((year, month, day),) = days
    if year is None or month is None:
        return None
    on = make_date(year, month, day or 1)
    return GivenDay(on, "day" if day else "month") if on else None


_NUMBER = re.compile(r"\d{1,20}(?:\.\d{1,9})?")
_MONTH = re.compile(r"(\d{4})[-/](\d{1,2})")
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d|$)")
_UTC = re.compile(r"(?<=\d) ?(?:UTC|GMT|Z)$")
# "10:00:00 +0200" and "10:00:00 +0000 UTC".
_ZONE = re.compile(r"(?<=\d) ([+-]\d\d:?\d\d)(?: [A-Z]{3,4})?$")
# "Fri May 03 10:00:00 CEST 2024", of which only the day is read.
_UNIX = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d?) \d\d:\d\d:\d\d [A-Z]{3,5} (\d{4})")
_MAIL = re.compile(r"(?:[A-Za-z]{3,9},? )?\d{1,2} [A-Za-z]{3,9} \d{2,4} \d{1,2}:\d\d")
