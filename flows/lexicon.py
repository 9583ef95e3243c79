"""All words that newsmill knows, as one value: the lexicon in force, and the tables that are made of it.

A process judges by one lexicon at a time: the shipped one, or the one that a user's folder extends
(storage/lexicon_folder.py reads it). Code in flows/text makes its tables (word -> month, compiled patterns) in
functions under @derived: made once, and forgotten when another lexicon comes into force. So nothing of the lexicon may
be bound when a module is loaded; a test says so.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache, cached_property, lru_cache
from typing import Any, NamedTuple, TypeVar, cast

from flows.languages import load_languages
from flows.languages.tables import Language
from flows.rules import Rule, all_rules

Function = TypeVar("Function", bound=Callable[..., Any])

_caches: list[Any] = []


class KnownPlace(NamedTuple):
    """A place that the gazetteer lacks, or has otherwise. also: other forms of its name; population: 0 if unknown."""

    name: str
    country: str
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageRule:
    """A user's rule for lines of the page around the report.

    rule     its id, kind, description and pattern.
    phrases  lines that it takes whole, compared as those of the language files are.
    sources  the source_uri that it holds for; "*" is any text, a folder stands for all below it. Empty: every one.
    opens    whether what stands behind its lines is not the report either, as behind "More stories".
    """

    rule: Rule
    phrases: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    opens: bool = False


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Everything that is known in words; all but the languages comes from the user.

    languages   by their code, in the order in which they count where nobody knows the language of a word.
    page_rules  of those that hold for all sources, the first one that takes a line decides; those for some sources
                are asked before them.
    off         ids of rules that find nothing.
    """

    languages: Mapping[str, Language]
    page_rules: tuple[PageRule, ...] = ()
    off: frozenset[str] = frozenset()
    agencies: frozenset[str] = frozenset()
    publishers: frozenset[str] = frozenset()
    places: tuple[KnownPlace, ...] = ()

    @cached_property
    def version(self) -> str:
        """Hash of what decides every document: of the values, not of how they were written."""
        shared = tuple(rule for rule in self.page_rules if not rule.sources)
        rest = (self.languages, self.off, self.agencies, self.publishers, self.places)
        return hash_values((shared, *rest))

    @cached_property
    def source_versions(self) -> dict[str, str]:
        """Hash of the rules that hold for some sources only: glob -> hash, in the order of the globs.

        A document's key holds the hashes of the globs that match its source_uri (see storage/sql/document_keys.sql).
        """
        rules = self.page_rules
        return {glob: hash_values([rules[number] for number in self._by_source[glob]]) for glob in self._by_source}

    @cached_property
    def _by_source(self) -> dict[str, list[int]]:
        """Glob -> places of its rules in page_rules."""
        found: dict[str, list[int]] = {}
        for number, rule in enumerate(self.page_rules):
            for glob in rule.sources:
                found.setdefault(glob, []).append(number)
        return dict(sorted(found.items()))

    def list_rules_for(self, source_uri: str | None) -> tuple[int, ...]:
        """Places in page_rules of the rules that hold for a source, in the order in which they are asked."""
        own = [
            number
            for glob, numbers in self._by_source.items()
            if source_uri is not None and matches_source(glob, source_uri)
            for number in numbers
        ]
        shared = (number for number, rule in enumerate(self.page_rules) if not rule.sources)
        return tuple(dict.fromkeys((*own, *shared)))

    def key_of(self, source_uri: str) -> str:
        """What of the rules for some sources only decides a document: nothing where none of them holds for it."""
        return "".join(version for glob, version in self.source_versions.items() if matches_source(glob, source_uri))

    def list_rules(self) -> tuple[Rule, ...]:
        """Every rule, of the program and of the user, by id; those that are switched off say so."""
        rules = [rule.rule for rule in self.page_rules] + [
            replace(rule, description=f"Switched off. {rule.description}") if rule.id in self.off else rule
            for rule in all_rules()
        ]
        return tuple(sorted(rules, key=lambda rule: rule.id))

    def is_same(self, other: "Lexicon") -> bool:
        """Whether two lexicons say the same."""
        if self is other:
            return True
        return (self.version, self.source_versions) == (other.version, other.source_versions)


