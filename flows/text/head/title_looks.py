"""What a line above the report looks like, in numbers that mean the same in every script: what its weights ask for.

Each look is a name and a small whole number; rules/title_weights.json has a weight for each that was learned.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from flows.rules.letters import is_small
from flows.rules.marks import EXCLAMATION_MARKS, QUESTION_MARKS
from flows.text.head.ranking import grade
from flows.text.head.title_lines import SHORTEST_PARAGRAPH, HeadLines
from flows.text.readers.byline_pieces import is_role
from flows.text.readers.headline import Echo, find_echo, prepare, weigh_characters
from flows.text.readers.line import BLANK, LONGEST_TITLE, LineReading

# Characters of the report's beginning, in which a headline's words come again more often than a menu's.
LEAD = 700
# Lines of the page's top in which a headline may be printed twice; lines of a table of contents.
TOP, LEAST_ENTRIES = 60, 3
# Lines around a candidate that are looked at.
NEAR, NEARER = 8, 5
# A line that a rule took which is often wrong of headlines: its words, its share in the body, lines to a byline.
LEAST_WORDS, LEAST_SHARE, BYLINE_REACH = 5, 0.5, 3
# Characters up to which a full stop is an abbreviation's as often, and a question a headline.
SHORT_SENTENCE, SHORT_QUESTION = 40, 60
# How much of the body is searched for the headline's words: lines from which a paragraph is taken, characters of a line
# of hard-wrapped text (wide ones weighed), characters in all.
BODY_LINES, SHORTEST_WRAPPED_LINE, BODY_CHARACTERS = 60, 55, 4_000

_WIDTHS = (8, 12, 16, 20, 25, 30, 40, 50, 65, 80, 100, 130, 170)
_NEXT_WIDTHS = (1, 12, 20, 40, 60, 90, 150)
_SHARES = (0.01, 0.2, 0.34, 0.5, 0.67, 0.8, 0.99)
_MARGINS = (-0.5, -0.25, -0.1, 0.0, 0.1, 0.3)
_FEW_SHARES = (0.01, 0.34, 0.67)
_ORDERS = (1, 2, 3, 4, 6, 9, 14)
_LEFTS = (1, 2, 3, 4, 5, 7, 10, 15)
_OPINIONS = {"text": 1, "junk": 2, "unsure": 3}


class Candidate(NamedTuple):
    """A line that may be the headline: its index and order, its words, what of them comes again, and its looks."""

    number: int
    order: int
    echo: Echo
    looks: dict[str, int]


def list_orders(head: HeadLines) -> list[int]:
    """Orders of the lines that may be a headline, from top to bottom.

    Left out are lines that show what else they are: names, dates, credits, trails, chapters of which a second one
    follows, tables of contents.
    """
    orders = [order for order in head.list_candidates() if _may_be(head, order)]
    chapters = _list_chapters(head.later) if len(orders) >= LEAST_ENTRIES else set()
    contents = {order for order in orders if head.line(order).text in chapters}
    return orders if len(contents) < LEAST_ENTRIES else [order for order in orders if order not in contents]


def describe_candidates(head: HeadLines, orders: list[int]) -> list[Candidate]:
    """The lines that may be the headline, with their looks.

    A line that is junk for a reason that is often wrong of headlines needs a byline or a date below it, and a body that
    says its words again.
    """
    repeated = set(head.later)
    entries = {order for order in orders if head.line(order).text in repeated}
    return _Reader(head, orders, entries, prepare(_read_body(head.later))).read() if orders else []


def stands_above_dateline(head: HeadLines, order: int) -> bool:
    """Whether a line stands right above one that opens with a dateline: wire copy has its headline there."""
    return order + 1 < len(head.numbers) and head.line(order + 1).dateline is not None


def _may_be(head: HeadLines, order: int) -> bool:
    line = head.line(order)
    if not line.may_be_title or _is_chapter(line.text, head.read_around(order), head.later):
        return False
    if _is_standfirst(line) or (_is_long_question(line) and not head.is_above_byline(order)):
        return False
    above = head.line(order - 1) if order else BLANK
    # Below a name, a role alone is the author's.
    is_role_below_name = above.is_head_line and not above.has_day and is_role(line.text)
    return not (is_role_below_name or line.tells_of_author)


def _list_chapters(lines: Sequence[str]) -> set[str]:
    """Lines right above a paragraph: where a headline's candidates come again so, they are a table of contents."""
    solid = [line for line in lines if line]
    return {line for line, below in pairwise(solid) if weigh_characters(below[:LONGEST_TITLE]) >= SHORTEST_PARAGRAPH}


