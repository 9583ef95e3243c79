"""What opens a line with a day of the page: published, updated; in all languages."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from flows.lexicon import derived, languages


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
