"""Adds what a user knows of a language to what is known of it."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from flows.languages.tables import Language


def add_language(known: Language, more: Language) -> Language:
    """A language with the words of both: nothing that is known goes.

    Sets and arrays grow, rows (months, weekdays) get further forms, a number word takes the meaning that `more` gives
    it. Of two texts (lines of tolls) both count.

    >>> from flows.languages.reading import read_language
    >>> known = read_language("xx", 'name = "X"\\n[numbers]\\nwords = "1: un"\\n[dates]\\nmonths = "jan\\\\nfeb"')
    >>> more = read_language("xx", 'name = "X"\\n[numbers]\\nwords = "2: du"\\n[dates]\\nmonths = "janu\\\\n-"')
    >>> both = add_language(known, more)
    >>> both.numbers.words, both.dates.months
    ({'un': 1, 'du': 2}, (('jan', 'janu'), ('feb',)))
    """
    both = _add_table(known, more)
    assert isinstance(both, Language)
    return both


def _add_table(known: Any, more: Any) -> Any:
    values = {
        column.name: getattr(known, column.name)
        if column.name in ("code", "name")
        else _add(getattr(known, column.name), getattr(more, column.name))
        for column in fields(known)
    }
    return type(known)(**values)


def _add(known: Any, more: Any) -> Any:
    if not more or known == more:
        return known
    if not known:
        return more
    if is_dataclass(known):
        return _add_table(known, more)
    if isinstance(known, Mapping):
        return {**known, **{key: _add(known.get(key), more[key]) for key in sorted(more)}}
    if isinstance(known, frozenset):
        return known | more
    if isinstance(known, str):
        return f"{known}\n{more}"
    if not isinstance(known, tuple) or all(isinstance(one, int) for one in more):
        return more
    if isinstance(known[0], tuple) and len(known) == len(more):
        return tuple(_join(*rows) for rows in zip(known, more, strict=True))
    return _join(known, more)


def _join(known: tuple[Any, ...], more: tuple[Any, ...]) -> tuple[Any, ...]:
    return (*known, *(one for one in more if one not in known))
