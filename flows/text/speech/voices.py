"""Who "he" and "the prime minister" are: speakers of a document, remembered in order."""

import re

from flows.rules.letters import CAPITAL, SMALL
from flows.text.naming.name_words import POSSESSIVES
from flows.text.speech.capitals import CAPITALISED, FULL_NAME_REACH, find_full_name, is_titled
from flows.text.speech.subjects import Subject
from flows.text.values import Mention
from flows.text.words.known_words import KnownWords
from flows.text.words.understood import Understood

# Characters: a pronoun means nobody who was last named further back.
PRONOUN_REACH = 1200
# Characters: so far back a pronoun may mean a name that is no known mention.
NAME_REACH = 500
# How many mentions before a pronoun are looked at.
_MENTIONS_BACK = 8
# How many people with roles a description is compared with: each of them is looked at for each description.
_MOST_ROLES = 100
# How many speakers before a pronoun are remembered.
_VOICES_BACK = 4
_HONORIFICS = {"Mr": "m", "Mrs": "f", "Ms": "f", "Miss": "f", "Herr": "m", "Frau": "f", "Mme": "f"}
# A name at the start of a line or sentence, followed by a small letter or a comma; bounded, and words never overlap.
_OPENING_NAME = re.compile(
    # a capital, then what stands before it: the search for one class of characters is fast
    rf"([{CAPITAL}](?:(?<=[.!?] .)|(?<=[.!?]['\"”»’] .)|(?<=\n.)|(?<![\s\S].))"
    rf"[\w'’-]{{1,30}}(?: (?:[{CAPITAL}]\. )?{CAPITALISED}(?: {CAPITALISED})?)?),? [{SMALL}(]"
)


