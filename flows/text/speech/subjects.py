"""Who a group of words names: a person, a pronoun, a description, a body that speaks."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, NamedTuple

from flows.lexicon import find_language
from flows.rules.cue_verbs import AUXILIARIES, NOMINATIVES, TIME_WORDS, UNNAMED_PRONOUNS
from flows.rules.speaker_words import (
    BODIES,
    BREAKS,
    DESCRIPTION_JOINERS,
    DETERMINERS,
    GERMAN_JOINERS,
    HONORIFICS,
    NAME_JOINERS,
    TITLE_ENDINGS,
    TITLE_JOINERS,
    TITLES,
)
from flows.rules.words import words
from flows.text.speech.cue_words import pronouns
from flows.text.speech.lone_words import judge_lone_word
from flows.text.speech.sentences import Clause
from flows.text.values import Mention


class Subject(NamedTuple):
    """Who speaks, as far as the group of words itself tells.

    name: the speaker's name. role: what else is said of the speaker. pronoun: "m", "f", "thing", "many".
    """

    kind: Literal["name", "pronoun", "description", "unnamed"]
    start: int
    name: str | None = None
    role: str | None = None
    pronoun: str | None = None


class Names:
    """The mentions of a text that can speak, to be asked by position."""

    __slots__ = ("mentions", "starts")

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = [mention for mention in mentions if mention.kind != "demonym"]
        self.starts = [mention.start for mention in self.mentions]

    def last_in(self, start: int, end: int) -> Mention | None:
        """The last mention that lies in text[start:end], a person before anything else."""
        number = bisect_left(self.starts, end)
        last = None
        while number > 0 and self.starts[number - 1] >= start:
            number -= 1
            mention = self.mentions[number]
            if mention.end <= end + 1:
                if mention.kind == "person":
                    return mention
                last = last or mention
        return last

    def places_in(self, start: int, end: int) -> list[Mention]:
        """The places named in text[start:end]."""
        number = bisect_left(self.starts, start)
        found = []
        while number < len(self.starts) and self.starts[number] < end:
            if self.mentions[number].kind == "place":
                found.append(self.mentions[number])
            number += 1
        return found


def read_subject(clause: Clause, first: int, end: int, names: Names, language: str) -> Subject | None:
    """Read the words first..end (exclusive; nothing between them but blanks) as the subject of a cue verb.

    "the Armenian prime minister", "Trump campaign spokesman Jason Miller", "officials in Baku", "he". None where
    the words are no subject: nothing left, or too long for one.
    """
    first, end = _trim(clause, first, end, find_language(language).speech.verb_parts)
    if first >= end or end - first > 14:
        return None
    lower = clause.lower
    pronoun = pronouns(language).get(lower[first].partition("’")[0].partition("'")[0])
    if pronoun and (end - first == 1 or clause.words[first + 1].islower()):
        return Subject("pronoun", clause.starts[first], pronoun=pronoun)
    if lower[end - 1] in NOMINATIVES and (pronoun := pronouns(language).get(lower[end - 1])):
        return Subject("pronoun", clause.starts[end - 1], pronoun=pronoun)  # behind an opening phrase without a comma
    if (lower[first] in UNNAMED_PRONOUNS and not (lower[first] == "i" and language == "it")) or (
        lower[end - 1] in DETERMINERS
    ):
        return Subject("unnamed", clause.starts[first])
    head = _find_head(clause, first, end, language)
    if head > first:
        subject = _read_name(clause, first, head, names, language)
        if subject:
            return subject
    if end == first + 1 and (lower[first] in DETERMINERS or not lower[first].isalpha()):
        return None
    role = clause.text[clause.starts[first] : clause.ends[end - 1]]
    return Subject("description", clause.starts[first], role=role)


def _trim(clause: Clause, first: int, end: int, verb_parts: frozenset[str]) -> tuple[int, int]:
    """Leave out what is no part of the group: adverbs and auxiliaries after it, conjunctions and times before it."""
    lower = clause.lower
    while end > first and (
        lower[end - 1] in AUXILIARIES
        or lower[end - 1] in TIME_WORDS
        or lower[end - 1] in BREAKS
        or lower[end - 1] in verb_parts
    ):
        end -= 1
    while first < end and (
        lower[first] in BREAKS or lower[first] in TIME_WORDS or (lower[first] in AUXILIARIES and lower[first] != "a")
    ):
        first += 1
    return first, end


def _find_head(clause: Clause, first: int, end: int, language: str) -> int:
    """Where the head of a group ends: before the first word that joins or breaks, if it is not part of a name."""
    for number in range(first + 1, end):
        word = clause.lower[number]
        if (word in BREAKS or word in DESCRIPTION_JOINERS) and not _joins(clause, number, end):
            return number
        if language == "de" and word in GERMAN_JOINERS:
            return number
    return end


# "von der Leyen", but "Jan Brandt der Zeitung".
_LINKS = words("von van de")
_GERMAN_ARTICLES = words("der den dem")


def _joins(clause: Clause, number: int, end: int) -> bool:
    """Whether a small word stands inside a name or title: "Ursula von der Leyen", "Secretary of State"."""
    if number + 1 >= end or not clause.words[number - 1][0].isupper():
        return False
    if clause.lower[number] in TITLE_JOINERS:
        return clause.lower[number - 1] in TITLES or clause.lower[number - 1] in BODIES
    return clause.lower[number] in NAME_JOINERS and (
        clause.words[number + 1][0].isupper() or clause.lower[number + 1] in NAME_JOINERS
    )


def _read_name(clause: Clause, first: int, end: int, names: Names, language: str) -> Subject | None:
    """Read words as a name, with what stands before it as role; None where they end in no name."""
    text, words = clause.text, clause.words
    group_start, group_end = clause.starts[first], clause.ends[end - 1]
    last = words[end - 1]
    mention = names.last_in(group_start, group_end)
    begin = _begin_run(clause, first, end)
    if mention and group_end - mention.end <= 2 and not _is_possessive(text, mention.end):
        if begin < end and clause.starts[begin] < mention.start and mention.name == text[mention.start : mention.end]:
            name = text[clause.starts[begin] : group_end]  # the mention knows only the surname
            return Subject("name", group_start, name, mention.role or _role_before(clause, first, clause.starts[begin]))
        return Subject("name", group_start, mention.name, mention.role or _role_before(clause, first, mention.start))
    if not _is_name_word(last):
        if (
            clause.lower[end - 1] in BODIES
            and any(word[0].isupper() for word in words[first + (clause.lower[first] in DETERMINERS) : end])
            and "’s" not in text[group_start:group_end]
            and "'s" not in text[group_start:group_end]
        ):
            start = first + (clause.lower[first] in DETERMINERS)
            return Subject("name", group_start, text[clause.starts[start] : group_end])
        return None
    if begin == end or (language == "de" and clause.lower[first] in DETERMINERS and end - begin == 1):
        return None
    if end - begin == 1:
        role = _role_before(clause, first, clause.starts[begin])
        verdict = judge_lone_word(clause, begin, language, has_title=role is not None)
        if verdict != "name":
            return Subject("unnamed", group_start) if verdict == "nothing" else None
    name = text[clause.starts[begin] : group_end]
    return Subject("name", group_start, name, _role_before(clause, first, clause.starts[begin]))


def _begin_run(clause: Clause, first: int, end: int) -> int:
    """Where the name at the end of a group begins: the capitalised words there, without titles before them."""
    words, lower = clause.words, clause.lower
    begin = end
    while begin > first:
        word = words[begin - 1]
        if not _is_name_word(word) and not (begin < end and begin - 1 > first and _joins(clause, begin - 1, end)):
            break
        if begin < end and word.endswith(("'s", "’s")):
            break
        begin -= 1
    # "Adam Driver": a title that ends a run of names is a surname
    is_surname = end - begin > 1 and lower[end - 2] not in TITLES and lower[first] not in DETERMINERS
    for number in range(end - 1 - is_surname, begin - 1, -1):
        is_article = lower[number] in DETERMINERS and number == first
        is_title = lower[number] in TITLES and lower[end - 1] not in BODIES
        if is_article or is_title or _is_compound_title(lower[number], number, end):
            begin = number + 1
            break
    while begin < end and not words[begin][0].isupper():
        begin += 1
    return begin


def _is_name_word(word: str) -> bool:
    """Whether a word can be part of a name: a capital, and no adjective like "Russian-backed"."""
    return word[0].isupper() and not (
        "-" in word and word.rsplit("-", 1)[1][:1].islower() and len(word.rsplit("-", 1)[1]) > 3
    )


def _is_compound_title(word: str, number: int, end: int) -> bool:
    """Whether a word before a name is a German title: Stadtbaumeisterin."""
    return number < end - 1 and word.endswith(TITLE_ENDINGS)


def _role_before(clause: Clause, first: int, name_start: int) -> str | None:
    """The words of a group before its name, without an article: "spokesman" of "a spokesman John Smith"."""
    start = (
        clause.starts[first + 1]
        if clause.lower[first] in DETERMINERS and first + 1 < len(clause.starts)
        else clause.starts[first]
    )
    role = clause.text[start:name_start].rstrip(" \t\xa0,") if start < name_start else ""
    last = role.rsplit(" ", 1)[-1].rstrip(".").lower()
    return role if last not in HONORIFICS and (last in TITLES or last.endswith(TITLE_ENDINGS)) else None


def _is_possessive(text: str, end: int) -> bool:
    """Whether a name ending here owns the next word: Putin's, Sanders’ campaign."""
    return text[end : end + 2] in {"'s", "’s"} or text[end : end + 2] in {"' ", "’ "}
