"""One written date: read from its core (day and month, month and number, three numbers) and what stands around it."""

import re
from typing import NamedTuple

from flows.lexicon import derived, languages, remembered
from flows.text.dating.days import make_date, span_of_days


@derived
def month_of() -> dict[str, int]:
    """The number of the month that a word is in any language, 1 to 12."""
    return {
        word: number
        for language in languages().values()
        for number, words in enumerate(language.dates.months, start=1)
        for word in words
    }


@derived
def _folded_months() -> dict[str, int]:
    """The same for words as RE2 finds them in any case: "ſ" as "s", "σ" as "ς", unlike lower()."""
    return {word.casefold(): number for word, number in month_of().items()}


@derived
def weekday_of() -> dict[str, int]:
    """The weekday that a word is in any language, 0 for Monday."""
    return {
        word: number
        for language in languages().values()
        for number, words in enumerate(language.dates.weekdays)
        for word in words
    }


@derived
def _late_months() -> dict[str, int]:
    """Names of months in languages whose years may be of a later count: what to add for the year of the common era."""
    return {
        word.rstrip("."): offset
        for language in languages().values()
        for offset in language.dates.eras.values()
        if offset < 0
        for words in language.dates.months
        for word in words
    }


@derived
def _year_of_era() -> "re.Pattern[str]":
    """A year of a later count behind a month, with the word for the era or without."""
    eras = (word for found in languages().values() for word, offset in found.dates.eras.items() if offset < 0)
    words = "|".join(map(re.escape, sorted(eras, key=len, reverse=True)))
    return re.compile(rf"[.,]?[ \xa0]{{0,2}}(?:(?:{words or '(?!)'})[ \xa0]?)?(2[45]\d\d)(?!\d)")


class CalendarDate(NamedTuple):
    """A date as it is written: text[start:end]. year and day are None where they are not stated.

    last_day  the last day of a range ("May 3-5"), else None.
    form      "words" (May 3), "figures" (3.5.2024, 2024-05-03), "short" (03.05.24) or "ambiguous" (03/05/2024: it
              cannot be told which is the month, so that month and day are None).
    """

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    last_day: int | None
    form: str


def read_core(text: str, start: int, end: int, month_first: bool | None) -> CalendarDate | None:
    """Read a date from its core text[start:end], which begins and ends as its form does.

    month_first: how figures with slashes are ordered where both orders are possible; None: not known.

    >>> read_core("on 3rd of May 2024", 3, 13, None)[:5]
    (3, 18, 2024, 5, 3)
    """
    surface = text[start:end]
    if not "0" <= surface[0] <= "9":
        month_word = surface.rstrip(_DIGITS)
        return _read_month_first(text, start, end, month_word, surface[len(month_word) :])
    figures = _FIGURES.fullmatch(surface)
    if figures:
        first, mark, second, third = figures.groups()
        return _read_figures(text, start, end, (first, second, third), mark, month_first)
    if surface[-1] in "日일":
        return _read_signed(start, end, [int(number) for number in _NUMBER.findall(surface)])
    if surface[:4].isdecimal():
        # "2024 May 3": the year is found again before the month.
        start += 6 if surface[4] == "." else 5
        month_word, _, number = text[start:end].rpartition(" ")
        return _read_month_first(text, start, end, month_word, number)
    day = surface[: 1 + ("0" <= surface[1] <= "9")]
    month_word = surface[len(day) :]
    return _read_day_first(text, start, end, int(day), month_word) or _read_stuck_month(text, end, month_word)


def widen_year(digits: str) -> int:
    """A year of two digits: 50 to 99 are of the last century.

    >>> widen_year("90"), widen_year("24"), widen_year("1987")
    (1990, 2024, 1987)
    """
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (1900 if year >= 50 else 2000)


