"""Reads a language file: TOML in, a Language out. What the file says wrongly is an error that names the place."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from functools import cache
from typing import Any, get_type_hints

from flows.languages.tables import Language, Numbers, Phrases, PhrasesBy, Ranges, Rows, Uses, Words, WordsBy


class LanguageError(ValueError):
    """A language file that cannot be read; the text says where and why."""


def read_language(code: str, text: str, name: str | None = None) -> Language:
    """Read the file of a language.

    code: BCP 47, as langdetect names it ("de"); name: the language's, where the file need not say it. Raises
    LanguageError where the text is no TOML, a name in it is not one of tables/, or a value is not written as its type
    asks.

    >>> german = read_language("de", 'name = "German"\\n[numbers]\\nwords = "2: zwei\\\\n3: drei"')
    >>> german.numbers.words, german.dates.months
    ({'zwei': 2, 'drei': 3}, ())
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(f"{code}.toml is no TOML: {error}") from error
    if name is not None and "name" not in data:
        data["name"] = name
    return _read_table(Language, data, f"{code}.toml", {"code": code})  # type: ignore[no-any-return]


def _read_table(kind: type[Any], data: Any, place: str, known: Mapping[str, Any] | None = None) -> Any:
    if not isinstance(data, dict):
        raise LanguageError(f"{place}: should be a section, not {data!r}")
    types = _list_types(kind)  # type: ignore[arg-type] # classes are hashable
    for name in data:
        if name not in types or (known and name in known):
            near = get_close_matches(name, types, n=1)
            hint = f"; is {near[0]!r} meant?" if near else ""
            raise LanguageError(f"{place}: no table is called {name!r}{hint}")
    values = {name: _read_value(types[name], value, f"{place}: {name}") for name, value in data.items()}
    missing = [column.name for column in fields(kind) if column.name == "name" and column.name not in values]
    if missing:
        raise LanguageError(f'{place}: the English name of the language is missing: name = "…"')
    return kind(**(known or {}), **values)


@cache
def _list_types(kind: type[Any]) -> dict[str, Any]:
    """The types of a section's tables: the same for forty languages."""
    return get_type_hints(kind)


def _read_value(kind: Any, value: Any, place: str) -> Any:
    if is_dataclass(kind):
        return _read_table(kind, value, place)  # type: ignore[arg-type]
    try:
        return _READERS[kind](value)
    except (TypeError, ValueError, AttributeError) as error:
        raise LanguageError(f"{place}: cannot be read: {error}") from error


def _read_text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"a text is expected, not {value!r}")
    return value


def _read_flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"true or false is expected, not {value!r}")
    return value


def _read_words(value: Any) -> Words:
    return frozenset(_read_text(value).split())


def _read_phrases(value: Any) -> Phrases:
    if not isinstance(value, list):
        raise TypeError(f"an array of texts is expected, not {value!r}")
    return tuple(map(_read_text, value))


def _read_rows(value: Any) -> Rows:
    rows = (line.split(",") for line in _read_text(value).splitlines() if line.strip())
    return tuple(tuple(form.strip() for form in row if form.strip() not in {"", "-"}) for row in rows)


def _read_numbers(value: Any) -> Numbers:
    return {word: int(head) for head, words in split_lines(_read_text(value)) for word in words}


def _read_ranges(value: Any) -> Ranges:
    ranges: dict[str, tuple[int, int]] = {}
    for head, words in split_lines(_read_text(value)):
        lowest, _, highest = head.partition("-")
        ranges.update(dict.fromkeys(words, (int(lowest), int(highest))))
    return ranges


def _read_uses(value: Any) -> Uses:
    uses: dict[str, str] = {}
    for letters, words in split_lines(_read_text(value)):
        for word in words:
            if word in uses:
                raise ValueError(f"{word!r} stands twice; give it all its letters in one line")
            uses[word] = letters
    return uses


def _read_words_by(value: Any) -> WordsBy:
    return {one: _read_words(words) for key, words in value.items() for one in key.split()}


def _read_phrases_by(value: Any) -> PhrasesBy:
    return {key: _read_phrases(phrases) for key, phrases in value.items()}


def split_lines(text: str) -> Iterator[tuple[str, list[str]]]:
    """Split lines like "21: veintiuno veintiún" into what stands before the colon and the words behind it.

    >>> list(split_lines("2: dos\\n\\n21: veintiuno veintiún"))
    [('2', ['dos']), ('21', ['veintiuno', 'veintiún'])]
    """
    for line in text.splitlines():
        if line.strip():
            head, colon, words = line.partition(":")
            if not colon:
                raise ValueError(f"the line {line!r} has no colon")
            yield head.strip(), words.split()


_READERS: dict[Any, Callable[[Any], Any]] = {
    str: _read_text,
    bool: _read_flag,
    Words: _read_words,
    Phrases: _read_phrases,
    Rows: _read_rows,
    Numbers: _read_numbers,
    Ranges: _read_ranges,
    Uses: _read_uses,
    WordsBy: _read_words_by,
    PhrasesBy: _read_phrases_by,
}
