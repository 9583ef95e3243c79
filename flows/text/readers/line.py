"""The reading of a line: all that is read in it, each value once, and only when somebody asks for it.

The judge and the choosers of title, authors, days and publisher see the same readings, so that no line is put to a
reader twice. A reading says what stands in its line and knows nothing of the page.
"""

import re
from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

from flows.text.dating.calendar import find_calendar_dates
from flows.text.readers.byline import read_announced, read_byline, read_note
from flows.text.readers.byline_cue import read_cue
from flows.text.readers.credit import read_credit
from flows.text.readers.date_stamp import (
    is_made_of_dates,
    may_be_date_line,
    may_hold_stamps,
    opens_visit,
    opens_with_cue,
    read_cue_of_date,
    stamp_dates,
)
from flows.text.readers.dated_name import read_dated_name, states_day
from flows.text.readers.dateline import read_dateline, read_lone_dateline
from flows.text.readers.headline import (
    count_words,
    ends_sentence,
    has_capitals,
    is_page_part,
    tells_of_author,
    weigh_characters,
)
from flows.text.readers.name_line import (
    read_east_asian_name,
    read_name_and_place,
    read_name_line,
    read_sender,
    read_signature,
    read_single_name,
    read_team,
)
from flows.text.readers.name_shape import is_person_name, opens_with_given_name
from flows.text.readers.post_footer import read_post_footer
from flows.text.readers.publisher_name import read_publisher
from flows.text.readers.site_names import find_headline
from flows.text.values import Stamp

Value = TypeVar("Value")

# Characters, wide ones weighed. Longer lines are paragraphs, and no headlines.
LONGEST_TITLE = 220
# Characters up to which a line with a full stop may be a headline all the same.
SHORTEST_SENTENCE = 40
# Characters of a line that is looked through for dates; words beside a date.
LONGEST_DATED = 160
BESIDE_DATE = 4

_DIGIT = re.compile(r"\d")
# The same for ASCII, in less than half of the time.
_ASCII_DIGIT = re.compile("[0-9]")
_WORD = re.compile(r"[^\W\d_]+")
# What a sentence goes on with behind its date: "Published May 3, 2024, the report says …".
_GOES_ON = frozenset(",;abcdefghijklmnopqrstuvwxyz")


class kept(Generic[Value]):  # noqa: N801 (it is used as a decorator)
    """A value that is read when it is asked for, and kept: cached_property without the lock of Python 3.11."""

    def __init__(self, read: Callable[["LineReading"], Value], reader: Callable[[str], Value] | None = None) -> None:
        self.read, self.reader, self.__doc__ = read, reader, (reader or read).__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, line: "LineReading", owner: type) -> Value:
        value = self.reader(line.text) if self.reader else self.read(line)
        setattr(line, self.name, value)
        return value


def by(reader: Callable[[str], Value]) -> kept[Value]:
    """What a reader finds in the text of a line."""
    return kept(lambda line: reader(line.text), reader)


