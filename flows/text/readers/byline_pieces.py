"""The pieces of a byline: names, roles, agencies, places and dates between commas, bars, dots and words for "and"."""

import re
from typing import NamedTuple

from flows.lexicon import derived
from flows.rules.letters import CAPITAL, SMALL
from flows.text.dating.calendar import month_of, weekday_of
from flows.text.dating.cues import date_cues, words_beside_dates
from flows.text.naming.name_words import Kind, kinds_of
from flows.text.readers.byline_words import byline_words
from flows.text.readers.credit import agency_words, is_agency
from flows.text.readers.name_shape import bare_word, is_person_name

# Words. Longer pieces are phrases.
LONGEST_ROLE = 8
LONGEST_BESIDE = 6
# Words of an office before a name: "the former U.S. Senator".
LONGEST_OFFICE = 5


class Piece(NamedTuple):
    """line[start:end] is the text."""

    text: str
    start: int
    end: int


def split_pieces(line: str, start: int) -> list[Piece]:
    """Split a byline from `start` on; a name with "y" or "e" inside stays whole.

    >>> [piece.text for piece in split_pieces("By Ana Ruiz and Li Wei, Staff Writers | May 3", 3)]
    ['Ana Ruiz', 'Li Wei', 'Staff Writers', 'May 3']
    >>> [piece.text for piece in split_pieces("José Ortiz y Gaset y Juan Pérez", 0)]
    ['José Ortiz y Gaset', 'Juan Pérez']
    """
    pieces: list[Piece] = []
    position = start
    for match in [*_separator().finditer(line, start), None]:
        end = match.start() if match else len(line)
        text = line[position:end]
        left, right = find_trimmed(text)
        left, text = position + left, text[left:right]
        joined = _joint().match(text)
        if joined:
            # "…, and Li Wei": the comma has parted them already.
            left, text = left + joined.end(), text[joined.end() :]
        if text.endswith(".") and _ends_plainly(text):
            text = text[:-1]
        if text:
            pieces.append(Piece(text, left, left + len(text)))
        position = match.end() if match else end
    # "José Ortega y Gasset" is one name: what follows "y" is a single word.
    merged: list[Piece] = []
    for piece in pieces:
        joint = line[merged[-1].end : piece.start].strip().lower() if merged else ""
        if joint in {"y", "e"} and " " not in piece.text and is_person_name(merged[-1].text):
            first = merged.pop()
            piece = Piece(line[first.start : piece.end], first.start, piece.end)  # noqa: PLW2901 (the pair is one)
        merged.append(piece)
    return merged


def find_trimmed(text: str, more: str = "") -> tuple[int, int]:
    """Where a text begins and ends without the marks and emoji that pages set beside names; more: other such marks.

    >>> [find_trimmed(text) for text in ("• Ana Ruiz |", "Ana Ruiz", "|")]
    [(2, 10), (0, 8), (1, 1)]
    """
    start, end = 0, len(text)
    # Most texts have nothing to trim, and thousands of emoji are many to compare with.
    if not text[:1].isalpha():
        start = end - len(text.lstrip(TRIM + more))
    if start < end and not text[-1].isalpha():
        end = len(text.rstrip(TRIM + more))
    return start, end


def is_joined(line: str, start: int) -> bool:
    """Whether a word for "and" stands before a piece, or a slash."""
    before = line[:start].rstrip()
    return before.endswith(("&", "/", "+")) or before.rsplit(" ", 1)[-1].lower() in byline_words().ands


