"""The lines among which a headline is looked for, and what each of them is: read once a record."""

import re
from collections.abc import Collection, Iterator, Sequence

from flows.lexicon import derived, gather_words
from flows.rules.letters import CAPITAL
from flows.rules.marks import OTHER_ENDS
from flows.text.dating.calendar import find_calendar_dates
from flows.text.dating.cues import date_cues
from flows.text.readers.byline import read_byline
from flows.text.readers.date_stamp import holds_only_dates
from flows.text.readers.dateline import read_dateline
from flows.text.readers.name_shape import is_person_name
from flows.text.readers.title_words import weigh_characters
from flows.text.sentence_ends import ends_with_stop
from flows.text.values import Opinion

# Lines of a record, blank ones aside, in which its head is looked for.
REACH = 600
# Candidates stand among so many lines before the first paragraph, and before the first place where paragraphs stand
# close: nine of ten headlines stand among the first 12 lines, or, where menus come first, that near to the report.
BEFORE_REPORT = 24
# A notice above the headline ("We may earn a commission …") stands among so many first lines, the headline among so
# many behind it.
BEFORE_NOTICE, BEHIND_NOTICE = 8, 7
# Characters, wide ones weighed. Longer lines are paragraphs.
LONGEST_TITLE = 220
# Characters, wide ones weighed. Shorter lines are labels and headings, or the lines of hard-wrapped text.
SHORTEST_PARAGRAPH = 90
# Characters up to which a line with a full stop, and one with a sentence inside, may be a headline all the same.
SHORTEST_SENTENCE = 40
LONGEST_HEADLINE = 110
# The report begins where so many paragraphs stand within so many lines that are not blank.
DENSE, DENSE_LINES = 3, 10
# Words beside a date; characters of the cues of dates; characters of a line that is looked through for dates.
BESIDE_DATE = 4
SHORTEST_CUE, LONGEST_CUE = 4, 30
LONGEST_DATED = 160
# Words with a capital of those that could have one, and how many at least, in a headline that capitalises its words.
CAPITAL_SHARE, LEAST_CAPITALS = 0.8, 5


class HeadLines:
    """The lines of a record as the search for its headline sees them.

    An order is the number of a line among those that are not blank.

    numbers    line indexes of the first lines that are not blank: order -> index.
    first      order of the first paragraph; dense: of the first of several that stand close, None where none do.
    start      line index where the report begins, by the better of the two.
    opinions   what the judge thinks of each line so far, None for blank lines.
    doubtful   lines that are junk for a reason that is often wrong of headlines.
    """

    def __init__(
        self,
        lines: Sequence[str],
        blocks: Sequence[tuple[int, int]],
        opinions: Sequence[Opinion | None],
        doubtful: Collection[int],
    ) -> None:
        self.lines, self.opinions, self.doubtful = lines, opinions, doubtful
        self.numbers: list[int] = []
        for number, opinion in enumerate(opinions):
            if opinion is not None:
                self.numbers.append(number)
                if len(self.numbers) == REACH:
                    break
        # No headline runs over three lines: those are hard-wrapped paragraphs.
        self._pairs = {first: f"{lines[first]} {lines[last]}" for first, last in blocks[:REACH] if last - first == 1}
        self._wrapped = {
            number for first, last in blocks[:REACH] if last - first >= 2 for number in range(first, last + 1)
        }
        self._is_head_line: dict[int, bool] = {}
        self._is_short: dict[int, bool] = {}
        self._has_date: dict[int, bool] = {}
        self.widths = [weigh_characters(lines[number][: LONGEST_TITLE + 1]) for number in self.numbers]
        count = len(self.numbers)
        self.first = next((order for order in range(count) if self._opens_report(order)), count)
        self.dense = self._find_dense()
        start = self.first if self.dense is None else self.dense
        self.start = self.numbers[start] if start < count else len(lines)

    def list_candidates(self) -> list[int]:
        """Orders of the lines that may be a headline by their place and length, from top to bottom.

        Lines that are junk are left out, but for the doubtful ones.
        """
        orders = set(range(max(0, self.first - BEFORE_REPORT), self.first))
        if self.dense is not None:
            orders.update(range(max(0, self.dense - BEFORE_REPORT), self.dense))
        orders.update(self._list_behind_notice())
        return [order for order in sorted(orders) if self._may_be_headline(order)]

    def _list_behind_notice(self) -> Iterator[int]:
        """Orders of the lines behind a notice above the headline, up to the report's own first paragraph.

        Left alone: a first paragraph with a dateline, which is the report's.
        """
        is_notice = self.first <= BEFORE_NOTICE and self.first < len(self.numbers)
        if not is_notice or read_dateline(self.line(self.first)) is not None:
            return
        for order in range(self.first + 1, min(self.first + 1 + BEHIND_NOTICE, len(self.numbers))):
            if self.is_paragraph(order):
                return
            yield order

    def line(self, order: int) -> str:
        return self.lines[self.numbers[order]]

    def is_paragraph(self, order: int) -> bool:
        """Whether the judge takes a line for text, and it is as long as a paragraph."""
        number = self.numbers[order]
        return number in self._wrapped or (self.opinions[number] == "text" and self.widths[order] >= SHORTEST_PARAGRAPH)

    def read_around(self, order: int) -> list[str]:
        """The lines before and behind one, as many as a list of chapters above the report may have."""
        around = self.numbers[max(0, order - BEFORE_REPORT) : order + 1 + BEFORE_REPORT]
        return [self.lines[number] for number in around]

    def is_above_byline(self, order: int) -> bool:
        """Whether one of the next three lines is a byline, a date or a name."""
        return any(map(self.is_head_line, range(order + 1, min(order + 4, len(self.numbers)))))

    def is_junk(self, order: int) -> bool:
        return self.opinions[self.numbers[order]] == "junk"

    def is_head_line(self, order: int) -> bool:
        """Whether a line is what stands between headline and body: a byline, a date, a name alone."""
        known = self._is_head_line.get(order)
        if known is None:
            line = self.line(order)
            known = len(line) <= LONGEST_TITLE and (
                is_dated(line) or read_byline(line) is not None or is_person_name(line)
            )
            self._is_head_line[order] = known
        return known

    def is_short(self, order: int) -> bool:
        """Whether a line is as short as a label and no sentence."""
        known = self._is_short.get(order)
        if known is None:
            known = self._is_short[order] = self.widths[order] < SHORTEST_SENTENCE and not ends_sentence(
                self.line(order)
            )
        return known

    def has_date(self, order: int) -> bool:
        """Whether a day stands in the line, with its year."""
        known = self._has_date.get(order)
        if known is None:
            line = self.line(order)
            known = (
                len(line) < LONGEST_DATED
                and bool(_DIGIT.search(line))
                and any(found.day and found.year for found in find_calendar_dates(line))
            )
            self._has_date[order] = known
        return known

    def _may_be_headline(self, order: int) -> bool:
        number = self.numbers[order]
        if (self.is_junk(order) and number not in self.doubtful) or number in self._wrapped:
            return False
        return self.widths[order] <= LONGEST_TITLE and not (order > self.first and self.is_paragraph(order))

    def _opens_report(self, order: int) -> bool:
        """Whether a line is running text: long, two sentences, or one that ends in a full stop.

        A short line with a full stop above a byline or date is a headline, and so is one that capitalises its words.
        """
        number = self.numbers[order]
        if number in self._wrapped:
            return True
        if self.is_junk(order):
            return False
        line, width = self.lines[number], self.widths[order]
        if number in self._pairs:
            line = self._pairs[number]
            width = weigh_characters(line)
        if len(line) > LONGEST_TITLE or (len(line) > 20 and read_dateline(line) is not None):
            return True
        if width <= SHORTEST_SENTENCE:
            return False
        stops = ends_sentence(line)
        if width > LONGEST_HEADLINE:
            return stops or (bool(_NEXT_SENTENCE.search(line)) and not has_capitals(line))
        if stops:
            return width > SHORTEST_PARAGRAPH or not self.is_above_byline(order)
        return False

    def _find_dense(self) -> int | None:
        texts = [order for order in range(len(self.numbers)) if self.is_paragraph(order)]
        return next(
            (first for first, last in zip(texts, texts[DENSE - 1 :], strict=False) if last - first < DENSE_LINES),
            None,
        )


