"""The language that a column of a record holds, and what it means beside the one that the text seems to have."""

from dataclasses import replace
from typing import Any

from flows.lexicon import languages
from flows.rules.given import OTHER_CODES
from flows.rules.languages import LANGUAGE_OF_SCRIPT, PROFILES_BY_SCRIPT
from flows.text.values import Language

# Characters of a tag or a name.
LONGEST_TAG = 100
# Probability from which a text is in the language that was detected, whatever a column says: sites' pages call
# themselves English by default.
SURE = 0.95


def read_code(value: Any) -> str | None:
    """The code of a language that newsmill knows, of a tag ("en-GB", "pt_BR") or its English name; None of others.

    >>> [read_code(value) for value in ("en-GB", "zh_TW", "German", "xx")]
    ['en', 'zh-Hant', 'de', None]
    """
    if not isinstance(value, str) or len(value) > LONGEST_TAG:
        return None
    tag = value.strip().replace("_", "-").casefold()
    for code in (tag, "-".join(tag.split("-")[:2]), tag.split("-")[0]):
        code = OTHER_CODES.get(code, code)  # noqa: PLW2901 - the code by its usual name
        known = next((own for own in languages() if own.casefold() == code.casefold()), None)
        if known or code in _CODES:
            return known or code
    return next((code for code, language in languages().items() if language.name.casefold() == tag), None)


def is_denied(detected: Language, given: str) -> bool:
    """Whether a text is surely in another language than the given one.

    >>> is_denied(Language("fr", 0.99), "de"), is_denied(Language("fr", 0.8), "de")
    (True, False)
    """
    if given in {detected.code, detected.second} or detected.code.startswith(f"{given}-") or detected.code == "und":
        return False
    return detected.confidence is not None and detected.confidence >= SURE


def choose_language(detected: Language, given: str) -> Language:
    """The given language, or what was detected where that says the same, or says it more exactly.

    >>> choose_language(Language("fr", 0.8), "de"), choose_language(Language("zh-Hant", 0.9), "zh").code
    (Language(code='de', confidence=None, second=None, second_share=None), 'zh-Hant')
    """
    if given == detected.code or detected.code.startswith(f"{given}-"):
        return detected
    if given == detected.second:
        return Language(given, None)
    return replace(detected, code=given, confidence=None)


_CODES = frozenset(
    {
        *OTHER_CODES.values(),
        *LANGUAGE_OF_SCRIPT.values(),
        *(code for codes in PROFILES_BY_SCRIPT.values() for code in codes),
    }
) - {"zh-cn", "zh-tw"}
