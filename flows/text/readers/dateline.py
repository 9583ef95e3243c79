"""Datelines: place, agency and date at the head of the first paragraph."""

import re
from datetime import date

from flows.lexicon import derived, gather_words
from flows.rules.datelines import BODIES, EXONYMS, OTHER_REGIONS, UNPLACED
from flows.rules.letters import CAPITAL
from flows.text.dating.calendar import make_date
from flows.text.naming.gazetteer import Place, look_up, states_by_form
from flows.text.naming.name_words import Kind, word_kinds
from flows.text.readers.credit import is_agency
from flows.text.readers.dateline_parts import (
    ABSENT,
    TWO_NUMBERS,
    Parts,
    Span,
    opens_as_sentence,
    place_particles,
    read_day,
    read_parts,
)
from flows.text.values import Dateline

# Characters. The longest datelines seen (FBIS: place, country, date, station) end before the 110th.
REACH = 140
# A dash without agency or date is a dateline only above a real paragraph.
SHORTEST_PARAGRAPH = 60
# Words of a city in capitals that the gazetteer does not know.
LONGEST_CITY = 4
# Inhabitants.
GREAT_CITY = 1_000_000
LARGE_TOWN = 100_000
TOWN = 20_000
# A space and a dash longer than a hyphen.
_LONG_DASHES = (" —", " –", " --")
# Letters of a name in capitals that is rather an acronym than a small town.
LONGEST_ACRONYM = 4


def read_dateline(line: str) -> Dateline | None:
    """Read the dateline at the head of a line; None where there is none.

    Finds place, state or country, date and agency before a dash (MOSCOW (RFE/RL) —; PARIS, May 3 (Reuters) -;
    Ottawa, ON -; ROMA, 3 MAG -; (AP) HONOLULU -; NEW DELHI:). Capitals with an agency or a date need no gazetteer; a
    place alone has to be one that the gazetteer knows, or a word that nothing knows. The date has a value only where
    its year is stated.
    Left alone: dashes in a first sentence, labels in capitals (WATCH —), names with initials in brackets.

    >>> dateline = read_dateline("MOSCOW (RFE/RL) — The president said on Thursday that talks would go on.")
    >>> dateline.place, dateline.agency
    ('MOSCOW', 'RFE/RL')
    >>> read_dateline("The talks — the third this year — ended without a result on Thursday.") is None
    True
    """
    if len(line) < 8 or not (line[0].isupper() or line[0] in "(*["):
        return None
    if opens_as_sentence(line):
        return None
    return _read(line[: REACH + SHORTEST_PARAGRAPH])


def read_lone_dateline(line: str) -> Dateline | None:
    """Read a line that is a dateline and nothing else: a place in capitals and a day in figures, year first.

    Only for the line above a report: elsewhere it is a heading of a chronicle.

    >>> dateline = read_lone_dateline("NEW YORK 1996-12-06")
    >>> dateline.place, dateline.country_code, dateline.on.isoformat()
    ('NEW YORK', 'US', '1996-12-06')
    >>> read_lone_dateline("REPORT 1996-12-06") is None
    True
    """
    found = _LONE.fullmatch(line) if len(line) <= REACH else None
    if found is None or not _is_place(found[1]) or found[1].casefold() in _no_places():
        return None
    if found[2] and country_of_region(found[2]) is None:
        return None
    on = make_date(*map(int, found[3].split("-")))
    if on is None:
        return None
    return _make(line, (0, len(line)), (0, found.start(3) - 1), ABSENT, found.span(3), on, "dateline.line")


def _read(line: str) -> Dateline | None:
    # Pages put no-break spaces before a dash; they count as spaces, and values are cut from the line as it stands.
    plain = line.replace("\xa0", " ")
    head = plain[:REACH]
    parts = read_parts(head)
    if parts is None:
        return None
    rule_id = _judge(parts, plain)
    if rule_id is None:
        return None
    # "NO DATE" closes a dateline as a date does, but states none.
    day = parts.date if _HAS_DIGIT.search(head[slice(*parts.date)]) else ABSENT
    place = _place_span(parts, head)
    start = min(place[0], parts.agency[0] - 1) if parts.agency != ABSENT else place[0]
    return _make(line, (start, parts.end), place, parts.agency, day, read_day(head[slice(*day)]), rule_id)


