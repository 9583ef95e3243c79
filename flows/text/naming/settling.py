"""Places settled by what a text says of countries and states: which doubtful ones count, which namesake is meant."""

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import zip_longest
from math import log10
from operator import attrgetter

from flows.lexicon import derived, gather_words
from flows.text.naming import places
from flows.text.naming.gazetteer import Place, look_up, neighbours
from flows.text.naming.name_words import POSSESSIVES, Kind
from flows.text.naming.names import Draft, Link, Words
from flows.text.naming.places import KNOWN_TO_ALL
from flows.text.naming.teams import find_team

BEFORE_CONTAINER = (Link.COMMA, Link.PARENTHESIS)
# Share of one country among all that a text names, from which its towns are meant: a text about Illinois may speak of
# Geneva, Ill.; one about talks between two countries does not. The better of .6 and .7.
AT_HOME = 0.7
LONGEST_CODE = 4  # characters of a state's short name: "R-Wisc"
FOREMOST = 3  # weight of the city that a name means without a word more
MOST_NAMESAKES = 50  # the most populous ones; there are hundreds of San Antonios
POPULATION = attrgetter("population")


def find_container(words: Words, last: int) -> tuple[Place, ...]:
    """Find the states and countries named behind a comma: "Ind." behind "Lebanon".

    >>> from flows.text.naming.names import read_words
    >>> [place.name for place in find_container(read_words("Lebanon, Ind., is"), 0)]
    ['Indiana']
    """
    first = last + 1
    if words.link[last] not in BEFORE_CONTAINER or not words.kind[first] & (Kind.PLACE | Kind.OPENS_PLACE):
        return ()
    longest = first
    while longest < last + 3 and words.link[longest] == Link.SPACE:
        longest += 1
    for end in range(longest, last, -1):
        found = tuple(place for place in look_up(words.surface(first, end)) if place.kind in {"admin1", "country"})
        if found:
            return found
    return ()


def find_part(words: Words, first: int, last: int) -> tuple[Place, ...]:
    """Find the state or country for which something is named, at its beginning or its end.

    >>> from flows.text.naming.names import read_words
    >>> find_part(read_words("North Dakota Arts Commission"), 0, 3)[0].name
    'North Dakota'
    """
    for begin, end in ((first, first + 1), (first, first), (last - 1, last), (last, last)):
        if first <= begin and end <= last and words.kind[begin] & (Kind.PLACE | Kind.OPENS_PLACE):
            found = look_up(words.surface(begin, end))
            if found and found[0].kind in {"admin1", "country"}:
                return found
    return ()


# The party of a member of parliament before what he stands for, as American papers write it: "D-", "(R-", "DFL-".
_PARTY = re.compile(r"(?<![\w.-])(?:D|R|I|DFL|GOP)-\Z")


def _stands_for(words: Words, first: int) -> bool:
    start = words.start[first]
    return words.text[start - 1 : start] == "-" and _PARTY.search(words.text[max(0, start - 8) : start]) is not None


@derived
def place_endings() -> frozenset[str]:
    """What stands before a place that nobody knows, without the last sign: two letters of a word, or a party."""
    parties = frozenset(sign + party for sign in " (" for party in "DRI") | {"FL"}
    return parties | frozenset(word[-2:] for word in gather_words("places", "strong_cues") | {"of"})


def find_unlisted_place(words: Words, first: int, last: int) -> Draft | None:
    """Find a place that no list knows: "in Quomby, Iraq", "the village of Quomby", "D-Quomby".

    It leaves alone what stands behind "in" without a state or country, which is as often a thing: "in Quomby".

    >>> from flows.text.naming.names import read_words
    >>> texts = ("in Quomby, Iraq.", "the village of Quomby", "(D-Quomby)", "in Quomby", "the end of Quomby")
    >>> [find_unlisted_place(read_words(text), 0, 0) is not None for text in texts]
    [True, True, True, False, False]
    """
    before, containers = words.before(first), tuple[Place, ...]()
    if before == "of":
        pieces = words.text[max(0, words.start[first] - 24) : words.start[first] - 4].rsplit(None, 1)
        is_told = bool(pieces) and pieces[-1].lower() in gather_words("places", "kinds")
    elif _stands_for(words, first):
        is_told = words.end(last) - words.start[first] > LONGEST_CODE
    else:
        is_told = before in gather_words("places", "strong_cues") and bool(containers := find_container(words, last))
    if not is_told or words.link[last] == Link.SPACE or any(words.kind[first : last + 1]):
        return None
    name, start, end = words.surface(first, last), words.start[first], words.end(last)
    around = containers[:1]
    found = tuple(place._replace(place_id=None, name=name, kind="city", population=0) for place in around)
    return Draft(first, last, start, end, "place", name, "place.unlisted", None, found)


def is_within(place: Place, containers: Iterable[Place]) -> bool:
    """Say whether a place lies in one of the states or countries."""
    return any(
        place.country_code == container.country_code
        and (container.kind == "country" or place.admin1 == container.admin1)
        and place != container
        for container in containers
    )


def _is_one_country(places: tuple[Place, ...]) -> bool:
    """Say whether the country is plain: all places lie in it, or the others are but towns, and smaller ones."""
    code, is_city, size = places[0].country_code, places[0].kind == "city", places[0].population
    return not any(
        place.country_code != code and (is_city or place.kind != "city" or place.population > size) for place in places
    )


