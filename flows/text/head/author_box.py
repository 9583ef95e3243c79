"""The author's box behind the report: a name over a note on who that person is, or such a note alone."""

import re
from collections.abc import Sequence

from flows.lexicon import derived
from flows.text.head.author_candidate import Candidate
from flows.text.head.byline import read_byline
from flows.text.head.byline_pieces import is_role
from flows.text.head.byline_words import byline_words
from flows.text.head.name_line import read_east_asian_name, read_name_line
from flows.text.head.name_shape import bare_word, is_person_name, may_open_name
from flows.text.head.name_trust import NameTrust
from flows.text.values import Byline, Name, Verdict

# Lines that are not blank: the box begins so many before the end of the text, or so many behind it.
BEFORE_END = 3
BEHIND_END = 40
# A byline that is no box stands no further behind the end.
BYLINE_BEHIND_END = 3
# Lines between a name and the note on that person, or a heading and the name: "Follow", "5 articles", an address.
BETWEEN = 2
# Words of a note in which a role has to stand; characters in which they are looked for.
ROLE_REACH = 30
NOTE_REACH = 400
# Characters. No heading of a box is longer.
LONGEST_HEADING = 40
# Characters. No title below a name is longer.
LONGEST_TITLE = 60


def find_box(
    lines: Sequence[str], verdicts: Sequence[Verdict | None], solid: Sequence[int], trust: NameTrust
) -> list[Candidate]:
    """The first author's box at the foot: below a heading (About the Author), over a note, or the note itself.

    solid: the lines that are not blank. trust: what the page's words say of names.

    Left alone: people that the report speaks of, readers' names over their comments, bylines of teasers.

    >>> def verdict(kind): return Verdict(kind, "", "junk", "", "text" if kind == "body" else "junk", "")
    >>> lines = ["The harbour office raised its fees.", "About the author", "Ana Ruiz", "Ana is a writer from Salta."]
    >>> kinds = ["body", "contact", "boilerplate", "boilerplate"]
    >>> verdicts = [verdict(kind) for kind in kinds]
    >>> find_box(lines, verdicts, range(4), NameTrust(lines, verdicts))[0].byline.names[0].name
    'Ana Ruiz'
    """
    last = len(solid) - 1
    end = next((order for order in range(last, -1, -1) if (verdict := verdicts[solid[order]]) and verdict.kept), last)
    heading = -BEHIND_END
    is_teasers = False
    for order in range(max(0, end - BEFORE_END + 1), min(len(solid), end + BEHIND_END)):
        line = solid[order]
        text, verdict = lines[line], verdicts[line]
        if verdict is None or (verdict.kind == "comment_form" and verdict.alone == "junk"):
            break
        is_headed = order - heading <= BETWEEN
        if order < end and not is_headed and verdict.kind == "body" and verdict.context == "text":
            continue
        if len(text) <= LONGEST_HEADING and text.rstrip(" :：").casefold() in byline_words().box_headings:
            heading = order
            continue
        is_teasers = is_teasers or (verdict.kind == "teaser" and verdict.alone == "junk")
        box = read_note(text, is_headed=is_headed) if order >= end or not verdict.is_report else None
        if box is None and verdict.kind not in {"body", "comment_form", "caption"}:
            box = _read_name(lines, solid, order, is_headed=is_headed)
        is_near = 0 < order - end <= BYLINE_BEHIND_END and not is_teasers
        if box is None and (is_headed or (is_near and verdict.kind == "byline")):
            box = read_byline(text)
        if box is not None and box.names and (box.rule_id == "byline.cue" or trust.is_likely(box)):
            return [Candidate(order, line, box, "beside")]
    return []


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


def _read_name(lines: Sequence[str], solid: Sequence[int], order: int, *, is_headed: bool) -> Byline | None:
    """Read a name on its own line below a heading, or over a note, a title, or itself again."""
    text = lines[solid[order]]
    byline = (read_name_line(text) if may_open_name(text) else None) or (
        read_east_asian_name(text) if is_headed else None
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
    below = [lines[line] for line in solid[order + 1 : order + 2 + BETWEEN]]
    is_noted = any(
        _says().match(note, len(start)) for note in below for start in (name, first) if note.startswith(start)
    )
    if is_noted or any(_speaks_of_itself(note) for note in below):
        return named
    return named if below and (below[0] == text or (len(below[0]) <= LONGEST_TITLE and is_role(below[0]))) else None


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
        rf"(?:[Aa]bout the [Aa]uthor:? )?(?:Mr\. |Dr\. )?([^\W\d_][^,:;!?|()]{{3,50}}?),? (?:{_note_verbs()}|—|–) "
    )


_ABOUT = ("About the ", "about the ")
