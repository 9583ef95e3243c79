"""Dates in the running text, resolved against the day of publication."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import re2

from flows.lexicon import derived, find_language, remembered
from flows.text.counting.numbers import numbered_words
from flows.text.dating.calendar import CalendarDate, cores
from flows.text.dating.days import UNRESOLVED, nearest, resolve, span_of_days, span_of_month, span_of_years
from flows.text.dating.named_days import (
    Named,
    fold,
    is_day_or_month,
    is_other_word,
    lies_ahead,
    named_pattern,
    named_phrases,
    phrases_behind,
    word_before,
)
from flows.text.dating.written import read_core
from flows.text.patterns import compile_bytes, scan
from flows.text.values import DateMention
from flows.text.words.understood import Understood


class _Words(NamedTuple):
    """How a language writes dates: one pattern for all of them, and what its phrases name."""

    pattern: "re2._Regexp[bytes]"
    core: "re2._Regexp[bytes]"
    phrases: dict[str, Named]
    year_cues: frozenset[str]
    has_capitals: bool
    number_words: dict[str, int]


def find_dates(understood: Understood, published_on: date | None) -> list[DateMention]:
    """Find the dates in a text, in order; relative ones are resolved only where published_on is known.

    Absolute forms in the languages whose months are known, figures in any; weekdays, months, days and periods that are
    named from the day of publication where the language has words for them. A weekday is the latest such day up to
    publication, or the next one where "next" says so. What cannot be resolved has None for its days. Left alone: times
    of day, ages, versions, numbers that nothing announces as a year.

    >>> [(d.start_on, d.precision) for d in find_dates(Understood("He met her on Thursday.", "en"), date(2020, 10, 23))]
    [(datetime.date(2020, 10, 22), 'weekday')]
    >>> [d.start_on for d in find_dates(Understood("He met her last month.", "en"), None)]
    [None]
    """
    text, language = understood.text, understood.language
    language = language if find_language(language).dates.months else "en"
    words = _words_of(language)
    found: list[DateMention] = []
    for start, end in scan(words.pattern, text):
        named, number = _classify(text[start:end], language)
        if named is None:
            _add(found, _read_written(text, start, end, words, published_on))
        elif named.kind == "years":
            _add(found, _read_years(text, start, end))
        elif named.kind == "year":
            if not _is_inside_word(text, start, end):
                _add(found, _read_year(text, start, end))
                for year in _list_more_years(text, end):
                    _add(found, year)
            if text[end : end + 1] in _MAY_GO_ON:
                _add(found, _read_core_at(text, end - 4, words, published_on))
        else:
            if not _is_inside_word(text, start, end):
                _add(found, _read_phrase(understood, start, end, named, number, language, published_on))
            if named.kind == "month":
                _add(found, _read_core_at(text, start + named.at, words, published_on))
    return found


@derived
def _words_of(language: str) -> _Words:
    found = find_language(language)
    cues = found.dates.before_years or find_language("en").dates.before_years
    years = rf"(?:{'|'.join(cues)})[ -](?:1[6-9]|20)[0-9][0-9]|(?:1[6-9]|20)[0-9]0['’]?s"
    named = named_pattern(language)
    core = cores(language)
    return _Words(
        compile_bytes("(?i)" + "|".join(part for part in (named, years, core, _RANGE_OF_YEARS) if part)),
        compile_bytes(f"(?i){core}"),
        named_phrases(language),
        frozenset(cue.casefold() for cue in cues),
        found.dates.has_capitals,
        dict(found.numbers.words),
    )


# What a pattern finds is a few words long, and most of it was found before.
@remembered(4096)
def _classify(surface: str, language: str) -> tuple[Named | None, int]:
    """What a match names, with its number in digits; None for the core of a written date.

    >>> _classify("3 weeks ago", "en")[1], _classify("in 2020", "en")[0].kind, _classify("May 3", "en")
    (3, 'year', (None, 0))
    """
    words = _words_of(language)
    folded = fold(surface)
    if folded in words.phrases:
        return words.phrases[folded], 0
    if folded[-1].isalpha():
        digits = _DIGITS.search(folded)
        if digits:
            named = words.phrases.get(f"{folded[: digits.start()]}#{folded[digits.end() :]}")
            if named:
                return named, int(digits[0])
    if surface[:4].isdecimal() and surface[5:].isdecimal() and len(surface) == 9:
        return _YEARS, 0
    is_decade = folded[-1] == "s" and folded[:4].isdecimal()
    # "dez, 20" is no year behind the cue "de".
    is_year = folded[-5:-4] == " " and folded[-4:].isdecimal() and folded[:-5] in words.year_cues
    return (_YEAR if is_decade or is_year else None), 0


_YEAR, _YEARS = Named("year"), Named("years")
_RANGE_OF_YEARS = r"(?:1[6-9]|20)[0-9][0-9][-–](?:1[6-9]|20)[0-9][0-9]"
_DIGITS = re.compile(r"[0-9]+")
_LETTERS = re.compile(r"[^\W\d_]+")
# Behind a year that is the first part of a date: 2020-05-03, 2020 May 3.
_MAY_GO_ON = frozenset("-/. 年년")


def _add(found: list[DateMention], mention: DateMention | None) -> None:
    """Add a date behind those before it; of two that overlap the longer one says more: "last May" and "May 2024"."""
    if mention is None:
        return
    while found and mention.start < found[-1].end:
        if mention.end - mention.start <= found[-1].end - found[-1].start:
            return
        found.pop()
    found.append(mention)


def _is_inside_word(text: str, start: int, end: int) -> bool:
    return text[end : end + 1].isalnum() or (start > 0 and text[start - 1].isalnum())


def _read_core_at(text: str, start: int, words: _Words, published_on: date | None) -> DateMention | None:
    """The date that begins with the last word of a match, if one does: of 2020-05-03, in May 2024."""
    window = text[start : start + _LONGEST_CORE]
    if _DIGITS.search(window) is None:
        return None
    data = window.encode()
    core = words.core.match(data)
    if core is None:
        return None
    end = start + len(data[: core.end()].decode())
    return _read_written(text, start, end, words, published_on)


_LONGEST_CORE = 60


def _read_written(text: str, start: int, end: int, words: _Words, published_on: date | None) -> DateMention | None:
    """The date of a core; in a sentence stand no short figures, and in some languages the month has a capital."""
    dated = read_core(text, start, end, None)
    if dated is None or dated.form == "short":
        return None
    if dated.form == "words" and words.has_capitals and text[dated.start : dated.end].islower():
        return None
    word = _LETTERS.match(text, start)
    # "mais de dez, 20 anos" is ten or twenty; a month has a full stop there, or a day before it, or a year behind it.
    if dated.day and word and word[0].lower() in words.number_words and text[word.end()] != ".":
        return None
    return _mention(dated, published_on)


def _mention(dated: CalendarDate, published_on: date | None) -> DateMention:
    start, end = dated.start, dated.end
    if dated.form == "ambiguous" or dated.month is None:
        return DateMention(start, end, None, None, "day", "date.iso")
    if dated.day is None:
        first, last = span_of_month(dated.year, dated.month) if dated.year else UNRESOLVED
        return DateMention(start, end, first, last, "month", "date.month")
    if dated.year is None:
        first_day = nearest(dated.month, dated.day, published_on)
        year, rule_id = first_day.year if first_day else 0, "date.day_without_year"
    else:
        year, rule_id = dated.year, "date.day" if dated.form == "words" else "date.iso"
    first, last = span_of_days(year, dated.month, dated.day, dated.last_day or dated.day)
    return DateMention(start, end, first, last, "day", rule_id)


def _read_year(text: str, start: int, end: int) -> DateMention | None:
    """A decade, or the year that closes a match: the word that announces it is no part of the date."""
    if not text[end - 1].isdigit():
        year = int(text[start : start + 4])
        return DateMention(start, end, *span_of_years(year, year + 9), "period", "date.decade")
    if _counts_things(text, end):
        return None
    year = int(text[end - 4 : end])
    return DateMention(end - 4, end, *span_of_years(year, year), "year", "date.year")


def _read_years(text: str, start: int, end: int) -> DateMention | None:
    """Years from one to another: the drought of 2010-2014."""
    first, last = int(text[start : start + 4]), int(text[end - 4 : end])
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    if (
        first >= last
        or word_before(text, start) in numbered_words()
        or around.strip(" ,.;:()'’\"“”\n\xa0")
        or _counts_things(text, end)
    ):
        return None
    return DateMention(start, end, *span_of_years(first, last), "period", "date.years")


def _list_more_years(text: str, end: int) -> Iterator[DateMention]:
    """The years that are listed behind one: in 1998, 1999 and 2003; between 1998 and 2003."""
    for _ in range(_MOST_YEARS):
        following = _NEXT_YEAR.match(text, end)
        if following is None or text[following.end() : following.end() + 1].isalnum():
            return
        end = following.end()
        year = _read_year(text, following.start(1), end)
        if year is None:
            return
        yield year


_NEXT_YEAR = re.compile(
    r"(?:, (?:and |or )?| and | or | und | oder | bis | et | ou | y | e | o | и )((?:1[6-9]|20)[0-9]{2})"
)
_MOST_YEARS = 6


def _counts_things(text: str, end: int) -> bool:
    """Whether the number goes on or counts something ("in 2000 homes", "by 1900.5", "from 2000 to 3000")."""
    following = text[end : end + 1]
    if following in {".", ","} and text[end + 1 : end + 2].isdigit():
        return True
    return following in {"%", "°", "/", "€", "$"}


def _read_phrase(
    understood: Understood, start: int, end: int, named: Named, number: int, language: str, published_on: date | None
) -> DateMention | None:
    """A phrase that names days from publication."""
    text, is_future = understood.text, False
    if named.kind in {"weekday", "month"}:
        word = start + named.at
        is_announced = named.kind == "month" and named.step is None
        if not is_day_or_month(text, start, word, named, language):
            return None
        if named.step in {None, 0}:
            end, named = _read_behind(text, end, named, language)
            is_future = published_on is not None and lies_ahead(understood, start, language)
        if is_announced:
            # "last May" is named as a whole, of "in May" the month only.
            start = word
    elif is_other_word(text, start, end, named, language):
        return None
    first, last = resolve(named, number, published_on, is_future=is_future) if published_on else UNRESOLVED
    precision, rule_id = _PRECISION[named.kind]
    if named.kind == "ago" and named.unit == "day":
        precision = "day"
    return DateMention(start, end, first, last, precision, rule_id)


def _read_behind(text: str, end: int, named: Named, language: str) -> tuple[int, Named]:
    """What follows a weekday or month and tells which it is: Thursday last week, April of last year."""
    behind = phrases_behind(language, named.kind)
    found = behind.pattern.match(text, end) if behind else None
    if behind is None or found is None:
        return end, named
    unit, step = behind.says[found[1].casefold()]
    return found.end(), named._replace(unit=unit, step=step)


_PRECISION = {
    "day": ("day", "date.relative_day"),
    "weekday": ("weekday", "date.weekday"),
    "period": ("period", "date.relative_period"),
    "span": ("period", "date.span"),
    "ago": ("period", "date.ago"),
    "month": ("month", "date.month_without_year"),
}
