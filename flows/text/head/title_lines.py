"""The lines among which a headline is looked for, and what each of them is on its page."""

import re
from collections.abc import Collection, Iterator, Sequence

from flows.rules.letters import CAPITAL
from flows.rules.marks import OTHER_ENDS
from flows.text.readers.line import LONGEST_TITLE, SHORTEST_SENTENCE, LineReading, Paragraph
from flows.text.values import Opinion

# Lines of a record, blank ones aside, in which its head is looked for.
REACH = 600
# Candidates stand among so many lines before the first paragraph, and before the first place where paragraphs stand
# close: nine of ten headlines stand among the first 12 lines, or, where menus come first, that near to the report.
BEFORE_REPORT = 24
# A notice above the headline ("We may earn a commission …") stands among so many first lines, the headline among so
# many behind it.
BEFORE_NOTICE, BEHIND_NOTICE = 8, 7
# Characters, wide ones weighed. Shorter lines are labels and headings, or the lines of hard-wrapped text.
SHORTEST_PARAGRAPH = 90
# Characters up to which a line with a sentence inside may be a headline all the same.
LONGEST_HEADLINE = 110
# The report begins where so many paragraphs stand within so many lines that are not blank.
DENSE, DENSE_LINES = 3, 10
# Lines of the report in which a table of contents comes again.
CHAPTERS = 400


class HeadLines:
    """The lines of a record as the search for its headline sees them.

    An order is the number of a line among those that are not blank.

    numbers    line indexes of the first lines that are not blank: order -> index.
    first      order of the first paragraph; dense: of the first of several that stand close, None where none do.
    start      line index where the report begins, by the better of the two; later: the first lines from there on.
    opinions   what the judge thinks of each line so far, None for blank lines.
    doubtful   lines that are junk for a reason that is often wrong of headlines.
    """

    def __init__(
        self,
        lines: Sequence[LineReading],
        paragraphs: Sequence[Paragraph],
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
        near = paragraphs[:REACH]
        self._pairs = {first: reading for first, last, reading in near if last - first == 1}
        self._wrapped = {n for first, last, _ in near if last - first >= 2 for n in range(first, last + 1)}
        count = len(self.numbers)
        self.first = next((order for order in range(count) if self._opens_report(order)), count)
        self.dense = self._find_dense()
        start = self.first if self.dense is None else self.dense
        self.start = self.numbers[start] if start < count else len(lines)
        self.later = [line.text for line in lines[self.start : self.start + CHAPTERS]]

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
        if not is_notice or self.line(self.first).dateline is not None:
            return
        for order in range(self.first + 1, min(self.first + 1 + BEHIND_NOTICE, len(self.numbers))):
            if self.is_paragraph(order):
                return
            yield order

    def line(self, order: int) -> LineReading:
        return self.lines[self.numbers[order]]

    def is_paragraph(self, order: int) -> bool:
        """Whether the judge takes a line for text, and it is as long as a paragraph."""
        number = self.numbers[order]
        return number in self._wrapped or (
            self.opinions[number] == "text" and self.lines[number].width >= SHORTEST_PARAGRAPH
        )

    def read_around(self, order: int) -> list[str]:
        """The lines before and behind one, as many as a list of chapters above the report may have."""
        around = self.numbers[max(0, order - BEFORE_REPORT) : order + 1 + BEFORE_REPORT]
        return [self.lines[number].text for number in around]

    def is_above_byline(self, order: int) -> bool:
        """Whether one of the next three lines is a byline, a date or a name."""
        return any(map(self.is_head_line, range(order + 1, min(order + 4, len(self.numbers)))))

    def is_junk(self, order: int) -> bool:
        return self.opinions[self.numbers[order]] == "junk"

    def is_head_line(self, order: int) -> bool:
        return self.line(order).is_head_line

    def _may_be_headline(self, order: int) -> bool:
        number = self.numbers[order]
        if (self.is_junk(order) and number not in self.doubtful) or number in self._wrapped:
            return False
        return self.lines[number].width <= LONGEST_TITLE and not (order > self.first and self.is_paragraph(order))

    def _opens_report(self, order: int) -> bool:
        """Whether a line is running text: long, two sentences, or one that ends in a full stop.

        A short line with a full stop above a byline or date is a headline, and so is one that capitalises its words.
        """
        number = self.numbers[order]
        if number in self._wrapped:
            return True
        if self.is_junk(order):
            return False
        line = self._pairs.get(number) or self.lines[number]
        width = line.width
        if len(line.text) > LONGEST_TITLE or (len(line.text) > 20 and line.dateline is not None):
            return True
        if width <= SHORTEST_SENTENCE:
            return False
        if width > LONGEST_HEADLINE:
            return line.ends_sentence or (bool(_NEXT_SENTENCE.search(line.text)) and not line.has_capitals)
        if line.ends_sentence:
            return width > SHORTEST_PARAGRAPH or not self.is_above_byline(order)
        return False

    def _find_dense(self) -> int | None:
        texts = [order for order in range(len(self.numbers)) if self.is_paragraph(order)]
        return next(
            (first for first, last in zip(texts, texts[DENSE - 1 :], strict=False) if last - first < DENSE_LINES),
            None,
        )


# Behind a full stop of Latin, Greek and Cyrillic a capital follows, or it is an abbreviation's.
_NEXT_SENTENCE = re.compile(rf"[^\W\d]{{3}}[.?!]”? [{CAPITAL}„«“]|[{OTHER_ENDS}]\s?\w")
