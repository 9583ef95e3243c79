"""A page as the choosers of authors see it: its lines in order, and what its own words say of a name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from flows.rules.letters import CAPITAL
from flows.text.naming.name_words import Kind, kinds_of
from flows.text.readers.line import BLANK, LineReading
from flows.text.readers.name_shape import opens_with_given_name
from flows.text.values import Byline, Verdict

# Lines that are not blank: bylines stand above the report, so many at most from the top, or around the headline where
# a long menu stands above it.
LONGEST_HEAD = 60
ABOVE_TITLE = 10
# Letters. Shorter words are initials and particles.
SHORTEST_WORD = 3
# Paragraphs that tell whom a report is about, and letters of a surname that its cases keep ("Клюев", "Клюева").
OPENING, CASE_LETTERS, SHORTEST_STEM = 3, 2, 4

_NO_NAME = (
    Kind.STOP | Kind.HEAD | Kind.COMPANY | Kind.SUBJECT | Kind.FEATURE | Kind.DEMONYM | Kind.LEADING | Kind.PUBLIC
)
_SMALL_WORD = re.compile(rf"(?<!\w)[^\W\d_{CAPITAL}][^\W\d_]{{2,}}")
_CAPITALISED = re.compile(rf"[{CAPITAL}][^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A byline that a line may be. order: its number among the lines that are not blank."""

    order: int
    line: int
    byline: Byline
    evidence: Literal["stated", "beside"]


class AuthorPage:
    """Lines and verdicts of a page; orders are numbers among its lines that are not blank.

    start, first, title: orders of the first line of the head, of the report's first paragraph, and of the headline (-1
    where there is none).
    """

    def __init__(self, lines: Sequence[LineReading], verdicts: Sequence[Verdict | None]) -> None:
        self._lines = lines
        self.solid = [number for number, verdict in enumerate(verdicts) if verdict is not None]
        self.verdicts = [verdict for verdict in verdicts if verdict is not None]
        self.is_report = [verdict.kind == "body" and verdict.context == "text" for verdict in self.verdicts]
        self.title = next((order for order, verdict in enumerate(self.verdicts) if verdict.kind == "title"), -1)
        self.start = max(0, self.title - ABOVE_TITLE) if self.title >= LONGEST_HEAD else 0
        self.end = min(len(self.solid), self.start + LONGEST_HEAD)
        self.first = next((order for order in range(self.start, self.end) if self.is_report[order]), self.end)

    def line(self, order: int) -> LineReading:
        """A line; a blank one before the first and behind the last."""
        return self._lines[self.solid[order]] if 0 <= order < len(self.solid) else BLANK

    def text(self, order: int) -> str:
        """A line as it stands; "" before the first and behind the last."""
        return self.line(order).text

    def kind(self, order: int) -> str:
        """The kind of a line; "" before the first and behind the last."""
        return self.verdicts[order].kind if 0 <= order < len(self.solid) else ""

    def is_dated(self, order: int) -> bool:
        """Whether a date line stands above or below a line."""
        return self.line(order - 1).is_date or self.line(order + 1).is_date

    def is_likely(self, byline: Byline) -> bool:
        """Whether a name opens with a frequent given name, or no word of the names is a common one."""
        return is_known(byline) or self.is_unusual(byline)

    def is_unusual(self, byline: Byline, *, may_shout: bool = False) -> bool:
        """Whether no word of the names is a common one, on this page ("Key Takeaways") or anywhere.

        may_shout: whether names may be in capitals throughout, as buttons are.
        """
        words = [word for name in byline.names for word in name.name.split() if len(word) >= SHORTEST_WORD]
        if not may_shout and any(word.isupper() for word in words):
            return False
        return not any(word.lower() in self._small or kinds_of(word) & _NO_NAME for word in words)

    def is_subject(self, byline: Byline) -> bool:
        """Whether headline and opening are about the one person named: the name alone is the caption of a portrait.

        Left alone: authors whom the headline or a standfirst alone names.
        """
        if len(byline.names) != 1 or self.title < 0:
            return False
        surname = byline.names[0].name.rsplit(" ", 1)[-1].lower()
        return self._names(self.title, surname) and any(self._names(order, surname) for order in self._opening)

    def is_named(self, byline: Byline) -> bool:
        """Whether the report names one of these people."""
        surnames = {name.name.rsplit(" ", 1)[-1] for name in byline.names}
        orders = (order for order, is_report in enumerate(self.is_report) if is_report)
        return any(surname in self.text(order) for order in orders for surname in surnames)

    def _names(self, order: int, surname: str) -> bool:
        """Whether a line holds a surname, in any case of the grammar."""
        stem = surname[: max(SHORTEST_STEM, len(surname) - CASE_LETTERS)]
        words = map(str.lower, _CAPITALISED.findall(self.text(order)))
        return any(word.startswith(stem) and len(word) <= len(surname) + CASE_LETTERS for word in words)

    @cached_property
    def _opening(self) -> list[int]:
        orders = range(self.first, min(len(self.solid), self.first + 2 * OPENING))
        return [order for order in orders if self.is_report[order]][:OPENING]

    @cached_property
    def _small(self) -> frozenset[str]:
        """The words in small letters of the text."""
        kept = (self.text(order) for order, verdict in enumerate(self.verdicts) if verdict.kept)
        return frozenset(_SMALL_WORD.findall(" ".join(kept)))


def is_known(byline: Byline) -> bool:
    """Whether one of the names opens with a frequent given name.

    >>> from flows.text.values import Name
    >>> [is_known(Byline(0, 8, (Name(name, 0, 8, ""),), "")) for name in ("Anna Ruiz", "KARL LIND", "Harbour Fees")]
    [True, True, False]
    """
    return any(opens_with_given_name(name.name) for name in byline.names)