def is_dated(line: str) -> bool:
    """Whether a line is a date line, a date with a few words beside it, or opens with a cue of a date.

    >>> [is_dated(line) for line in ("3 May 2024", "May 3, 2024 | Harbour & Boats", "Fees to rise in May 2024")]
    [True, True, False]
    """
    if not _DIGIT.search(line):
        return False
    if holds_only_dates(line):
        return True
    lowered = line[:LONGEST_CUE].lower()
    if lowered.startswith(_cues_of_dates()):
        cues = (cue for cue in _cues_of_dates() if lowered.startswith(cue))
        if any(not lowered[len(cue) : len(cue) + 1].isalpha() for cue in cues):
            return True
    dates = [found for found in find_calendar_dates(line) if found.year and found.day]
    if not dates:
        return False
    rest = line[: dates[0].start] + " " + line[dates[-1].end :]
    beside: list[str] = [word for word in _WORD.findall(rest) if word.isalpha()]
    return len(beside) <= BESIDE_DATE


@derived
def _cues_of_dates() -> tuple[str, ...]:
    """The cues of dates but for the shortest, with which headlines open as well."""
    return tuple(phrase for phrase in date_cues() if len(phrase) > SHORTEST_CUE)


def ends_sentence(line: str) -> bool:
    """Whether a line ends in a full stop that is no abbreviation's; headlines may shout, and end in "!".

    A single letter before the stop is an abbreviation in every language: "U.S.", "2019 г."; others are listed.

    >>> [ends_sentence(line) for line in ("The port wants more.", "Fees to rise in the U.S.", "Fees rise again!")]
    [True, False, False]
    >>> [ends_sentence(line) for line in ("Порт закроют до конца 2019 г.", "Fees paid by Harbour Corp.", "A plan B…")]
    [False, False, True]
    """
    closed = line.rstrip("\"'”’»)")
    if closed.endswith("…"):
        return True
    if not ends_with_stop(line):
        return False
    return not (_INITIAL.search(closed[-4:]) or closed.endswith("..") or _last_word(closed) in _abbreviations())


def _last_word(line: str) -> str:
    return line[-LONGEST_CUE:].rsplit(None, 1)[-1].lower()


@derived
def _abbreviations() -> frozenset[str]:
    return gather_words("titles", "abbreviations")


def has_capitals(line: str) -> bool:
    """Whether a line capitalises its words, as English headlines do.

    >>> has_capitals("Fix It Now: How Two Readers Arranged Their Small Boats"), has_capitals("Fees to rise in Norwood")
    (True, False)
    """
    words: list[str] = [word for word in _WORD.findall(line) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in words)
    return capitals >= LEAST_CAPITALS and capitals >= CAPITAL_SHARE * len(words)


_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_INITIAL = re.compile(r"(?:^|[\s.\d(\[])[^\W\d_]\.$")
# Behind a full stop of Latin, Greek and Cyrillic a capital follows, or it is an abbreviation's.
_NEXT_SENTENCE = re.compile(rf"[^\W\d]{{3}}[.?!]”? [{CAPITAL}„«“]|[{OTHER_ENDS}]\s?\w")