_DIGITS = "0123456789"
_AROUND_MONTH = _DIGITS + " .,\xa0"
_NUMBER = re.compile(r"[0-9]+")
_FIGURES = re.compile(r"([0-9]{1,4})([-/.]) ?([0-9]{1,2})[-/.] ?([0-9]{1,4})")


# What may stand around the core. All repeats are bounded: each pattern is tried at one position, on a few characters.
_YEAR_AFTER_MONTH = re.compile(r"[.,]{0,2}[ \xa0]{1,2}(?:de |del |of )?((?:1[5-9]|20)\d\d)|[-/.]((?:1[5-9]|20)?\d\d)")
_DAY_AFTER_MONTH = re.compile(r"\.? (\d{1,2})(?!\d)")
_DAY_SUFFIX = re.compile(r"st|nd|rd|th")
# Without spaces: behind a spaced dash a sentence begins ("PARIS, May 3 - 10 boats").
_RANGE_AFTER = re.compile(r"[-–](\d{1,2})(?:st|nd|rd|th)?")
_YEAR_AFTER_DAY = re.compile(r"[.,]{0,2} {1,2}(?:of )?((?:1[5-9]|20)\d\d)")
_RANGE_BEFORE = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?(?:[-–]| – )$")
_WEEKDAY_BEFORE = re.compile(r"([^\W\d_]{2,14}(?:-feira)?)\.?,?[ \xa0]{1,2}(?:den |der |the |le |el |dem )?$")
# Hungarian, Lithuanian and Latvian put the year first: "2024. május 3.", "2024 m. kovo 3 d.", "2024. gada 3. maijā".
_YEAR_BEFORE = re.compile(r"(?<!\d)((?:19|20)\d\d)\.? (?:m\. |gada )?$")
# What pages stick to a year: a time, a number that counts something ("May 3, 20243 comments"), another date.
_STUCK = re.compile(r"\d{1,2}(?::\d\d|\.?[ \xa0][^\W\d_]|[-/.]\d{1,2}[-/.])")
_REACH = 24
# What has to stand among the last words before a date for a weekday to be there.
_LETTERS = re.compile(r"[^\W\d_]+")


@remembered(1024)
def month_number(words: str) -> int:
    """The month in the few words of a date's core, in any case and language.

    >>> month_number("MAYO"), month_number("ΙΑΝΟΥΆΡΙΟΣ"), month_number("th of May"), month_number("mayo de ")
    (5, 1, 5, 5)
    """
    folded = words.casefold()
    for begin in range(len(folded)):
        for end in range(len(folded), begin, -1):
            if folded[begin:end] in _folded_months():
                return _folded_months()[folded[begin:end]]
    raise KeyError(words)


def _read_signed(start: int, end: int, numbers: list[int]) -> CalendarDate | None:
    """Read "2024年5月3日": every number says what it counts."""
    year, month, day = numbers
    valid = 1500 <= year < 2100 and make_date(year, month, day) is not None
    return CalendarDate(start, end, year, month, day, None, "figures") if valid else None


def _read_day_first(text: str, start: int, end: int, day: int, month_word: str) -> CalendarDate | None:
    """Read "3 May", with the year after it and the first day of a range before it."""
    if _is_inside_word(text, start, end):
        return None
    year: int | None = None
    late = _read_late_year(text, end, month_word)
    tail = _YEAR_AFTER_MONTH.match(text, end)
    if late:
        year, end = late
    elif tail and not _goes_on(text, tail.end()):
        year, end = widen_year(tail.group(1) or tail.group(2)), tail.end()
    first = None
    if start and text[start - 1] in "-– ":
        before = _RANGE_BEFORE.search(text[max(0, start - 8) : start])
        if before and 0 < int(before.group(1)) < day:
            first, start = int(before.group(1)), start - len(before.group())
    if year is None:
        year, start = _read_year_before(text, start)
    return _build(text, start, end, year, month_number(month_word), day, first)


