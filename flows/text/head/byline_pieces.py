"""The pieces of a byline: names, roles, agencies, places and dates between commas, bars, dots and words for "and"."""

import re
from typing import NamedTuple

from flows.lexicon import derived
from flows.rules.bylines import (
    COUNTED_WORDS,
    GLUED_WORDS,
    NAME_SUFFIXES,
    NOT_IN_NAMES,
    ROLE_WORDS,
    TASK_WORDS,
    TOPIC_WORDS,
)
from flows.rules.letters import CAPITAL, SMALL
from flows.text.dating.calendar import month_of, weekday_of
from flows.text.dating.cues import date_cues, words_beside_dates
from flows.text.head.agency import is_agency
from flows.text.head.credit import agency_words
from flows.text.head.name_shape import bare_word, is_person_name

# Words. Longer pieces are phrases.
LONGEST_ROLE = 8
LONGEST_BESIDE = 6


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


def is_joined(line: str, start: int) -> bool:
    """Whether a word for "and" stands before a piece, or a slash."""
    before = line[:start].rstrip()
    return before.endswith(("&", "/", "+")) or before.rsplit(" ", 1)[-1].lower() in _ANDS


def before_role(text: str) -> str:
    """What stands before a role, an agency or a date, "" where nothing does; such a word may be stuck to the name.

    >>> [before_role(text) for text in ("Ana Ruiz Staff Writer", "Ana Ruiz published 3 May", "Ana RuizUpdated", "Ana")]
    ['Ana Ruiz', 'Ana Ruiz', 'Ana Ruiz', '']
    """
    end = 0
    for match in _WORD.finditer(text):
        word = match.group()
        bare = bare_word(word)
        if bare in ROLE_WORDS or bare in _BEHIND_NAMES or bare in cue_words():
            return text[:end]
        if " " in text[:end] and (
            is_agency(word) or word[0].isdigit() or word[0] == "@" or bare in month_of() or bare in TASK_WORDS
        ):
            return text[:end]
        if bare in TOPIC_WORDS and _holds_role(text[match.end() :]):
            return text[:end]
        glued = find_glued(word)
        if glued:
            return text[: match.start() + glued]
        end = match.end()
    return ""


def _holds_role(text: str) -> bool:
    return any(bare in ROLE_WORDS or bare in TASK_WORDS for bare in map(bare_word, text.split()))


def find_glued(word: str) -> int:
    """Where a role, a month, a cue of a date or a network's name begins that is stuck to a name; 0 where none is.

    Scraped pages lose the space between two elements: "Ana RuizPublished: May 3", "Li WeiStaff Writer", "Ana Ruiz@ana".

    >>> find_glued("RuizPublished:"), find_glued("McArthur"), find_glued("Wei@liwei")
    (4, 0, 3)
    """
    for match in _SEAM.finditer(word):
        rest = bare_word(word[match.end() :])
        if match.start() > 0 and (word[match.end()] == "@" or rest in _stuck_words()):
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
    if len(words) > LONGEST_ROLE or not any(word in ROLE_WORDS for word in words):
        return False
    plain = (word for word in text.split() if strictly or word[0].islower())
    return all(bare_word(word) in ROLE_WORDS or bare_word(word) in SMALL_WORDS for word in plain)


def is_task(text: str) -> bool:
    """Whether a piece behind a name ends with what people do who write ("Lead Reviewer"), and is no second name."""
    return bare_word(text.rsplit(" ", 1)[-1]) in TASK_WORDS


def is_date(text: str) -> bool:
    """Whether a piece is a date or a time with nothing but their words beside it.

    >>> is_date("Updated 3 May 2024"), is_date("4 min read"), is_date("Quito")
    (True, True, False)
    """
    words = [bare_word(word) for word in text.split()]
    return all(map(is_date_word, words)) and any(word in month_of() or has_digit(word) for word in words)


def is_date_word(word: str) -> bool:
    """Whether a word in lower case stands in dates: a figure, a month, a weekday, a cue, a word beside these."""
    return (
        has_digit(word)
        or word in month_of()
        or word in weekday_of()
        or word in words_beside_dates()
        or word in cue_words()
    )


def may_stand_beside_names(text: str) -> bool:
    """Whether a piece after the first name is a role, a date, or the name of a place or paper."""
    words = text.split()
    if (
        is_date(text)
        or is_role(text)
        or text.lower() in agency_words()
        or (words[-1].lower() in COUNTED_WORDS and has_digit(words[0]))
    ):
        return True
    return len(words) <= LONGEST_BESIDE and all(
        word[0].isupper() or word[0].isdigit() or word[0] == "@" or word.lower() in SMALL_WORDS for word in words
    )


def opens_like_name(words: list[str]) -> bool:
    """Whether the first of several words is a name's ("Harbour" of "Harbour Team", not "Staff" of "Staff Reporter")."""
    if len(words) > 2 and words[0] == "The":
        words = words[1:]
    first = words[0].lower()
    return len(words) > 1 and words[0][0].isupper() and first not in ROLE_WORDS and first not in NOT_IN_NAMES


def has_digit(word: str) -> bool:
    """Whether a figure stands in a word."""
    return any(character.isdigit() for character in word)


def _ends_plainly(text: str) -> bool:
    """Whether the full stop at the end closes the line and not an initial or a suffix."""
    last = text.rsplit(" ", 1)[-1][:-1]
    return len(last) > 1 and "." not in last and last.lower() not in NAME_SUFFIXES


@derived
def cue_words() -> frozenset[str]:
    """The words of all cues of dates."""
    return frozenset(word for phrase in date_cues() for word in phrase.split())


@derived
def _stuck_words() -> frozenset[str]:
    months = (word for word in month_of() if len(word) > 2)
    return frozenset(
        (*ROLE_WORDS, *TASK_WORDS, *TOPIC_WORDS, *GLUED_WORDS, *months, *(w for w in cue_words() if len(w) > 2))
    )


_ANDS = frozenset({"and", "und", "et", "y", "e", "и", "en", "och", "og"})
_BEHIND_NAMES = frozenset({"associated", "in", "at", "for", "on", "of"})
SMALL_WORDS = frozenset("of for at the in and & und für in der des de la du di del y et e da do à от для".split())  # noqa: SIM905
# A paper's name: "специально для «Листка»".
_IN_QUOTES = re.compile(r"«[^»]{0,60}»|“[^”]{0,60}”|„[^“]{0,60}“")
_JOINT = re.compile(r"(?:and|und|et|y|e|и|en|och|og|with|mit) ")
_TRIM = " \t\xa0-–—:|•·*"
_WORD = re.compile(r"\S+")
# Between a small letter and a capital, or before an @.
_SEAM = re.compile(rf"(?<=[{SMALL}.])(?=[{CAPITAL}])|(?=@)")
_SEPARATOR = re.compile(
    rf" ?[,;|•·●、，] ?|(?-i:(?<=[{SMALL}]{{3}})\. (?=[{CAPITAL}]))|(?<!\d)/|/(?!\d)| [-–—] |—|\(|\)"
    r"| (?:and|und|et|y|e|и|en|och|og|&|\+|with|mit|con|com|avec|on|am|le|el|il|em) ",
    re.IGNORECASE,
)
