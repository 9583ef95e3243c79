"""The author's box behind the report: a name over a note on who that person is, or such a note alone."""

import re

from flows.lexicon import derived
from flows.text.head.author_page import AuthorPage, Candidate, is_known
from flows.text.readers.byline import note_verbs
from flows.text.readers.byline_pieces import is_role
from flows.text.readers.byline_words import byline_words
from flows.text.values import Byline

# Lines that are not blank: the box begins so many before the end of the text, or so many behind it.
BEFORE_END = 5
BEHIND_END = 40
# A byline that is no box stands no further behind the end.
BYLINE_BEHIND_END = 3
# A signature stands no further behind the end.
SIGNED_BEHIND_END = 3
# Lines between a name and the note on that person, or a heading and the name: "Follow", "5 articles", an address.
BETWEEN = 2
# Characters. No heading of a box is longer.
LONGEST_HEADING = 40
# Characters. No title below a name is longer.
LONGEST_TITLE = 60


def find_box(page: AuthorPage) -> list[Candidate]:
    """The first author's box at the foot: below a heading (About the Author), over a note, or the note itself.

    A name that closes the report signs it: alone, behind a dash or in brackets. Left alone: people that the report
    speaks of, readers' names over their comments, bylines of teasers.

    >>> def verdict(kind): return Verdict(kind, "", "junk", "", "text" if kind == "body" else "junk", "")
    >>> from flows.text.values import Verdict
    >>> from flows.text.readers.line import LineReading
    >>> lines = ["The harbour office raised its fees.", "About the author", "Ana Ruiz", "Ana is a writer from Salta."]
    >>> verdicts = list(map(verdict, ["body", "contact", "boilerplate", "boilerplate"]))
    >>> page = AuthorPage(list(map(LineReading, lines)), verdicts)
    >>> find_box(page)[0].byline.names[0].name
    'Ana Ruiz'
    """
    count = len(page.solid)
    end = next((order for order in range(count - 1, -1, -1) if page.verdicts[order].kept), count - 1)
    heading = -BEHIND_END
    headings = byline_words().box_headings | byline_words().cue_lines
    is_teasers = False
    for order in range(max(0, end - BEFORE_END + 1), min(count, end + BEHIND_END)):
        line, verdict = page.line(order), page.verdicts[order]
        if verdict.kind == "comment_form" and verdict.alone == "junk":
            break
        is_headed = order - heading <= BETWEEN
        if order < end and not is_headed and page.is_report[order]:
            continue
        if len(line.text) <= LONGEST_HEADING and line.text.rstrip(" :：").casefold() in headings:
            heading = order
            continue
        is_teasers = is_teasers or (verdict.kind == "teaser" and verdict.alone == "junk")
        note = line.note if order >= end or not verdict.is_report else None
        box = note[0] if note is not None and (is_headed or note[1]) else None
        if box is None and verdict.kind not in {"body", "comment_form", "caption"}:
            box = _read_name(page, order, is_headed=is_headed)
        is_near = 0 < order - end <= BYLINE_BEHIND_END and not is_teasers
        if box is None and (is_headed or (verdict.kind == "byline" and (is_near or (order > end and line.cue[1])))):
            box = line.byline
        if box is None and 0 <= order - end <= SIGNED_BEHIND_END and not is_teasers:
            box = _read_signed(page, order)
        if box is not None and box.names and (box.rule_id == "byline.cue" or page.is_likely(box)):
            return [Candidate(order, page.solid[order], box, "beside")]
    return []


def _read_signed(page: AuthorPage, order: int) -> Byline | None:
    """A signature: behind a dash or in brackets, or a known name alone; the report has not named that person.

    Left alone: whom a quotation above is ascribed to, items of lists, and tags below an agency's credit.
    """
    line = page.line(order)
    signed = line.signature
    if signed is not None:
        is_ascribed = page.text(order - 1).rstrip()[-1:] in _QUOTE_ENDS
        is_item = line.text[0] == "-" and page.text(order - 1)[:1] == "-"
        return None if is_ascribed or is_item or page.is_named(signed) else signed
    byline = line.name_line if page.kind(order) not in _NOT_SIGNED else None
    if byline is None or not is_known(byline) or page.is_named(byline) or page.kind(order - 1) == "credit":
        return None
    return Byline(byline.start, byline.end, byline.names, "byline.signature")


def _read_name(page: AuthorPage, order: int, *, is_headed: bool) -> Byline | None:
    """Read a name on its own line below a heading, or over a note, a title, or itself again."""
    line = page.line(order)
    byline = line.name_line or ((line.east_asian_name or line.announced) if is_headed else None)
    if byline is None:
        return None
    named = Byline(byline.start, byline.end, byline.names, "byline.author_box")
    if is_headed:
        return named
    if len(byline.names) > 1:
        return None
    name = byline.names[0].name
    first = name.split(" ", 1)[0]
    below = [page.text(order + step) for step in range(1, BETWEEN + 2)]
    is_noted = any(
        _says().match(note, len(start)) for note in below for start in (name, first) if note.startswith(start)
    )
    if is_noted or any(_speaks_of_itself(note) for note in below):
        return named
    return (
        named
        if below[0] and (below[0] == line.text or (len(below[0]) <= LONGEST_TITLE and is_role(below[0])))
        else None
    )


def _speaks_of_itself(note: str) -> bool:
    """Whether a line opens as authors introduce themselves: "I'm", "Hi! I'm", "Ich bin"."""
    return _first_person().match(note) is not None


@derived
def _first_person() -> re.Pattern[str]:
    forms = "|".join(re.escape(form).replace("'", "['’]") for form in sorted(byline_words().first_person))
    return re.compile(rf"(?:(?:hi|hey|hello)[!,] )?(?:{forms}) ", re.IGNORECASE)


@derived
def _says() -> re.Pattern[str]:
    return re.compile(rf"(?: (?:{note_verbs()}) |[’']s |, |$)")


_QUOTE_ENDS = ("”", '"', "“", "»", "«", "’", "'")
_NOT_SIGNED = frozenset({"caption", "teaser", "tags", "comment_form", "credit", "section_label", "share_bar"})
