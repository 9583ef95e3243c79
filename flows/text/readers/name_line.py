"""Lines of names alone, which are a byline by where they stand."""

import re

from flows.lexicon import derived
from flows.text.naming.gazetteer import look_up
from flows.text.readers.byline import person_in
from flows.text.readers.byline_cue import names_editor, read_cue
from flows.text.readers.byline_pieces import EMOJI, find_trimmed, is_date, is_task, split_pieces
from flows.text.readers.byline_words import byline_words
from flows.text.readers.credit import is_agency
from flows.text.readers.name_shape import (
    bare_word,
    count_name_words,
    is_given_name,
    is_person_name,
    may_open_name,
)
from flows.text.values import Byline, Name

# Characters. Three names fit.
LONGEST_NAME_LINE = 80
# Words of names in a row without a mark between them.
SHORTEST_ROW, LONGEST_ROW = 4, 12
# Characters and words of an organization that signs a text.
LONGEST_TEAM = 40
MOST_TEAM_WORDS = 4
# Words behind a name that tell where and as what that person writes.
MOST_WORDS_BEHIND = 9
# Letters of a single name; of a Japanese name that needs no other word to be told from a section.
LONGEST_SINGLE = 20
LONG_NAME = 4


def read_name_line(line: str) -> Byline | None:
    """Read a line that is one person's name, or some joined by commas, bars and "and"; None for any other line.

    A role may stand behind a name, or be stuck to it. Such a line is a byline only where a headline or a date line
    stands beside it: that is for the caller to say. Left alone: single words, places, anything with a word that is in
    no name.

    >>> [name.name for name in read_name_line("Ana Ruiz and Li Wei").names]
    ['Ana Ruiz', 'Li Wei']
    >>> [name.name for name in read_name_line("Ana RuizNews Reporter").names]
    ['Ana Ruiz']
    >>> read_name_line("Buenos Aires"), read_name_line("Harbour fees rise")
    (None, None)
    """
    start, whole = find_trimmed(line, ",")
    # Only emoji may stand before a name, whatever stands behind it.
    if start and line[:start].strip(EMOJI + " "):
        return None
    if not 5 <= whole - start <= LONGEST_NAME_LINE or not may_open_name(line[start:]):
        return None
    names: list[Name] = []
    for joint in [*_joint().finditer(line, start, whole), None]:
        end = joint.start() if joint else whole
        piece = line[start:end]
        if names and is_task(piece):
            start = joint.end() if joint else end
            continue
        found = _names_in_row(piece) or [person_in(piece)]
        for name in found:
            if (
                not name
                or look_up(name)
                or is_agency(name)
                or not _is_role_behind(piece[piece.index(name) + len(name) :], found)
            ):
                return None
            left = start + piece.index(name)
            names.append(Name(name, left, left + len(name), "byline.name_alone"))
        start = joint.end() if joint else end
    return Byline(0, names[-1].end, tuple(names), "byline.name_alone")


def _is_role_behind(rest: str, found: list[str]) -> bool:
    """Whether nothing but a role, or what is stuck to the name, stands behind a name."""
    if not rest or len(found) > 1 or rest[0] != " ":
        return True
    first, words = bare_word(rest.split(maxsplit=1)[0]), byline_words()
    return first in words.roles or first in words.callings or first in words.topics


def _names_in_row(text: str) -> list[str]:
    """The names of "Ana Maria Ruiz Karl Lind": each opens with a frequent given name behind a word that is none."""
    words = text.split(" ")
    if not SHORTEST_ROW <= len(words) <= LONGEST_ROW or not text.replace(" ", "").isalpha():
        return []
    is_given = list(map(is_given_name, words))
    starts = [number for number in range(len(words)) if is_given[number] and (not number or not is_given[number - 1])]
    if len(starts) < 2 or starts[0] != 0:
        return []
    names = [" ".join(words[first:last]) for first, last in zip(starts, [*starts[1:], len(words)], strict=True)]
    return names if all(is_person_name(name) for name in names) else []


