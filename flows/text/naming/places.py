"""Places and demonyms among the capitalised words, and how far each name is trusted by itself."""

import gettext
from collections import defaultdict
from typing import NamedTuple

from flows.lexicon import derived, find_language, remembered
from flows.text.naming.gazetteer import (
    Place,
    countries,
    find_variant,
    fold,
    is_listed,
    list_openings,
    look_up,
    openings,
    read_entries,
)
from flows.text.naming.name_words import POSSESSIVES, Kind, demonyms, word_kinds
from flows.text.naming.names import Draft, Link, Words

# "Korea, Republic of": their everyday names are in the rules.
NAMED_ALIKE = frozenset({"KR", "KP", "CD", "CG"})


@derived
def country_names(language: str) -> dict[str, Place]:
    """Folded names of the countries in a language of pycountry's translations; empty for English.

    >>> country_names("de")["armenien"].name
    'Armenia'
    """
    if language in {"en", "und"} or not language.isalpha():
        return {}
    import pycountry  # 50 ms: only where a text is not in English

    try:
        translated = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[language])
    except OSError:
        return {}
    names: dict[str, Place] = {}
    for country in pycountry.countries:
        place = countries().get(country.alpha_2)
        for attribute in ("common_name", "name", "official_name"):
            if place and hasattr(country, attribute) and country.alpha_2 not in NAMED_ALIKE:
                names.setdefault(fold(translated.gettext(getattr(country, attribute)).partition(",")[0]), place)
    for code, everyday in read_entries(find_language(language).places.countries):
        names.update(dict.fromkeys(map(fold, everyday), countries()[code]))
    for name, place in list(names.items()):
        for form in _inflect(name, language):
            names.setdefault(form, place)
    return names


@derived
def country_openings(language: str) -> frozenset[str]:
    """First words, and first two words, of the names of countries that have two and more."""
    return list_openings(*country_names(language))


def _inflect(name: str, language: str) -> list[str]:
    """Make the other cases of a country's name: Армении, Russlands.

    >>> _inflect("армения", "ru"), _inflect("russland", "de"), _inflect("armenia", "es")
    (['армении', 'армению', 'арменией'], ['russlands'], [])
    """
    endings = find_language(language).places.country_cases
    return [name[: len(name) - len(end)] + case for end, cases in endings.items() if _ends(name, end) for case in cases]


def _ends(name: str, ending: str) -> bool:
    return name.endswith(ending) if ending else not name.endswith("s")


LONGEST = 5  # words of a name: "Saint Vincent and the Grenadines"
TOUCHING = (Link.SPACE, Link.AMPERSAND)
ALONGSIDE = (Link.SPACE, Link.OF, Link.PARTICLE, Link.AND, Link.AMPERSAND)
OTHER_MEANINGS = (
    Kind.AMBIGUOUS | Kind.GIVEN | Kind.ROLE | Kind.MODIFIER | Kind.HEAD | Kind.LEADING | Kind.FEATURE | Kind.SUBJECT
)
# A city of so many inhabitants is taken without further evidence; a smaller one needs a word or a state beside it.
# Calibrated on news texts: lower lets in surnames and ordinary words, higher loses regional capitals.
KNOWN_BY_ITSELF = 150_000
WORTH_TAKING = 10_000  # where nothing but its country speaks for it
FOUND_BY_CUE = 50_000  # behind "in" and "from"; a smaller one needs its country in the text as well
FAR_LARGER = 10  # times the inhabitants
KNOWN_TO_ALL = 800_000
SEEN_IN_CAPITALS = 100_000
# How far a name is trusted: not without further evidence, where no other name touches it, there and inside a sentence.
NEVER, IF_ALONE, IF_ALONE_INSIDE, ALWAYS = range(4)
SINGLE = -1  # the kinds of the last word of a name of one word

BY_NAME = frozenset({"place.country", "place.region", "place.city"})  # rules that nothing but the name decides


def rule_of(place: Place) -> str:
    """The rule for a name that means this place: countries and cities have their own, others are regions."""
    return f"place.{place.kind}" if place.kind in {"country", "city"} else "place.region"


def is_alone(words: Words, first: int, last: int) -> bool:
    """Say whether no other word of a name touches these words; a role does not count: "Georgia Governor"."""
    if first and words.link[first - 1] in TOUCHING and not words.kind[first - 1] & (Kind.STOP | Kind.DEMONYM):
        return False
    return words.link[last] not in TOUCHING or bool(words.kind[last + 1] & (Kind.STOP | Kind.ROLE | Kind.MODIFIER))


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


@remembered(1 << 15)
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


@remembered(1 << 15)
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


@remembered(1 << 15)
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


@derived
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
    """A code stands behind a comma or in brackets, and where all is in capitals with its full stop: ", IN A WORD"."""
    is_plain = not words.shouted[index] or words.word[index][-1] == "."
    if words.text[words.start[index] - 1 : words.start[index]] == "-":  # D-W.Va.
        return True
    if not is_plain or not index:
        return False
    is_alone = words.link[index - 1] == Link.PARENTHESIS and words.text[words.end(index) : words.end(index) + 1] == ")"
    return is_alone or words.link[index - 1] == Link.COMMA