class LineReading:
    """A line, and what its readers find in it; see each reader for what it finds and leaves alone.

    >>> line = LineReading("By Ana Ruiz | May 3, 2024")
    >>> line.byline.names[0].name, line.is_date_line, line.has_day
    ('Ana Ruiz', False, True)
    >>> [stamp.on.isoformat() for stamp in line.found_stamps], line.stamps
    (['2024-05-03'], ())
    """

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return f"LineReading({self.text!r})"

    # Who wrote it: by what the line says, or, where that depends on its place, what it would name.
    byline = by(read_byline)
    cue = by(read_cue)
    announced = by(read_announced)
    sender = by(read_sender)
    name_line = by(read_name_line)
    single_name = by(read_single_name)
    team = by(read_team)
    east_asian_name = by(read_east_asian_name)
    dated_name = by(read_dated_name)
    name_and_place = by(read_name_and_place)
    signature = by(read_signature)
    note = by(read_note)
    is_person_name = by(is_person_name)

    # Whose report it is, and from where.
    credit = by(read_credit)
    dateline = by(read_dateline)
    lone_dateline = by(read_lone_dateline)
    publisher = by(read_publisher)

    # What a headline is known by.
    width = kept(lambda line: weigh_characters(line.text[: LONGEST_TITLE + 1]))
    word_count = by(count_words)
    headline = by(find_headline)
    ends_sentence = by(ends_sentence)
    has_capitals = by(has_capitals)
    tells_of_author = by(tells_of_author)

    # Dates: of any kind, and those that the page states of itself.
    has_digit = kept(lambda line: (_ASCII_DIGIT if line.text.isascii() else _DIGIT).search(line.text) is not None)
    calendar_dates = by(find_calendar_dates)
    post_footer = by(read_post_footer)
    date_cue = by(read_cue_of_date)
    opens_visit = by(opens_visit)
    _stamped = by(stamp_dates)
    month_first_stamps = kept(lambda line: stamp_dates(line.text, month_first=True)[1])
    day_first_stamps = kept(lambda line: stamp_dates(line.text, month_first=False)[1])

    @kept
    def is_date_line(self) -> bool:
        """Whether the line holds nothing but dates, times of day and their cues, resolvable or not."""
        return may_be_date_line(self.text) and is_made_of_dates(self.text, self._stamped[0])

    @kept
    def stamps(self) -> tuple[Stamp, ...]:
        """The page's own dates in a line that holds nothing else; empty for any other line.

        Times of day, time zones, weekdays, reading times and cues may stand beside them. Left alone: sentences with a
        date, and lines with a time of day alone.
        """
        return self._stamped[1] if self.is_date_line else ()

    @kept
    def found_stamps(self) -> tuple[Stamp, ...]:
        """The page's own dates in a line that holds other things too: only for lines known to speak of the page."""
        return self._stamped[1] if may_hold_stamps(self.text) else ()

    @kept
    def has_day(self) -> bool:
        """Whether a day stands in the line, with its year."""
        may_be = len(self.text) < LONGEST_DATED and self.has_digit
        return may_be and any(found.day and found.year for found in self.calendar_dates)

    @kept
    def is_date(self) -> bool:
        """Whether the line is the page's date, or its age, and nothing else."""
        return self.has_digit and (self.is_date_line or states_day(self.text))

    @kept
    def is_dated(self) -> bool:
        """Whether it is a date line, a date with a few words beside it, or opens with a cue of a date.

        >>> lines = ("3 May 2024", "May 3, 2024 | Harbour & Boats", "Fees to rise in May 2024")
        >>> [LineReading(line).is_dated for line in lines]
        [True, True, False]
        """
        if not self.has_digit:
            return False
        if self.is_date_line or opens_with_cue(self.text):
            return True
        dates = [found for found in self.calendar_dates if found.year and found.day]
        if not dates:
            return False
        rest = self.text[: dates[0].start] + " " + self.text[dates[-1].end :]
        return sum(map(str.isalpha, _WORD.findall(rest))) <= BESIDE_DATE

    @kept
    def opens_with_date(self) -> bool:
        """Whether it opens with a cue and its date, and no sentence goes on behind: "Published May 3, 2024 Share"."""
        first = next(iter(self.found_stamps), None)
        if first is None or first.role == "unsaid" or read_cue_of_date(self.text[: first.start].strip()) is None:
            return False
        return self.text[first.end :].lstrip(" ")[:1] not in _GOES_ON

    @kept
    def is_head_line(self) -> bool:
        """Whether the line is what stands between headline and body: a byline, a date, a name alone."""
        if len(self.text) > LONGEST_TITLE:
            return False
        return self.is_dated or self.byline is not None or self.is_person_name

    @kept
    def is_short(self) -> bool:
        """Whether the line is as short as a label and no sentence."""
        return self.width < SHORTEST_SENTENCE and not self.ends_sentence

    @kept
    def may_be_title(self) -> bool:
        """Whether nothing in the line itself shows that it is a part of the page, a name, a date or a credit.

        >>> lines = ("Fees rise", "Table of contents", "Anna Ruiz", "3 May 2024", "Home › News")
        >>> [LineReading(line).may_be_title for line in lines]
        [True, False, False, False, False]
        """
        if is_page_part(self.text):
            return False
        # In capitals a person's name may be a headline.
        if self.is_person_name and opens_with_given_name(self.text) and not self.text.isupper():
            return False
        return self.byline is None and self.credit is None and not self.is_dated


# What stands for a blank line, and before the first line of a page and behind its last.
BLANK = LineReading("")


def read_lines(lines: Sequence[str]) -> list[LineReading]:
    """The readings of repaired lines, "" being a blank one."""
    return [LineReading(line) if line else BLANK for line in lines]


class Paragraph(NamedTuple):
    """A line, or a paragraph that was wrapped over several: indexes of its first and last line, both inclusive."""

    first: int
    last: int
    reading: LineReading


def read_paragraphs(lines: Sequence[LineReading], blocks: Sequence[tuple[int, int]]) -> list[Paragraph]:
    """The paragraphs of a page; blocks: (first, last) line index of each. A wrapped one is read as one line.

    >>> lines = read_lines(["The ferry to", "Easton sank.", "", "Home"])
    >>> [paragraph.reading.text for paragraph in read_paragraphs(lines, [(0, 1), (3, 3)])]
    ['The ferry to Easton sank.', 'Home']
    """
    return [
        Paragraph(first, last, lines[first])
        if first == last
        else Paragraph(first, last, LineReading(" ".join(line.text for line in lines[first : last + 1])))
        for first, last in blocks
    ]
