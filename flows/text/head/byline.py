"""Bylines: who wrote it."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from flows.rules.bylines import (
    COLON_CUES,
    EDITOR_CUES,
    NAME_PARTICLES,
    NAME_SUFFIXES,
    NOT_IN_NAMES,
    ROLE_WORDS,
    STRONG_CUES,
    WEAK_CUES,
)
from flows.rules.dates import DATE_CUES, DATE_LINE_WORDS
from flows.text.dating.calendar import MONTH_OF, WEEKDAY_OF, find_calendar_dates
from flows.text.head.agency import is_agency
from flows.text.head.name_shape import bare_word, count_name_words, is_person_name
from flows.text.naming.gazetteer import look_up
from flows.text.values import Byline, Name

# Characters. Five authors with their roles fit; a longer line is a sentence.
LONGEST_BYLINE = 220
# The judge, the title and the publication date ask for the same lines one after the other.
LINES_REMEMBERED = 1024
# Characters. Name and date without a cue: longer lines are sentences.
LONGEST_WITH_DATE = 110


class _Piece(NamedTuple):
    text: str
    start: int
    end: int


def read_byline(line: str) -> Byline | None:
    """Read a line that is a byline as a whole; None for any other line.

    It opens with a cue (By, Von, Автор:), or it is a name and a role or agency (Ana Ruiz, Staff Writer). Names keep
    their particles, initials and suffixes. Roles, places, dates and reading times beside the names are passed over.
    A line may be a byline without a name (By Staff Reporter). Left alone: a name alone on its line, since captions,
    tags and headings look the same; sentences; titles that begin with By.

    >>> [n.name for n in read_byline("By Ana Ruiz and Li Wei, Staff Writers | May 3, 2024").names]
    ['Ana Ruiz', 'Li Wei']
    >>> read_byline("By Friday the water had reached the market.") is None
    True
    """
    return _read(line) if 5 <= len(line) <= LONGEST_BYLINE else None


@lru_cache(maxsize=LINES_REMEMBERED)
def _read(line: str) -> Byline | None:
    cue_end, is_strong = _read_cue(line)
    if cue_end:
        return _read_after_cue(line, cue_end, is_strong=is_strong)
    return _read_name_and_role(line)


def _read_cue(line: str) -> tuple[int, bool]:
    """Where the cue that opens the line ends (0: none), and whether it is a strong one."""
    opening = _OPENING.match(line)
    start = opening.end() if opening else 0
    lowered = line[start : start + 40].lower()
    word, _, _ = lowered.partition(" ")
    word = word.rstrip(":")
    if len(lowered) > len(line) - start or word not in _cues_by_word():
        return 0, False
    for cue in _cues_by_word()[word]:
        end = start + len(cue)
        after = line[end : end + 2]
        if not lowered.startswith(cue):
            continue
        if after[:1] == ":" or after == " :":
            return end + len(after.rstrip(" ")), True
        if after[:1] == " " and cue not in COLON_CUES:
            return end, True
    return (start + len(word), False) if word in WEAK_CUES else (0, False)


def _read_after_cue(line: str, start: int, *, is_strong: bool) -> Byline | None:
    pieces = list(_split(line, start))
    if not pieces:
        return None
    names: list[Name] = []
    for number, piece in enumerate(pieces):
        name = _name_in(piece, is_first=number == 0, is_strong=is_strong)
        if name is not None:
            # An agency behind a name and a comma is where that person works, not another author.
            if name.rule_id != "byline.agency_name" or not names or _is_joined(line, piece.start):
                names.append(name)
            continue
        if number == 0 and not _is_role(piece.text):
            return None
        if not _may_stand_beside_names(piece.text) and not (is_strong and names):
            return None
    if any(line[:start].lower().strip(" :-–—•|").endswith(cue) for cue in EDITOR_CUES):
        names = []
    has_person = any(name.rule_id == "byline.person" for name in names)
    return Byline(0, len(line), tuple(names), "byline.cue" if has_person else "byline.agency")


def _read_name_and_role(line: str) -> Byline | None:
    """Read "Ana Ruiz, Staff Writer", "Ana Ruiz | Reuters", "Ana Ruiz • May 3, 2024", "Ana Ruiz 3 May 2024"."""
    words = line[:40].split(" ", 2)
    if len(words) < 3 or line.endswith(":") or not (words[0][:1].isupper() and words[1][:1].isalpha()):
        return None
    if (words[1][0].islower() and words[1] not in NAME_PARTICLES) or not _NAME_AND_MORE.match(line):
        return None
    pieces = list(_split(line, 0))
    if not pieces:
        return None
    whole = pieces[0].text
    first = _person_in(whole if is_person_name(whole) else _before_role(whole))
    if not first:
        return None
    names = [Name(first, pieces[0].start, pieces[0].start + len(first), "byline.person")]
    dated = _states_year(line)
    shouts = line.isupper()
    evidence = dated and first != whole and not look_up(first)
    for piece in pieces[1:]:
        if _person_in(piece.text):
            names.append(Name(piece.text, piece.start, piece.end, "byline.person"))
        elif _is_role(piece.text, strictly=shouts) or (is_agency(piece.text) and line[piece.start - 2] in ",|"):
            evidence = True
        elif _is_date(piece.text):
            # A comma before the date is how places and dates are written, too.
            is_parted = "," not in line[names[0].end : piece.start]
            evidence = evidence or (dated and is_parted and not look_up(names[0].name))
        else:
            return None
    return Byline(0, len(line), tuple(names), "byline.role") if evidence and not (shouts and dated) else None


def _person_in(text: str) -> str:
    """The text, if it is a person's name; else "", for an agency's, too."""
    return text if is_person_name(text) and not is_agency(text) else ""


def _states_year(line: str) -> bool:
    """Whether a line without a cue is short enough to be name and date, and holds a date with its year."""
    if len(line) > LONGEST_WITH_DATE or not _DIGIT.search(line):
        return False
    return any(found.year for found in find_calendar_dates(line))


def _split(line: str, start: int) -> Iterator[_Piece]:
    """The pieces of a byline between commas, bars, dots and words for "and"."""
    pieces: list[_Piece] = []
    position = start
    for match in [*_SEPARATOR.finditer(line, start), None]:
        end = match.start() if match else len(line)
        text = line[position:end]
        left = position + len(text) - len(text.lstrip(_TRIM))
        text = text.strip(_TRIM)
        joined = _JOINT.match(text)
        if joined:
            # "…, and Li Wei": the comma has parted them already.
            left, text = left + joined.end(), text[joined.end() :]
        if text.endswith(".") and _ends_plainly(text):
            text = text[:-1]
        if text:
            pieces.append(_Piece(text, left, left + len(text)))
        position = match.end() if match else end
    # "José Ortega y Gasset" is one name: what follows "y" is a single word.
    merged: list[_Piece] = []
    for piece in pieces:
        joint = line[merged[-1].end : piece.start].strip().lower() if merged else ""
        if joint in {"y", "e"} and " " not in piece.text and is_person_name(merged[-1].text):
            first = merged.pop()
            piece = _Piece(line[first.start : piece.end], first.start, piece.end)  # noqa: PLW2901 (the pair is one)
        merged.append(piece)
    yield from merged


def _is_joined(line: str, start: int) -> bool:
    """Whether a word for "and" stands before a piece, or a slash."""
    before = line[:start].rstrip()
    return before.endswith(("&", "/")) or before.rsplit(" ", 1)[-1].lower() in {"and", "und", "et", "y", "e", "и", "en"}


def _ends_plainly(text: str) -> bool:
    """Whether the full stop at the end closes the line and not an initial or a suffix."""
    last = text.rsplit(" ", 1)[-1][:-1]
    return len(last) > 1 and last.lower() not in NAME_SUFFIXES


def _name_in(piece: _Piece, *, is_first: bool, is_strong: bool) -> Name | None:
    """The name a piece holds: an agency, a person (with a role behind the name), an organization's team."""
    text = piece.text
    if is_agency(text):
        return Name(text, piece.start, piece.end, "byline.agency_name")
    if is_person_name(text):
        return Name(text, piece.start, piece.end, "byline.person")
    before_role = _before_role(text)
    if before_role and is_person_name(before_role):
        return Name(before_role, piece.start, piece.start + len(before_role), "byline.person")
    if not is_first:
        return None
    words = text.split()
    if _is_role(text) and _opens_like_name(words):
        return Name(text, piece.start, piece.end, "byline.organization")
    if is_strong and len(words) == 1 and count_name_words(text) == 1 and words[0].lower() not in ROLE_WORDS:
        return Name(text, piece.start, piece.end, "byline.person")
    return None


