"""Features of the land and of towns: a name with the word for it behind, before or before "of" it."""

import re
from collections.abc import Iterator

from flows.lexicon import gather_words, list_uses
from flows.text.naming.gazetteer import Place, look_up
from flows.text.naming.name_words import Kind
from flows.text.naming.names import Draft, Link, Words
from flows.text.naming.people import is_about_person

NUMBER = re.compile(r" \d{1,4}\b")
ROADS = frozenset({"interstate", "highway", "route"})
NUMBERED_ROADS = ROADS | {"road"}
SAINTS = frozenset({"st.", "st"})
DISTRICTS = frozenset({"county", "parish", "province", "oblast", "township"})
# Features that are hardly ever called by a given name, and what stands before those that are, beside cues of places.
RARELY_NAMED = frozenset({"bridge", "lake"})
BESIDE_FEATURE = frozenset({"on", "along", "over", "across", "under", "of", "and", "to"})
# What stands between the names of a list: "Moss, Reed, and Lake counties".
BETWEEN_NAMES = frozenset({", ", " and ", ", and ", " or ", ", or ", " & "})
BARS = Kind.STOP | Kind.ROLE | Kind.HONORIFIC | Kind.DEMONYM  # what is no part of a feature's name


def find_feature(words: Words, first: int, last: int) -> Draft | None:
    """Find a name with the word for a feature behind it, or before it: "Boone County", "Lake Huron", "Elm Street".

    >>> from flows.text.naming.names import read_words
    >>> find_feature(read_words("Boone County"), 0, 1).name, find_feature(read_words("Park"), 0, 0)
    ('Boone County', None)
    """
    kinds, lower = words.kind, words.lower[first]
    if lower in list_uses("places", "features", "o") and words.link[first] == Link.OF and not kinds[first + 1] & BARS:
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
    if end < 0 or _goes_on(words, end) or _is_person(words, first, end):
        return None
    return _draft_feature(words, first, end)


def find_listed_features(words: Words) -> list[Draft]:
    """Find lands, waters and streets of which a list has the names, and a word behind it what they are.

    Left alone is a single name: "Ohio counties" are counties in Ohio.

    >>> from flows.text.naming.names import read_words
    >>> [draft.name for draft in find_listed_features(read_words("in Moss, Palm Beach and Reed counties"))]
    ['Reed', 'Palm Beach', 'Moss']
    """
    found: list[Draft] = []
    several, lowered = gather_words("places", "several"), words.text.lower()
    if not any(word in lowered for word in several):
        return found
    for last in range(1, len(words.word)):
        if words.after(last) in several and words.text[words.end(last)] == " ":
            drafts = [*_read_list(words, last)]
            found += drafts if len(drafts) > 1 else []
    return found


def _read_list(words: Words, last: int) -> Iterator[Draft]:
    """The names of a list that ends with a word, from the last one on."""
    while last >= 0 and not words.kind[last] & (BARS | Kind.HEAD):
        first = last
        # "Prince William" is a county, too.
        while first and words.link[first - 1] == Link.SPACE and not words.kind[first - 1] & (BARS & ~Kind.ROLE):
            first -= 1
        name, start = words.surface(first, last), words.start[first]
        yield Draft(first, last, start, words.end(last), "place", name, "place.feature", None, _find_region(name))
        last = first - 1
        if last < 0 or words.text[words.end(last) : start] not in BETWEEN_NAMES:
            return


def _find_region(name: str) -> tuple[Place, ...]:
    """The region of a name; where only cities have it, and all in one country, no more than the country is known."""
    places = look_up(name)
    regions = tuple(place for place in places if place.kind != "city")
    if regions or len({place.country_code for place in places}) != 1:
        return regions[:1]
    city = places[0]
    return (city._replace(place_id=None, name=name, kind="admin1", latitude=None, longitude=None, population=0),)


def _is_person(words: Words, first: int, end: int) -> bool:
    """Say whether given names and a word that is a surname as well are a person: Wayne Bridge, Virginia L. Lane.

    An initial, a role before, a verb of speech or an age behind, and the surname alone elsewhere tell ("Bridge fell");
    where nothing does, what is called "the" or stands behind a word for a place is none ("in Lewis Park"), and bridges
    and lakes are people rather than named by a given name; streets and parks are not.
    """
    kinds, surname = words.kind, words.lower[end]
    first += not kinds[first] and first + 1 < end  # Left-back Wayne Bridge
    if not kinds[first] & Kind.GIVEN or surname not in list_uses("places", "features", "s"):
        return False
    between = kinds[first + 1 : end]
    before = words.before(first)
    if before == "the" or not all(kind & (Kind.GIVEN | Kind.INITIAL) for kind in between):
        return False
    if (
        any(kind & Kind.INITIAL for kind in between)
        or surname in words.lone_features()
        or is_about_person(words, first, end)
    ):
        return True
    is_town = kinds[first] & (Kind.PLACE | Kind.AMBIGUOUS)
    return surname in RARELY_NAMED and not is_town and before not in gather_words("places", "cues") | BESIDE_FEATURE


def _draft_feature(words: Words, first: int, last: int) -> Draft:
    """Draft a feature, with the number of a road."""
    name, start, end = words.surface(first, last), words.start[first], words.end(last)
    found = tuple(place for place in look_up(name) if place.kind != "city")
    draft = Draft(first, last, start, end, "place", found[0].name if found else name, "place.feature", None, found)
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
