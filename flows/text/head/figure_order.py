"""How a page orders day and month in figures: what else stands on the page decides of "03/05/2024"."""

import re
from collections.abc import Sequence

from flows.text.readers.line import LineReading
from flows.text.values import Verdict

# Lines looked at: the page's own dates stand in its first ones, those of comments and other articles follow.
MOST_LINES = 2_000
# Characters. Longer lines are the report's.
LONGEST_LINE = 120
# Languages whose pages may put the month first in figures, or whose order cannot be told by language alone.
_ANY_ORDER = frozenset({"en", "und", "tl"})


def find_month_first(lines: Sequence[LineReading], verdicts: Sequence[Verdict | None], language: str) -> bool | None:
    """Whether figures on a page put the month first; None where nothing on it decides.

    Other figures that can be read in one way only decide ("12/19/2025"), then the language of the text: only English
    is written with the month first. For English the page's written dates decide where all agree ("May 3" or "3 May").
    Full stops between figures tell of English pages alone: elsewhere the day comes first there.
    Only lines that leave the text are asked: the report quotes dates from everywhere.

    >>> page = [LineReading(line) for line in ("03/05/2024", "Other stories", "04/22/2024")]
    >>> verdicts = [Verdict("date_line", "date_line.date", "junk", "", "junk", "")] * 3
    >>> find_month_first(page, verdicts, "en"), find_month_first(page[:1], verdicts[:1], "de")
    (True, False)
    """
    figures, words = set[bool](), set[bool]()
    for line, verdict in zip(lines[:MOST_LINES], verdicts, strict=False):
        if verdict is None or verdict.kept or len(line.text) > LONGEST_LINE or not line.has_digit:
            continue
        for dated in line.calendar_dates:
            value = line.text[dated.start : dated.end]
            if dated.form == "figures" and not _YEAR_FIRST.match(value) and (language == "en" or "." not in value):
                first, second = (int(digits) for digits in _DIGITS.findall(value)[:2])
                if max(first, second) > 12:
                    figures.add(second > 12)
            elif dated.form == "words" and dated.day is not None:
                words.add(value[-4:].isdigit() and not value[:1].isdigit() and _MONTH_FIRST.search(value) is not None)
    if len(figures) == 1:
        return figures.pop()
    if language not in _ANY_ORDER:
        return False
    return words.pop() if len(words) == 1 else None


_DIGITS = re.compile(r"\d+")
_YEAR_FIRST = re.compile(r"\d{4}")
# "May 3, 2024", with a weekday before it or not; "Friday, 3 May 2024" has the day before the month.
_MONTH_FIRST = re.compile(r"[^\W\d_]\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}$")