def hash_values(values: object) -> str:
    """16 hex characters that change with any value; the order of sets and mappings does not count.

    >>> hash_values({"a": 1, "b": frozenset("xy")}) == hash_values({"b": frozenset("yx"), "a": 1})
    True
    """
    return hashlib.sha256(json.dumps(_plain(values), sort_keys=True).encode()).hexdigest()[:16]


def _plain(value: object) -> object:
    """A value of a lexicon in lists, strings and numbers."""
    if is_dataclass(value):
        return [_plain(getattr(value, column.name)) for column in fields(value)]
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, frozenset):
        return sorted(value)
    return [_plain(one) for one in value] if isinstance(value, tuple | list) else value


def matches_source(glob: str, source_uri: str) -> bool:
    """Whether a source is one that a rule holds for: "*" is any text; without one, a file or all below a folder.

    >>> [matches_source(glob, "ledger/2024/1.txt") for glob in ("ledger", "ledger/*.txt", "*/1.*", "ledge", "*/2.txt")]
    [True, True, True, False, False]
    """
    first, *rest = glob.split("*")
    if not rest:
        return source_uri == glob or source_uri.startswith(f"{glob}/")
    if not source_uri.startswith(first):
        return False
    at, (*inner, last) = len(first), rest
    for piece in inner:
        found = source_uri.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return len(source_uri) - at >= len(last) and source_uri.endswith(last)


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
    before = lexicon()
    _in_force.append(other)
    _forget_unless_same(before)
    try:
        yield
    finally:
        before = _in_force.pop()
        _forget_unless_same(before)


def bring_into_force(other: Lexicon) -> None:
    """Judge by a lexicon from now on: for worker processes, whose batches then share the tables made of it."""
    before = lexicon()
    _in_force[:] = [other]
    _forget_unless_same(before)


@contextmanager
def use_source(source_uri: str) -> Iterator[None]:
    """Let the user's rules for this source hold as well; the source before it counts again at the end."""
    _rules_in_force.append(lexicon().list_rules_for(source_uri))
    try:
        yield
    finally:
        _rules_in_force.pop()


def rules_in_force() -> tuple[int, ...]:
    """The places in page_rules of the rules that hold for the source that is read; outside of one, for any source."""
    if _rules_in_force:
        return _rules_in_force[-1]
    return lexicon().list_rules_for(None) if lexicon().page_rules else ()


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


@derived
def gather_words(section: str, table: str) -> frozenset[str]:
    """The words or phrases of a table (languages/tables) in all languages in force.

    >>> "und" in gather_words("words", "ands")
    True
    """
    return frozenset(word for one in languages().values() for word in getattr(getattr(one, section), table))


@derived
def list_uses(section: str, table: str, letter: str, code: str | None = None) -> frozenset[str]:
    """The words of a table that can do what a letter says: of a language, or of all in force.

    >>> "minister" in list_uses("people", "roles", "t"), "singer" in list_uses("people", "roles", "t", "en")
    (True, False)
    """
    found = languages().values() if code is None else [find_language(code)]
    tables = (getattr(getattr(one, section), table) for one in found)
    return frozenset(word for uses in tables for word, letters in uses.items() if letter in letters)


def list_roles(letter: str, code: str | None = None) -> frozenset[str]:
    """The roles of people that can do what a letter says (languages/tables, People).

    >>> "singer" in list_roles("s"), "zeuge" in list_roles("u", "de")
    (True, True)
    """
    return list_uses("people", "roles", letter, code)


def _forget_unless_same(before: Lexicon) -> None:
    if not lexicon().is_same(before):
        for cached in _caches:
            cached.cache_clear()


_in_force: list[Lexicon] = []
_rules_in_force: list[tuple[int, ...]] = []
_UNKNOWN = Language("", "")
