"""A record read whole: from its decoded text to verdicts, text and fields. A pure function of its arguments."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from flows.text.counting.figures import find_figures
from flows.text.dating.dates import find_dates
from flows.text.head.authors import find_authors
from flows.text.head.mail_fields import may_have_title, read_sender, read_sent_on, read_subject
from flows.text.head.origin import find_credit, find_dateline, find_publisher, list_witnesses
from flows.text.head.publication import find_page_days
from flows.text.head.title import choose_title
from flows.text.judging.judge import judge_lines
from flows.text.markup.blocks import Block, split_elements
from flows.text.naming.mentions import find_mentions
from flows.text.naming.speakers import add_people
from flows.text.readers.line import BLANK, LineReading, read_lines
from flows.text.reading.broken_words import BROKEN_WORD, mend_broken_words
from flows.text.reading.language import detect
from flows.text.reading.line_ends import split_lines
from flows.text.reading.mail_head import HeadLine, find_mail_head
from flows.text.reading.quoted_mail import repair_lines
from flows.text.reading.wrapping import find_blocks, join_text
from flows.text.speech.quotes import find_quotes
from flows.text.values import Dateline, DateMention, Figure, Found, Language, Mention, Quote, Verdict
from flows.text.words.understood import Understood

Line = TypeVar("Line")


@dataclass(frozen=True, slots=True)
class Page:
    """A record as judged. Lists of lines have one entry a raw line, index = line_number - 1.

    raw       lines as decoded.                   lines    the same, repaired; "" where nothing visible stands.
    repairs   what was repaired in each line.     verdicts None for a blank line.
    starts    where a line starts in text, -1 where it is not in it.
    blocks    (first, last) line index of each paragraph, both inclusive.
    repeated  indexes of lines that stand in several unrelated documents.
    marked    what a page in HTML says of each line.
    mail_head lines of the head of a mail or Usenet article, which no other reader sees.
    readings  what is read in each line, shared by the judge and the fields.
    """

    raw: list[str]
    lines: list[str]
    repairs: list[tuple[str, ...]]
    verdicts: list[Verdict | None]
    starts: list[int]
    blocks: list[tuple[int, int]]
    text: str
    language: Language
    repeated: frozenset[int] = frozenset()
    mail_head: tuple[HeadLine, ...] = ()
    marked: Sequence[Block] = field(default=(), compare=False, repr=False)
    readings: list[LineReading] = field(default_factory=list, compare=False, repr=False)

    @property
    def judged_lines(self) -> list[LineReading]:
        """The lines that the judge saw: those of a mail's head are blank."""
        return without_mail_head(self.readings, self.mail_head, BLANK)


@dataclass(frozen=True, slots=True)
class Fields:
    """What was found on a page. `evidence` holds (field, value and place) of every value of the article itself."""

    title: str | None
    byline: str | None
    authors: list[Found]
    dateline: Dateline | None
    dateline_on: date | None
    agency_credit: str | None
    publisher: str | None
    published_on: date | None
    published_precision: str | None
    updated_on: date | None
    evidence: list[tuple[str, Found]]
    dates: list[DateMention]
    mentions: list[Mention]
    quotes: list[Quote]
    figures: list[Figure]


def read_page(decoded: str, repeated: frozenset[int], line_threshold: float, marked: Sequence[Block] = ()) -> Page:
    """Split, repair, judge and join a record.

    repeated: indexes of lines that stand in several unrelated documents.
    line_threshold: probability from which the line model takes a line for the report's.
    marked: what the page in HTML says of each line, where it is one.

    >>> report = "The pier reopened on Monday after two years of repairs, the harbour office said."
    >>> page = read_page(report + "\\n\\n", frozenset(), 0.5)
    >>> page.text == page.lines[0], page.starts
    (True, [0, -1])
    """
    raw = split_lines(decoded)
    lines, repairs = repair_lines(raw)
    mail_head = find_mail_head(lines, raw)
    judged = without_mail_head(lines, mail_head, "")
    blocks = find_blocks(judged, raw)
    if marked:
        blocks = split_elements(blocks, marked)
    judged, glued = mend_broken_words(judged, raw, blocks)
    for number in glued:
        lines[number], repairs[number] = judged[number], (*repairs[number], BROKEN_WORD)
    readings = read_lines(lines)
    verdicts = judge_lines(
        without_mail_head(readings, mail_head, BLANK),
        blocks,
        repeated,
        line_threshold,
        has_title=may_have_title(lines, mail_head),
        marked=marked,
    )
    for line in mail_head:
        verdicts[line.number] = _judge_mail_head(line)
    text, starts = join_text(lines, verdicts, blocks, glued)
    language = detect(text)
    if language.code == "und":
        language = detect("\n".join(line for line in lines if line))
    return Page(raw, lines, repairs, verdicts, starts, blocks, text, language, repeated, mail_head, marked, readings)


def without_mail_head(lines: list[Line], head: Sequence[HeadLine], blank: Line) -> list[Line]:
    """The lines of a record, or their readings, with those of a mail's head blank."""
    numbers = {line.number for line in head}
    return [blank if number in numbers else line for number, line in enumerate(lines)] if head else lines


def _judge_mail_head(line: HeadLine) -> Verdict:
    rule_id = f"mail_head.{line.role}"
    return Verdict("mail_head", rule_id, "junk", rule_id, "junk", rule_id)


def read_fields(page: Page, latest_date: date, known_on: date | None = None, else_on: date | None = None) -> Fields:
    """Find the fields of a page that has text.

    known_on: its day of publication, where that is known: dates in the text are seen from it, not from what lines say.
    else_on: the day that they are seen from where no line says it.
    """
    language = page.language.code
    lines, verdicts = page.readings, page.verdicts
    title = choose_title(lines, verdicts) or read_subject(page.lines, page.mail_head)
    sender = read_sender(page.lines, page.mail_head)
    byline, authors = (sender, [sender]) if sender else find_authors(lines, verdicts)
    credit = find_credit(lines, verdicts)
    publisher = find_publisher(lines, verdicts, page.repeated)
    # A mail states the day of publication in its head, and no other.
    sent = read_sent_on(page.lines, page.mail_head, latest_date)
    published, updated = (sent, None) if sent else find_page_days(lines, verdicts, latest_date, language)
    line, dateline = find_dateline(lines, verdicts) or (0, None)

    evidence: list[tuple[str, Found]] = [
        (name, found)
        for name, found in (("title", title), ("byline", byline), ("agency_credit", credit), ("publisher", publisher))
        if found
    ]
    evidence += [("authors", author) for author in authors]
    for name, day in (("published_on", published), ("updated_on", updated)):
        if day:
            evidence.append((name, replace(day.found, value=day.on.isoformat())))
    if dateline:
        evidence += list_witnesses(dateline, line)

    understood = Understood(page.text, language)
    understood.names.tell(find_mentions(understood, dateline.country_code if dateline else None))
    quotes = find_quotes(understood)
    add_people(understood, quotes)
    understood.dates = find_dates(understood, known_on or (published.on if published else else_on))
    return Fields(
        title=title.value if title else None,
        byline=byline.value if byline else None,
        authors=authors,
        dateline=dateline,
        dateline_on=dateline.on if dateline else None,
        agency_credit=credit.value if credit else None,
        publisher=publisher.value if publisher else None,
        published_on=published.on if published else None,
        published_precision=published.precision if published else None,
        updated_on=updated.on if updated else None,
        evidence=evidence,
        dates=understood.dates,
        mentions=understood.names.all,
        quotes=quotes,
        figures=find_figures(understood),
    )
