"""Datelines: place, agency and date at the head of the first paragraph."""

import re
from datetime import date
from functools import cache, lru_cache

from flows.rules.datelines import (
    CANADIAN_PROVINCES,
    NOT_PLACES,
    OTHER_REGIONS,
    UNPLACED,
    US_STATES,
)
from flows.text.dating.calendar import find_calendar_dates, make_date, widen_year
from flows.text.head.agency import is_agency
from flows.text.head.dateline_parts import ABSENT, Parts, Span, read_parts
from flows.text.naming.gazetteer import Place, look_up
from flows.text.values import Dateline

# Characters. The longest datelines seen (FBIS: place, country, date, station) end before the 110th.
REACH = 140
# A dash without agency or date is a dateline only above a real paragraph.
SHORTEST_PARAGRAPH = 60
# Words of a city in capitals that the gazetteer does not know.
LONGEST_CITY = 4
# The judge, the title and the fields ask for the same lines one after the other.
LINES_REMEMBERED = 1024


def read_dateline(line: str) -> Dateline | None:
    """Read the dateline at the head of a line; None where there is none.

    Finds place, state or country, date and agency before a dash (MOSCOW (RFE/RL) —; PARIS, May 3 (Reuters) -;
    Ottawa, ON -; ROMA, 3 MAG -; (AP) HONOLULU -; NEW DELHI:). Capitals with an agency or a date need no gazetteer; a
    place alone has to be a place that the gazetteer knows. The date has a value only where its year is stated.
    Left alone: dashes in a first sentence, labels in capitals (WATCH —), names with initials in brackets.

    >>> dateline = read_dateline("MOSCOW (RFE/RL) — The president said on Thursday that talks would go on.")
    >>> dateline.place, dateline.agency
    ('MOSCOW', 'RFE/RL')
    >>> read_dateline("The talks — the third this year — ended without a result on Thursday.") is None
    True
    """
    if len(line) < 8 or not (line[0].isupper() or line[0] in "(*["):
        return None
    return _read(line[: REACH + SHORTEST_PARAGRAPH])


@lru_cache(maxsize=LINES_REMEMBERED)
def _read(line: str) -> Dateline | None:
    head = line[:REACH]
    parts = read_parts(head)
    if parts is None:
        return None
    rule_id = _judge(parts, line)
    if rule_id is None:
        return None
    # "NO DATE" closes a dateline as a date does, but states none.
    date_start, date_end = parts.date if _HAS_DIGIT.search(head[slice(*parts.date)]) else ABSENT
    start, end = _place_span(parts, head)
    place = head[start:end]
    return Dateline(
        start=min(start, parts.agency[0] - 1) if parts.agency != ABSENT else start,
        end=parts.end,
        place=place,
        place_start=start,
        place_end=end,
        country_code=find_country(place),
        agency=head[slice(*parts.agency)] if parts.agency[0] >= 0 else None,
        agency_start=parts.agency[0],
        agency_end=parts.agency[1],
        on=_read_date(head[date_start:date_end]) if date_start >= 0 else None,
        on_start=date_start,
        on_end=date_end,
        rule_id=rule_id,
    )


def find_country(place: str) -> str | None:
    """The country of a dateline's place: its state, province or country decides, else the most populous such place.

    >>> find_country("Ottawa, ON"), find_country("PORTLAND, Maine"), find_country("MANAGUA (NICARAGUA)")
    ('CA', 'US', 'NI')
    """
    city, region = split_region(place)
    if region:
        code = _country_of_region(region)
        if code is not None:
            return code
    if city.casefold() in UNPLACED:
        return None
    # Of "LONDON/PARIS" the first place counts.
    places = look_up(city.split("/")[0].strip())
    if region:
        inside = [found for found in places if (found.admin1 or "").casefold() == region.casefold()]
        return inside[0].country_code if inside else None
    return places[0].country_code if places else None


def split_region(place: str) -> tuple[str, str | None]:
    """Split "Ottawa, ON" and "MANAGUA (NICARAGUA)" into place and state, province or country.

    >>> split_region("Ottawa, ON"), split_region("FRESNO")
    (('Ottawa', 'ON'), ('FRESNO', None))
    """
    for mark in (",", "("):
        city, found, region = place.partition(mark)
        if found:
            return city.strip(), region.strip(" ,)")
    return place.strip(), None


