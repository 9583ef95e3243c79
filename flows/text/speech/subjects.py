"""Who a group of words names: a person, a pronoun, a description, a body that speaks."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, NamedTuple

from flows.lexicon import derived
from flows.text.speech.known_words import group_ends, known_words, name_joiners, pronouns, time_words
from flows.text.speech.lone_words import is_for_people, judge_lone_word
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

    __slots__ = ("demonyms", "mentions", "starts")

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = [mention for mention in mentions if mention.kind != "demonym"]
        self.starts = [mention.start for mention in self.mentions]
        self.demonyms = {mention.start for mention in mentions if mention.kind == "demonym"}

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

    def goes_over(self, position: int) -> bool:
        """Whether a mention begins before a position and ends behind it."""
        number = bisect_left(self.starts, position)
        return number > 0 and self.mentions[number - 1].end > position

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
    first, end = _trim(clause, first, end, language)
    if first >= end or end - first > 14:
        return None
    lower, known = clause.lower, known_words(language)
    pronoun = pronouns(language).get(lower[first].partition("’")[0].partition("'")[0])
    if pronoun and (end - first == 1 or clause.words[first + 1].islower()):
        return Subject("pronoun", clause.starts[first], pronoun=pronoun)
    if lower[end - 1] in known.nominatives and (pronoun := pronouns(language).get(lower[end - 1])):
        return Subject("pronoun", clause.starts[end - 1], pronoun=pronoun)  # behind an opening phrase without a comma
    if lower[first] in known.unnamed_pronouns or lower[first] in known.questions or lower[end - 1] in known.determiners:
        return Subject("unnamed", clause.starts[first])
    head = _find_head(clause, first, end, names, language)
    while head - first > 1 and is_adverb(clause, head - 1, language):
        head -= 1
    if head > first:
        subject = _read_name(clause, first, head, names, language)
        if subject:
            return subject
    if end == first + 1 and (lower[first] in known.determiners or not lower[first].isalpha()):
        return None
    role = clause.text[clause.starts[first] : clause.ends[end - 1]]
    return Subject("description", clause.starts[first], role=role)


def _trim(clause: Clause, first: int, end: int, language: str) -> tuple[int, int]:
    """Leave out what is no part of the group: adverbs and auxiliaries after it, conjunctions and times before it."""
    lower, around = clause.lower, _no_parts(language)
    while end > first and (lower[end - 1] in around or lower[end - 1] in known_words(language).verb_parts):
        end -= 1
    is_before_time = end < len(lower) and lower[end] in time_words(language)
    if is_before_time and end > first + 1 and lower[end - 1] in known_words(language).determiners:
        end -= 1  # dijo Ana Ruiz el lunes
    while first < end and lower[first] in around:
        first += 1
    return first, end


def is_adverb(clause: Clause, number: int, language: str) -> bool:
    """Whether a word tells how somebody speaks: said Ann Lee contentedly."""
    word = clause.words[number]
    return len(word) > 5 and word.endswith(known_words(language).adverb_endings) and word[0].islower()


@derived
def _no_parts(language: str) -> frozenset[str]:
    return group_ends(language) | time_words(language) | known_words(language).auxiliaries


def _find_head(clause: Clause, first: int, end: int, names: Names, language: str) -> int:
    """Where the head of a group ends: before the first word that joins or breaks, if it is not part of a name."""
    known, ends = known_words(language), group_ends(language)
    for number in range(first + 1, end):
        word = clause.lower[number]
        if word in known.name_ends or (clause.words[number - 1][0].isupper() and clause.follows_aside(number)):
            return number
        if word in known.joiners and names.goes_over(clause.starts[number]):  # Centers for Disease Control
            continue
        if word in known.coordinates and _goes_on_to_name(clause, first, number, end, language):
            continue
        if (word in ends or word in known.joiners) and not _joins(clause, number, end, language):
            return number
    return end


def _goes_on_to_name(clause: Clause, first: int, number: int, end: int, language: str) -> bool:
    """Whether "and" joins two offices of one person: Port News contributor and party strategist Ann Lee."""
    known, words = known_words(language), clause.words
    begin = end
    while begin > number + 2 and words[begin - 1][0].isupper():
        begin -= 1
    is_office = words[number - 1][0].islower() and not clause.lower[number - 1].endswith(
        ("s", *known.plural_noun_endings)
    )
    is_named = end - begin > 1 and words[begin - 1][0].islower() and _is_job(clause.lower[begin - 1], language)
    return is_office and is_named and clause.lower[first] not in known.determiners


def _is_job(word: str, language: str) -> bool:
    return word in known_words(language).titles or is_for_people(word, language)


def _joins(clause: Clause, number: int, end: int, language: str) -> bool:
    """Whether a small word stands inside a name or title: Ursula von der Leyen, Secretary of State.

    An article does so only behind such a word: "Jan Brandt der Zeitung" is Jan Brandt.
    """
    if number + 1 >= end:
        return False
    known, joiners = known_words(language), name_joiners()
    word, before = clause.lower[number], clause.lower[number - 1]
    is_behind_name = clause.words[number - 1][0].isupper()
    if word in known.title_joiners:
        return is_behind_name and (before in known.titles or before in known.bodies)
    is_inside = before in joiners or (is_behind_name and word not in known.determiners)
    return (
        is_inside and word in joiners and (clause.words[number + 1][0].isupper() or clause.lower[number + 1] in joiners)
    )


def _read_name(clause: Clause, first: int, end: int, names: Names, language: str) -> Subject | None:
    """Read words as a name, with what stands before it as role; None where they end in no name."""
    text, words, known = clause.text, clause.words, known_words(language)
    group_start, group_end = clause.starts[first], clause.ends[end - 1]
    last = words[end - 1]
    mention = names.last_in(group_start, group_end)
    begin = _begin_run(clause, first, end, language)
    if mention and group_end - mention.end <= 2 and not _is_possessive(text, mention.end):
        is_more = begin < end and clause.starts[begin] < mention.start
        if is_more and names.places_in(clause.starts[begin], mention.start):
            is_more = False  # of RF and Ann Lee only the second is the name
        if is_more and (mention.kind == "place" or mention.name == text[mention.start : mention.end]):
            name = text[clause.starts[begin] : group_end]  # the mention knows only the surname
            return Subject(
                "name", group_start, name, mention.role or _role_before(clause, first, clause.starts[begin], language)
            )
        return Subject(
            "name", group_start, mention.name, mention.role or _role_before(clause, first, mention.start, language)
        )
    if not _is_name_word(last):
        if (
            clause.lower[end - 1] in known.bodies
            and any(word[0].isupper() for word in words[first + (clause.lower[first] in known.determiners) : end])
            and "’s" not in text[group_start:group_end]
            and "'s" not in text[group_start:group_end]
        ):
            start = first + (clause.lower[first] in known.determiners)
            return Subject("name", group_start, text[clause.starts[start] : group_end])
        return None
    if begin == end or (known.nouns_have_capitals and clause.lower[first] in known.determiners and end - begin == 1):
        return None
    if end - begin == 1:
        if begin > first and _is_for_anybody(clause, first, begin, names, language):
            return None
        role = _role_before(clause, first, clause.starts[begin], language)
        verdict = judge_lone_word(clause, begin, language, has_title=role is not None)
        if verdict != "name":
            return Subject("unnamed", group_start) if verdict == "nothing" else None
    name = text[clause.starts[begin] : group_end]
    return Subject("name", group_start, name, _role_before(clause, first, clause.starts[begin], language))


def _is_for_anybody(clause: Clause, first: int, number: int, names: Names, language: str) -> bool:
    """Whether a word with a capital behind an article means somebody, not his name: the Dutchman, a Swiss, the DJ."""
    known, word = known_words(language), clause.lower[number]
    if clause.lower[first] not in known.determiners or not all(
        one[0].islower() or one[0].isdigit() for one in clause.words[first + 1 : number]
    ):
        return False
    return word in known.people or word.endswith(known.person_endings) or clause.starts[number] in names.demonyms


def _begin_run(clause: Clause, first: int, end: int, language: str) -> int:
    """Where the name at the end of a group begins: the capitalised words there, without titles before them."""
    words, lower, known = clause.words, clause.lower, known_words(language)
    begin = end
    while begin > first:
        word = words[begin - 1]
        if not _is_name_word(word) and not (
            begin < end and begin - 1 > first and _joins(clause, begin - 1, end, language)
        ):
            break
        if begin < end and word.endswith(("'s", "’s")):
            break
        begin -= 1
    # "Adam Driver": a title that ends a run of names is a surname
    is_surname = end - begin > 1 and lower[end - 2] not in known.titles and lower[first] not in known.determiners
    for number in range(end - 1 - is_surname, begin - 1, -1):
        is_article = lower[number] in known.determiners and number == first
        is_title = lower[number] in known.titles or (known.nouns_have_capitals and lower[number] in known.people)
        is_title = is_title and lower[end - 1] not in known.bodies
        if is_article or is_title or (number < end - 1 and lower[number].endswith(known.title_endings)):
            begin = number + 1
            break
    while begin < end and not words[begin][0].isupper():
        begin += 1
    while end - begin > 2 and words[begin].isupper() and 1 < len(words[begin]) < 4 and words[begin + 1].istitle():
        begin += 1  # EU Ann Lee, behind a title that was left out
    return begin


def _is_name_word(word: str) -> bool:
    """Whether a word can be part of a name: a capital, and no adjective like "Russian-backed"."""
    return word[0].isupper() and not (
        "-" in word and word.rsplit("-", 1)[1][:1].islower() and len(word.rsplit("-", 1)[1]) > 3
    )


def _role_before(clause: Clause, first: int, name_start: int, language: str) -> str | None:
    """The words of a group before its name, without an article: "spokesman" of "a spokesman John Smith"."""
    known = known_words(language)
    start = (
        clause.starts[first + 1]
        if clause.lower[first] in known.determiners and first + 1 < len(clause.starts)
        else clause.starts[first]
    )
    role = clause.text[start:name_start].rstrip(" \t\xa0,") if start < name_start else ""
    last = role.rsplit(" ", 1)[-1].rstrip(".").lower()
    return (
        role if last not in known.honorifics and (last in known.titles or last.endswith(known.title_endings)) else None
    )


def _is_possessive(text: str, end: int) -> bool:
    """Whether a name ending here owns the next word: Putin's, Sanders’ campaign."""
    return text[end : end + 2] in {"'s", "’s"} or text[end : end + 2] in {"' ", "’ "}