def _is_standfirst(line: LineReading) -> bool:
    """Whether a line is one whole sentence: it stands below a headline, or the text has begun.

    >>> lines = ("Small boats may have to leave the harbour this spring.", "Fees rise. Why.")
    >>> [_is_standfirst(LineReading(line)) for line in lines]
    [True, False]
    """
    text = line.text
    is_long = len(text) > SHORT_SENTENCE and not line.has_capitals
    return is_long and ". " not in text and line.ends_sentence and not text.endswith("…")


def _is_long_question(line: LineReading) -> bool:
    """Whether a line is a long question: it speaks to the reader."""
    is_question = len(line.text) >= SHORT_QUESTION and _closed(line.text).endswith(_QUESTION_MARKS)
    return is_question and not line.has_capitals


def _read_body(later: Sequence[str]) -> str:
    """The first paragraphs of the report, whatever the judge thinks of them."""
    for shortest in (SHORTEST_PARAGRAPH, SHORTEST_WRAPPED_LINE):
        long_lines = (line for line in later[:BODY_LINES] if weigh_characters(line[:shortest]) >= shortest)
        body = " ".join(line[:BODY_CHARACTERS] for line in long_lines)
        if body:
            return body[:BODY_CHARACTERS]
    return ""


def _is_chapter(line: str, around: Sequence[str], later: Sequence[str]) -> bool:
    """Whether a line is one of numbered ones: "1. Plan", "Step 1: Plan", "Tip #1", where the next or last stands, too.

    Leaves alone "1. FC Norwood wins": no second one follows.

    >>> _is_chapter("Step 1: Plan", ["Step 2: Build"], []), _is_chapter("1. FC Norwood wins", [], ["2.5 percent more"])
    (True, False)
    """
    match = _CHAPTER.match(line)
    if match is None:
        return False
    number = int(match.group(2))
    beside = tuple(f"{match.group(1)}{other}{match.group(3)}" for other in (number - 1, number + 1) if other)
    return any(other.startswith(beside) for others in (around, later) for other in others)


class _Reader:
    """Reads the looks of a record's candidates."""

    def __init__(self, head: HeadLines, orders: list[int], entries: set[int], body: str) -> None:
        self.head, self.orders, self.entries, self.body = head, orders, entries, body
        self.lead = body[:LEAD]
        self.echoes = {order: find_echo(head.line(order).text, body) for order in orders}
        self.end = head.first if head.dense is None else head.dense
        self.top = [line.text.lower() for line in head.lines[:TOP] if line.text]
        self.is_plain = sum(map(head.is_junk, range(len(head.numbers)))) < 2

    def read(self) -> list[Candidate]:
        candidates = []
        for rank, order in enumerate(self.orders):
            number, echo = self.head.numbers[order], self.echoes[order]
            looks = self._read_looks(rank, order)
            if number in self.head.doubtful:
                is_above_byline = 0 < looks["byline_below"] <= BYLINE_REACH
                is_told = self.head.lines[number].word_count >= LEAST_WORDS and echo.share >= LEAST_SHARE
                if not (is_above_byline and is_told):
                    continue
            candidates.append(Candidate(number, order, echo, looks))
        return candidates

    def _read_looks(self, rank: int, order: int) -> dict[str, int]:
        head, reading = self.head, self.head.line(order)
        line, width = reading.text, reading.width
        words, echo, lead = min(reading.word_count, 5), self.echoes[order], find_echo(line, self.lead)
        share = 0 if not echo.total else 1 + grade(echo.share, _SHARES)
        left = 0 if order >= self.end else bisect_left(self.orders, self.end) - rank
        byline = 1 + self._find(head.is_head_line, order, NEAR)
        end, length = _grade_end(reading), grade(words, (2, 3, 5))
        is_widest = width >= max(head.line(other).width for other in self.orders if abs(other - order) <= 4)
        best_other = max((self.echoes[other].share for other in self.orders if other != order), default=-1.0)
        return {
            "width": grade(width, _WIDTHS),
            "words": words,
            "share": share,
            "share_in_lead": 0 if not lead.total else 1 + grade(lead.share, _SHARES),
            "share_beside_others": 0 if not echo.total else 1 + grade(echo.share - best_other, _MARGINS),
            "end": end,
            "opening": _grade_opening(line),
            "marks": min(3, len(_MARKS.findall(line))),
            "site_around": _grade_cut(reading),
            "capitals": 2 if line.isupper() else int(reading.has_capitals),
            "name": int(reading.is_person_name),
            "digits": grade(sum(map(str.isdigit, line)), (1, 3, 5, 9)),
            "opinion": _OPINIONS[head.opinions[head.numbers[order]] or "unsure"],
            "widest": int(is_widest),
            "rank": grade(rank, _ORDERS),
            "left": grade(left, _LEFTS),
            "region": 4 * (order < head.first) + 2 * (order < (head.dense or 0)) + (order > head.first),
            "candidates": grade(len(self.orders), (2, 3, 5, 9, 16, 30)),
            "plain": 1 + min(rank, 3) if self.is_plain else 0,
            "byline_below": byline,
            "byline_above": 1 + self._find(head.is_head_line, order, -4),
            "date_below": 1 + self._find(lambda other: head.line(other).has_day, order, NEAR),
            "dateline_below": 1 + self._find(lambda other: head.line(other).dateline is not None, order, 4),
            "paragraph_below": 1 + self._find(head.is_paragraph, order, NEAR),
            "next_width": self._grade_width(order + 1),
            "last_width": self._grade_width(order - 1),
            "next_opinion": self._opinion(order + 1),
            "last_opinion": self._opinion(order - 1),
            "short_below": sum(head.line(other).is_short for other in self._near(order, NEARER)),
            "short_above": sum(head.line(other).is_short for other in self._near(order, -NEARER)),
            "junk_below": sum(map(head.is_junk, self._near(order, NEARER))),
            "junk_above": sum(map(head.is_junk, self._near(order, -NEARER))),
            "copies": min(3, self.top.count(line.lower())),
            "entry": (1 + (len(self.entries) >= LEAST_ENTRIES)) if order in self.entries else 0,
            "words_share_byline": join(length, grade(echo.share, _FEW_SHARES), grade(byline, (1, 2, 4, 7))),
            "rank_left_words": join(grade(rank, (1, 2, 4)), grade(left, (1, 2, 3, 5)), grade(words, (3, 5))),
            "end_widest": join(end, int(is_widest)),
        }  # fmt: skip

    def _near(self, order: int, reach: int) -> range:
        """The next lines that are not blank, from the nearest on; with a negative reach those before."""
        if reach < 0:
            return range(order - 1, max(-1, order - 1 + reach), -1)
        return range(order + 1, min(order + 1 + reach, len(self.head.numbers)))

    def _find(self, test: Callable[[int], bool], order: int, reach: int) -> int:
        """How many lines lie before the nearest one of a kind; -1 where none is near."""
        return next((distance for distance, other in enumerate(self._near(order, reach)) if test(other)), -1)

    def _grade_width(self, order: int) -> int:
        return grade(self.head.line(order).width, _NEXT_WIDTHS) if 0 <= order < len(self.head.numbers) else 0

    def _opinion(self, order: int) -> int:
        is_there = 0 <= order < len(self.head.numbers)
        return _OPINIONS[self.head.opinions[self.head.numbers[order]] or "unsure"] if is_there else 0