def _make(line: str, whole: Span, place: Span, agency: Span, day: Span, on: date | None, rule_id: str) -> Dateline:
    """The dateline with these spans in the line."""
    name = line[slice(*place)]
    code = find_country(name.replace("\xa0", " "))
    desk = None if agency == ABSENT else line[slice(*agency)]
    return Dateline(*whole, name, *place, code, desk, *agency, on, *day, rule_id)


def find_country(place: str) -> str | None:
    """The country of a dateline's place: its state, province or country decides, else the most populous such place.

    >>> find_country("Ottawa, ON"), find_country("PORTLAND, Maine"), find_country("MANAGUA (NICARAGUA)")
    ('CA', 'US', 'NI')
    """
    city, region = split_region(place)
    if region:
        code = country_of_region(region, city)
        if code is not None:
            return code
    if city.casefold() in UNPLACED:
        return None
    # Of "LONDON/PARIS" and "GENEVA and KYIV" the first place counts.
    if city.casefold() not in EXONYMS and not _look_up(city):
        city = _places_apart().split(city, maxsplit=1)[0].strip()
    if not region and city.casefold() in EXONYMS:
        return EXONYMS[city.casefold()]
    places = _look_up(city)
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


def country_of_region(region: str, city: str = "") -> str | None:
    """The country of a state, province or country as datelines write it; of states with one code, that of the city.

    >>> country_of_region("Ore."), country_of_region("WA", "PERTH"), country_of_region("WA", "SPOKANE")
    ('US', 'AU', 'US')
    """
    name = region.casefold().replace(".", "").strip()
    for piece in (name, name.rsplit(",", 1)[-1].strip()):
        states = states_by_form().get(piece, ())
        if states:
            around = next((code for code, state in states if any(p.admin1 == state for p in _look_up(city))), None)
            return around or states[0][0]
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
    if city.casefold() in _no_places() or city.split(" ", 1)[0].casefold() in _no_places():
        return None
    if city.casefold() == "no city" and parts.region == ABSENT:
        return None
    if parts.agency != ABSENT:
        return _judge_agency(parts, line, city)
    is_dash = parts.mark not in {":", ".", "]"}
    if parts.date != ABSENT:
        # Capitals of many words before a date are a headline's, but for "PORT OF SPAIN" and its like.
        is_city = (_is_in_capitals(city) and city.count(" ") < LONGEST_CITY) or _is_place(city)
        is_said = is_dash or (parts.mark == ":" and _is_place(city))
        return "dateline.date" if is_said and is_city and not _is_score(line, parts.end) else None
    if parts.mark == "." or not _opens_sentence(line, parts.end):
        return None
    if parts.region == ABSENT:
        # "Washington.-" opens Spanish reports, and nothing else has a full stop before a dash.
        is_written_so = _is_in_capitals(city) or _STOP_AND_DASH.search(line, 0, parts.end) is not None
        is_alone = is_written_so and _is_place(city) and not _is_other_word(city, is_dash=is_dash)
        if is_alone:
            return "dateline.place"
        return "dateline.capitals" if is_dash and _is_unknown_name(city, line, parts) else None
    region = line[slice(*parts.region)]
    if not is_dash or country_of_region(region) is None:
        return None
    # A small town is believed beside a state that is shortened: "Cedar Plains, Pa.".
    return "dateline.region" if region.endswith(".") or city.isupper() or _is_place(city) else None


def _judge_agency(parts: Parts, line: str, city: str) -> str | None:
    """The rule where an agency, or what stands in its place, is stated."""
    agency = line[slice(*parts.agency)]
    is_dated = parts.date != ABSENT
    if is_agency(agency):
        if not parts.mark:
            return "dateline.agency" if _is_place(city) and _opens_sentence(line, parts.end) else None
        is_said = is_dated or parts.mark not in {":", ".", "]"} or (parts.mark != "]" and _is_place(city))
        return "dateline.agency" if is_said else None
    # A station nobody lists is believed beside a date, or behind a place in capitals or with its state. A number alone
    # is no date: "Series 3 (GPS)".
    is_set = city.isupper() or (parts.region != ABSENT and country_of_region(line[slice(*parts.region)]) is not None)
    is_named = (is_dated and _LETTER.search(line, *parts.date) is not None) or (
        is_set and agency[:1].isupper() and not _HAS_DIGIT.search(agency) and _is_place(city)
    )
    return "dateline.station" if is_named and parts.mark not in {":", ".", "]", ""} else None