def read_signature(line: str) -> Byline | None:
    """Read a name that closes a report behind a dash or in brackets: "— Ana Ruiz", "(Ana Ruiz)".

    >>> read_signature("— Ana Ruiz").names[0].name, read_signature("(Ana Ruiz)").names[0].name
    ('Ana Ruiz', 'Ana Ruiz')
    >>> read_signature("— The Harbour Board"), read_signature("Ana Ruiz"), read_signature("- Buenos Aires")
    (None, None, None)
    """
    match = _SIGNATURE.fullmatch(line) if len(line) <= LONGEST_NAME_LINE else None
    if match is None:
        return None
    start, end = match.span("dashed") if match.group("dashed") else match.span("bracketed")
    name = line[start:end]
    if not is_person_name(name) or look_up(name) or is_agency(name):
        return None
    return Byline(start, end, (Name(name, start, end, "byline.signature"),), "byline.signature")


def read_name_and_place(line: str) -> Byline | None:
    """Read "Ana Ruiz, Norwood", "Ana Ruiz | Norwood Times", "Ana Ruiz in Norwood": a name and where it writes.

    Places and their states look the same: a byline only beside a headline or a date, and with a known given name.

    >>> read_name_and_place("Ana Ruiz | Norwood Times").names[0].name, read_name_and_place("Ana Ruiz waited outside")
    ('Ana Ruiz', None)
    """
    start, _ = find_trimmed(line, "&")
    parted = _before_place().search(line, start, LONGEST_NAME_LINE) if may_open_name(line[start:]) else None
    if parted is None:
        return None
    name, rest = person_in(line[start : parted.start()]), line[parted.end() :].split()
    if not name or not 1 <= len(rest) <= MOST_WORDS_BEHIND or look_up(name) or is_agency(name):
        return None
    if (
        not all(word[0].isupper() or word[0] == "@" or word in _SMALL for word in rest)
        or bare_word(rest[-1]) in _PHOTOS
    ):
        return None
    named = Name(name, start, start + len(name), "byline.name_alone")
    return Byline(0, len(line), (named,), "byline.name_alone")


def read_single_name(line: str) -> Byline | None:
    """Read a line that is a single name ("Gwendolyn"), which is a byline below a cue or beside a date only.

    >>> read_single_name("Gwendolyn").names[0].name, read_single_name("London"), read_single_name("Politics today")
    ('Gwendolyn', None, None)
    """
    if not 3 <= len(line) <= LONGEST_SINGLE or " " in line or not line[1:].islower() or look_up(line):
        return None
    if count_name_words(line) != 1:
        return None
    return Byline(0, len(line), (Name(line, 0, len(line), "byline.name_alone"),), "byline.name_alone")


def read_team(line: str) -> Byline | None:
    """Read a line that names a group of authors: "The Ledger Team", "Harbour Staff", "Newsdesk".

    >>> read_team("The Ledger Team").names[0].name, read_team("Ana Ruiz"), read_team("How we chose our team")
    ('The Ledger Team', None, None)
    """
    words = line.split()
    if not words or len(line) > LONGEST_TEAM or len(words) > MOST_TEAM_WORDS:
        return None
    last = bare_word(words[-1])
    if last not in byline_words().teams or (len(words) == 1 and not last.endswith(("desk", "room"))):
        return None
    if not all(word[0].isupper() or word[0].isdigit() for word in words[:-1]):
        return None
    return Byline(0, len(line), (Name(line, 0, len(line), "byline.organization"),), "byline.agency")