class Evidence:
    """The countries and states that a text speaks of: they decide between namesakes."""

    def __init__(self, dateline_country_code: str | None) -> None:
        self.countries: defaultdict[str, int] = defaultdict(int)
        self.states: set[tuple[str, str]] = set()
        self._chosen: dict[int, tuple[tuple[Place, ...], tuple[Place, ...]]] = {}
        if dateline_country_code:
            self.countries[dateline_country_code] = 2

    def add(self, places: tuple[Place, ...]) -> None:
        """Count a name that is a place without doubt, where its country is plain."""
        if not places or (len(places) > 1 and not _is_one_country(places)):
            return
        place = places[0]
        code = place.country_code or ""
        self.countries[code] += 1
        if place.kind == "admin1":
            self.states.add((code, place.admin1 or ""))

    def names_country_of(self, places: tuple[Place, ...]) -> bool:
        return any((place.country_code or "") in self.countries for place in places)

    def names_state_of(self, places: tuple[Place, ...]) -> bool:
        return any((place.country_code or "", place.admin1 or "") in self.states for place in places)

    def choose(self, places: tuple[Place, ...]) -> tuple[Place, ...]:
        """Choose among places of one name, when all is heard; without evidence the first, a country or the largest."""
        key = id(places)  # one and the same tuple wherever the name stands; it is kept, so that its id is
        if key not in self._chosen:
            self._chosen[key] = (places, (self._choose(places[:MOST_NAMESAKES]),))
        return self._chosen[key][1]

    def _choose(self, places: tuple[Place, ...]) -> Place:
        foremost = None
        if places[0].kind == "city" and any(place.kind == "admin1" for place in places):
            # Washington, New York: the city, though its state has more inhabitants.
            country = next(place.country_code for place in places if place.kind == "admin1")
            foremost = places[0] if places[0].country_code == country else None
            places = tuple(place for place in places if place.kind != "admin1")
        # What nothing speaks for weighs by its inhabitants alone: of these only the largest can win.
        named, largest = self.countries, max(places, key=POPULATION)
        heard = [
            place
            for place in places
            if place is largest or (place.country_code or "") in named or place.kind == "country"
        ]
        return max(heard, key=lambda place: self._weigh(place) + FOREMOST * (place is foremost))

    def _weigh(self, place: Place) -> float:
        code = place.country_code or ""
        named = self.countries
        weight = log10(place.population + 10) + (place.population >= KNOWN_TO_ALL)
        if place.kind == "country":
            return weight + 2 + 2 * min(2, sum(named.get(near, 0) for near in neighbours(code)))
        if place.admin1 and (code, place.admin1) in self.states:
            weight += 3 if place.kind == "city" else 1
        if code in named and place.kind == "city":
            weight += 2 if named[code] > AT_HOME * sum(named.values()) else 0.5
        elif code in named:
            weight += 3
        return weight


LAND = frozenset({"place", "demonym"})
NAMED_FOR_PLACE = frozenset({"organization.head", "organization.leading_head"})
COUNTRY_OF_COUNTIES = "US"  # of those that write "Boone County", where nothing else is named


def settle_places(
    words: Words, read: list[Draft], names: dict[str, str | None], dateline_country_code: str | None
) -> list[Draft]:
    """Take or leave the doubtful places, and decide between namesakes."""
    drafts = [draft for draft in read if draft.kind in LAND]
    evidence = _hear_places(drafts, words, dateline_country_code)
    doubtful = [draft for draft in drafts if not draft.sure or len(draft.places) > 1]
    if doubtful:
        _hear_names(words, read, evidence)
    doubtful = [draft for draft in doubtful if not draft.sure]
    people = {draft.last for draft in read if draft.kind == "person"} if doubtful else set()
    for draft in doubtful:
        if _has_cue(draft, words, evidence) or _is_home(draft, words, people):
            draft.rule_id, draft.sure = "place.in_context", True
            evidence.add(draft.places)
    sure = {words.surface(draft.first, draft.last).lower() for draft in drafts if draft.sure} if doubtful else set()
    found = []
    for draft in drafts:
        if draft.kind == "place":
            other = find_team(words, draft, gather_words("places", "cues"))
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


def _hear_names(words: Words, read: list[Draft], evidence: Evidence) -> None:
    """Hear what longer names say of the country: the Tennessee Arts Commission, Boone County."""
    has_county = False
    for draft in read:
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
    return words.draft(index, index, "person", "surname", names[words.lower[index]])


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


def _is_home(draft: Draft, words: Words, people: set[int]) -> bool:
    """Say whether a doubtful place is where somebody lives, or is elected or in charge.

    Its people stand behind it ("a Norwood man", "Norwood police"), a person before "of" ("Zed Moss of Norwood", people:
    last words of persons), or a party ("D-Norwood"). It leaves alone what a surname may stand before ("the Norwood
    family"), and small towns and words before people ("mere men").
    """
    first, last = draft.first, draft.last
    is_touched = first and words.link[first - 1] in places.TOUCHING and not words.kind[first - 1] & Kind.STOP
    if words.shouted[first] or is_touched:
        return False
    if first and words.link[first - 1] == Link.OF and first - 1 in people:
        return words.text[words.end(first - 1) : draft.start] == " of " and words.link[last] not in places.TOUCHING
    if _stands_for(words, first):
        return words.link[last] not in places.TOUCHING
    if words.after(last) not in gather_words("places", "people") or words.text[draft.end : draft.end + 1] != " ":
        return False
    is_word = first == last and words.kind[first] & Kind.AMBIGUOUS
    return not is_word and draft.places[0].population >= places.WORTH_TAKING


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
