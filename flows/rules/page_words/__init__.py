"""Words of page furniture, a file a language: whole lines that pages say of themselves, by rule.

Compared like the phrases of boilerplate_phrases.py and opening_phrases.py, whose rules they belong to: without case,
and without the digits and marks at either end. English, German, French, Spanish, Italian, Portuguese and Russian stand
there.

PHRASES  rule id -> phrases, in lower case. Only what hardly any report uses as a line of its own.
LINKS    those of them that lead to one other page ("read more", "next page", "reply"): behind them no section begins.
"""

from flows.rules.page_words import (
    arabic,
    chinese,
    czech,
    danish,
    dutch,
    finnish,
    greek,
    hindi,
    hungarian,
    indonesian,
    japanese,
    korean,
    norwegian,
    polish,
    romanian,
    swedish,
    turkish,
    ukrainian,
    vietnamese,
)

_LANGUAGES = {
    "ar": arabic,
    "cs": czech,
    "da": danish,
    "el": greek,
    "fi": finnish,
    "hi": hindi,
    "hu": hungarian,
    "id": indonesian,
    "ja": japanese,
    "ko": korean,
    "nl": dutch,
    "no": norwegian,
    "pl": polish,
    "ro": romanian,
    "sv": swedish,
    "tr": turkish,
    "uk": ukrainian,
    "vi": vietnamese,
    "zh": chinese,
}

# rule id -> language -> phrases, as in boilerplate_phrases.py.
PHRASES: dict[str, dict[str, tuple[str, ...]]] = {
    rule_id: {code: language.PHRASES[rule_id] for code, language in _LANGUAGES.items()} for rule_id in polish.PHRASES
}

LINKS: frozenset[str] = frozenset(phrase for language in _LANGUAGES.values() for phrase in language.LINKS)
