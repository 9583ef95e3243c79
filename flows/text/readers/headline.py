"""What headlines are known by: their words and where these come again, their ends, their capitals; and what is none."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from flows.lexicon import derived, gather_words, languages
from flows.text.readers.byline import person_in
from flows.text.readers.byline_words import byline_words
from flows.text.readers.name_shape import bare_word, is_person_name
from flows.text.readers.site_names import end_without_site
from flows.text.sentence_ends import ends_with_stop

# A Chinese, Japanese or Korean character says as much as three letters.
WIDE_WEIGHT = 3
# Letters. Shorter words are articles and the like.
SHORTEST_WORD = 4
# Characters, wide ones counted as several. Shorter lines are marks and initials.
SHORTEST_TITLE = 4
# Words of what somebody does, behind the name.
LONGEST_ROLE = 6
# Characters of the last word that are looked at.
LONGEST_WORD = 30
# Words with a capital of those that could have one, and how many at least, in a headline that capitalises its words.
CAPITAL_SHARE, LEAST_CAPITALS = 0.8, 5
# "Ana Ruiz is a writer …" is a note on the author: its least characters; words in which a role stands.
SHORTEST_NOTE, NOTE_WORDS = 60, 8


class Echo(NamedTuple):
    """How many of a line's words a text says again, of how many."""

    found: int
    total: int

    @property
    def share(self) -> float:
        """-1 where the line has no words to look for."""
        return self.found / self.total if self.total else -1.0


def count_words(line: str) -> int:
    """How many words a line has; of Chinese, Japanese and Korean text every second character begins one.

    >>> count_words("Harbour fees rise"), count_words("港の料金が上がる")
    (3, 4)
    """
    count = 0
    for word in _WORD.findall(line):
        count += len(word) // 2 if len(word) > 2 and _WIDE.search(word) else 1
    return count


def prepare(body: str) -> str:
    """A text as `find_echo` searches it: its words in lower case between single blanks."""
    if body.isascii():
        return f" {' '.join(body.lower().encode().translate(_ASCII_WORDS).decode().split())} "
    return f" {' '.join(_WORD.findall(body.lower()))} "


def find_echo(line: str, body: str) -> Echo:
    """How many of a line's longer words come again in a text, endings aside: a word's first two thirds count.

    body: as `prepare` gives it. Of Chinese, Japanese and Korean each pair of characters counts as a word.

    >>> find_echo("Порт закроют на зиму", prepare("Портовый совет сказал, что порта не закроет."))
    Echo(found=2, total=3)
    >>> find_echo("港口关闭", prepare("今天港口将关闭"))
    Echo(found=2, total=3)
    """
    found = count = 0
    for word in _WORD.findall(line.lower()):
        if _WIDE.search(word):
            count += len(word) - 1
            found += sum(word[start : start + 2] in body for start in range(len(word) - 1))
        elif len(word) >= SHORTEST_WORD:
            count += 1
            found += f" {word[: max(SHORTEST_WORD, (2 * len(word) + 2) // 3)]}" in body
    return Echo(found, count)


def weigh_characters(line: str) -> int:
    """The length of a line, where wide characters count as several."""
    if line.isascii():
        return len(line)
    return len(line) + (WIDE_WEIGHT - 1) * len(_WIDE.findall(line))


def is_page_part(line: str) -> bool:
    """Whether a line is a part of the page by its own words: marks, a call, a trail of links, a list, a count.

    >>> [is_page_part(line) for line in ("Fees rise", "Table of contents", "Home › News", "News, Boats, Weather")]
    [False, True, True, True]
    """
    if weigh_characters(line) < SHORTEST_TITLE or not _LETTER.search(line):
        return True
    lowered = line.lower()
    if lowered.strip(" :") in not_titles() or lowered.startswith(_not_openings()) or _NOT_A_TITLE.search(line):
        return True
    return _is_trail(line) or (_counts(line) if _DIGIT.search(line) else _is_list(line))


def _is_trail(line: str) -> bool:
    """Whether marks part the line into links: "Home › News › Sports"."""
    if not any(mark in line for mark in _TRAIL_MARKS):
        return False
    headline = line[: end_without_site(line)]
    if any(mark in headline for mark in _ARROWS):
        return True
    return sum(headline.count(mark) for mark in _TRAIL_MARKS) > (0 if line.startswith("Home") else 1)


def _is_list(line: str) -> bool:
    """Whether a line is a list of tags or sections: three short pieces between commas, and no "and" before the last."""
    pieces = [piece.split() for piece in line.split(",")]
    if len(pieces) < 3 or not all(1 <= len(piece) <= 3 for piece in pieces) or line.isupper():
        return False
    return not any(word.lower() in _ANDS for piece in pieces for word in piece)


