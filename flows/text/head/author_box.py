"""The author's box behind the report: a name over a note on who that person is, or such a note alone."""

import re

from flows.lexicon import derived
from flows.text.head.author_page import AuthorPage, Candidate, is_known
from flows.text.readers.byline import read_announced, read_byline
from flows.text.readers.byline_cue import read_cue
from flows.text.readers.byline_pieces import is_role
from flows.text.readers.byline_words import byline_words
from flows.text.readers.name_line import read_east_asian_name, read_name_line, read_signature
from flows.text.readers.name_shape import bare_word, is_person_name, may_open_name
from flows.text.values import Byline, Name

# Lines that are not blank: the box begins so many before the end of the text, or so many behind it.
BEFORE_END = 5
BEHIND_END = 40
# A byline that is no box stands no further behind the end.
BYLINE_BEHIND_END = 3
# A signature stands no further behind the end.
SIGNED_BEHIND_END = 3
# Lines between a name and the note on that person, or a heading and the name: "Follow", "5 articles", an address.
BETWEEN = 2
# Words of a note in which a role has to stand; characters in which they are looked for.
ROLE_REACH = 30
NOTE_REACH = 400
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
    >>> lines = ["The harbour office raised its fees.", "About the author", "Ana Ruiz", "Ana is a writer from Salta."]
    >>> page = AuthorPage(lines, list(map(verdict, ["body", "contact", "boilerplate", "boilerplate"])))
    >>> find_box(page)[0].byline.names[0].name
    'Ana Ruiz'
    """
    count = len(page.solid)
    end = next((order for order in range(count - 1, -1, -1) if page.verdicts[order].kept), count - 1)
    heading = -BEHIND_END
    headings = byline_words().box_headings | byline_words().cue_lines
    is_teasers = False
    for order in range(max(0, end - BEFORE_END + 1), min(count, end + BEHIND_END)):
        text, verdict = page.text(order), page.verdicts[order]
        if verdict.kind == "comment_form" and verdict.alone == "junk":
            break
        is_headed = order - heading <= BETWEEN
        if order < end and not is_headed and page.is_report[order]:
            continue
        if len(text) <= LONGEST_HEADING and text.rstrip(" :：").casefold() in headings:
            heading = order
            continue
        is_teasers = is_teasers or (verdict.kind == "teaser" and verdict.alone == "junk")
        box = read_note(text, is_headed=is_headed) if order >= end or not verdict.is_report else None
        if box is None and verdict.kind not in {"body", "comment_form", "caption"}:
            box = _read_name(page, order, is_headed=is_headed)
        is_near = 0 < order - end <= BYLINE_BEHIND_END and not is_teasers
        if box is None and (
            is_headed or (verdict.kind == "byline" and (is_near or (order > end and read_cue(text)[1])))
        ):
            box = read_byline(text)
        if box is None and 0 <= order - end <= SIGNED_BEHIND_END and not is_teasers:
            box = _read_signed(page, order)
        if box is not None and box.names and (box.rule_id == "byline.cue" or page.is_likely(box)):
            return [Candidate(order, page.solid[order], box, "beside")]
    return []


def _read_signed(page: AuthorPage, order: int) -> Byline | None:
    """A signature: behind a dash or in brackets, or a known name alone; the report has not named that person.

    Left alone: whom a quotation above is ascribed to, items of lists, and tags below an agency's credit.
    """
    text = page.text(order)
    signed = read_signature(text)
    if signed is not None:
        is_ascribed = page.text(order - 1).rstrip()[-1:] in _QUOTE_ENDS
        is_item = text[0] == "-" and page.text(order - 1)[:1] == "-"
        return None if is_ascribed or is_item or page.is_named(signed) else signed
    byline = read_name_line(text) if may_open_name(text) and page.kind(order) not in _NOT_SIGNED else None
    if byline is None or not is_known(byline) or page.is_named(byline) or page.kind(order - 1) == "credit":
        return None
    return Byline(byline.start, byline.end, byline.names, "byline.signature")


def read_note(text: str, *, is_headed: bool) -> Byline | None:
    """Read a note on the author, which names that person and says that he or she writes.

    is_headed: below a heading such as "About the Author" the note may say anything.

    >>> note = "Ana Ruiz is a writer from Salta. Her work has appeared elsewhere."
    >>> read_note(note, is_headed=False).names[0].name
    'Ana Ruiz'
    >>> read_note("Ana Ruiz is a nurse from Salta.", is_headed=False) is None
    True
    """
    match = _note().match(text) if may_open_name(text) or text.startswith(_ABOUT) else None
    if match is None or not is_person_name(match.group(1)):
        return None
    words = text[match.end() : match.end() + NOTE_REACH].split()[:ROLE_REACH]
    if not is_headed and not any(bare_word(word) in byline_words().writers for word in words):
        return None
    start, end = match.span(1)
    return Byline(start, end, (Name(match.group(1), start, end, "byline.author_box"),), "byline.author_box")


def _read_name(page: AuthorPage, order: int, *, is_headed: bool) -> Byline | None:
    """Read a name on its own line below a heading, or over a note, a title, or itself again."""
    text = page.text(order)
    byline = (read_name_line(text) if may_open_name(text) else None) or (
        (read_east_asian_name(text) or read_announced(text)) if is_headed else None
    )
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
    return named if below[0] and (below[0] == text or (len(below[0]) <= LONGEST_TITLE and is_role(below[0]))) else None


def _speaks_of_itself(note: str) -> bool:
    """Whether a line opens as authors introduce themselves: "I'm", "Hi! I'm", "Ich bin"."""
    return _first_person().match(note) is not None


@derived
def _first_person() -> re.Pattern[str]:
    forms = "|".join(re.escape(form).replace("'", "['’]") for form in byline_words().first_person)
    return re.compile(rf"(?:(?:hi|hey|hello)[!,] )?(?:{forms}) ", re.IGNORECASE)


@derived
def _note_verbs() -> str:
    return "|".join(sorted(byline_words().note_verbs))


@derived
def _says() -> re.Pattern[str]:
    return re.compile(rf"(?: (?:{_note_verbs()}) |[’']s |, |$)")


@derived
def _note() -> re.Pattern[str]:
    return re.compile(
        r"(?:[Aa]bout the [Aa]uthor:? |[Bb]y )?(?:Mr\. |Dr\. )?([^\W\d_][^,:;!?|()]{3,50}?)"
        rf"(?:,? (?:{_note_verbs()}|—|–) |, an? )"
    )


_QUOTE_ENDS = ("”", '"', "“", "»", "«", "’", "'")
_NOT_SIGNED = frozenset({"caption", "teaser", "tags", "comment_form", "credit", "section_label", "share_bar"})
_ABOUT = ("About the ", "about the ", "By ", "by ")
