"""People, organizations, places and demonyms in the running text.

Observations. A news text names people in full once, with a role or a title, and by the surname from then on; now and
then the surname comes first. Organizations give themselves away by a word (Ministry, Inc.) or an acronym in brackets.
Most places need no context, but many names of places are also words, given names or surnames, and then the word before
("in Jordan") or the state behind a comma ("Lebanon, Ind.") tells.

Algorithm. One pass reads the capitalised words (names.py). A second (name_reading.py) goes from chain to chain
(capitalised words with nothing but spaces between them) and takes at each word the first that fits: person behind a
role, organization, demonym, person by given name, place; what is sure becomes a draft, what is not is kept for later.
Then the text as a whole decides: surnames are tied to full names, doubtful places are taken where their context or
another place of the text speaks for them, and namesakes are decided by the countries and states the text names.
"""

from operator import attrgetter
from typing import Literal

from flows.text.naming import organizations, people, places
from flows.text.naming.gazetteer import Place
from flows.text.naming.name_reading import Reading
from flows.text.naming.name_words import POSSESSIVES, Kind
from flows.text.naming.names import Draft, Link, Words, read_words
from flows.text.values import Mention

LAND = frozenset({"place", "demonym"})
NAMED_FOR_PLACE = frozenset({"organization.head", "organization.leading_head"})
COUNTRY_OF_COUNTIES = "US"  # of those that write "Boone County", where nothing else is named
NOWHERE = Place(None, "", "", None, None, None, None, None, 0)


def _full_names(drafts: list[Draft]) -> dict[str, str | None]:
    """Surname, in small letters, to the full name in the text; None where two people share it."""
    found: dict[str, str | None] = {}
    for draft in drafts:
        if draft.kind != "person":
            continue
        parts = draft.name.split()
        surname = parts[-1].lower() if parts[-1].lower() not in people.SUFFIXES or len(parts) < 2 else parts[-2].lower()
        surname = surname.rstrip(",")
        known = found.get(surname, "")
        if known is None:
            continue
        is_better = " " not in known or (known.isupper() and not draft.name.isupper())
        if is_better:
            found[surname] = draft.name
        elif len(parts) > 1 and known.split()[0][0].lower() != parts[0][0].lower():
            found[surname] = None
    return found


def _tie_surnames(reading: Reading, names: dict[str, str | None]) -> list[Draft]:
    """Give people their full names, and find the surnames among the unknown words."""
    words = reading.words
    acronyms = {}
    for draft in reading.drafts:
        if draft.kind == "person" and " " not in draft.name:
            draft.name = names.get(draft.name.lower()) or draft.name
        elif draft.rule_id == "organization.acronym" and words.word[draft.first].isupper():
            acronyms[words.word[draft.first]] = draft.name
    lowers = words.lower
    found = []
    for index in [index for index in reading.unknown if lowers[index] in names] if names else ():
        name = names[lowers[index]] or words.word[index]
        found.append(_draft(words, index, "person", name, "person.surname"))
    if acronyms:
        found += [
            _draft(words, index, "organization", acronyms[words.word[index]], "organization.acronym")
            for index in reading.unknown
            if words.word[index] in acronyms and lowers[index] not in names
        ]
    return found


def _draft(words: Words, index: int, kind: Literal["person", "organization"], name: str, rule_id: str) -> Draft:
    return Draft(index, index, words.start[index], words.end(index), kind, name, rule_id)


def _settle_places(reading: Reading, names: dict[str, str | None], dateline_country_code: str | None) -> list[Draft]:
    """Take or leave the doubtful places, and decide between namesakes."""
    words = reading.words
    drafts = [draft for draft in reading.drafts if draft.kind in LAND]
    evidence, links = places.Evidence(dateline_country_code), words.link
    for draft in drafts:
        if links[draft.last] in places.BEFORE_CONTAINER and draft.kind == "place":
            containers = places.find_container(words, draft.last)
            inside = tuple(place for place in draft.places if places.is_within(place, containers)) if containers else ()
            if inside:
                draft.places, draft.name, draft.sure = inside, inside[0].name, True
        if draft.sure:
            evidence.add(draft.places)
    doubtful = [draft for draft in drafts if not draft.sure or len(draft.places) > 1]
    if doubtful:
        _hear_names(reading, evidence)
    doubtful = [draft for draft in doubtful if not draft.sure]
    for draft in doubtful:
        if _has_cue(draft, words, evidence):
            draft.rule_id, draft.sure = "place.in_context", True
            evidence.add(draft.places)
    sure = {words.surface(draft.first, draft.last).lower() for draft in drafts if draft.sure} if doubtful else set()
    found = []
    for draft in drafts:
        if draft.kind == "place":
            other = organizations.find_team(words, draft, places.place_cues())
            if not other and words.lower[draft.first] in names:
                other = _find_surname(draft, words, names)
            if other:
                found.append(other)
                continue
            if not draft.sure and not _speaks_for(draft, words, evidence, sure):
                continue
        if len(draft.places) > 1:
            draft.places = evidence.choose(draft.places)
            if draft.kind == "place":
                draft.name = draft.places[0].name
                if draft.rule_id in places.BY_NAME:
                    draft.rule_id = places.rule_of(draft.places[0])
        found.append(draft)
    return found