def tells_of_author(line: str) -> bool:
    """Whether a line is a name with what that person does, or a note on somebody who writes.

    >>> lines = ("Ana Ruiz Founder & Lead Reviewer", "Ana Ruiz is a reporter who has lived in Norwood for many a year.")
    >>> [*map(tells_of_author, lines)], tells_of_author("Reporter finds lost ferry")
    ([True, True], False)
    """
    words = [bare_word(word) for word in line.split()]
    known = byline_words()
    if known.roles.isdisjoint(words) and known.callings.isdisjoint(words):
        return False
    if (words[-1] in known.roles or words[-1] in known.callings) and not line.isupper():
        name = person_in(line)
        if name and name != line and _is_title_of_work(line[len(name) :].split()):
            return True
    note = _NOTE.match(line)
    if note is None or len(line) < SHORTEST_NOTE or not is_person_name(note.group(1)):
        return False
    known = byline_words()
    return not (known.roles | known.callings).isdisjoint(map(bare_word, line[note.end() :].split()[:NOTE_WORDS]))


def _is_title_of_work(words: Sequence[str]) -> bool:
    """Whether words behind a name, of which the last is a role, are what that person does: "Founder & Reviewer"."""
    return 1 <= len(words) <= LONGEST_ROLE and all(word[0].isupper() or word in _SMALL for word in words)


def _counts(line: str) -> bool:
    """Whether a line ends with a number of comments or views, or opens with a time of reading."""
    words = line.rsplit(None, 2)
    is_counted = len(words) > 1 and words[-1].lower() in byline_words().counted and words[-2].isdigit()
    return is_counted or _READING_TIME.match(line) is not None


def ends_sentence(line: str) -> bool:
    """Whether a line ends in a full stop that is no abbreviation's; headlines may shout, and end in "!".

    A single letter before the stop is an abbreviation in every language: "U.S.", "2019 г."; others are listed.

    >>> [ends_sentence(line) for line in ("The port wants more.", "Fees to rise in the U.S.", "Fees rise again!")]
    [True, False, False]
    >>> [ends_sentence(line) for line in ("Порт закроют до конца 2019 г.", "Fees paid by Harbour Corp.", "A plan B…")]
    [False, False, True]
    """
    closed = line.rstrip("\"'”’»)")
    if closed.endswith("…"):
        return True
    if not ends_with_stop(line):
        return False
    return not (_INITIAL.search(closed[-4:]) or closed.endswith("..") or _last_word(closed) in _abbreviations())


def _last_word(line: str) -> str:
    return line[-LONGEST_WORD:].rsplit(None, 1)[-1].lower()


@derived
def _abbreviations() -> frozenset[str]:
    return gather_words("titles", "abbreviations")


def has_capitals(line: str) -> bool:
    """Whether a line capitalises its words, as English headlines do.

    >>> has_capitals("Fix It Now: How Two Readers Arranged Their Small Boats"), has_capitals("Fees to rise in Norwood")
    (True, False)
    """
    words: list[str] = [word for word in _LETTERS.findall(line) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in words)
    return capitals >= LEAST_CAPITALS and capitals >= CAPITAL_SHARE * len(words)


_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W_]")
_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W_]+")
# Letters and digits of ASCII as they are, a blank for anything else.
_ASCII_WORDS = bytes(code if chr(code).isalnum() else 32 for code in range(128)) + bytes(128)
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_INITIAL = re.compile(r"(?:^|[\s.\d(\[])[^\W\d_]\.$")
_NOTE = re.compile(r"([^\W\d_][^,:;!?|()]{3,40}?),? (?:is|ist|est|es|è|é) ")
_READING_TIME = re.compile(r"\d{1,3} ?-?(?:min|minutes?|minuten|minutos|minuti)\b", re.IGNORECASE)
_NOT_A_TITLE = re.compile(
    r"(?:^|[|/(•] ?)(?:Photo|Foto|Bild|Image|Credit|Quelle|Copyright)s?\s?[:/©]|©|Getty Images|https?://|@\w"
)
_ARROWS = (" › ", " » ", " ▸ ", " → ", " > ")
_TRAIL_MARKS = ("›", "»", "▸", "→", "•", " > ", " / ", " | ", " · ")
_SMALL = frozenset({"&", "and", "of", "und", "at"})
_ANDS = frozenset({"and", "und", "et", "y", "e", "и", "&", "or", "oder", "en", "og", "och"})


@derived
def not_titles() -> frozenset[str]:
    """Lines that are parts of the page in any language, in lower case."""
    return gather_words("titles", "not_titles")


@derived
def _not_openings() -> tuple[str, ...]:
    return tuple(opening for language in languages().values() for opening in language.titles.not_openings)
