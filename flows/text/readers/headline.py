"""What only looks like a headline: names, roles, dates, tags, links and calls."""

import re
from collections.abc import Sequence

from flows.lexicon import derived, gather_words, languages
from flows.text.head.title_lines import is_dated
from flows.text.readers.byline import person_in, read_byline
from flows.text.readers.byline_pieces import is_role
from flows.text.readers.byline_words import byline_words
from flows.text.readers.credit import read_credit
from flows.text.readers.name_shape import bare_word, is_person_name, opens_with_given_name
from flows.text.readers.site_names import end_without_site
from flows.text.readers.title_words import weigh_characters

# Characters, wide ones counted as several. Shorter lines are marks and initials.
SHORTEST_TITLE = 4
# Words of what somebody does, behind the name.
LONGEST_ROLE = 6
# "Ana Ruiz is a writer …" is a note on the author: its least characters; words in which a role stands.
SHORTEST_NOTE, NOTE_WORDS = 60, 8


def may_be_title(line: str) -> bool:
    """Whether nothing in the line itself shows that it is a part of the page, a name, a date or a credit.

    >>> [may_be_title(line) for line in ("Fees rise", "Table of contents", "Anna Ruiz", "3 May 2024", "Home › News")]
    [True, False, False, False, False]
    """
    if weigh_characters(line) < SHORTEST_TITLE or not _LETTER.search(line):
        return False
    lowered = line.lower()
    if lowered.strip(" :") in not_titles() or lowered.startswith(_not_openings()) or _NOT_A_TITLE.search(line):
        return False
    if _is_trail(line) or _is_known_name(line) or read_byline(line) or read_credit(line):
        return False
    return not (is_dated(line) or _counts(line)) if _DIGIT.search(line) else not _is_list(line)


def _is_known_name(line: str) -> bool:
    """Whether a line is a person's name, by its shape and its given name; in capitals it may be a headline."""
    return is_person_name(line) and opens_with_given_name(line) and not line.isupper()


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


def tells_of_author(line: str, above: str | None) -> bool:
    """Whether a line is the author's role, a name with it, or a note on the author.

    above: the line before where that is a byline or a name, not a date; below it, a role alone is the author's.
    """
    words = [bare_word(word) for word in line.split()]
    known = byline_words()
    if known.roles.isdisjoint(words) and known.callings.isdisjoint(words):
        return False
    if above is not None and is_role(line):
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
_LETTER = re.compile(r"[^\W_]")
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
