"""Bylines: who wrote it."""

import re

from flows.lexicon import derived
from flows.text.dating.calendar import find_calendar_dates
from flows.text.naming.gazetteer import look_up
from flows.text.readers.byline_cue import find_inner_cue, names_editor, read_cue
from flows.text.readers.byline_pieces import (
    Piece,
    before_role,
    find_behind_office,
    find_glued,
    is_date,
    is_joined,
    is_role,
    is_task,
    may_stand_beside_names,
    opens_like_name,
    split_pieces,
)
from flows.text.readers.byline_words import byline_words
from flows.text.readers.credit import is_agency
from flows.text.readers.name_shape import bare_word, count_name_words, is_person_name, may_open_name
from flows.text.values import Byline, Name

# Characters. Five authors with their roles fit; a longer line is a sentence.
LONGEST_BYLINE = 220
# Characters. Name and date without a cue: longer lines are sentences.
LONGEST_WITH_DATE = 110
# Words of a note in which a role has to stand; characters in which they are looked for.
ROLE_REACH = 30
NOTE_REACH = 400


def read_byline(line: str) -> Byline | None:
    """Read a line that is a byline as a whole; None for any other line.

    It opens with a cue (By, Von, Автор:), has one behind a date, or is a name and a role or agency (Ana Ruiz, Staff
    Writer). Names keep their particles, initials and suffixes. Roles, places, dates and reading times beside the
    names are passed over, also where they are stuck to a name. A line may be a byline without a name (By Staff
    Reporter). Left alone: a name alone on its line, since captions, tags and headings look the same; sentences;
    titles that begin with By.

    >>> [n.name for n in read_byline("By Ana Ruiz and Li Wei, Staff Writers | May 3, 2024").names]
    ['Ana Ruiz', 'Li Wei']
    >>> [n.name for n in read_byline("May 3, 2024 by Ana Ruiz").names]
    ['Ana Ruiz']
    >>> read_byline("By Friday the water had reached the market.") is None
    True
    """
    if not 5 <= len(line) <= LONGEST_BYLINE:
        return None
    cue_end, is_strong = read_cue(line)
    if cue_end:
        return _read_after_cue(line, cue_end, is_strong=is_strong)
    return _read_behind_date(line) or _read_name_and_role(line)


def read_announced(line: str) -> Byline | None:
    """Read the line below a cue: names or an agency first, and anything that may stand behind them.

    >>> lines = ("Britta Lind (Hafenredakteurin)", "Reuters", "Paulina - Product marketer")
    >>> [read_announced(line).names[0].name for line in lines]
    ['Britta Lind', 'Reuters', 'Paulina']
    """
    is_parted = len(split_pieces(line, 0)) > 1
    return _read_after_cue(line, 0, is_strong=is_parted) if 3 <= len(line) <= LONGEST_BYLINE else None


def _read_after_cue(line: str, start: int, *, is_strong: bool) -> Byline | None:
    pieces = split_pieces(line, start)
    if not pieces:
        return None
    names: list[Name] = []
    for number, piece in enumerate(pieces):
        name = _name_in(piece, is_first=number == 0, is_strong=is_strong, is_joined=is_joined(line, piece.start))
        if name is not None and number and is_task(piece.text):
            continue
        if name is not None and not _is_aside(line, piece, names):
            names.append(name)
            continue
        if name is not None:
            continue
        if number == 0 and not is_role(piece.text):
            return None
        if not may_stand_beside_names(piece.text) and not (is_strong and names):
            return None
    if names_editor(line[:start]):
        names = []
    has_person = any(name.rule_id == "byline.person" for name in names)
    return Byline(0, len(line), tuple(names), "byline.cue" if has_person else "byline.agency")


def _is_aside(line: str, piece: Piece, names: list[Name]) -> bool:
    """Whether a piece that looks like a name says something else of the author before it.

    An agency behind a name and a comma is where that person works; what stands in brackets is a paper or a nickname;
    behind a bar or a date stand the page's sections.
    """
    if not names:
        return False
    between = line[names[-1].end : piece.start]
    if is_agency(piece.text) and not is_joined(line, piece.start):
        return True
    return "(" in between or "|" in between or any(map(str.isdigit, between))


def _read_behind_date(line: str) -> Byline | None:
    """Read "May 3, 2024 by Ana Ruiz in Quito", "Fr 3.5.24 | 14:07 Uhr | Von Jana Brandt": the names behind the cue."""
    start = find_inner_cue(line)
    if not start:
        return None
    names: list[Name] = []
    for number, piece in enumerate(split_pieces(line, start)):
        name = _name_in(piece, is_first=number == 0, is_strong=False)
        if name is None or name.rule_id != "byline.person" or _is_aside(line, piece, names):
            break
        names.append(name)
    return Byline(0, len(line), tuple(names), "byline.cue") if names else None