def read_sender(line: str) -> Byline | None:
    """Read a line with a cue whose name is an organization's: "By Harbour Post", "Von ledger.example, jb".

    Only for lines beside a headline or a date: titles begin with By, too.

    >>> read_sender("By Harbour Post").names[0].name, read_sender("By the numbers"), read_sender("Harbour Post")
    ('Harbour Post', None, None)
    """
    end, is_strong = read_cue(line)
    if not end or len(line) > 2 * LONGEST_NAME_LINE or names_editor(line[:end]):
        return None
    pieces = split_pieces(line, end + (line[end : end + 1] == " "))
    # What follows an organization is short: a date, agencies, initials, sections.
    if not pieces or not (is_strong or all(len(piece.text) <= LONGEST_TEAM for piece in pieces[1:])):
        return None
    first = pieces[0]
    words = first.text.split()
    if not 1 <= len(words) <= MOST_TEAM_WORDS or len(first.text) > LONGEST_TEAM or is_date(first.text):
        return None
    if len(words) == 1 and bare_word(words[0]) in byline_words().teams:
        return None
    is_domain = len(words) == 1 and _DOMAIN.fullmatch(first.text) is not None
    if not is_domain and not all(
        word[0].isupper() or word[0].isdigit() or word.lower() in _TEAM or word.lower() in byline_words().teams
        for word in words
    ):
        return None
    if any(bare_word(word) in byline_words().not_in_names for word in words[1:]) or first.text[-1] in ".?!:":
        return None
    return Byline(0, len(line), (Name(first.text, first.start, first.end, "byline.organization"),), "byline.agency")


def read_east_asian_name(line: str) -> Byline | None:
    """Read a line that is a Chinese, Japanese or Korean name, perhaps with the word for a reporter.

    Without that word only names of four or five characters and those with a space count: two or three are the
    sections of a page as well.

    >>> [read_east_asian_name(line).names[0].name for line in ("홍길동 기자", "山田 太郎", "記者 山田太郎")]
    ['홍길동', '山田 太郎', '山田太郎']
    >>> read_east_asian_name("国際") is None
    True
    """
    match = _east_asian().fullmatch(line)
    if match is None:
        return None
    name = match.group(2)
    if not (match.group(1) or match.group(3)) and name.isalpha() and len(name) < LONG_NAME:
        return None
    return Byline(0, len(line), (Name(name, match.start(2), match.end(2), "byline.name_alone"),), "byline.name_alone")


@derived
def _joint() -> re.Pattern[str]:
    ands = "|".join(sorted(byline_words().ands))
    return re.compile(rf" ?[,|/•·] ?(?:(?:{ands}) )?| (?:{ands}|&|\+) ")


@derived
def _before_place() -> re.Pattern[str]:
    return re.compile(rf" ?[,|•·⋅/] | [-–—] | (?:{'|'.join(sorted(byline_words().before_place))}) ")


@derived
def _east_asian() -> re.Pattern[str]:
    roles = "|".join(sorted(byline_words().east_asian_roles))
    return re.compile(
        rf"((?:{roles})[ :：/]{{1,2}})?"
        rf"([{_HAN}]{{1,4}}[ \u3000]?[{_HAN}\u3040-\u30ff]{{1,4}}|[가-힣]{{2,4}})"
        rf"( ?(?:{roles}))?"
    )


_SIGNATURE = re.compile(r"(?:[-–—]{1,3}|~) ?(?P<dashed>[^\W\d_].*?)|\((?P<bracketed>[^\W\d_][^()]*)\)")
# The last words of photo credits: "Ana Ruiz | Reuters | Getty Images".
_PHOTOS = frozenset({"images", "getty", "shutterstock", "alamy", "imago"})
_SMALL = frozenset({"of", "the", "de", "la", "del", "di", "da", "do", "am", "und", "and", "&"})
_DOMAIN = re.compile(r"[A-Za-z][\w-]+(?:\.[a-z]{2,5}|-[a-z]+)")
_TEAM = frozenset({"of", "the", "and", "&", "de", "la", "le"})
_HAN = "\u4e00-\u9fff々"
