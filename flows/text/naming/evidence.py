"""What a text says of the countries and states it speaks of: that decides between places of one name."""

from collections import defaultdict
from collections.abc import Iterable
from math import log10
from operator import attrgetter

from flows.lexicon import derived, gather_words
from flows.text.naming.gazetteer import Place, look_up, neighbours
from flows.text.naming.name_words import Kind
from flows.text.naming.names import Draft, Link, Words
from flows.text.naming.places import KNOWN_TO_ALL

BEFORE_CONTAINER = (Link.COMMA, Link.PARENTHESIS)
# Share of one country among all that a text names, from which its towns are meant: a text about Illinois may speak of
# Geneva, Ill.; one about talks between two countries does not. The better of .6 and .7.
AT_HOME = 0.7
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


@derived
def place_endings() -> frozenset[str]:
    """Last two letters of what stands before a place that nobody knows."""
    return frozenset(word[-2:] for word in gather_words("places", "strong_cues") | {"of"})


def find_unlisted_place(words: Words, first: int, last: int) -> Draft | None:
    """Find a place that no list knows: "in Quomby, Iraq", "the village of Quomby".

    It leaves alone what stands behind "in" without a state or country, which is as often a thing: "in Quomby".

    >>> from flows.text.naming.names import read_words
    >>> texts = ("in Quomby, Iraq.", "the village of Quomby", "in Quomby", "the end of Quomby")
    >>> [find_unlisted_place(read_words(text), 0, 0) is not None for text in texts]
    [True, True, False, False]
    """
    before, containers = words.before(first), tuple[Place, ...]()
    if before == "of":
        pieces = words.text[max(0, words.start[first] - 24) : words.start[first] - 4].rsplit(None, 1)
        is_told = bool(pieces) and pieces[-1].lower() in gather_words("places", "kinds")
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
