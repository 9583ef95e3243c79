"""Places and demonyms among the capitalised words, and which of several places of one name is meant."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from math import log10
from operator import attrgetter
from typing import NamedTuple

from flows.rules import gazetteer as rules
from flows.text.naming.country_names import country_names, country_openings
from flows.text.naming.gazetteer import Place, find_variant, fold, is_listed, look_up, neighbours, openings
from flows.text.naming.name_words import POSSESSIVES, Kind, demonyms, read_word_list, word_kinds
from flows.text.naming.names import Draft, Link, Words

LONGEST = 5  # words of a name: "Saint Vincent and the Grenadines"
ALONGSIDE = (Link.SPACE, Link.OF, Link.PARTICLE, Link.AND)
OTHER_MEANINGS = (
    Kind.AMBIGUOUS | Kind.GIVEN | Kind.ROLE | Kind.MODIFIER | Kind.HEAD | Kind.LEADING | Kind.FEATURE | Kind.SUBJECT
)
BEFORE_CONTAINER = (Link.COMMA, Link.PARENTHESIS)
# A city of so many inhabitants is taken without further evidence; a smaller one needs a word or a state beside it.
# Calibrated on news texts: lower lets in surnames and ordinary words, higher loses regional capitals.
KNOWN_BY_ITSELF = 150_000
WORTH_TAKING = 10_000  # where nothing but its country speaks for it
FOUND_BY_CUE = 50_000  # behind "in" and "from"; a smaller one needs its country in the text as well
MOST_NAMESAKES = 50  # the most populous ones; there are hundreds of San Antonios
FAR_LARGER = 10  # times the inhabitants
KNOWN_TO_ALL = 800_000
SEEN_IN_CAPITALS = 100_000
# How far a name is trusted: not without further evidence, where no other name touches it, there and inside a sentence.
NEVER, IF_ALONE, IF_ALONE_INSIDE, ALWAYS = range(4)
POPULATION = attrgetter("population")
SINGLE = -1  # the kinds of the last word of a name of one word

BY_NAME = frozenset({"place.country", "place.region", "place.city"})  # rules that nothing but the name decides
NUMBER = re.compile(r" \d{1,4}\b")
ROADS = frozenset({"interstate", "highway", "route"})
NUMBERED_ROADS = ROADS | {"road"}
SAINTS = frozenset({"st.", "st"})
DISTRICTS = frozenset({"county", "parish", "province", "oblast", "township"})
BARS = Kind.STOP | Kind.ROLE | Kind.HONORIFIC | Kind.DEMONYM  # what is no part of a feature's name


@cache
def features_of() -> frozenset[str]:
    return frozenset(rules.FEATURES_OF.split())


@cache
def place_cues() -> frozenset[str]:
    return frozenset(read_word_list("place_cues.txt"))


def _draft(words: Words, first: int, last: int, places: tuple[Place, ...], rule: str, *, sure: bool) -> Draft:
    name = places[0].name if places else words.surface(first, last)
    start, end = words.start[first], words.end(last)
    return Draft(first, last, start, end, "place", name, f"place.{rule}", None, places, sure)


def rule_of(place: Place) -> str:
    """The rule for a name that means this place: countries and cities have their own, others are regions."""
    return f"place.{place.kind}" if place.kind in {"country", "city"} else "place.region"


def is_alone(words: Words, first: int, last: int) -> bool:
    """Say whether no other word of a name touches these words; a role does not count: "Georgia Governor"."""
    if first and words.link[first - 1] == Link.SPACE and not words.kind[first - 1] & (Kind.STOP | Kind.DEMONYM):
        return False
    return words.link[last] != Link.SPACE or bool(words.kind[last + 1] & (Kind.STOP | Kind.ROLE | Kind.MODIFIER))


def find_demonym(words: Words, first: int) -> Draft | None:
    """Find a word for the people of a country: "Armenian", "South Koreans".

    >>> from flows.text.naming.names import read_words
    >>> find_demonym(read_words("South Koreans"), 0).name
    'South Korea'
    """
    last = first
    known = demonyms()
    if words.kind[first] & Kind.OPENS_DEMONYM and words.link[first] == Link.SPACE:
        last += f"{words.lower[first]} {words.lower[first + 1]}" in known
    key = words.lower[first] if last == first else f"{words.lower[first]} {words.lower[last]}"
    if key not in known:
        return None
    place = known[key]
    places = (place,) if place else ()
    name = place.name if place else words.surface(first, last)
    return Draft(first, last, words.start[first], words.end(last), "demonym", name, "demonym.word", None, places)


@lru_cache(maxsize=1 << 15)
def _look_up_translated(name: str, language: str) -> tuple[Place, ...]:
    country = country_names(language).get(fold(name))
    if country:
        return (country,)
    places, variant = look_up(name), find_variant(name)
    if variant and (not places or variant.population > FAR_LARGER * places[0].population > 0):
        return (variant, *places)  # Londres is London in a French text, not the town in Peru
    return places


def _look_up(name: str, language: str) -> tuple[Place, ...]:
    return look_up(name) if language == "en" else _look_up_translated(name, language)


class Candidate(NamedTuple):
    """A name of the gazetteer by itself: its places, and how far it is trusted in a sentence and in a line in capitals.

    is_code: it is the code of a state ("Ind."), which stands behind a comma only.
    """

    places: tuple[Place, ...]
    name: str
    rule_id: str
    is_code: bool
    trust: int
    trust_in_capitals: int


@lru_cache(maxsize=1 << 15)
def _read_candidate(name: str, kind: int, last_kind: int, language: str) -> Candidate | None:
    """Read a name whose first and last word have these kinds; names come again and again, so the answer is kept."""
    places = _look_up(name, language)
    if not places:
        return None
    place = places[0]
    is_code = place.kind == "admin1" and (len(name) <= 3 or name[-1] == ".") and name.count(".") < 2
    trust = _weigh_trust(name, place, kind, last_kind, language)
    return Candidate(places, place.name, rule_of(place), is_code, *trust)


def _weigh_trust(name: str, place: Place, kind: int, last_kind: int, language: str) -> tuple[int, int]:
    """Say how far a name is trusted in a sentence, and in a line in capitals."""
    is_city, is_single = place.kind == "city", last_kind == SINGLE
    if is_single and is_city and len(name) < 4:
        return NEVER, NEVER
    if is_single and kind & OTHER_MEANINGS:
        is_large = not is_city or (place.population >= KNOWN_TO_ALL and not kind & Kind.AMBIGUOUS)
        return IF_ALONE if is_large else NEVER, NEVER
    if not is_single and kind & Kind.GIVEN and is_city and not last_kind & Kind.FEATURE:
        return NEVER, NEVER
    if not is_city:
        return ALWAYS, ALWAYS
    if not is_listed(name):  # a city by its name in another language or spelling
        return (NEVER, NEVER) if language == "en" else (IF_ALONE_INSIDE, IF_ALONE_INSIDE)
    least = KNOWN_BY_ITSELF if is_single else KNOWN_BY_ITSELF // 10
    return (
        ALWAYS if place.population >= least else NEVER,
        ALWAYS if place.population >= SEEN_IN_CAPITALS else NEVER,
    )


def _draft_candidate(words: Words, first: int, last: int, found: Candidate) -> Draft:
    trust = found.trust_in_capitals if words.shouted[first] else found.trust
    sure = trust == ALWAYS or (
        trust != NEVER and (trust == IF_ALONE or bool(words.before(first))) and is_alone(words, first, last)
    )
    start, end = words.start[first], words.start[last] + len(words.word[last])
    return Draft(first, last, start, end, "place", found.name, found.rule_id, None, found.places, sure)


@lru_cache(maxsize=1 << 15)
def opens_name(surface: str, language: str) -> bool:
    """Say whether a name of two words and more begins like these two words.

    >>> opens_name("Rio de Janeiro", "en"), opens_name("Rio said", "en"), opens_name("Corée du", "fr")
    (True, False, True)
    """
    pair = " ".join(fold(surface).split(" ", 2)[:2])
    return pair in openings() or pair in country_openings(language)


def find_place(words: Words, first: int, language: str) -> Draft | None:
    """Find the longest name of the gazetteer that begins at a word.

    It is not sure where the words mean other things as well: then the words beside it decide.

    >>> from flows.text.naming.names import read_words
    >>> words = read_words("Trinidad and Tobago")
    >>> find_place(words, 0, "en").name, find_place(read_words("Reading is fun"), 0, "en").sure
    ('Trinidad and Tobago', False)
    """
    kind = words.kind[first]
    may_open = (kind & Kind.OPENS_PLACE or language != "en") and words.link[first] in ALONGSIDE
    if may_open and opens_name(words.surface(first, first + 1), language):
        place = _find_longer(words, first, language)
        if place:
            return place
    if language == "en" and not kind & Kind.PLACE:
        return None
    found = _read_candidate(words.word[first], kind, SINGLE, language)
    if found is None or (found.is_code and not _may_be_code(words, first)):
        return None
    return _draft_candidate(words, first, first, found)


def _find_longer(words: Words, first: int, language: str) -> Draft | None:
    """Find the longest name of two words and more that begins at a word."""
    kinds, end = words.kind, first + 1
    while end - first < LONGEST and words.link[end] in ALONGSIDE:
        end += 1
    for last in range(end, first, -1):
        name = words.surface(first, last)
        found = _read_candidate(name, kinds[first], kinds[last], language)
        if found:
            owned = words.text[words.end(last) : words.end(last) + 2]
            saint = _read_candidate(name + owned, kinds[first], kinds[last], language) if owned in POSSESSIVES else None
            draft = _draft_candidate(words, first, last, saint or found)
            draft.end += len(owned) if saint else 0  # St. John's
            return draft
    return None


@cache
def _behind_stops() -> dict[str, set[str]]:
    """Second words of places by their first, where that is otherwise no part of a name: "the" to "hague"."""
    found = defaultdict[str, set[str]](set)
    for pair in openings():
        first, _, second = pair.partition(" ")
        if second and word_kinds().get(first, 0) & Kind.STOP:
            found[first].add(second)
    return dict(found)


def find_led_by_stop(words: Words, first: int, language: str) -> Draft | None:
    """Find a place whose first word is otherwise no part of a name: "The Hague", "El Salvador", "Las Vegas".

    >>> from flows.text.naming.names import read_words
    >>> find_led_by_stop(read_words("Las Vegas"), 0, "en").name, find_led_by_stop(read_words("The Reading"), 0, "en")
    ('Las Vegas', None)
    """
    if words.link[first] != Link.SPACE or words.kind[first + 1] & Kind.STOP or not words.kind[first] & Kind.OPENS_PLACE:
        return None
    second = words.lower[first + 1]
    is_plain = language == "en" and second.isascii() and second.isalpha()
    if is_plain and second not in _behind_stops().get(words.lower[first], ()):
        return None
    if not opens_name(words.surface(first, first + 1), language):
        return None
    place = find_place(words, first, language)
    return place if place and place.last > first and place.sure else None


def _may_be_code(words: Words, index: int) -> bool:
    """A code stands behind a comma, and where all is in capitals with its full stop: ", IN A WORD"."""
    is_plain = not words.shouted[index] or words.word[index][-1] == "."
    if words.text[words.start[index] - 1 : words.start[index]] == "-":  # D-W.Va.
        return True
    return is_plain and index > 0 and words.link[index - 1] == Link.COMMA


def find_feature(words: Words, first: int, last: int) -> Draft | None:
    """Find a name with the word for a feature behind it, or before it: "Boone County", "Lake Huron", "Elm Street".

    >>> from flows.text.naming.names import read_words
    >>> find_feature(read_words("Boone County"), 0, 1).name, find_feature(read_words("Park"), 0, 0)
    ('Boone County', None)
    """
    kinds, lower = words.kind, words.lower[first]
    if lower in features_of() and words.link[first] == Link.OF and not kinds[first + 1] & BARS:
        return _draft_feature(words, first, first + 1)
    end = -1
    for index in range(first + 1, min(last, first + 3) + 1):
        if kinds[index] & Kind.FEATURE and not _opens_saint(words, index):
            end = index
        elif kinds[index] & BARS:
            break
    if end < 0 and lower in ROADS and NUMBER.match(words.text, words.end(first)):
        return _draft_feature(words, first, first)
    if end < 0 and kinds[first] & Kind.BEFORE and first < last and not kinds[first + 1] & BARS:
        end = first + 1
    if end < 0 or _goes_on(words, end):
        return None
    return _draft_feature(words, first, end)


def _draft_feature(words: Words, first: int, last: int) -> Draft:
    """Draft a feature, with the number of a road."""
    found = tuple(place for place in look_up(words.surface(first, last)) if place.kind != "city")
    draft = _draft(words, first, last, found, "feature", sure=True)
    number = NUMBER.match(words.text, draft.end) if words.lower[last] in NUMBERED_ROADS else None
    if number:
        draft.end = number.end()
        draft.name = words.text[draft.start : draft.end]
    return draft


def _opens_saint(words: Words, index: int) -> bool:
    """Say whether "St." is no street but a saint: "a South St. Paul man"."""
    return words.lower[index] in SAINTS and words.link[index] == Link.SPACE and not words.kind[index + 1] & BARS


def _goes_on(words: Words, end: int) -> bool:
    """Say whether a name does not end with the word for its feature: "Desert Storm", "Island Wilderness".

    Counties stay what they are before a word more: "Boone County Jail"; and roles are no part of the name.
    """
    if words.link[end] != Link.SPACE or words.lower[end] in DISTRICTS:
        return False
    return not words.kind[end + 1] & (BARS | Kind.MODIFIER)


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
        # What nothing speaks for weighs by its inhabitants alone: of these only the largest can win.
        named, largest = self.countries, max(places, key=POPULATION)
        heard = [
            place
            for place in places
            if place is largest or (place.country_code or "") in named or place.kind == "country"
        ]
        return max(heard, key=self._weigh) if len(heard) > 1 else largest

    def _weigh(self, place: Place) -> float:
        code = place.country_code or ""
        named = self.countries
        weight = log10(place.population + 10) + (place.population >= KNOWN_TO_ALL)
        if place.kind == "country":
            return weight + 2 + 2 * min(2, sum(named.get(near, 0) for near in neighbours(code)))
        if place.admin1 and (code, place.admin1) in self.states:
            weight += 3 if place.kind == "city" else 1
        if code in named:
            weight += 2 if place.kind == "city" else 3
        return weight
