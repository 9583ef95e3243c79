"""What words around a phrase say of it: whether it names a day of the calendar at all, and whether that lies ahead."""

import re

from flows.lexicon import find_language
from flows.text.dating.named_days import Named

# How far the words reach that are looked at, in characters and in words.
_REACH = 90
_WORDS = 10
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SENTENCE_END = re.compile(r"[.!?:;\n“”\"«»]")
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


def lies_ahead(text: str, start: int, language: str) -> bool:
    """Whether the words before a weekday or month say that it lies ahead: "will meet on Monday".

    >>> [lies_ahead(text, len(text) - 6, "en") for text in ("It will be held on Monday", "It will, he said on Monday")]
    [True, False]
    """
    dates = find_language(language).dates
    future, endings, past = dates.future, dates.future_endings, dates.past
    if not future and not endings:
        return False
    before = text[max(0, start - _REACH) : start].lower()
    if not endings and future.isdisjoint(before.split()):
        return False
    words = _WORD.findall(_SENTENCE_END.split(before)[-1])
    for at in range(len(words) - 1, max(-1, len(words) - 1 - _WORDS), -1):
        word = words[at]
        if word == "due" and words[at + 1 : at + 2] == ["to"] and not _ARTICLES.isdisjoint(words[at + 2 : at + 3]):
            continue  # a cause
        if word in future or (endings and word.endswith(endings)):
            return language != "en" or not at or words[at - 1] not in {"was", "were", "had"}
        is_past = word in past or (language == "en" and word.endswith("ed"))
        if is_past and not (at and words[at - 1] == "be"):
            return False
    return False


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