def before_role(text: str, *, is_sure: bool = False) -> str:
    """What stands before a role, an agency or a date, "" where nothing does; such a word may be stuck to the name.

    is_sure: a name opens the text; then it ends before any word that no name holds, too ("Ana Ruiz Last change 3 May").

    >>> [before_role(text) for text in ("Ana Ruiz Staff Writer", "Ana Ruiz published 3 May", "Ana RuizUpdated", "Ana")]
    ['Ana Ruiz', 'Ana Ruiz', 'Ana Ruiz', '']
    """
    words = byline_words()
    end = 0
    for match in _WORD.finditer(text):
        word = match.group()
        bare = bare_word(word)
        if bare in words.roles or bare in words.before_employer or bare in cue_words():
            return text[:end]
        if " " in text[:end] and (
            (is_sure and bare in words.not_in_names and bare not in words.names_too)
            or is_agency(word)
            or word[0].isdigit()
            or word[0] == "@"
            or bare in month_of()
            or bare in words.callings
        ):
            return text[:end]
        if bare in words.topics and _holds_role(text[match.end() :]):
            return text[:end]
        glued = find_glued(word)
        if glued:
            return text[: match.start() + glued]
        end = match.end()
    return ""


def find_behind_office(text: str) -> int:
    """Where the name begins behind an office or role: "U.S. Senator Ana Ruiz"; 0 where none stands before a name.

    Left alone: Dr., Mr. and the like, which belong to a name as printed, and surnames that are offices.

    >>> text = "U.S. Senator Ana Ruiz"
    >>> text[find_behind_office(text) :], find_behind_office("Anna Bishop Ruiz"), find_behind_office("Staff Writer")
    ('Ana Ruiz', 0, 0)
    """
    words, known = byline_words(), text.split(" ")
    for number in range(min(LONGEST_OFFICE, len(known) - 2), 0, -1):
        if bare_word(known[number - 1]) in words.name_titles or not _is_office(known[number - 1]):
            continue
        if not all(_is_office(word) or word.islower() or kinds_of(word) & _QUALIFIES for word in known[: number - 1]):
            continue
        name = " ".join(known[number:])
        if is_person_name(name) or before_role(name):
            return len(text) - len(name)
    return 0


def _is_office(word: str) -> bool:
    bare, words = bare_word(word), byline_words()
    return bare in words.roles or bare in words.callings or bare in words.topics or bool(kinds_of(word) & Kind.ROLE)


def _holds_role(text: str) -> bool:
    known = byline_words()
    return any(bare in known.roles or bare in known.callings for bare in map(bare_word, text.split()))


def find_glued(word: str) -> int:
    """Where a role, a month, a cue of a date or a network's name begins that is stuck to a name; 0 where none is.

    Scraped pages lose the space between two elements: "Ana RuizPublished: May 3", "Li WeiStaff Writer", "Ana Ruiz@ana".

    >>> [find_glued(word) for word in ("RuizPublished:", "McArthur", "Wei@liwei", "Ruiz5")]
    [4, 0, 3, 4]
    """
    for match in _SEAM.finditer(word):
        rest = bare_word(word[match.end() :])
        if match.start() > 0 and (word[match.end()] == "@" or word[match.end()].isdigit() or rest in _stuck_words()):
            return match.end()
    return 0


def is_role(text: str, *, strictly: bool = False) -> bool:
    """Whether a piece is a role or a desk: it holds a word for one, and nothing else in lower case.

    strictly: where all is in capitals, every word has to be one of a role's.

    >>> is_role("Senior Writer at the Ledger"), is_role("a writer from Salta"), is_role("Ana Ruiz")
    (True, False, False)
    """
    text = _IN_QUOTES.sub("", text)
    words = [bare_word(word) for word in text.split()]
    roles = byline_words().roles
    if len(words) > LONGEST_ROLE or roles.isdisjoint(words):
        return False
    plain = (word for word in text.split() if strictly or word[0].islower())
    return all(bare_word(word) in roles or bare_word(word) in role_links() for word in plain)


def is_task(text: str) -> bool:
    """Whether a piece behind a name ends with what people do who write ("Lead Reviewer"), and is no second name."""
    return bare_word(text.rsplit(" ", 1)[-1]) in byline_words().callings


def is_date(text: str) -> bool:
    """Whether a piece is a date, a time or an age with nothing but their words beside it, which may be stuck together.

    >>> [is_date(text) for text in ("Updated 3 May 2024", "4 min read", "vor 2 Stunden", "2025January 12", "Quito")]
    [True, True, True, True, False]
    """
    words = [bare_word(word) for word in _DATE_SEAM.sub(" ", text).split()]
    return all(map(is_date_word, words)) and any(word in month_of() or has_digit(word) for word in words)