def join(*grades: int) -> int:
    """Several grades as one look, a digit each.

    >>> join(3, 0, 2)
    302
    """
    return int("".join(map(str, grades)))


def _grade_end(reading: LineReading) -> int:
    """How a line ends: 0 no mark, 1 sentence, 2 short sentence, 3 question, 4 long question, 5 shout, 6 more to come,
    7 cut off, 8 another mark, 9 the second of two sentences.
    """
    line = reading.text
    closed = _closed(line)
    if closed.endswith(("…", "...")):
        return 7
    if reading.ends_sentence:
        return 9 if _SECOND_SENTENCE.search(line) else 1 if len(line) > SHORT_SENTENCE else 2
    if closed.endswith(_QUESTION_MARKS):
        return 3 if len(line) < SHORT_QUESTION else 4
    if closed.endswith(_EXCLAMATION_MARKS):
        return 5
    if line.endswith((":", ",", ";", "：", "、")):
        return 6
    return 0 if closed[-1:].isalnum() else 8


def _closed(line: str) -> str:
    return line.rstrip("\"'”’»)")


def _grade_opening(line: str) -> int:
    """How a line opens: 0 capital, 1 small letter, 2 digit, 3 mark of a menu, 4 quote or another mark."""
    if is_small(line[0]):
        return 1
    if line[0].isdigit():
        return 2
    return 3 if _MENU_MARK.match(line) else 0 if line[0].isalnum() else 4


def _grade_cut(line: LineReading) -> int:
    start, end = line.headline
    return 2 * (start > 0) + (end < len(line.text))


_CHAPTER = re.compile(r"((?:[^\W\d_]{2,12} )?#?)(\d{1,2})([.):] |[.)](?=[^\W\d])| [-–—] |$)")
_QUESTION_MARKS, _EXCLAMATION_MARKS = tuple(QUESTION_MARKS), tuple(EXCLAMATION_MARKS)
_SECOND_SENTENCE = re.compile(r"\w[.!?] \w")
_MENU_MARK = re.compile(r"[«‹<←↓→>»›▸•·|/*+#\[({\-–—]")
_MARKS = re.compile(r"[|•·›»▸→>/]")
