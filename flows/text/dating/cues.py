"""What stands beside a day that a page states of itself, in all languages: published, updated, a clock."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from flows.lexicon import derived, gather_words, languages
from flows.rules.dates import CLOCK_WORDS


@derived
def date_cues() -> Mapping[str, tuple[Literal["published", "updated"], str]]:
    """Phrase -> what it says of the day behind it, and its language (the first that has it).

    >>> date_cues()["zuletzt aktualisiert"]
    ('updated', 'de')
    """
    found: dict[str, tuple[Literal["published", "updated"], str]] = {}
    for code, language in languages().items():
        for phrase in language.dates.published:
            found.setdefault(phrase, ("published", code))
        for phrase in language.dates.updated:
            found.setdefault(phrase, ("updated", code))
    return MappingProxyType(found)


@derived
def words_beside_dates() -> frozenset[str]:
    """What may stand beside dates in a line that holds nothing else: prepositions, clocks, zones, reading times.

    >>> [word in words_beside_dates() for word in ("uhr", "gmt", "harbour")]
    [True, True, False]
    """
    return CLOCK_WORDS | gather_words("page_dates", "beside")