def is_date_word(word: str) -> bool:
    """Whether a word in lower case stands in dates: a figure, a month, a weekday, a cue, a word beside these."""
    return (
        has_digit(word)
        or word in month_of()
        or word in weekday_of()
        or word in words_beside_dates()
        or word in cue_words()
        or word in byline_words().ages
    )


def may_stand_beside_names(text: str) -> bool:
    """Whether a piece after the first name is a role, a date, or the name of a place or paper."""
    words = text.split()
    if (
        is_date(text)
        or is_role(text)
        or text.lower() in agency_words()
        or (words[-1].lower() in byline_words().counted and has_digit(words[0]))
    ):
        return True
    return len(words) <= LONGEST_BESIDE and all(
        word[0].isupper() or word[0].isdigit() or word[0] == "@" or word.lower() in role_links() for word in words
    )


def opens_like_name(words: list[str]) -> bool:
    """Whether the first of several words is a name's ("Harbour" of "Harbour Team", not "Staff" of "Staff Reporter")."""
    if len(words) > 2 and words[0] == "The":
        words = words[1:]
    first = words[0].lower()
    return (
        len(words) > 1
        and words[0][0].isupper()
        and first not in byline_words().roles
        and first not in byline_words().not_in_names
    )


def has_digit(word: str) -> bool:
    """Whether a figure stands in a word."""
    return any(character.isdigit() for character in word)


def _ends_plainly(text: str) -> bool:
    """Whether the full stop at the end closes the line and not an initial or a suffix."""
    last = text.rsplit(" ", 1)[-1][:-1]
    return len(last) > 1 and "." not in last and last.lower() not in byline_words().name_suffixes


@derived
def cue_words() -> frozenset[str]:
    """The words of all cues of dates."""
    return frozenset(word for phrase in date_cues() for word in phrase.split())


@derived
def _stuck_words() -> frozenset[str]:
    months = (word for word in month_of() if len(word) > 2)
    words = byline_words()
    cues = (word for word in cue_words() if len(word) > 2)
    return frozenset((*words.roles, *words.callings, *words.topics, *words.stuck_words, *months, *cues))


@derived
def role_links() -> frozenset[str]:
    """The small words inside roles."""
    words = byline_words()
    return words.role_links | words.ands | {"&"}


@derived
def _joint() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(byline_words().ands))}|with|mit) ")


@derived
def _separator() -> re.Pattern[str]:
    words = byline_words()
    return re.compile(
        rf" ?[,;|•·●、，⋅∙‧◦~] ?|(?-i:(?<=[{SMALL}]{{3}})\. (?=[{CAPITAL}]))|(?<!\d)/|/(?!\d)| [-–—] |—|\(|\)"
        rf"| (?:{'|'.join(sorted(words.ands | words.behind_name))}|&|\+) ",
        re.IGNORECASE,
    )


# A paper's name: "специально для «Листка»".
_IN_QUOTES = re.compile(r"«[^»]{0,60}»|“[^”]{0,60}”|„[^“]{0,60}“")
# What stands before an office: "U.S. Senator", "Deputy Mayor".
_QUALIFIES = Kind.PLACE | Kind.DEMONYM | Kind.MODIFIER
# Marks around pieces; pages set emoji beside names, too.
EMOJI = "".join(map(chr, (*range(0x2190, 0x2C00), *range(0x1F000, 0x1FB00), 0xFE0F, 0x200D)))
TRIM = " \t\xa0-–—:|•·*~⋅∙‧◦" + EMOJI
_WORD = re.compile(r"\S+")
# Between a small letter and a capital or figure, or before an @.
_SEAM = re.compile(rf"(?<=[{SMALL}.])(?=[{CAPITAL}])|(?<=[{SMALL}])(?=\d)|(?=@)")
# Where dates and their cues are stuck together: "2025January 12", "onJanuary 12".
_DATE_SEAM = re.compile(rf"(?<=[{SMALL}])(?=[{CAPITAL}\d])|(?<=\d)(?=[{CAPITAL}])")
