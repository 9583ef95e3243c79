"""Days that are named from the day of publication: "Thursday", "two weeks ago"; and whether a phrase names one."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import re2

from flows.languages.tables import PhrasesBy
from flows.lexicon import derived, find_language
from flows.text.words.understood import Understood

_STEPS = {"last": -1, "this": 0, "next": 1}


class Named(NamedTuple):
    """What a phrase names.

    kind      "day", "weekday", "period", "span", "ago", "month" or "year".
    number    of days from publication; of the weekday or month; of the units of a span, 0 where it stands in digits.
    step      -1 the one before, 0 this one, 1 the next one; None for a month that nothing of the kind goes with.
    unit      of a period: "day", "week", "weekend", "month", "year"; of a weekday or month: of which week or year.
    at        where the weekday or month stands in the phrase, and how long it is.
    is_ahead  whether the month may lie ahead: by May.
    """

    kind: str
    number: int = 0
    step: int | None = None
    unit: str = ""
    at: int = 0
    length: int = 0
    is_ahead: bool = False


# A phrase of the rules: what stands before and after its blank, what fills the blank, what it names.
_Template = tuple[str, str, str, Named]


def fold(surface: str) -> str:
    """A phrase as the tables have it, whatever its case and hyphens.

    >>> fold("Mid-May")
    'mid may'
    """
    return surface.casefold().replace("-", " ")


@derived
def named_phrases(language: str) -> dict[str, Named]:
    """All phrases of a language; those with "#" stand for any number in digits.

    >>> named_phrases("en")["last friday"][:3], named_phrases("en")["# weeks ago"].unit
    (('weekday', 4, -1), 'week')
    """
    fillings = _fillings(language)
    found: dict[str, Named] = {}
    for before, after, blank, named in _templates(language):
        if not blank:
            found[fold(before)] = named
        for word, number in fillings.get(blank, {}).items():
            filled = named._replace(number=number, at=len(before), length=len(word))
            found[fold(before + word + after)] = filled
    return found


def named_pattern(language: str) -> str:
    """The same phrases as an RE2 pattern without groups; empty for a language that has none."""
    by_blank: dict[str, list[tuple[str, str]]] = {}
    for before, after, blank, _ in _templates(language):
        by_blank.setdefault(blank, []).append((before, after))
    found = [_alternation(before for before, _ in by_blank.pop("", []))]
    for blank, pairs in by_blank.items():
        words = rf"(?:{_alternation(_fillings(language)[blank])})"
        if blank == "#":
            words = words.replace(re2.escape("#"), r"[0-9]{1,3}")
        # "mid-May"
        gap = "[ -]" if blank == "month" else " "
        for befores, afters in _group(pairs):
            found.append(f"(?:{_alternation(befores, gap)}){words}(?:{_alternation(afters)})")
    return "|".join(pattern for pattern in found if pattern)


def _group(pairs: list[tuple[str, str]]) -> Iterator[tuple[list[str], list[str]]]:
    """What stands before and after a blank, as few groups in which all of one goes with all of the other."""
    befores: dict[str, list[str]] = {}
    for before, after in sorted(pairs):
        befores.setdefault(before, []).append(after)
    groups: dict[tuple[str, ...], list[str]] = {}
    for before, afters in befores.items():
        groups.setdefault(tuple(afters), []).append(before)
    # What goes on longest first: "Friday last week" before "Friday".
    for common, group in sorted(groups.items(), key=lambda item: -max(map(len, item[0]))):
        yield group, list(common)


def _alternation(phrases: Iterable[str], blank: str = " ") -> str:
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re2.escape(phrase).replace("\\ ", blank) for phrase in longest_first)


def _templates(language: str) -> Iterator[_Template]:
    dates = find_language(language).dates
    for offset, phrases in dates.days.items():
        yield from _read(phrases, "", Named("day", int(offset)))
    yield from _read_steps(dates.which_weekday, "weekday", Named("weekday"))
    for unit in ("week", "weekend", "month", "year"):
        yield from _read_steps(getattr(dates.periods, unit), "", Named("period", unit=unit))
    for unit, phrases in dates.ago.items():
        yield from _read(phrases, "#", Named("ago", 1, unit=unit))
    for step, spans in ((-1, dates.past_spans), (1, dates.coming_spans)):
        for unit, phrases in spans.items():
            yield from _read(phrases, "#", Named("span", 1, step, unit))
    yield from _read_steps(dates.which_month, "month", Named("month"))
    for cues, is_ahead in ((dates.before_months, False), (dates.before_coming_months, True)):
        for cue in cues:
            gap = "" if cue.endswith(("'", "’")) else " "
            yield cue + gap, "", "month", Named("month", is_ahead=is_ahead)


def _read_steps(steps: PhrasesBy, blank: str, named: Named) -> Iterator[_Template]:
    for step, phrases in steps.items():
        yield from _read(phrases, blank, named._replace(step=_STEPS[step]))


def _read(phrases: Iterable[str], blank: str, named: Named) -> Iterator[_Template]:
    for phrase in phrases:
        before, filled, after = phrase.partition("#" if blank == "#" else "*")
        yield before, after, blank if filled else "", named


# The highest number in words in such phrases: "twelve months ago".
MOST = 12


def _fillings(language: str) -> dict[str, dict[str, int]]:
    """What can fill a blank, with its number."""
    dates = find_language(language).dates
    small = {word: number for word, number in find_language(language).numbers.words.items() if number <= MOST}
    return {
        "weekday": {word: number for number, words in enumerate(dates.weekday_names) for word in words},
        "month": {
            word: number
            for number, words in enumerate(dates.months, start=1)
            for word in words
            if not _is_short(word, words[0])
        },
        "#": {"#": 0, **small, **dict.fromkeys(dates.ones, 1)},
    }


def _is_short(word: str, name: str) -> bool:
    """Whether a form of a month's name is an abbreviation: in running text it stands beside a day or year only.

    >>> _is_short("sept", "september"), _is_short("jun", "june"), _is_short("may", "may"), _is_short("март", "марта")
    (True, True, False, False)
    """
    return word != name and (len(word) <= 3 or (len(word) == 4 and len(name) >= 6))


class Behind(NamedTuple):
    """What may stand behind a weekday or month, and what it says of it: unit and step, by folded phrase."""

    pattern: "re.Pattern[str]"
    says: dict[str, tuple[str, int]]


@derived
def phrases_behind(language: str, kind: str) -> Behind | None:
    """What may follow the weekdays or months of a language.

    >>> phrases_behind("en", "month").says["of last year"]
    ('year', -1)
    """
    dates = find_language(language).dates
    says = {
        phrase: (unit, _STEPS[step])
        for key, phrases in (dates.behind_weekday if kind == "weekday" else dates.behind_month).items()
        for step, _, unit in (key.partition("_"),)
        for phrase in phrases
    }
    if not says:
        return None
    # Plain words, tried at one place: linear.
    longest_first = sorted(says, key=lambda phrase: (-len(phrase), phrase))
    return Behind(re.compile(rf"(?i) ({'|'.join(map(re.escape, longest_first))})\b"), says)


# How far the words reach that are looked at, in characters and in words.
_REACH = 90
_WORDS = 10
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# What ends the words that belong to a weekday or month.
_BREAKS = frozenset('.!?:;\n“”"«»')
_NONE: frozenset[str] = frozenset()


def is_day_or_month(text: str, start: int, word: int, named: Named, language: str) -> bool:
    """Whether a phrase whose weekday or month begins at `word` is one: its letter is right, and it is no name.

    >>> named = Named("weekday", 4, 0, length=6)
    >>> [is_day_or_month(text, at, at, named, "en") for text, at in (("on Friday", 3), ("every Friday", 6))]
    [True, False]
    """
    has_capital = text[word].isupper()
    dates = find_language(language).dates
    if dates.has_capitals and not has_capital:
        return False
    if (
        not dates.has_capitals
        and dates.weekday_names
        and has_capital
        and text[word + 1 : word + 2].islower()
        and word == start
    ):
        before = text[max(0, start - 3) : start].rstrip()
        if before and before[-1].isalnum():
            return False
    if named.kind == "month" or named.step != 0:
        return True
    if language == "en" and (
        text[max(0, start - 5) : start].lower() == "on a " or _is_newspaper(text, word + named.length, language)
    ):
        return False
    return word_before(text, start) not in dates.not_behind.get("*", _NONE)


def is_other_word(text: str, start: int, end: int, named: Named, language: str) -> bool:
    """Whether a phrase means something else where it stands: "la mañana", "the last week of April", "am Morgen".

    >>> is_other_word("the last week of April", 4, 13, Named("period", 0, -1, "week"), "en")
    True
    """
    if named.kind in {"period", "span"}:
        return language == "en" and text[end : end + 4] == " of " and text[start : start + 4].lower() != "past"
    surface = text[start:end]
    before = find_language(language).dates.not_behind.get(surface.lower())
    if before is not None and word_before(text, start) in before:
        return True
    return language == "de" and surface == "Morgen"


def lies_ahead(understood: Understood, start: int, language: str) -> bool:
    """Whether the words before a weekday or month say that it lies ahead: "will meet on Monday".

    >>> texts = ("It will be held on Monday", "It will stay closed until Monday", "It will, he said on Monday")
    >>> [lies_ahead(Understood(text, "en"), len(text) - 6, "en") for text in texts]
    [True, True, False]
    """
    dates = find_language(language).dates
    future, endings, past = dates.future, dates.future_endings, dates.past
    if not future and not endings:
        return False
    begin = max(0, start - _REACH)
    if not endings and future.isdisjoint(understood.text[begin:start].lower().split()):
        return False
    clause = understood.clause(begin, start)
    first = last = len(clause.words)
    while first and _BREAKS.isdisjoint(clause.tail() if first == last else clause.gap(first)):
        first -= 1
    words = [word for word in clause.lower[first:] if not word[0].isdecimal()]
    for at in range(len(words) - 1, max(-1, len(words) - 1 - _WORDS), -1):
        word = words[at]
        if word == "due" and words[at + 1 : at + 2] == ["to"] and not _ARTICLES.isdisjoint(words[at + 2 : at + 3]):
            continue  # a cause
        if word in future or (endings and word.endswith(endings)):
            return language != "en" or not at or words[at - 1] not in {"was", "were", "had"}
        is_past = word in past or (language == "en" and word.endswith("ed"))
        if is_past and not (at and words[at - 1] in _STAYS):
            return False
    return False


# Before these a participle tells how something will be: "will stay closed".
_STAYS = frozenset({"be", "stay", "remain", "get", "become"})
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "this"})


def word_before(text: str, start: int) -> str:
    """The word right before a place, if a blank stands between them; in lower case.

    >>> word_before("(every Friday", 7), word_before("Friday", 0)
    ('every', '')
    """
    if start < 2 or text[start - 1] not in " \xa0":
        return ""
    before = text[max(0, start - 20) : start - 1].split()
    return before[-1].lower().lstrip("(“\"«'‘") if before else ""


def _is_newspaper(text: str, end: int, language: str) -> bool:
    if text[end : end + 1] != " " or not text[end + 1 : end + 2].isupper():
        return False
    following = _WORD.match(text, end + 1)
    return (
        following is not None
        and following[0].istitle()
        and following[0].lower() in find_language(language).dates.newspapers
    )
