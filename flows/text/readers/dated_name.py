"""Lines of a name and a date, which are a byline by where they stand."""

import re

from flows.text.dating.calendar import month_of
from flows.text.naming.gazetteer import look_up
from flows.text.readers.byline import person_in
from flows.text.readers.byline_pieces import find_trimmed, is_date, is_date_word
from flows.text.readers.byline_words import byline_words
from flows.text.readers.name_shape import bare_word, is_given_name, is_person_name, opens_with_given_name
from flows.text.values import Byline, Name

# Characters and words of a line of name and date.
LONGEST_DATED = 110
MOST_NAME_WORDS = 5
MOST_SECTIONS = 4


def read_dated_name(line: str) -> Byline | None:
    """Read a name behind or before a date, with sections, comments or an account behind them.

    The date may lack its year or be an age. The name opens with a frequent given name; where no mark ends it, it ends
    with the first word that is no given name. Left alone: sentences, which go on in small letters.

    >>> lines = ("3. Mai 2024 Anna Quill Kultur", "Anna Quill – 14.09.2022 – Kolumne", "Anna Quill | hace 3 horas")
    >>> [read_dated_name(line).names[0].name for line in lines], read_dated_name("3 May 2024 Anna Quill wins the cup")
    (['Anna Quill', 'Anna Quill', 'Anna Quill'], None)
    """
    if len(line) > LONGEST_DATED or line[-1:] in _ENDS or not any(map(str.isdigit, line)):
        return None
    return _read_beside_date(line) or _read_between_bars(line)


def _read_beside_date(line: str) -> Byline | None:
    words = [(match.group(), *match.span()) for match in _DATED_WORD.finditer(line) if _ALNUM.search(match.group())]
    first = next((number for number, (word, _, _) in enumerate(words) if not _is_of_date(word)), len(words))
    last = _end_name(line, words, first) if first < len(words) else 0
    if not last:
        return None
    start, end = words[first][1], words[last - 1][2]
    name = line[start:end]
    is_known = opens_with_given_name(name)
    behind = last
    while behind < len(words) and _is_of_date(words[behind][0]):
        behind += 1
    is_between = line[:start].rstrip()[-1:] in _MARKS and (behind == len(words) or line[end:].lstrip()[:1] in _MARKS)
    if (
        not (is_known or (is_between and last - first > 1))
        or (last - first > 1 and not is_person_name(name))
        or look_up(name)
    ):
        return None
    is_dated = states_day(line[:start]) or states_day(line[end : words[behind - 1][2]])
    if not is_dated or not _goes_on_like_head(line[words[behind - 1][2] :]):
        return None
    return Byline(0, len(line), (Name(name, start, end, "byline.name_alone"),), "byline.name_alone")


def _read_between_bars(line: str) -> Byline | None:
    """Read "19 December 2025 • Friday Philosophy • Anna Quill": a line of bars with a date and one known name."""
    pieces = [match for match in _BETWEEN_BARS.finditer(line) if match.group().strip()]
    if len(pieces) < 2 or not any(states_day(piece.group()) for piece in pieces):
        return None
    named = [piece for piece in pieces if opens_with_given_name(person_in(piece.group().strip()) or "-")]
    if len(named) != 1:
        return None
    start = named[0].start() + len(named[0].group()) - len(named[0].group().lstrip())
    name = person_in(named[0].group().strip())
    return Byline(0, len(line), (Name(name, start, start + len(name), "byline.name_alone"),), "byline.name_alone")


def _end_name(line: str, words: list[tuple[str, int, int]], first: int) -> int:
    """The number of the word behind a name; 0 where none ends there."""
    start, mark = words[first][1], _MARK.search(line, words[first][1])
    if mark and is_person_name(line[start : mark.start()].rstrip()):
        return sum(begin < mark.start() for _, begin, _ in words)
    last = first + 1
    is_surname = False
    while last < len(words) and last - first < MOST_NAME_WORDS and line[words[last - 1][2] : words[last][1]] == " ":
        word = words[last][0]
        is_particle = bare_word(word) in byline_words().particles
        if _is_of_date(word) or word[0] == "@" or not (word[0].isupper() or is_particle):
            break
        is_given = is_particle or (len(word) == 2 and word[1] == ".") or is_given_name(word)
        if is_surname and not is_given:
            break
        is_surname = is_surname or not is_given
        last += 1
    # A single given name has a date behind it.
    return last if last - first > 1 or (last < len(words) and _is_of_date(words[last][0])) else 0


def _is_of_date(word: str) -> bool:
    """Whether a word is one of a date or of a count of comments."""
    bare = bare_word(word)
    return bare in byline_words().counted or (
        bare != "" and all(map(is_date_word, map(bare_word, word.strip(":").split(":"))))
    )


def states_day(text: str) -> bool:
    """Whether a text is a date or an age: its month, its figures or a word for an age say so."""
    text = text[slice(*find_trimmed(text, "/,"))]
    if not text or not is_date(" ".join(_DATED_WORD.findall(text))):
        return False
    words = set(_LETTERS.findall(text.lower()))
    named = month_of().keys() | byline_words().ages
    return _FIGURES.search(text) is not None or not words.isdisjoint(named)


def _goes_on_like_head(rest: str) -> bool:
    """Whether what follows name and date are sections, comments or an account, and no sentence."""
    words = rest.split()
    if not words or words[0][0] in "|•·~–—-/@," or any(bare_word(word) in byline_words().counted for word in words):
        return True
    return len(words) <= MOST_SECTIONS and not any(word[0].islower() for word in words)


_DATED_WORD = re.compile(r"[^\s/|•·~–—,]+")
_MARK = re.compile(r"[|•·⋅~–—/,]| - ")
_ENDS = frozenset(".!?:")
# The marks between pieces of such a line; the ends of the line count as one.
_MARKS = ("", "|", "•", "·", "⋅", "~", "–", "—", "-", "/", ",")
# 14.09.2022, 2013-09-29, 17/11/2019.
_FIGURES = re.compile(r"(?<!\d)\d{1,4}([./-])\d{1,2}\1\d{2,4}")
_BETWEEN_BARS = re.compile(r"[^|•·⋅]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_ALNUM = re.compile(r"[^\W_]")
