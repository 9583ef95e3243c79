"""Whether one capitalised word is somebody's name: sentences begin with capitals, and wire copy may have no others."""

import re
from typing import Literal

from flows.lexicon import derived
from flows.rules.gazetteer import CAPITAL_ALIASES
from flows.rules.letters import CAPITAL
from flows.text.naming.name_words import Kind, known_organizations, word_kinds
from flows.text.words.clause import Clause
from flows.text.words.known_words import KnownWords, known_words

# Characters on either side in which the same word in small letters shows that it is no name.
_EVIDENCE_REACH = 2000
# Characters before a word in which its full name is looked for, and how many places of the word are looked at.
FULL_NAME_REACH = 3000
_PLACES_OF_A_NAME = 8
# A capitalised word; bounded.
CAPITALISED = rf"[{CAPITAL}][\w'’-]{{1,30}}"
_NAME_BEFORE = re.compile(rf"\b{CAPITALISED}(?: [{CAPITAL}]\.)?$")
# It’s, I'm, Moss’s without what she owns, D-Ohio behind a senator's name.
_CONTRACTION = re.compile(r"['’](?:s|m|d|t|re|ve|ll)$|^[DRI]-[A-Z]")


def judge_lone_word(
    clause: Clause, number: int, *, has_title: bool = False
) -> Literal["name", "description", "nothing"]:
    """Judge a capitalised word that stands alone, and that no list of names knows; has_title: behind a title.

    It is a name where its full form stands before it. Else it is none where it is a word for people or bodies
    ("Officials said"), a word that only begins a sentence ("Friday", "See"), any noun in German, any word in copy that
    is all capitals, or a sentence's first word that the text also has in small letters.

    >>> from flows.text.words.understood import Understood
    >>> clause = Understood("Officials said so. Moss agreed: nets are dry. Nets said no. See Moss.", "en").clause()
    >>> [(clause.words[n], judge_lone_word(clause, n)) for n in (0, 3, 8, 11)]
    [('Officials', 'description'), ('Moss', 'name'), ('Nets', 'description'), ('See', 'nothing')]
    """
    word, lower, start = clause.words[number], clause.lower[number], clause.starts[number]
    if len(word) == 1 or _CONTRACTION.search(word):
        return "nothing"
    known = clause.known
    if find_full_name(clause.text, word, start, known):
        return "name"
    if is_for_people(lower, clause.known) or lower in known.bodies or lower in known.titles:
        return "description"
    if (
        lower in known.not_in_names
        or lower in clause.known.time_words
        or lower in clause.known.participles
        or is_stop(word)
    ):
        return "nothing"
    if _begins_phrase(clause, number):
        return "nothing"
    if has_title or (known.nouns_have_capitals and _is_behind_singular_verb(clause, number)):
        return "name"
    if known.nouns_have_capitals or _is_among_capitals(clause.text, start, clause.ends[number]):
        return "description"
    return "description" if _begins_sentence(clause.text, start) and _is_written_small(clause, number) else "name"


@derived
def _stops() -> frozenset[str]:
    return frozenset(word for word, kinds in word_kinds().items() if kinds & Kind.STOP)


def is_stop(word: str) -> bool:
    """Whether a word is never part of a name, and no name in capitals (US, WHO)."""
    return word.lower() in _stops() and word not in CAPITAL_ALIASES and word not in known_organizations()[0]


def _begins_phrase(clause: Clause, number: int) -> bool:
    """Whether a sentence's first word looks like an adverb or participle and stands nowhere else: Seemingly glad."""
    known, word, start = clause.known, clause.words[number], clause.starts[number]
    endings = (*known.adverb_endings, *known.participle_endings)
    if not word.endswith(endings) or not _begins_sentence(clause.text, start):
        return False
    is_speaker = number + 1 < len(clause.words) and clause.lower[number + 1] in known.verbs
    return not is_speaker and not stands_inside_sentence(clause.text, word, start)


def _is_behind_singular_verb(clause: Clause, number: int) -> bool:
    """Whether a word follows a German verb that one person does: other nouns have an article there."""
    before = clause.lower[number - 1] if number else ""
    return before in clause.known.verbs and not before.endswith("en")


def is_for_people(lower: str, known: KnownWords) -> bool:
    """Whether a word stands for people without a name: officials, witness, economists, neighbours."""
    lower = lower.rpartition("-")[2]  # co-chairman
    if lower in known.people or lower.endswith(known.group_endings):
        return True
    singulars = (lower[:-1], lower[:-2]) if lower.endswith("es") else (lower[:-1],) if lower.endswith("s") else ()
    return any(singular in known.people or singular in known.titles for singular in singulars)


def find_full_name(text: str, name: str, position: int, known: KnownWords) -> str | None:
    """The first place before a position where a capitalised word that is no title stands before a name."""
    start = max(0, position - FULL_NAME_REACH)
    for _ in range(_PLACES_OF_A_NAME):
        at = text.find(" " + name, start, position)
        if at < 0:
            return None
        start = at + 1 + len(name)
        if text[start : start + 1].isalnum():
            continue
        match = _NAME_BEFORE.search(text, max(0, at - 60), at)
        if match and not is_titled(match[0], known) and not match[0].endswith(("'s", "’s")):
            return text[match.start() : start]
    return None


def is_titled(name: str, known: KnownWords) -> bool:
    """Whether a run of capitalised words holds one that is no part of a person's name."""
    return not _no_parts_of_names(known.language).isdisjoint(name.lower().split())


@derived
def _no_parts_of_names(language: str) -> frozenset[str]:
    known = known_words(language)
    other = (known.titles, known.bodies, known.determiners, known.not_in_names)
    return _stops().union(known.group_ends, known.time_words, *other)


def _is_among_capitals(text: str, start: int, end: int) -> bool:
    """Whether everything around a word is in capitals, so that its own capital says nothing."""
    return text[max(0, start - 30) : end + 30].isupper()


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start].rstrip(" \t\xa0“\"‘'«„(")
    return not before or before[-1] in ".!?:\n…—–"


def stands_inside_sentence(text: str, word: str, position: int) -> bool:
    """Whether a capitalised word also stands inside a sentence near a position."""
    at, stop = max(0, position - FULL_NAME_REACH), position + FULL_NAME_REACH
    for _ in range(_PLACES_OF_A_NAME):
        at = text.find(word, at, stop)
        if at < 0:
            return False
        end = at + len(word)
        is_word = not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum()
        if at != position and is_word and not _begins_sentence(text, at):
            return True
        at = end
    return False


def _is_written_small(clause: Clause, number: int) -> bool:
    """Whether a word also stands in small letters nearby."""
    text, lower, start = clause.text, clause.lower[number], clause.starts[number]
    at, stop = max(0, start - _EVIDENCE_REACH), start + _EVIDENCE_REACH
    for _ in range(_PLACES_OF_A_NAME):
        at = text.find(lower, at, stop)
        if at < 0:
            return False
        end = at + len(lower)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            return True
        at = end
    return False