def _read_name_and_role(line: str) -> Byline | None:
    """Read "Ana Ruiz, Staff Writer", "Ana Ruiz | Reuters", "Ana Ruiz • May 3, 2024", "Ana Ruiz 3 May 2024"."""
    words = line[:40].split(" ", 2)
    if len(words) < 3 or line.endswith(":") or not (words[0][:1].isupper() and words[1][:1].isalpha()):
        return None
    if (words[1][0].islower() and words[1] not in byline_words().particles) or not _NAME_AND_MORE.match(line):
        return None
    pieces = split_pieces(line, 0)
    if not pieces:
        return None
    whole = pieces[0].text
    first = person_in(whole)
    # A caption: "Ana Ruiz in the January 1997 issue of the Ledger", "Karl Lind at the pier in March 2020".
    behind = whole[len(first) :].split()
    if behind and behind[0] in byline_words().before_employer and not any(is_role(piece.text) for piece in pieces):
        return None
    # A headline in capitals: "PORT DEAL LIKELY BY AUTUMN - NORWOOD ADVISER".
    if not first or is_agency(first) or whole[len(first) :].lower().startswith(" by "):
        return None
    names = [Name(first, pieces[0].start, pieces[0].start + len(first), "byline.person")]
    dated = _states_year(line)
    shouts = line.isupper()
    evidence = dated and first != whole and not look_up(first)
    for piece in pieces[1:]:
        if is_person_name(piece.text) and not is_agency(piece.text) and not is_task(piece.text):
            if not _is_aside(line, piece, names):
                names.append(Name(piece.text, piece.start, piece.end, "byline.person"))
        elif (
            is_role(piece.text, strictly=shouts)
            or is_task(piece.text)
            or (is_agency(piece.text) and line[piece.start - 2] in ",|")
        ):
            evidence = True
        elif is_date(piece.text) and line[-1] != ".":
            # A comma before the date is how places and dates are written, too.
            is_parted = "," not in line[names[0].end : piece.start]
            evidence = evidence or (dated and is_parted and not look_up(names[0].name))
        else:
            return None
    return Byline(0, len(line), tuple(names), "byline.role") if evidence and not (shouts and dated) else None


def person_in(text: str, *, is_sure: bool = False) -> str:
    """The person's name that a piece is, or begins with before a role or a date; "" where it has none.

    is_sure: a name is expected here, as behind a cue.

    >>> person_in("Ana Ruiz Staff Writer"), person_in("Ana RuizUpdated"), person_in("Harbour fees")
    ('Ana Ruiz', 'Ana Ruiz', '')
    """
    if is_person_name(text) and not find_glued(text.rsplit(" ", 1)[-1]):
        return text
    parted = before_role(text, is_sure=is_sure)
    return parted if is_person_name(parted) else ""


def read_note(line: str) -> tuple[Byline, bool] | None:
    """Read a note on a person that opens with the name, and whether it says of that person that he or she writes.

    Below a heading such as "About the Author" it is the author's, whatever it says.

    >>> lines = ("Ana Ruiz is a writer from Salta. Her work has appeared elsewhere.", "Ana Ruiz is a nurse from Salta.")
    >>> [(byline.names[0].name, is_writer) for byline, is_writer in map(read_note, lines)]
    [('Ana Ruiz', True), ('Ana Ruiz', False)]
    """
    match = _note().match(line) if may_open_name(line) or line.startswith(_ABOUT) else None
    if match is None or not is_person_name(match.group(1)):
        return None
    words = line[match.end() : match.end() + NOTE_REACH].split()[:ROLE_REACH]
    start, end = match.span(1)
    byline = Byline(start, end, (Name(match.group(1), start, end, "byline.author_box"),), "byline.author_box")
    return byline, any(bare_word(word) in byline_words().writers for word in words)


def _states_year(line: str) -> bool:
    """Whether a line without a cue is short enough to be name and date, and holds a date with its year."""
    if len(line) > LONGEST_WITH_DATE or not _DIGIT.search(line):
        return False
    return any(found.year for found in find_calendar_dates(line))


def _name_in(piece: Piece, *, is_first: bool, is_strong: bool, is_joined: bool = False) -> Name | None:
    """The name a piece holds: an agency, a person (with a role behind the name), an organization's team."""
    text = piece.text
    if is_agency(text):
        return Name(text, piece.start, piece.end, "byline.agency_name")
    office = find_behind_office(text) if is_first or is_joined else 0
    if office:
        piece = Piece(text[office:], piece.start + office, piece.end)
        text = piece.text
    person = person_in(text, is_sure=is_first or is_joined)
    if person:
        return Name(person, piece.start, piece.start + len(person), "byline.person")
    if not is_first:
        return None
    words = text.split()
    if is_role(text) and opens_like_name(words):
        return Name(text, piece.start, piece.end, "byline.organization")
    if is_strong and len(words) == 1 and count_name_words(text) == 1 and words[0].lower() not in byline_words().roles:
        return Name(text, piece.start, piece.end, "byline.person")
    return None


_DIGIT = re.compile(r"\d")
# A capitalised word, another one, and a separator within 60 characters: the rest is read only for these lines.
_NAME_AND_MORE = re.compile(r"[^\W\d_][^,|•·–—/(\d]{3,60}(?:[,|•·(\d]| [-–—/])")
_ABOUT = ("About the ", "about the ", "By ", "by ")


@derived
def note_verbs() -> str:
    """The alternatives of a pattern: what stands behind the name in a note on the author."""
    return "|".join(sorted(byline_words().note_verbs))


@derived
def _note() -> re.Pattern[str]:
    return re.compile(
        r"(?:[Aa]bout the [Aa]uthor:? |[Bb]y )?(?:Mr\. |Dr\. )?([^\W\d_][^,:;!?|()]{3,50}?)"
        rf"(?:,? (?:{note_verbs()}|—|–) |, an? )"
    )
