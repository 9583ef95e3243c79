"""All words that newsmill knows, as one value: the lexicon in force, and the tables that are made of it.

A process judges by one lexicon at a time. Code in flows/text makes its tables (word -> month, compiled patterns) in
functions under @derived: made once, and forgotten when another lexicon comes into force. So nothing of the lexicon may
be bound when a module is loaded; a test says so.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, TypeVar, cast

from flows.languages import load_languages
from flows.languages.tables import Language

Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Everything that is known in words.

    languages  by their code, in the order in which they count where nobody knows the language of a word.
    """

    languages: Mapping[str, Language]


@cache
def shipped_lexicon() -> Lexicon:
    """The lexicon that comes with newsmill."""
    return Lexicon(load_languages())


def lexicon() -> Lexicon:
    """The lexicon in force: the shipped one, unless another was brought into force."""
    return _in_force[-1] if _in_force else shipped_lexicon()


@contextmanager
def use_lexicon(other: Lexicon) -> Iterator[None]:
    """Bring a lexicon into force; the one before it counts again at the end.

    >>> from flows.languages.tables import Language
    >>> with use_lexicon(Lexicon({"qn": Language("qn", "Norwoodian")})):
    ...     find_language("qn").name, find_language("de").name
    ('Norwoodian', '')
    >>> find_language("de").name
    'German'
    """
    is_other = other is not lexicon()
    _in_force.append(other)
    if is_other:
        _forget()
    try:
        yield
    finally:
        _in_force.pop()
        if is_other:
            _forget()


def languages() -> Mapping[str, Language]:
    """The languages in force: code -> Language."""
    return lexicon().languages


def find_language(code: str) -> Language:
    """The language of a code; an empty one where nothing is known of it.

    >>> find_language("de").name, find_language("xx").name
    ('German', '')
    """
    return lexicon().languages.get(code, _UNKNOWN)


def derived(function: Function) -> Function:
    """Remember what a function makes of the lexicon in force, for all its arguments."""
    return _remember(None, function)


def remembered(count: int) -> Callable[[Function], Function]:
    """Remember the last results of a function that depends on the lexicon in force; count: how many."""
    return lambda function: _remember(count, function)


def _remember(count: int | None, function: Function) -> Function:
    cached = lru_cache(maxsize=count)(function)
    _caches.append(cached)
    return cast("Function", cached)


def _forget() -> None:
    for cached in _caches:
        cached.cache_clear()


_caches: list[Any] = []
_in_force: list[Lexicon] = []
_UNKNOWN = Language("", "")