class Voices:
    """The people of a document who may be meant by a pronoun or a description, as far as the text was read."""

    __slots__ = (
        "_demonyms",
        "_full",
        "_gender",
        "_heard",
        "_known",
        "_nameless",
        "_names",
        "_roles",
        "_subjects",
        "_text",
    )

    def __init__(self, understood: Understood) -> None:
        text, names = understood.text, understood.names
        self._text = text
        self._known = understood.known
        self._names = names
        self._demonyms = frozenset(text[one.start : one.end].lower() for one in names.demonyms.values())
        self._heard: dict[str, int] = {}
        self._gender: dict[str, str] = {}
        self._full: dict[str, str] = {}
        self._subjects: dict[int, bool] = {}
        self._roles: list[tuple[frozenset[str], str, int]] | None = None
        self._nameless: tuple[int, str, str] | None = None

    def hear(self, subject: Subject) -> None:
        """Remember a named speaker."""
        if subject.name:
            self._heard.pop(subject.name, None)  # the last one heard stands last
            self._heard[subject.name] = subject.start
            words = subject.name.split()
            if len(words) > 1:
                self._full.setdefault(words[-1], subject.name)

    def hear_nameless(self, subject: Subject) -> None:
        """Remember a speaker whom the text does not name: "he" after "a man said" is that man."""
        gender = _read_gender(subject.role, self._known) if subject.role else None
        if subject.role and gender:
            self._nameless = subject.start, subject.role, gender

    def who_is(self, subject: Subject) -> tuple[str | None, str | None]:
        """The name and the role behind a pronoun or description; no name where the text leaves a doubt."""
        if subject.kind == "pronoun" and subject.pronoun in {"m", "f", "any"}:
            return self._who_is_he(subject.start, subject.pronoun)
        if subject.kind == "description" and subject.role:
            return self._who_has_role(subject.role, subject.start), subject.role
        return None, subject.role

    def _who_is_he(self, position: int, gender: str) -> tuple[str | None, str | None]:
        """The nearest of: the last speaker, named or not, the last person a sentence began with."""
        candidates = self._subjects_before(position) + self._names_before(position)
        for name in list(self._heard)[-_VOICES_BACK:]:
            if position - self._heard[name] <= PRONOUN_REACH:
                candidates.append((self._heard[name], name))
        candidates.sort(reverse=True)
        if not candidates:
            candidates = self._only_person_before(position)
        described = self._nameless_before(position, gender)
        for start, name in candidates:
            known = self._gender.get(name)
            if known is not None and gender not in {known, "any"}:
                continue
            # "She" is rather the woman who spoke before than a secretary of whom nobody knows.
            if described and start < described[0] and (described[2] != "any" or known != gender):
                break
            if gender != "any":
                self._gender[name] = gender
            return self.full_name(name, position), None
        return None, described[1] if described else None

    def _nameless_before(self, position: int, gender: str) -> tuple[int, str, str] | None:
        """The last speaker without a name (place, role, gender), where a pronoun can mean him or her."""
        if not self._nameless or position - self._nameless[0] > PRONOUN_REACH:
            return None
        known = self._nameless[2]
        return self._nameless if "any" in (gender, known) or gender == known else None

    def full_name(self, name: str, position: int) -> str:
        """The full form of a name that is one word: a speaker's, or as it stood a little before."""
        if " " in name:
            return name
        if name not in self._full:
            self._full[name] = find_full_name(self._text, name, position, self._known) or name
        return self._full[name]

    def _subjects_before(self, position: int) -> list[tuple[int, str]]:
        """People whose names begin one of the sentences before a position, with honorifics noted on the way."""
        return [
            (person.start, person.name)
            for person in self._names.people_before(position, _MENTIONS_BACK)
            if position - person.start <= PRONOUN_REACH and self._is_subject(person)
        ]

    def _is_subject(self, person: Mention) -> bool:
        """Whether a name begins its sentence, looked at once; an honorific before it tells a gender."""
        is_subject = self._subjects.get(person.start)
        if is_subject is None:
            before = self._text[max(0, person.start - 120) : person.start]
            words = before[-12:].split()
            if words and words[-1].rstrip(".") in _HONORIFICS:
                self._gender.setdefault(person.name, _HONORIFICS[words[-1].rstrip(".")])
            at_start = person.start <= 120
            is_subject = _begins_sentence(before, self._known, at_start=at_start) and not self._text.startswith(
                POSSESSIVES, person.end
            )
            self._subjects[person.start] = is_subject
        return is_subject

    def _names_before(self, position: int) -> list[tuple[int, str]]:
        """Capitalised words that begin a sentence and go on in small letters: full names, or speakers' surnames."""
        if self._known.has_verb_first:  # sentences begin with other capitals
            return []
        start = max(0, position - NAME_REACH)
        return [
            (match.start(1), match[1])
            for match in _OPENING_NAME.finditer(self._text, start, position)
            if not self._names.people_in(match.start(1), match.end(1))
            and not is_titled(match[1], self._known)
            and (" " in match[1] or self._is_speaker(match.start(1), match[1]))
        ]

    def _is_speaker(self, position: int, name: str) -> bool:
        """Whether a word that is no known place or organization is said to speak somewhere near."""
        if self._names.has_other(position):
            return False
        nearby = self._text[max(0, position - FULL_NAME_REACH) : position + FULL_NAME_REACH]
        return f"{name} said" in nearby or f"said {name}" in nearby or f"{name} told" in nearby

    def _only_person_before(self, position: int) -> list[tuple[int, str]]:
        """The one person named in the last paragraphs, if there is only one."""
        people = self._names.people_before(position, _MENTIONS_BACK)
        names = {person.name: person.start for person in people if position - person.start < NAME_REACH}
        return [(start, name) for name, start in names.items()] if len(names) == 1 else []

    def _who_has_role(self, description: str, position: int) -> str | None:
        """The one person, named before, whose role holds all words of a definite description and no other office."""
        words = description.lower().replace("’s", "").replace("'s", "").split()
        known = self._known
        if not words or (known.definite and words[0] not in known.definite):
            return None
        wanted = frozenset(word for word in words if word not in known.determiners)
        if not wanted or wanted.isdisjoint(known.titles):
            return None
        if self._roles is None:
            roles: dict[tuple[str, str], int] = {}
            for person in self._names.people:
                if person.role:
                    roles.setdefault((self._whole_role(person.role, person.start), person.name), person.start)
            self._roles = [
                (frozenset(role.split()), name, start) for (role, name), start in list(roles.items())[:_MOST_ROLES]
            ]
        found = {
            name: start
            for role, name, start in reversed(self._roles)
            if wanted <= role and known.other_offices.isdisjoint(role - wanted)
        }
        if not found and not wanted.isdisjoint(self._demonyms):
            # "The Armenian prime minister", of a text that spoke of "Prime Minister Sarkis" and of no other one.
            office = wanted - self._demonyms
            holders = {name: (role, start) for role, name, start in reversed(self._roles) if office <= role}
            found = {name: start for name, (role, start) in holders.items() if role == office and len(holders) == 1}
        return next((name for name, start in found.items() if start < position), None) if len(found) == 1 else None

    def _whole_role(self, role: str, name_start: int) -> str:
        """A role in small letters, with "former" where that stands before it."""
        at = name_start - len(role) - 1
        before = self._text[max(0, at - 12) : max(0, at)].lower().split()
        return f"{before[-1]} {role.lower()}" if before and before[-1] in self._known.other_offices else role.lower()


def _read_gender(description: str, known: KnownWords) -> str | None:
    """Whether a description brings in one person, and then "m", "f" or "any".

    >>> from flows.text.words.known_words import known_words
    >>> known = known_words("en")
    >>> [_read_gender(words, known) for words in ("a woman in the crowd", "an official", "two officials", "a report")]
    ['f', 'any', None, None]
    """
    parts = description.lower().split()
    if parts[0] not in known.ones:
        return None
    end = next((number for number, word in enumerate(parts) if number and word in known.joiners), len(parts))
    head = parts[end - 1]
    if head in known.women or head in known.men:
        return "f" if head in known.women else "m"
    return "any" if head in known.people or head in known.titles else None


def _begins_sentence(before: str, known: KnownWords, *, at_start: bool) -> bool:
    """Whether a name begins its sentence: only capitals, titles and articles stand before it, or an opening phrase."""
    line = before.rsplit("\n", 1)
    words = line[-1].split()
    phrase = before.endswith(", ")
    last = ""
    for word in reversed(words):
        bare = word.strip(".,“”\"'‘’()")
        if not bare:
            continue
        if word[-1] in '.!?”"' and bare.lower() not in known.titles and len(bare) > 1:
            return not phrase or last in known.openers
        if not phrase and not (bare[0].isupper() or bare.lower() in known.titles or bare.lower() in known.determiners):
            return False
        last = bare.lower()
    return (at_start or len(line) > 1) and (not phrase or last in known.openers)
