"""Dates in the running text, resolved against the day of publication."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

import re2

from flows.rules.dates import YEAR_CUES
from flows.rules.months import MONTHS_BY_LANGUAGE
from flows.rules.named_days import CAPITALS
from flows.text.dating.calendar import CalendarDate, cores
from flows.text.dating.named_days import Named, fold, named_pattern, named_phrases
from flows.text.dating.resolving import UNRESOLVED, nearest, resolve, span_of_month
from flows.text.dating.scan import compile_bytes, scan
from flows.text.dating.written import make_date, read_core
from flows.text.values import DateMention


class _Words(NamedTuple):
    """How a language writes dates: one pattern for all of them, and what its phrases name."""

    pattern: "re2._Regexp[bytes]"
    core: "re2._Regexp[bytes]"
    phrases: dict[str, Named]
    year_cues: frozenset[str]
    has_capitals: bool


def find_dates(text: str, language: str, published_on: date | None) -> list[DateMention]:
    """Find the dates in a text, in order; relative ones are resolved only where published_on is known.

    Absolute forms in the languages of rules/months.py, figures in any; weekdays, months, days and periods that are
    named from the day of publication in the languages of rules/named_days.py. A weekday is the latest such day up to
    publication, or the next one where "next" says so. What cannot be resolved has None for its days. Left alone: times
    of day, ages, versions, numbers that nothing announces as a year.

    >>> [(d.start_on, d.precision) for d in find_dates("He met her on Thursday.", "en", date(2020, 10, 23))]
    [(datetime.date(2020, 10, 22), 'weekday')]
    >>> [d.start_on for d in find_dates("He met her last month.", "en", None)]
    [None]
    """
    words = _words_of(language if language in MONTHS_BY_LANGUAGE else "en")
    found: list[DateMention] = []
    for start, end in scan(words.pattern, text):
        found.extend(_read(text, start, end, words, published_on))
    found.sort(key=_by_place)
    return _without_overlaps(found)


@cache
def _words_of(language: str) -> _Words:
    cues = YEAR_CUES.get(language, YEAR_CUES["en"])
    years = rf"(?:{cues})[ -](?:1[6-9]|20)\d\d|(?:1[6-9]|20)\d0['’]?s"
    named = named_pattern(language)
    core = cores(language)
    return _Words(
        compile_bytes("(?i)" + "|".join(part for part in (named, years, core) if part)),
        compile_bytes(f"(?i){core}"),
        named_phrases(language),
        frozenset(cue.casefold() for cue in cues.split("|")),
        language in CAPITALS,
    )


def _by_place(mention: DateMention) -> tuple[int, int]:
    return mention.start, -mention.end


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


def _read(text: str, start: int, end: int, words: _Words, published_on: date | None) -> Iterator[DateMention]:
    """Read what the pattern found: a phrase, a year or decade, or the core of a date; the latter may follow a cue."""
    surface = text[start:end]
    folded = fold(surface)
    named = words.phrases.get(folded)
    number = 0
    if named is None and folded[-1].isalpha():
        digits = _DIGITS.search(folded)
        if digits:
            named = words.phrases.get(f"{folded[: digits.start()]}#{folded[digits.end() :]}")
            number = int(digits[0])
    if named is not None:
        if not _is_inside_word(text, start, end):
            yield from _name(text, start, end, named, number, words, published_on)
        if named.kind == "month":
            yield from _read_core_behind(text, start + named.at, words, published_on)
    elif _is_year(folded, words):
        if not _is_inside_word(text, start, end):
            yield from _year(text, start, end)
        if text[end : end + 1] in _MAY_GO_ON:
            yield from _read_core_behind(text, end - 4, words, published_on)
    else:
        yield from _read_written(text, start, end, words, published_on)


_DIGITS = re.compile(r"[0-9]+")
# Behind a year that is the first part of a date: 2020-05-03, 2020 May 3.
_MAY_GO_ON = frozenset("-/. 年년")


def _is_inside_word(text: str, start: int, end: int) -> bool:
    return text[end : end + 1].isalnum() or (start > 0 and text[start - 1].isalnum())


def _is_year(folded: str, words: _Words) -> bool:
    """Whether a match is a year behind its cue, or a decade."""
    return (folded[-1] == "s" and folded[:4].isdecimal()) or folded[:-5] in words.year_cues


def _read_core_behind(text: str, start: int, words: _Words, published_on: date | None) -> Iterator[DateMention]:
    """The date that begins with the last word of a match, if one does: of 2020-05-03, in May 2024."""
    window = text[start : start + _LONGEST_CORE]
    core = words.core.match(window.encode())
    if core:
        end = start + len(window.encode()[: core.end()].decode())
        yield from _read_written(text, start, end, words, published_on)


_LONGEST_CORE = 60


def _read_written(text: str, start: int, end: int, words: _Words, published_on: date | None) -> Iterator[DateMention]:
    dated = read_core(text, start, end, None)
    # In a sentence stand no short figures, and in some languages the month has a capital.
    if dated is None or dated.form == "short":
        return
    if dated.form == "words" and words.has_capitals and text[dated.start : dated.end].islower():
        return
    yield _mention(dated, published_on)


def _mention(dated: CalendarDate, published_on: date | None) -> DateMention:
    start, end = dated.start, dated.end
    if dated.form == "ambiguous" or dated.month is None:
        return DateMention(start, end, None, None, "day", "date.iso")
    if dated.day is None:
        first, last = span_of_month(dated.year, dated.month) if dated.year else UNRESOLVED
        return DateMention(start, end, first, last, "month", "date.month")
    if dated.year is None:
        first_day = nearest(dated.month, dated.day, published_on)
        last_day = first_day
        if first_day and dated.last_day:
            last_day = make_date(first_day.year, dated.month, dated.last_day)
        return DateMention(start, end, first_day, last_day, "day", "date.day_without_year")
    first_day = make_date(dated.year, dated.month, dated.day)
    last_day = make_date(dated.year, dated.month, dated.last_day) if dated.last_day else first_day
    rule_id = "date.day" if dated.form == "words" else "date.iso"
    return DateMention(start, end, first_day, last_day, "day", rule_id)


def _year(text: str, start: int, end: int) -> Iterator[DateMention]:
    """A decade, or the year that closes a match: the word that announces it is no part of the date."""
    if not text[end - 1].isdigit():
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


def _name(
    text: str, start: int, end: int, named: Named, number: int, words: _Words, published_on: date | None
) -> Iterator[DateMention]:
    """A phrase that names days from publication."""
    word = start + named.at
    if named.length and words.has_capitals and named.kind != "ago" and not text[word].isupper():
        return
    if named.kind == "month" and named.step is None:
        # "last May" is named as a whole, of "in May" the month only.
        start = word
    first, last = resolve(named, number, published_on) if published_on else UNRESOLVED
    precision, rule_id = _PRECISION[named.kind]
    if named.kind == "ago" and named.unit == "day":
        precision = "day"
    yield DateMention(start, end, first, last, precision, rule_id)


_PRECISION = {
    "day": ("day", "date.relative_day"),
    "weekday": ("weekday", "date.weekday"),
    "period": ("period", "date.relative_period"),
    "ago": ("period", "date.ago"),
    "month": ("month", "date.month_without_year"),
}