def _opens_like_name(words: list[str]) -> bool:
    """Whether the first of several words is a name's ("Harbour" of "Harbour Team", not "Staff" of "Staff Reporter")."""
    first = words[0].lower()
    return len(words) > 1 and words[0][0].isupper() and first not in ROLE_WORDS and first not in NOT_IN_NAMES


def _before_role(text: str) -> str:
    """What stands before a role, an agency or a date ("Ana Ruiz" of "Ana Ruiz Staff Writer", "… published 3 May")."""
    end = 0
    for match in _WORD.finditer(text):
        word = match.group()
        bare = bare_word(word)
        if bare in ROLE_WORDS or bare in _BEHIND_NAMES or bare in _cue_words():
            return text[:end]
        if " " in text[:end] and (is_agency(word) or word[0].isdigit() or bare in MONTH_OF):
            return text[:end]
        end = match.end()
    return ""


def _is_role(text: str, *, strictly: bool = False) -> bool:
    """Whether a piece is a role or a desk: it holds a word for one, and nothing else in lower case.

    strictly: where all is in capitals, every word has to be one of a role's.
    """
    words = [bare_word(word) for word in text.split()]
    if len(words) > 8 or not any(word in ROLE_WORDS for word in words):
        return False
    plain = (word for word in text.split() if strictly or word[0].islower())
    return all(bare_word(word) in ROLE_WORDS or bare_word(word) in _SMALL_WORDS for word in plain)


