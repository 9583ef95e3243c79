"""Calendar dates: days and months written out or in figures, in all languages (flows/languages)."""

from collections.abc import Iterable

import re2

from flows.lexicon import derived, find_language, languages
from flows.text.dating.days import make_date
from flows.text.dating.written import CalendarDate, month_of, read_core, weekday_of, widen_year
from flows.text.patterns import compile_bytes, scan

__all__ = [
    "CalendarDate", "alternation", "cores", "find_calendar_dates", "make_date", "month_of",
    "weekday_of", "widen_year",
]  # fmt: skip


def find_calendar_dates(
    text: str, language: str | None = None, *, month_first: bool | None = None
) -> list[CalendarDate]:
    """Find dates that name a month or are written in figures, in order of their start.

    language     a code: only its names of months count; None: those of all languages.
    month_first  how figures with slashes are ordered where both orders are possible; None: not known.

    Left alone: numbers that are no day of any month, versions and prices, months without day and year.

    >>> [text[d.start : d.end] for text in ["Friday, 3. Mai 2024, 18:15 Uhr"] for d in find_calendar_dates(text)]
    ['Friday, 3. Mai 2024']
    >>> find_calendar_dates("22/10/2020")[0][2:5], find_calendar_dates("03/05/2024")[0].form
    ((2020, 10, 22), 'ambiguous')
    """
    found = []
    for start, end in scan(_pattern(language), text):
        dated = read_core(text, start, end, month_first)
        if dated is not None:
            found.append(dated)
    return found


def alternation(words: Iterable[str]) -> str:
    """An RE2 alternation of plain words, longest first, so that no word hides a longer one."""
    return "|".join(re2.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


@derived
def _pattern(language: str | None) -> "re2._Regexp[bytes]":
    return compile_bytes(f"(?i){cores(language)}")


def cores(language: str | None) -> str:
    """The cores of dates as an RE2 pattern without groups, in one language or all; what stands around is read after."""
    known = languages().values() if language is None else [find_language(language)]
    month = alternation(word for found in known for words in found.dates.months for word in words)
    return (
        rf"(?:19|20)[0-9][0-9]\.? (?:{month})\.? [0-9]{{1,4}}"
        rf"|[0-9]{{1,2}}(?:st|nd|rd|th|er|º|°|\.|-го)?(?:[ \x{{a0}}]{{0,2}}|[-/.]| (?:of|de|del|di) )(?:{month})"
        rf"|(?:{month})\.?,?[ \x{{a0}}]{{1,2}}(?:de |del |of )?[0-9]{{1,4}}"
        r"|[0-9]{1,4}[-/.] ?[0-9]{1,2}[-/.] ?[0-9]{1,4}"
        r"|[0-9]{4}[年년] ?[0-9]{1,2}[月월] ?[0-9]{1,2}[日일]"
    )
