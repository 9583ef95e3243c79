"""What only looks like a headline: names, roles, dates, tags, links and calls."""

import re
from collections.abc import Sequence

from flows.lexicon import derived, languages
from flows.rules.titles import NOT_TITLES
from flows.text.head.byline import person_in, read_byline
from flows.text.head.byline_pieces import is_role
from flows.text.head.byline_words import byline_words
from flows.text.head.credit import read_credit
from flows.text.head.date_stamp import holds_only_dates
from flows.text.head.name_shape import bare_word, is_person_name, opens_with_given_name
from flows.text.head.site_names import end_without_site
from flows.text.head.title_lines import HeadLines, is_dated
from flows.text.head.title_words import weigh_characters

# Characters, wide ones counted as several. Shorter lines are labels.
SHORTEST_TITLE = 12
# Words of what somebody does, behind the name.
LONGEST_ROLE = 6
# "Ana Ruiz is a writer …" is a note on the author: its least characters; words in which a role stands.
SHORTEST_NOTE, NOTE_WORDS = 60, 8


def may_be_title(head: HeadLines, number: int, body: str) -> bool:
    """Whether nothing shows that the line is a part of the page, a name, a role, a date or a credit.

    body: the first paragraphs as they stand.
    """
    line = head.lines[number]
    if len(line) < SHORTEST_TITLE and weigh_characters(line) < SHORTEST_TITLE:
        return False
    lowered = line.lower()
    if lowered.strip(" :") in NOT_TITLES or lowered.startswith(_not_openings()) or _NOT_A_TITLE.search(line):
        return False
    if _is_trail(line) or (is_person_name(line) and not line.isupper() and not _uses_plainly(line, body)):
        return False
    if read_byline(line) or read_credit(line):
        return False
    if _DIGIT.search(line):
        return not (is_dated(line) or _counts(line) or _tells_of_author(head, number))
    return not (_is_list(line) or _tells_of_author(head, number))


def _is_trail(line: str) -> bool:
    """Whether marks part the line into links: "Home › News › Sports"."""
    if not any(mark in line for mark in _TRAIL_MARKS):
        return False
    headline = line[: end_without_site(line)]
    if any(mark in headline for mark in _ARROWS):
        return True
    return sum(headline.count(mark) for mark in _TRAIL_MARKS) > (0 if line.startswith("Home") else 1)


def _uses_plainly(line: str, body: str) -> bool:
    """Whether capitalised words are no name: three or more, of which the body has one in small letters."""
    words = line.split()
    if len(words) < 3 or opens_with_given_name(line):
        return False
    return any(f" {word.lower()}" in body for word in words if len(word) > 3)


def _is_list(line: str) -> bool:
    """Whether a line is a list of tags or sections: three short pieces between commas, and no "and" before the last."""
    pieces = [piece.split() for piece in line.split(",")]
    if len(pieces) < 3 or not all(1 <= len(piece) <= 3 for piece in pieces) or line.isupper():
        return False
    return not any(word.lower() in _ANDS for piece in pieces for word in piece)


def _tells_of_author(head: HeadLines, number: int) -> bool:
    """Whether a line is the author's role, a name with it, or a note on the author."""
    line = head.lines[number]
    words = [bare_word(word) for word in line.split()]
    known = byline_words()
    if known.roles.isdisjoint(words) and known.callings.isdisjoint(words):
        return False
    if is_role(line):
        above = head.read_back(number)
        if above is not None and head.is_head_line(above) and not holds_only_dates(head.lines[above]):
            return True
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


_DIGIT = re.compile(r"\d")
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
def _not_openings() -> tuple[str, ...]:
    return tuple(opening for language in languages().values() for opening in language.titles.not_openings)