def _is_date(text: str) -> bool:
    words = [bare_word(word) for word in text.split()]
    return all(
        word in MONTH_OF or word in WEEKDAY_OF or word in DATE_LINE_WORDS or word in _cue_words() or _has_digit(word)
        for word in words
    ) and any(word in MONTH_OF or _has_digit(word) for word in words)


def _may_stand_beside_names(text: str) -> bool:
    """Whether a piece after the first name is a role, a date, or the name of a place or paper."""
    words = text.split()
    if _is_date(text) or _is_role(text):
        return True
    return len(words) <= 6 and all(
        word[0].isupper() or word[0].isdigit() or word[0] == "@" or word.lower() in _SMALL_WORDS for word in words
    )


def _has_digit(word: str) -> bool:
    return any(character.isdigit() for character in word)


_OPENING = re.compile(r"[-–—•|] ?")
_BEHIND_NAMES = frozenset({"associated", "in", "at", "for", "on", "of"})
_JOINT = re.compile(r"(?:and|und|et|y|e|и|en|och|og|with|mit) ")
_TRIM = " \t\xa0-–—:|•·*"
_SMALL_WORDS = frozenset("of for at the in and & und für in der des de la du di del y et e da do à от".split())  # noqa: SIM905
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\S+")
_SEPARATOR = re.compile(
    r" ?[,;|•·●] ?|(?<!\d)/|/(?!\d)| [-–—] |\(|\)"
    r"| (?:and|und|et|y|e|и|en|och|og|&|with|mit|con|com|avec|on|am|le|el|il|em) ",
    re.IGNORECASE,
)
# A capitalised word, another one, and a separator within 60 characters: the rest is read only for these lines.
_NAME_AND_MORE = re.compile(r"[^\W\d_][^,|•·–—/(\d]{3,60}(?:[,|•·(\d]| [-–—/])")


@cache
def _cues_by_word() -> dict[str, tuple[str, ...]]:
    """The strong cues by their first word, longest first; a weak cue's word has an entry, too."""
    cues: dict[str, list[str]] = {cue: [] for cue in WEAK_CUES}
    for cue in sorted(set(STRONG_CUES), key=lambda cue: (-len(cue), cue)):
        cues.setdefault(cue.split(" ", 1)[0], []).append(cue)
    return {word: tuple(phrases) for word, phrases in cues.items()}


@cache
def _cue_words() -> frozenset[str]:
    return frozenset(word for phrase, _, _ in DATE_CUES for word in phrase.split())
