"""The lines among which a headline is looked for: those above the report, without what is certainly none."""

import re
from collections.abc import Collection, Sequence

from flows.lexicon import derived
from flows.rules.letters import CAPITAL
from flows.rules.marks import OTHER_ENDS
from flows.text.dating.calendar import find_calendar_dates
from flows.text.dating.cues import date_cues
from flows.text.head.byline import read_byline
from flows.text.head.date_stamp import holds_only_dates
from flows.text.head.dateline import read_dateline
from flows.text.head.name_shape import is_person_name
from flows.text.sentence_ends import ends_with_stop
from flows.text.values import Opinion

# Non-blank lines. Of the web pages seen, nine of ten headlines stand among the first 12 lines, or, where menus come
# first, among as many before the report.
HEAD_LINES = 16
# Non-blank lines that are read until the first paragraph, junk ones included.
MOST_LINES = 24
# Characters. Longer lines are paragraphs.
LONGEST_TITLE = 220
# Characters. Shorter lines are labels and headings, or the lines of hard-wrapped text.
SHORTEST_PARAGRAPH = 90
# Characters up to which a line with a full stop, and one with a sentence inside, may be a headline all the same.
SHORTEST_SENTENCE = 40
LONGEST_HEADLINE = 110
# The report begins where so many paragraphs stand within so many lines that are not blank.
DENSE, DENSE_LINES = 3, 10
# A notice above the headline stands among so many first lines; it has so many paragraphs. Lines in which all is.
BEFORE_NOTICE, MOST_NOTICES, NOTICE_REACH = 8, 2, 60
# Words beside a date; characters of the cues of dates.
BESIDE_DATE = 4
SHORTEST_CUE, LONGEST_CUE = 4, 30
# Words with a capital of those that could have one, and how many at least, in a headline that capitalises its words.
CAPITAL_SHARE, LEAST_CAPITALS = 0.8, 5


class HeadLines:
    """The lines of a record as the search for its headline sees them: each is read once.

    opinions: what the judge thinks of each line so far, None for blank lines.
    doubtful: lines that are junk for a reason that is often wrong of headlines.
    """

    def __init__(
        self,
        lines: Sequence[str],
        blocks: Sequence[tuple[int, int]],
        opinions: Sequence[Opinion | None],
        doubtful: Collection[int],
    ) -> None:
        self.lines, self.doubtful = lines, doubtful
        self._blocks, self._opinions = blocks, opinions
        self._is_head_line: dict[int, bool] = {}

    def read_top(self) -> tuple[list[int], bool]:
        """The lines above the first paragraph, junk and blank ones left out; whether that paragraph was reached."""
        # Hard-wrapped paragraphs: no headline runs over three lines.
        blocks = self._blocks[:HEAD_LINES]
        wrapped = next((first for first, last in blocks if last - first >= 2), len(self.lines))
        whole = {first: f"{self.lines[first]} {self.lines[last]}" for first, last in blocks if last - first == 1}
        head: list[int] = []
        seen = 0
        for number, line in enumerate(self.lines):
            if not line:
                continue
            seen += 1
            if seen > MOST_LINES or len(head) > HEAD_LINES:
                return head, False
            is_doubtful = number in self.doubtful
            if self._opinions[number] == "junk" and not is_doubtful:
                continue
            if number >= wrapped or self._is_paragraph(whole.get(number, line), number):
                if is_doubtful:
                    continue
                return head, True
            head.append(number)
        return head, True

    def read_below_notice(self) -> list[int]:
        """The lines below one or two paragraphs that open the page: a disclosure, a call to log in.

        None where the text is hard-wrapped, or where a paragraph opens with a dateline: that is the report.
        """
        head: list[int] = []
        if any(last - first >= 2 for first, last in self._blocks[:HEAD_LINES]):
            return head
        paragraphs = 0
        solid = [number for number, opinion in enumerate(self._opinions[:NOTICE_REACH]) if opinion is not None]
        for order, number in enumerate(solid[:HEAD_LINES]):
            if self._opinions[number] == "junk":
                continue
            if self._is_paragraph(self.lines[number], number):
                paragraphs += 1
                if (
                    read_dateline(self.lines[number]) is not None
                    or paragraphs > MOST_NOTICES
                    or (paragraphs == 1 and order > BEFORE_NOTICE)
                ):
                    break
            elif paragraphs:
                head.append(number)
        return head

    def read_above_report(self) -> tuple[list[int], int]:
        """The lines before the first place where paragraphs stand close, and that place: menus fill the page's top."""
        solid = [number for number, opinion in enumerate(self._opinions) if opinion is not None]
        texts = [
            order
            for order, number in enumerate(solid)
            if self._opinions[number] == "text" and len(self.lines[number]) >= SHORTEST_PARAGRAPH
        ]
        start = next(
            (first for first, last in zip(texts, texts[DENSE - 1 :], strict=False) if last - first < DENSE_LINES),
            None,
        )
        if start is None:
            return [], 0
        head: list[int] = []
        for number in reversed(solid[:start]):
            is_junk = self._opinions[number] == "junk" and number not in self.doubtful
            if not is_junk and len(self.lines[number]) <= LONGEST_TITLE:
                head.append(number)
                if len(head) == HEAD_LINES:
                    break
        return head[::-1], solid[start]

    def read_on(self, number: int, count: int) -> list[int]:
        """The next lines that are not blank, at most `count`; blank ones are skipped, but not for long."""
        return [line for line in range(number + 1, min(number + 1 + 3 * count, len(self.lines))) if self.lines[line]][
            :count
        ]

    def read_back(self, number: int) -> int | None:
        """The line before that is not blank."""
        return next((line for line in range(number - 1, max(-1, number - 4), -1) if self.lines[line]), None)

    def is_head_line(self, number: int) -> bool:
        """Whether a line is what stands between headline and body: a byline, a date, a name alone."""
        known = self._is_head_line.get(number)
        if known is None:
            line = self.lines[number]
            known = len(line) <= LONGEST_TITLE and (
                is_dated(line) or read_byline(line) is not None or is_person_name(line)
            )
            self._is_head_line[number] = known
        return known

    def _is_paragraph(self, line: str, number: int) -> bool:
        """Whether a line is running text: long, two sentences, or one that ends in a full stop.

        A short line with a full stop above a byline or date is a headline, and so is one that capitalises its words.
        """
        if len(line) > LONGEST_TITLE or (len(line) > 20 and read_dateline(line) is not None):
            return True
        if len(line) <= SHORTEST_SENTENCE:
            return False
        stops = ends_sentence(line)
        if len(line) > LONGEST_HEADLINE:
            return stops or (bool(_NEXT_SENTENCE.search(line)) and not has_capitals(line))
        if stops:
            is_headed = any(self.is_head_line(other) for other in self.read_on(number, 3))
            return len(line) > SHORTEST_PARAGRAPH or not is_headed
        return False


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

    >>> [ends_sentence(line) for line in ("The port wants more.", "Fees to rise in the U.S.", "Fees rise again!")]
    [True, False, False]
    """
    closed = line.rstrip("\"'”’»)")
    return (ends_with_stop(line) or closed.endswith("…")) and not closed.endswith(_ABBREVIATIONS)


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
_ABBREVIATIONS = ("U.S.", "..", "Jr.", "Inc.", "Co.", "Corp.", "Ltd.", "D.C.")
# Behind a full stop of Latin, Greek and Cyrillic a capital follows, or it is an abbreviation's.
_NEXT_SENTENCE = re.compile(rf"[^\W\d]{{3}}[.?!]”? [{CAPITAL}„«“]|[{OTHER_ENDS}]\s?\w")
