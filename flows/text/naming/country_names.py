"""Names of countries in languages other than English."""

import gettext

from flows.lexicon import derived, find_language
from flows.text.naming.gazetteer import Place, countries, fold, list_openings, read_entries

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