def _country_of_region(region: str) -> str | None:
    name = region.casefold().replace(".", "").strip()
    for piece in (name, name.rsplit(",", 1)[-1].strip()):
        if piece in _states():
            return "US"
        if piece in _provinces():
            return "CA"
        if piece in OTHER_REGIONS:
            return OTHER_REGIONS[piece]
    country = next((found for found in _look_up(region) if found.kind == "country"), None)
    return country.country_code if country else None


def _place_span(parts: Parts, head: str) -> Span:
    """The span of the place with its region, a bracket around the region included."""
    start, end = parts.city
    if parts.region != ABSENT:
        end = parts.region[1]
        end += head[end : end + 1] == ")"
    elif head[end - 1] == ".":
        # The full stop belongs to an abbreviated state ("Ore.") and not to a place ("Москва.").
        end -= 1
    return start, end


def _judge(parts: Parts, line: str) -> str | None:
    """The rule that holds the parts for a dateline; None where the evidence is too thin."""
    city = line[slice(*parts.city)].rstrip(".")
    if city.casefold() in NOT_PLACES or city.split(" ", 1)[0].casefold() in NOT_PLACES:
        return None
    if city.casefold() == "no city" and parts.region == ABSENT:
        return None
    is_dash = parts.mark not in {":", "."}
    is_dated = parts.date != ABSENT
    if parts.agency != ABSENT:
        agency = line[slice(*parts.agency)]
        if is_agency(agency):
            return "dateline.agency" if is_dash or is_dated or parts.mark == "." else None
        # A station nobody lists is believed beside a date, or behind a place in capitals.
        is_named = is_dated or (city.isupper() and not _HAS_DIGIT.search(agency) and _is_place(city))
        return "dateline.agency" if is_dash and is_named else None
    if is_dated:
        # Capitals of many words before a date are a headline's, but for "PORT OF SPAIN" and its like.
        is_city = (city.isupper() and city.count(" ") < LONGEST_CITY) or _is_place(city)
        return "dateline.date" if is_dash and is_city else None
    if parts.mark == "." or not _opens_sentence(line, parts.end):
        return None
    if parts.region == ABSENT:
        return "dateline.place" if city.isupper() and _is_place(city) else None
    is_region = is_dash and _country_of_region(line[slice(*parts.region)]) is not None
    return "dateline.region" if is_region and (city.isupper() or _is_place(city)) else None


def _opens_sentence(line: str, end: int) -> bool:
    """Whether a sentence of some length begins after the mark, as it does behind a dateline."""
    rest = line[end : end + SHORTEST_PARAGRAPH].lstrip()
    begins = bool(rest) and (rest[0].isupper() or rest[0].isdigit() or rest[0] in _OPENING)
    return begins and len(line) >= SHORTEST_PARAGRAPH


def _is_place(city: str) -> bool:
    return all(_look_up(piece.strip()) for piece in city.split("/"))


def _look_up(name: str) -> tuple[Place, ...]:
    return look_up(name) if 1 < len(name) <= 60 else ()


def _read_date(text: str) -> date | None:
    """The day of a dateline's date, where its year is stated; two digits are a year only here."""
    dates = find_calendar_dates(text)
    if not dates or dates[0].month is None or dates[0].day is None:
        return None
    year = dates[0].year
    if year is None:
        short = _SHORT_YEAR.match(text, dates[0].end)
        if short is None:
            return None
        year = widen_year(short.group(1))
    return make_date(year, dates[0].month, dates[0].day)


@cache
def _states() -> frozenset[str]:
    return frozenset(US_STATES)


@cache
def _provinces() -> frozenset[str]:
    return frozenset(CANADIAN_PROVINCES)


_SHORT_YEAR = re.compile(r"[ ,.]{1,2}(\d\d)")
_HAS_DIGIT = re.compile(r"\d")
_OPENING = frozenset("\"'“”„«»‘’[($€£¿¡")
