"""Places settled: which doubtful ones are taken, which of several places of one name is meant."""

from itertools import zip_longest

from flows.lexicon import gather_words
from flows.text.naming import organizations, places
from flows.text.naming.evidence import BEFORE_CONTAINER, Evidence, find_container, find_part, is_within
from flows.text.naming.name_reading import Reading
from flows.text.naming.name_words import POSSESSIVES, Kind
from flows.text.naming.names import Draft, Words
from flows.text.naming.surnames import draft_name

LAND = frozenset({"place", "demonym"})
NAMED_FOR_PLACE = frozenset({"organization.head", "organization.leading_head"})
COUNTRY_OF_COUNTIES = "US"  # of those that write "Boone County", where nothing else is named


def settle_places(reading: Reading, names: dict[str, str | None], dateline_country_code: str | None) -> list[Draft]:
    """Take or leave the doubtful places, and decide between namesakes."""
    words = reading.words
    drafts = [draft for draft in reading.drafts if draft.kind in LAND]
    evidence = _hear_places(drafts, words, dateline_country_code)
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
            other = organizations.find_team(words, draft, gather_words("places", "cues"))
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


def _hear_places(drafts: list[Draft], words: Words, dateline_country_code: str | None) -> Evidence:
    """Settle what the words behind a place decide, and hear what is sure."""
    evidence, links = Evidence(dateline_country_code), words.link
    for draft, following in zip_longest(drafts, drafts[1:]):
        if links[draft.last] in BEFORE_CONTAINER and draft.kind == "place":
            _settle_within(draft, following, words)
        elif len(draft.places) > 1 and words.text.startswith(" state", draft.end):
            draft.places = tuple(place for place in draft.places if place.kind == "admin1") or draft.places
            draft.name = draft.places[0].name  # Washington state
            draft.rule_id = places.rule_of(draft.places[0]) if draft.kind == "place" else draft.rule_id
        if draft.sure:
            evidence.add(draft.places)
    return evidence


def _settle_within(draft: Draft, following: Draft | None, words: Words) -> None:
    """Take the places that lie in what is named behind them, and take that for what they lie in: Atlanta, Georgia."""
    containers = find_container(words, draft.last)
    inside = tuple(place for place in draft.places if is_within(place, containers)) if containers else ()
    if not inside:
        return
    draft.places, draft.name, draft.sure = inside, inside[0].name, True
    around = tuple(container for container in containers if is_within(inside[0], (container,)))
    if following and following.kind == "place" and following.first == draft.last + 1 and around[0] in following.places:
        following.places, following.name = around, around[0].name
        following.rule_id = places.rule_of(around[0])


def _hear_names(reading: Reading, evidence: Evidence) -> None:
    """Hear what longer names say of the country: the Tennessee Arts Commission, Boone County."""
    words, has_county = reading.words, False
    for draft in reading.drafts:
        if draft.rule_id in NAMED_FOR_PLACE:
            evidence.add(find_part(words, draft.first, draft.last))
        elif draft.rule_id == "place.feature" and words.lower[draft.last] == "county":
            has_county = True
    if has_county and not evidence.countries:
        evidence.countries[COUNTRY_OF_COUNTIES] = 1


def _find_surname(place: Draft, words: Words, names: dict[str, str | None]) -> Draft | None:
    """Find a person of the text in a word that is a place as well: "Houston was tired", not "in Houston"."""
    index = place.first
    if index != place.last or words.before(index) in gather_words("places", "cues"):
        return None
    return draft_name(words, index, "person", names[words.lower[index]] or words.word[index], "person.surname")


def _has_cue(draft: Draft, words: Words, evidence: Evidence) -> bool:
    """Say whether the word before a doubtful place calls for a place: "in Reading", not "in Reading's view"."""
    return (
        not words.shouted[draft.first]
        and (len(words.word[draft.first]) < 4 or not words.word[draft.first].isupper())
        and places.is_alone(words, draft.first, draft.last)
        and words.before(draft.first) in gather_words("places", "cues")
        and words.text[draft.end : draft.end + 2] not in POSSESSIVES
        and (
            draft.places[0].population >= places.FOUND_BY_CUE
            or not evidence.countries
            or evidence.names_country_of(draft.places)
        )
    )


def _speaks_for(draft: Draft, words: Words, evidence: Evidence, sure: set[str]) -> bool:
    """Say whether the rest of the text speaks for a doubtful place: its name stands elsewhere, its state is named."""
    is_alone = words.link[draft.last] not in places.TOUCHING or bool(words.kind[draft.last + 1] & Kind.STOP)
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
