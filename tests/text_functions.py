"""The public functions of flows/text that take a text, or what is made of one, listed from the package; and what each gets.

Left out are the steps inside of them, which are given places too (a word's number, a line's); who calls them is measured.
"""

import copy
import pkgutil
import typing
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from importlib import import_module
from inspect import Parameter, isfunction, signature, unwrap
from typing import Any, NamedTuple

from selectolax.lexbor import LexborHTMLParser

import flows.text
from flows.text.document import Page, read_page
from flows.text.head.author_page import AuthorPage
from flows.text.head.date_ranks import PageLines
from flows.text.head.publication import find_page
from flows.text.judging.judge import judge_alone, judge_units
from flows.text.judging.unit import Unit
from flows.text.naming.names import Words, read_words
from flows.text.readers.line import LineReading, Paragraph, read_lines, read_paragraphs
from flows.text.reading.line_ends import split_lines
from flows.text.reading.mail_head import HeadLine
from flows.text.speech.quotes import find_quotes
from flows.text.values import Opinion, Quote, Verdict
from flows.text.words.clause import Clause
from flows.text.words.understood import Understood

LATEST = date(2030, 1, 1)
# Modules that make patterns of rules, which are no strangers' texts.
_OF_RULES = ("patterns", "pattern_tree", "word_borders")
# Functions that take the name of a file or a month, a pattern, a character, text that was misread: no text will do.
_OF_NAMES = {
    "dating.written.month_number", "dating.written.widen_year", "head.ranking.read_weights",
    "judging.line_rules.split_alternatives", "naming.gazetteer.find_cities", "naming.name_words.read_word_list",
    "reading.language.judge_pieces", "reading.language_letters.find_script",
    "reading.language_letters.has_letter_of", "reading.misread.make_bytes",
}  # fmt: skip


class Made:
    """What is made of a text. Readings and units remember what was asked of them: each call has its own."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def page(self) -> Page:
        return read_page(self.text, frozenset(), 0.5)

    @cached_property
    def _units(self) -> list[Unit]:
        return judge_units(read_lines(self.page.lines), self.page.blocks, frozenset())[0]

    def lines(self) -> list[LineReading]:
        return read_lines(self.page.lines)

    def units(self) -> list[Unit]:
        return [copy.copy(unit) for unit in self._units]

    @cached_property
    def quotes(self) -> list[Quote]:
        return find_quotes(Understood(self.text, "en"))


_MAKERS: dict[Any, Callable[[Made], object]] = {
    str: lambda made: made.text,
    str | None: lambda made: made.text,
    bytes: lambda made: made.text.encode("utf-8", "surrogatepass"),
    Sequence[str]: lambda made: split_lines(made.text),
    list[str]: lambda made: split_lines(made.text),
    Iterable[str]: lambda made: split_lines(made.text),
    LineReading: lambda made: LineReading(made.text),
    Sequence[LineReading]: lambda made: made.lines(),
    Sequence[Paragraph]: lambda made: read_paragraphs(made.lines(), made.page.blocks),
    Sequence[Verdict | None]: lambda made: made.page.verdicts,
    Sequence[Opinion | None]: lambda made: [verdict and verdict.context for verdict in made.page.verdicts],
    Sequence[tuple[int, int]]: lambda made: made.page.blocks,
    Sequence[HeadLine]: lambda made: made.page.mail_head,
    Unit: lambda made: judge_alone(made.text, 0, 0, frozenset()),
    Sequence[Unit]: lambda made: made.units(),
    list[Unit]: lambda made: made.units(),
    Page: lambda made: made.page,
    PageLines: lambda made: find_page(made.lines(), made.page.verdicts),
    AuthorPage: lambda made: AuthorPage(made.lines(), made.page.verdicts),
    Understood: lambda made: Understood(made.text, "en"),
    Clause: lambda made: Understood(made.text, "en").clause(),
    Words: lambda made: read_words(made.text),
    Iterable[Quote]: lambda made: made.quotes,
    LexborHTMLParser: lambda made: LexborHTMLParser(made.text),
}
_OF_PAGES = {Sequence[LineReading], Sequence[Unit], list[Unit], Page, PageLines, AuthorPage, Iterable[Quote]}
# Of several of these each may be long by itself, as a headline and a body; all others describe one page together.
_APART = {str, str | None, bytes}
# What goes with a text and does not grow with it; the last ones by the names of their arguments.
_BESIDE: dict[Any, object] = {
    date: LATEST, date | None: None, float: 0.5, bool | None: None, frozenset[int]: frozenset(),
    "language": "en", "code": "en", "rule_id": "body.sentence",
}  # fmt: skip


class TextFunction(NamedTuple):
    """A function, by its name below flows/text, and the type of each argument that it must have.

    grows: number of the argument that grows while the others stay as they are; None where they grow together.
    """

    name: str
    call: Callable[..., object]
    types: tuple[Any, ...]
    grows: int | None

    @property
    def is_of_pages(self) -> bool:
        """Whether a page has to be judged before it can be called."""
        return bool(_OF_PAGES.intersection(self.types))

    def bind(self, grown: Made, other: Made) -> Callable[[], None]:
        """What calls it with arguments that are made now."""
        arguments = [
            _make(kind, grown if self.grows in (None, place) else other) for place, kind in enumerate(self.types)
        ]

        def work() -> None:
            found = self.call(*arguments)
            if isinstance(found, Iterator):
                for _ in found:
                    pass

        return work


def _make(kind: Any, made: Made) -> object:
    return _MAKERS[kind](made) if kind in _MAKERS else _BESIDE[kind]


def list_functions() -> list[TextFunction]:
    """All of them; one that takes two texts comes once for each."""
    found: list[TextFunction] = []
    for module in pkgutil.walk_packages(flows.text.__path__, "flows.text."):
        short = module.name.removeprefix("flows.text.")
        if short in _OF_RULES:
            continue
        for name, given in vars(import_module(module.name)).items():
            # Without what remembers answers: a second call would say nothing.
            call = unwrap(given) if callable(given) else None
            if name.startswith("_") or not isfunction(call) or call.__module__ != module.name:
                continue
            types = _read_types(call)
            if f"{short}.{name}" not in _OF_NAMES and any(kind in _MAKERS for kind in types) and None not in types:
                found += _grow_in_turn(f"{short}.{name}", call, types)
    return found


def _read_types(call: Callable[..., object]) -> tuple[Any, ...]:
    """What each argument that must be given is; None for what cannot be made of a text."""
    try:
        hints = typing.get_type_hints(call)
    except TypeError:
        # Types that are there for mypy only.
        return ()
    asked = [one.name for one in signature(call).parameters.values() if one.default is Parameter.empty]
    types = (name if name in _BESIDE else hints.get(name) for name in asked)
    return tuple(kind if kind in _MAKERS or kind in _BESIDE else None for kind in types)


def _grow_in_turn(name: str, call: Callable[..., object], types: tuple[Any, ...]) -> Iterator[TextFunction]:
    texts = [place for place, kind in enumerate(types) if kind in _APART]
    for place in texts if len(texts) > 1 else [None]:
        yield TextFunction(f"{name}[{place}]" if place is not None else name, call, types, place)