def _read_late_year(text: str, end: int, month_word: str) -> tuple[int, int] | None:
    """The year behind a month whose language has a later count, in the common era, and where it ends.

    >>> _read_late_year("6 มิถุนายน พ.ศ. 2554", 10, " มิถุนายน")
    (2011, 20)
    """
    offset = late_offset(month_word)
    found = _year_of_era().match(text, end) if offset else None
    return (int(found.group(1)) + offset, found.end()) if found else None


def late_offset(month_word: str) -> int:
    """What to add to a late year behind a month for that of the common era; 0 where its language has no such count.

    >>> late_offset("15 มี.ค."), late_offset("15 March")
    (-543, 0)
    """
    return 0 if month_word.isascii() else _late_months().get(month_word.strip(_AROUND_MONTH), 0)


def _read_stuck_month(text: str, end: int, month_word: str) -> CalendarDate | None:
    """Read the second of two dates that a page sticks together: "May 6, 2024April 3, 2024" has no 24th of April."""
    start = end - len(month_word)
    is_stuck = month_word[0].isupper() and text[max(0, start - 4) : start].isdigit()
    number = _DAY_AFTER_MONTH.match(text, end) if is_stuck else None
    return _read_month_first(text, start, number.end(), month_word, number.group(1)) if number else None


def _read_month_first(text: str, start: int, end: int, month_word: str, number: str) -> CalendarDate | None:
    """Read "May 3", with the last day of a range and the year after it, or "May 2024"."""
    if start and text[start - 1].isalnum() and not _may_stick_to(text, start):
        return None
    month = month_number(month_word)
    if len(number) == 4:
        stated = int(number) if int(number) < 2400 else int(number) + late_offset(month_word)
        valid = 1500 <= stated < 2100 and not _goes_on(text, end)
        return CalendarDate(start, end, stated, month, None, None, "words") if valid else None
    if len(number) == 3:
        return None
    day, first = int(number), None
    suffix = _DAY_SUFFIX.match(text, end)
    end = suffix.end() if suffix else end
    last = _RANGE_AFTER.match(text, end)
    if last and day < int(last.group(1)) and not _goes_on(text, last.end()):
        first, day, end = day, int(last.group(1)), last.end()
    tail, year = _YEAR_AFTER_DAY.match(text, end), None
    if tail and not _goes_on(text, tail.end()):
        year, end = int(tail.group(1)), tail.end()
    if _goes_on(text, end) or _is_decimal(text, end):
        return None
    if year is None:
        year, start = _read_year_before(text, start)
    return _build(text, start, end, year, month, day, first)


def _may_stick_to(text: str, start: int) -> bool:
    """Whether a capital begins a month behind a word or the year of another date ("May 6, 2024April 3, 2024")."""
    before = text[start - 1]
    return text[start].isupper() and (before.islower() or (before.isdigit() and text[start - 4 : start].isdigit()))


def _read_year_before(text: str, start: int) -> tuple[int | None, int]:
    """The year before month and day, and where the date begins with it."""
    # A blank, and before it the year, its point, or the last letter of a word between them.
    if start < 5 or text[start - 1] != " " or text[start - 2] not in "0123456789.a":
        return None, start
    before = _YEAR_BEFORE.search(text[max(0, start - 12) : start])
    return (int(before.group(1)), start - len(before.group())) if before else (None, start)


def _build(
    text: str, start: int, end: int, year: int | None, month: int, day: int, first: int | None
) -> CalendarDate | None:
    # 2000 was a leap year: February 29 without a year may be meant.
    if None in span_of_days(year or 2000, month, day if first is None else first, day):
        return None
    start -= _weekday_before(text, start)
    if first is None:
        return CalendarDate(start, end, year, month, day, None, "words")
    return CalendarDate(start, end, year, month, first, day, "words")


@derived
def _weekday_parts() -> frozenset[str]:
    return frozenset(part for weekday in weekday_of() for part in weekday.split("-"))


