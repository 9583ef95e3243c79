"""What dates look like in a date line and nowhere else: years of two digits, digits of other scripts, weekdays that
decide how figures are ordered.
"""

import re

from flows.lexicon import derived, languages
from flows.text.dating.calendar import CalendarDate, find_calendar_dates, make_date, weekday_of, widen_year
from flows.text.dating.written import late_offset

# Digits of Arabic, the scripts of India and its neighbours, and wide ones; each is one character, so that positions
# stay what they are.
_TO_ASCII = {
    code: str(int(chr(code))) for code in (*range(0x660, 0x1A9A), *range(0xFF10, 0xFF1A)) if chr(code).isdecimal()
}


# Of two digits behind a Thai month, 40 and more are of the years 2540 on (1997), fewer of those from 2000 on.
FIRST_LATE_YEAR = 40


def write_ascii_digits(line: str) -> str:
    """The same line with the digits of other scripts as 0 to 9.

    >>> write_ascii_digits("٣ مايو ٢٠٢٤")
    '3 مايو 2024'
    """
    return line if line.isascii() else line.translate(_TO_ASCII)


def find_line_dates(line: str, month_first: bool | None) -> list[CalendarDate]:
    """Find the dates of a line that speaks of the page.

    As `find_calendar_dates`, and: a year of two digits behind a month in words counts ("3 May 24", "May 3, '24"), and
    a weekday orders figures that could be read in two ways. Left alone: numbers that count something ("May 3 24 min").

    >>> [tuple(dated[2:5]) for dated in find_line_dates("3 May 24", None)]
    [(2024, 5, 3)]
    >>> [tuple(dated[2:5]) for dated in find_line_dates("Fri, 05/03/2024 - 06:15", None)]
    [(2024, 5, 3)]
    >>> [tuple(find_line_dates(line, None)[0][2:5]) for line in ("令和6年5月3日", "Ngày 3 tháng 5 năm 2024")]
    [(2024, 5, 3), (2024, 5, 3)]
    """
    dates = find_calendar_dates(line, month_first=month_first)
    if all(dated.year is None for dated in dates):
        dates = _find_other_forms(line) or dates
    if any(dated.form == "ambiguous" for dated in dates):
        told = _month_first_by_weekday(line, dates)
        if told is not None:
            dates = find_calendar_dates(line, month_first=told)
    return [_widen(line, dated) if dated.year is None and dated.day is not None else dated for dated in dates]


def _find_other_forms(line: str) -> list[CalendarDate]:
    """Dates in years of a Japanese era or, in figures, the Buddhist one, and in Vietnamese, which counts the months."""
    found = []
    for match in _BUDDHIST_FIGURES.finditer(line):
        day, month, year = match.groups()
        found.append((match.span(), int(year) - 543, int(month), int(day)))
    if not line.isascii() and (pattern := _era_date()) is not None:
        for match in pattern.finditer(line):
            era, count, month, day = match.groups()
            found.append((match.span(), _eras()[era] + (1 if count == "元" else int(count)), int(month), int(day)))
    for match in _COUNTED_MONTH.finditer(line):
        day, month, year = match.groups()
        found.append((match.span(), int(year), int(month), int(day)))  # two loops that read alike
    return [
        CalendarDate(*span, year, month, day, None, "figures")
        for span, year, month, day in found
        if make_date(year, month, day) is not None
    ]


def _widen(line: str, dated: CalendarDate) -> CalendarDate:
    """The date with the year of two digits behind it, or as it was."""
    late = _YEAR_BEHIND_CLOCK.match(line, dated.end)
    if late is not None:
        return dated._replace(year=int(late.group(1)), end=late.end())
    short = _SHORT_YEAR.match(line, dated.end)
    if short is None:
        return dated
    digits = short.group(1) or short.group(2)
    offset = late_offset(line[dated.start : dated.end])
    year = 2500 + int(digits) + offset if offset and int(digits) >= FIRST_LATE_YEAR else widen_year(digits)
    if make_date(year, dated.month or 1, dated.day or 1) is None:
        return dated
    return dated._replace(year=year, end=short.end())


def _month_first_by_weekday(line: str, dates: list[CalendarDate]) -> bool | None:
    """How figures are ordered where the line names a weekday that fits one reading and not the other."""
    weekdays = {weekday_of()[word] for word in _WORD.findall(line.lower()) if word in weekday_of()}
    if len(weekdays) != 1:
        return None
    weekday = weekdays.pop()
    fits = set[bool]()
    for dated in dates:
        if dated.form != "ambiguous" or dated.year is None:
            continue
        first, second = (int(number) for number in _NUMBER.findall(line[dated.start : dated.end])[:2])
        readings = {True: make_date(dated.year, first, second), False: make_date(dated.year, second, first)}
        fits |= {is_first for is_first, on in readings.items() if on is not None and on.weekday() == weekday}
    return fits.pop() if len(fits) == 1 else None


@derived
def _eras() -> dict[str, int]:
    """Year before the first one of each era that is counted in years of its own."""
    return {era: year for language in languages().values() for era, year in language.dates.eras.items() if year > 0}


@derived
def _era_date() -> re.Pattern[str] | None:
    eras = "|".join(map(re.escape, _eras()))
    return re.compile(rf"({eras}) ?(\d{{1,2}}|元)年 ?(\d{{1,2}})月 ?(\d{{1,2}})日") if eras else None


# Years above those of the common era can only be Buddhist ones in a date that a page states of itself.
_BUDDHIST_FIGURES = re.compile(r"(?<![\d./-])(\d{1,2})[-/.](\d{1,2})[-/.](25\d\d)(?![\d./-])")
_COUNTED_MONTH = re.compile(r"(?<!\d)(\d{1,2}) tháng (\d{1,2})(?:,? năm |[,/ ] ?)(\d{4})(?!\d)")
# "24" behind "3 May" ends the line or stands before a mark, a time or a second date; "'24" is a year anywhere.
_SHORT_YEAR = re.compile(r",? ?['’](\d\d)(?!\w)|,? (\d\d)(?=$|[,.]? ?[-–|•·]|,? \d{1,2}[:.h]\d\d|,? at \d)")
# How Unix writes it: "Fri May 03 06:15:00 EDT 2024".
_YEAR_BEHIND_CLOCK = re.compile(r" \d\d:\d\d(?::\d\d)?(?: [A-Z]{2,5})? ((?:19|20)\d\d)\b")
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+(?:-feira)?")