def _hear_names(reading: Reading, evidence: places.Evidence) -> None:
    """Hear what longer names say of the country: the Tennessee Arts Commission, Boone County."""
    words, has_county = reading.words, False
    for draft in reading.drafts:
        if draft.rule_id in NAMED_FOR_PLACE:
            evidence.add(places.find_part(words, draft.first, draft.last))
        elif draft.rule_id == "place.feature" and words.lower[draft.last] == "county":
            has_county = True
    if has_county and not evidence.countries:
        evidence.countries[COUNTRY_OF_COUNTIES] = 1


def _find_surname(place: Draft, words: Words, names: dict[str, str | None]) -> Draft | None:
    """Find a person of the text in a word that is a place as well: "Houston was tired", not "in Houston"."""
    index = place.first
    if index != place.last or words.before(index) in places.place_cues():
        return None
    return _draft(words, index, "person", names[words.lower[index]] or words.word[index], "person.surname")


def _has_cue(draft: Draft, words: Words, evidence: places.Evidence) -> bool:
    """Say whether the word before a doubtful place calls for a place: "in Reading", not "in Reading's view"."""
    return (
        not words.shouted[draft.first]
        and (len(words.word[draft.first]) < 4 or not words.word[draft.first].isupper())
        and places.is_alone(words, draft.first, draft.last)
        and words.before(draft.first) in places.place_cues()
        and words.text[draft.end : draft.end + 2] not in POSSESSIVES
        and (
            draft.places[0].population >= places.FOUND_BY_CUE
            or not evidence.countries
            or evidence.names_country_of(draft.places)
        )
    )


def _speaks_for(draft: Draft, words: Words, evidence: places.Evidence, sure: set[str]) -> bool:
    """Say whether the rest of the text speaks for a doubtful place: its name stands elsewhere, its state is named."""
    is_alone = words.link[draft.last] != Link.SPACE or bool(words.kind[draft.last + 1] & Kind.STOP)
    if words.shouted[draft.first] or not is_alone:
        return False
    if words.surface(draft.first, draft.last).lower() in sure:
        return True
    if draft.first == draft.last and words.kind[draft.first] & places.OTHER_MEANINGS:
        return False
    if evidence.names_state_of(draft.places):
        return True
    is_inside_sentence = bool(words.before(draft.first)) and draft.places[0].population >= places.WORTH_TAKING
    return is_inside_sentence and evidence.names_country_of(draft.places)


def _publish(found: list[Draft]) -> list[Mention]:
    """Make mentions of drafts in order; what overlaps the one before it goes."""
    mentions, end = list[Mention](), 0
    for draft in found:
        if draft.start >= end:
            end = draft.end
            place = draft.places[0] if draft.places else NOWHERE
            mentions.append(
                Mention(draft.kind, draft.name, draft.start, end, draft.role, place.place_id, place.country_code,
                        place.country, place.admin1, place.latitude, place.longitude, draft.rule_id)
            )  # fmt: skip
    return mentions


def find_mentions(text: str, language: str, dateline_country_code: str | None) -> list[Mention]:
    """Find the names in a text, in order of their start; spans do not overlap.

    >>> for m in find_mentions("Russian President Vladimir Putin met Mr. Moss in Baku. Putin left.", "en", None):
    ...     print(m.kind, m.name, m.role, m.country, sep=" | ")
    demonym | Russia | None | Russia
    person | Vladimir Putin | Russian President | None
    person | Moss | None | None
    place | Baku | None | Azerbaijan
    person | Vladimir Putin | None | None
    """
    reading = Reading(read_words(text), language)
    reading.read()
    found = [draft for draft in reading.drafts if draft.kind not in LAND]
    names = _full_names(reading.drafts)
    found += _tie_surnames(reading, names)
    found += _settle_places(reading, names, dateline_country_code)
    found.sort(key=attrgetter("end"), reverse=True)
    found.sort(key=attrgetter("start"))  # the longer one first where two begin together
    return _publish(found)
