"""Words of readers' comments, in all languages."""

import re
from collections.abc import Iterable
from itertools import chain

from flows.lexicon import derived, gather_words, languages

# Time zones as pages abbreviate them.
_ZONES = frozenset(
    ["est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "utc", "gmt", "ist", "bst", "cet", "cest", "msk"]
)


@derived
def words_beside() -> frozenset[str]:
    """Words that say of a line with a name and a date that a reader wrote what stands beside it."""
    return verbs_of_saying() | gather_words("comments", "words")


@derived
def verbs_of_saying() -> frozenset[str]:
    """Verbs that end the line over a comment, behind a name."""
    return gather_words("comments", "saying")


@derived
def button_words() -> frozenset[str]:
    """Words of the buttons at every comment."""
    return gather_words("comments", "buttons")


@derived
def time_words() -> frozenset[str]:
    """Words beside a clock time, a date or an age, which are no names."""
    return _ZONES | gather_words("comments", "times")


def says_how_long_ago(text: str) -> bool:
    """Whether a text in small letters says beside a number how long ago something was.

    >>> [says_how_long_ago(text) for text in ("3 hours ago", "vor 3 stunden", "3 hours", "a year ago")]
    [True, True, False, False]
    """
    return _compile_ago().search(text) is not None


@derived
def _compile_ago() -> re.Pattern[str]:
    found = [language.comments for language in languages().values()]
    first = _join(chain.from_iterable(one.ago_first for one in found))
    last = _join(chain.from_iterable(one.ago_last for one in found))
    return re.compile(rf"\d+\s?(?:[^\W\d_]+\.?\s)?(?:{last})\b|\b(?:{first})\s\d+\s?[^\W\d_]")


def _join(phrases: Iterable[str]) -> str:
    """The alternatives of a pattern; where there are none, one that no text has."""
    return "|".join(re.escape(phrase) for phrase in sorted(set(phrases))) or "(?!)"