def _is_in_capitals(city: str) -> bool:
    """Whether a place is in capitals, what joins its words aside: "GENEVA and KYIV", "FRANKFURT am MAIN"."""
    return city.isupper() or (
        city[:2].isupper() and all(word.isupper() or word in place_particles() for word in city.split(" "))
    )


def _is_other_word(city: str, *, is_dash: bool) -> bool:
    """Whether a place alone is rather a word, an acronym or a person: "READING —", "SARS —"; "FALLIN:" speaks."""
    kinds = word_kinds().get(city.casefold(), 0)
    if kinds & Kind.AMBIGUOUS:
        return True
    places = _look_up(city)
    people = max((place.population for place in places if place.kind == "city"), default=0)
    if len(city) <= LONGEST_ACRONYM and people < LARGE_TOWN:
        return True
    if is_dash or " " in city or not places:
        return False
    # A speaker of a debate has the name of many a small town; of given names only great cities open reports so.
    return people < (GREAT_CITY if kinds & Kind.GIVEN else TOWN)


def _is_unknown_name(city: str, line: str, parts: Parts) -> bool:
    """Whether a word before a dash between spaces is in capitals and no word or place that is known: "MORDOR —".

    Initials and acronyms are shorter; a family name before the notice of a death has no spaces: "SIEGEL--Jerome".
    """
    return (
        len(city) > LONGEST_ACRONYM
        and city.isalpha()
        and city.isupper()
        and not _look_up(city)
        and not word_kinds().get(city.casefold(), 0)
        and line[parts.city[1] : parts.end + 1].startswith(_LONG_DASHES)
        and line[parts.end - 1 : parts.end + 1].endswith(" ")
    )


def _is_score(line: str, end: int) -> bool:
    """Whether a line of results follows instead of a sentence: "Norwood 2, Eastwick 1" has no word in small letters."""
    rest = line[end : end + SHORTEST_PARAGRAPH]
    return not rest.isupper() and TWO_NUMBERS.search(rest) is not None and _SMALL_WORD.search(rest) is None


def _opens_sentence(line: str, end: int) -> bool:
    """Whether a sentence of some length begins after the mark, as it does behind a dateline."""
    rest = line[end : end + SHORTEST_PARAGRAPH].lstrip()
    begins = bool(rest) and (rest[0].isupper() or rest[0].isdigit() or rest[0] in _OPENING)
    return begins and len(line) >= SHORTEST_PARAGRAPH


def _is_place(city: str) -> bool:
    return _is_known_place(city) or all(_is_known_place(piece.strip()) for piece in _places_apart().split(city))


@derived
def _no_places() -> frozenset[str]:
    """What stands before a dash as a place does: labels of the desk, calls, public bodies."""
    return BODIES | gather_words("datelines", "labels")


@derived
def _places_apart() -> re.Pattern[str]:
    """What parts two places: a slash, or a word for "and" between spaces."""
    joints = sorted(gather_words("words", "ands"))
    return re.compile(rf" ?/ ?| (?i:{'|'.join(map(re.escape, joints))}) ")


def _is_known_place(name: str) -> bool:
    return bool(_look_up(name)) or name.casefold() in EXONYMS


def _look_up(name: str) -> tuple[Place, ...]:
    return look_up(name) if 1 < len(name) <= 60 else ()


# Capitals, with the marks inside names; the state may be in small letters.
_LONE = re.compile(
    rf"([{CAPITAL}][{CAPITAL} .'’/-]{{1,40}}[{CAPITAL}])(?:, ([^\W\d_][^\d_,]{{1,24}}))? ((?:19|20)\d\d-\d\d-\d\d)"
)
_SMALL_WORD = re.compile(rf"(?<!\w)[^\W\d_{CAPITAL}]{{2,}}(?!\w)")
_STOP_AND_DASH = re.compile(r"\.[-–—]{1,2}$")
_LETTER = re.compile(r"[^\W\d_]|\d\D\d")
_HAS_DIGIT = re.compile(r"\d")
_OPENING = frozenset("\"'“”„«»‘’[($€£¿¡")