def _weekday_before(text: str, start: int) -> int:
    """How many characters a weekday before a date takes, with what stands between them."""
    if not start or text[start - 1] not in " \xa0":
        return 0
    before = text[max(0, start - _REACH) : start]
    # Most dates follow other words: these are told without trying the pattern from each letter on.
    if _weekday_parts().isdisjoint(_LETTERS.findall(before.lower())):
        return 0
    found = _WEEKDAY_BEFORE.search(before)
    return len(found.group()) if found and found.group(1).lower() in weekday_of() else 0


def _goes_on(text: str, end: int) -> bool:
    """Whether a word or number goes on behind the date; pages stick times and words to years ("20248:23 PM")."""
    after = text[end : end + 1]
    if not after.isalnum():
        return False
    if not text[max(0, end - 4) : end].isdigit():
        return True
    return not (after.isupper() or _STUCK.match(text, end))


def _is_stuck(text: str, start: int) -> bool:
    """Whether a word or number runs into the date; a word that ends in lower case may ("Publiziert17. Mai")."""
    before = text[start - 1]
    return before.isalnum() and not (before.islower() and text[start].isdigit() and text[start - 3 : start].isalpha())


def _is_inside_word(text: str, start: int, end: int) -> bool:
    """Whether the match is a part of a longer word or number ("3 mar|ines", "1.|3 May", "May 20|24")."""
    if _goes_on(text, end) or (start and _is_stuck(text, start)):
        return True
    if _is_decimal(text, end):
        return True
    # "1,3 May" is no day.
    return start > 1 and text[start].isdigit() and text[start - 1] in ".,/" and text[start - 2].isdigit()


def _is_decimal(text: str, end: int) -> bool:
    """Whether a number goes on behind a full stop or comma ("May 3.5")."""
    return text[end : end + 1] in {".", ","} and text[end - 1].isdigit() and text[end + 1 : end + 2].isdigit()


def _read_figures(
    text: str, start: int, end: int, numbers: tuple[str, str, str], mark: str, month_first: bool | None
) -> CalendarDate | None:
    if _runs_on(text, start, end):
        return None
    if len(numbers[0]) == 4:
        year, month, day = (int(number) for number in numbers)
        valid = year >= 1500 and len(numbers[2]) <= 2 and make_date(year, month, day) is not None
        return CalendarDate(start, end, year, month, day, None, "figures") if valid else None
    if len(numbers[0]) > 2 or len(numbers[2]) not in {2, 4}:
        return None
    form = "figures" if len(numbers[2]) == 4 else "short"
    if form == "short" and mark != "/" and (len(numbers[0]) != 2 or len(numbers[1]) != 2):
        return None
    first, second, year = int(numbers[0]), int(numbers[1]), widen_year(numbers[2])
    if not 1500 <= year < 2100:
        return None
    if first > 12 or second > 12 or first == second:
        month_first = second > 12
    elif mark == "." and month_first is None:
        # Figures with full stops are written day first, but for a few American pages.
        month_first = False
    if month_first is None:
        valid = first > 0 and second > 0
        return CalendarDate(start, end, year, None, None, None, "ambiguous") if valid else None
    month, day = (first, second) if month_first else (second, first)
    return CalendarDate(start, end, year, month, day, None, form) if make_date(year, month, day) else None


def _runs_on(text: str, start: int, end: int) -> bool:
    """Whether figures go on before or after ("1.|10.12.2024", a version, a telephone number).

    A time or another date may be stuck to a year of four digits, and the date to a word that ends in lower case.
    """
    after = text[end : end + 1]
    if after.isalnum() and after not in "Tt" and not (text[end - 4 : end].isdigit() and _STUCK.match(text, end)):
        return True
    if after and after in "./" and text[end + 1 : end + 2].isdigit():
        return True
    if not start:
        return False
    return _is_stuck(text, start) or (text[start - 1] in "./-" and text[start - 2 : start - 1].isdigit())
