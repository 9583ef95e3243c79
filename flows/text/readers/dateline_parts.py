"""The parts of a dateline: a scanner that reads place, region, date, agency and the closing mark off a line's head."""

import re
from datetime import date
from typing import NamedTuple

from flows.lexicon import derived, gather_words, list_uses
from flows.rules.agencies import AGENCY_INITIALS
from flows.rules.letters import CAPITAL
from flows.text.dating.calendar import find_calendar_dates, make_date, month_of, widen_year
from flows.text.naming.gazetteer import look_up, states_by_form
from flows.text.readers.credit import is_agency

Span = tuple[int, int]
ABSENT: Span = (-1, -1)


class Parts(NamedTuple):
    """The spans of a dateline's parts in the line, (-1, -1) where a part is not stated.

    region  the state, province or country behind the place: "ON" in "Ottawa, ON".
    mark    what closes the dateline: a dash, "--", ":", "." or "]"; empty where the sentence follows the bracket.
    end     where the mark ends.
    """

    city: Span
    region: Span
    date: Span
    agency: Span
    mark: str
    end: int


def read_parts(head: str) -> Parts | None:
    """Read the parts off the head of a line; None where it has not the shape of a dateline.

    The shape alone: whether it is one is for `dateline.read_dateline` to judge.

    >>> head = "PORTLAND, Maine, May 3 (AP) — Fees will rise."
    >>> parts = read_parts(head)
    >>> [head[slice(*span)] for span in (parts.city, parts.region, parts.date, parts.agency)]
    ['PORTLAND', 'Maine', 'May 3', 'AP']
    >>> read_parts("The talks ended without a result.") is None
    True
    """
    # Every way to close a dateline needs one of these signs, and hardly any headline has one.
    if not _CLOSING_SIGN.search(head):
        return None
    start = _LEADING.match(head).end()  # type: ignore[union-attr]  # it matches the empty string, too
    agency, position = _find(_LEADING_AGENCY, head, start)
    city = _read_name(head, position, _JOINT)
    if city == ABSENT:
        return None
    behind = _WORD_BEHIND.match(head, city[1])
    if behind is not None and not _may_follow_place(behind.group(1)):
        return None
    region, position = _read_region(head, city[1])
    wire = _WIRE.match(head, position)
    if wire is not None and is_agency(wire.group(1)) and is_day(wire.group(2)):
        return Parts(city, region, wire.span(2), wire.span(1), "-", wire.end())
    date, position = _read_date(head, position)
    if agency == ABSENT:
        agency, after = _find(_BRACKET, head, position)
        if agency != ABSENT and date == ABSENT and is_day(head[slice(*agency)]):
            date, position = agency, after
            agency, after = _find(_BRACKET, head, position)
        if agency == ABSENT:
            # Without brackets it has to be a known one: "Москва. 3 мая. INTERFAX.RU -".
            agency, after = _find(_BARE, head, position)
            if not is_agency(head[slice(*agency)]):
                agency, after = ABSENT, position
        position = after
    return _close(head, Parts(city, region, date, agency, "", position))


def _close(head: str, parts: Parts) -> Parts | None:
    """Read what closes a dateline, and the agency behind it: "МОСКВА, 3 мая — РИА Новости."."""
    mark = _MARK.match(head, parts.end)
    if mark is None or not mark.group(1):
        if head.startswith("[") and head[parts.end : parts.end + 2] == "] ":
            return parts._replace(mark="]", end=parts.end + 1)
        # "New Delhi, May 3 (PTI) The port said"; "London (CNN) The port said".
        is_bare = parts.agency != ABSENT and _CAPITAL.match(head, parts.end)
        return parts if is_bare else None
    end = mark.end()
    is_tight = not mark.group().startswith(" ") and head[end : end + 1] not in {" ", ""}
    # "LAION-5B" is a name; behind a date or an agency a dash needs no space.
    if is_tight and mark.group(1) in _HYPHENS and parts.agency == ABSENT and parts.date == ABSENT:
        return None
    behind = _AGENCY_BEHIND.match(head, end) if parts.agency == ABSENT else None
    if behind is not None and is_agency(behind.group(1)):
        return parts._replace(agency=behind.span(1), mark=mark.group(1), end=behind.end())
    return parts._replace(mark=mark.group(1), end=end)


def opens_as_sentence(head: str) -> bool:
    """Whether a word in small letters that no dateline has follows the first word: most lines are done with here.

    >>> [opens_as_sentence(head) for head in ("The talks ended", "Rio de Janeiro (AP)", "Berlin dpa - ")]
    [True, False, False]
    """
    second = _SECOND_WORD.match(head)
    return second is not None and not _may_follow_place(second.group(1))


@derived
def place_particles() -> frozenset[str]:
    """Words in small letters inside the names of places, and those that join two of them."""
    return list_uses("people", "particles", "p") | gather_words("words", "ands")


@derived
def _inside_datelines() -> frozenset[str]:
    """Words in small letters that may follow a place: those inside its name, months, agencies."""
    return frozenset((*place_particles(), *month_of(), *(name.lower() for name in AGENCY_INITIALS)))


def _may_follow_place(word: str) -> bool:
    return not word.islower() or word in _inside_datelines()


def is_day(text: str) -> bool:
    """Whether the text is one date and nothing else; the year may have two digits ("9 JAN 90").

    >>> is_day("9 JAN 90"), is_day("January 24, 2017"), is_day("Reuters")
    (True, True, False)
    """
    dates = find_calendar_dates(text) if len(text) <= 40 and _DIGIT.search(text) else []
    return len(dates) == 1 and dates[0].start == 0 and _AFTER_DATE.fullmatch(text, dates[0].end) is not None


def read_day(text: str) -> date | None:
    """The day of a dateline's date, where its year is stated; two digits are a year only here."""
    if not TWO_NUMBERS.search(text):
        return None
    dates = find_calendar_dates(text)
    if not dates or dates[0].month is None or dates[0].day is None:
        return None
    year = dates[0].year
    if year is None:
        short = _SHORT_YEAR_ALONE.match(text, dates[0].end)
        if short is None:
            return None
        year = widen_year(short.group(1))
    return make_date(year, dates[0].month, dates[0].day)


def _find(pattern: re.Pattern[str], head: str, position: int) -> tuple[Span, int]:
    """The span of what a pattern names in its first group, and where the match ends."""
    match = pattern.match(head, position)
    return (match.span(1), match.end()) if match else (ABSENT, position)


def _read_name(head: str, start: int, joint: re.Pattern[str]) -> Span:
    """Read capitalised words: a place or a region; ends before a comma, bracket, dash, figure or date."""
    end = position = start
    for _ in range(_LONGEST_NAME):
        match = _WORD.match(head, position)
        if match is None:
            break
        word = match.group()
        if word[0].isupper():
            if _begins_date(head, match.start(), word):
                break
            end = match.end()
        elif word not in place_particles():
            break
        between = joint.match(head, match.end())
        if between is None:
            break
        position = between.end()
    return (start, end) if end > start else ABSENT


def _read_region(head: str, position: int) -> tuple[Span, int]:
    """Read ", Maine", ", British Columbia" or " (NICARAGUA)" behind the place; several regions are one span."""
    bracket, end = _find(_BRACKET, head, position)
    name = head[slice(*bracket)]
    if bracket != ABSENT and not is_agency(name) and not is_day(name):
        # A country in brackets is followed by the date; what is followed by the closing mark is the agency.
        is_country = head[end : end + 1] in {",", " "} and not _MARK.match(head, end)
        return (bracket, end) if is_country else (ABSENT, position)
    region = ABSENT
    for _ in range(2):
        comma = _COMMA.match(head, position)
        span = _read_name(head, comma.end(), _SPACE) if comma else ABSENT
        if comma is None or span == ABSENT:
            break
        name = head[slice(*span)]
        if is_agency(name) and _MARK.match(head, span[1]) and not _is_state_of(name, head[: comma.start()]):
            break
        region = (span[0] if region == ABSENT else region[0], span[1])
        position = span[1]
    return region, position


def _is_state_of(name: str, city: str) -> bool:
    """Whether what names an agency names a state here, as "PA" does behind a town there, or one that is unknown."""
    states = states_by_form().get(name.casefold().replace(".", ""))
    if not states:
        return False
    places = look_up(city.strip(" *[").replace("\xa0", " "))
    return not places or places[0].country_code == states[0][0] or any(p.admin1 == states[0][1] for p in places)


def _read_date(head: str, position: int) -> tuple[Span, int]:
    start = _BEFORE_DATE.match(head, position).end()  # type: ignore[union-attr]  # it matches the empty string, too
    said = _NO_DATE.match(head, start)
    if said:
        return said.span(), said.end()
    word = _WORD.match(head, start)
    if not head[start : start + 1].isdigit() and not (word and _begins_date(head, start, word.group())):
        return ABSENT, position
    window = head[start : start + 32]
    dates = find_calendar_dates(window)
    if not dates or dates[0].start != 0:
        day = _DAY_ALONE.match(head, start)
        return (day.span(), day.end()) if day else (ABSENT, position)
    end = start + dates[0].end
    if dates[0].year is None:
        year = _SHORT_YEAR.match(head, end)
        end = year.end() if year else end
    return (start, end), end


def _begins_date(head: str, start: int, word: str) -> bool:
    """Whether a word is a month with a day behind it, or the "NO" of "NO DATE"."""
    if word.rstrip(".").lower() in month_of():
        return _DAY_BEHIND.match(head, start + len(word)) is not None
    return word in _NO and _NO_DATE.match(head, start) is not None


# Each pattern is tried at one position of a head of bounded length, and each repeat is over one class.
_LONGEST_NAME = 7
_LEADING = re.compile(r"[*\[ ]*")
_LEADING_AGENCY = re.compile(r"\( ?([^()]{2,40}?) ?\)(?: ?[-–—]{1,2})? ")
_SECOND_WORD = re.compile(r"[^\W\d_]+ ([^\W\d_]+) ")
_WORD_BEHIND = re.compile(r" ([^\W\d_]+) ")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.]|-(?=[^\W\d_]))*")
_JOINT = re.compile(r" ?/ ?| ")
_SPACE = re.compile(r" ")
_COMMA = re.compile(r" ?,[ .]?")
_BEFORE_DATE = re.compile(r" ?[.,]{0,2} ?(?:- )?")
_DIGIT = re.compile(r"\d")
_NO = frozenset({"NO", "No", "no"})
_NO_DATE = re.compile(r"(?i:no date)\b")
_DAY_ALONE = re.compile(r"\d{1,2}(?= ?[(.])")
_DAY_BEHIND = re.compile(r"\.? \d")
_SHORT_YEAR = re.compile(r"[.,]? \d\d(?!\w)")
_SHORT_YEAR_ALONE = re.compile(r"[ ,.]{1,2}(\d\d)")
TWO_NUMBERS = re.compile(r"\d\D+\d")
_AFTER_DATE = re.compile(r"(?:[.,]? \d\d)?\.?")
_BRACKET = re.compile(r"(?:[.,]{0,2} ?|--)[(/\[]([^()\[\]/][^()\[\]]{1,60}(?:\[[^()\[\]]{1,9}\])?)[)/\]]")
_BARE = re.compile(r"[.,]{0,2} ([^\W\d_][\w/.-]{1,20}(?: [^\W\d_][\w/-]{1,20})?)(?= ?[-–—]|\. )")
_AGENCY_BEHIND = re.compile(r" ([^\W\d_][\w/-]{1,20}(?: [^\W\d_][\w/-]{1,20})?)(?:\.(?= )| ?[-–—](?= ))")
_CAPITAL = re.compile(rf" [{CAPITAL}\"“‘«]")
# Press releases: "LOS ANGELES, CA / ACCESSWIRE / May 3, 2024 /".
_WIRE = re.compile(r" ?/ ([^\W\d_][\w .-]{1,24}) / ([^/]{6,24}) / ?")
_HYPHENS = frozenset("-_")
# A sign of _MARK, of a bracket or of _WIRE; a full stop with a blank behind it. It begins with a class, for speed.
_CLOSING_SIGN = re.compile(r"[-–—‒―−_:()\[\]/.](?:(?<!\.)|(?= ))")
_MARK = re.compile(r"[.,]{0,2} ?([-–—‒―−_]{1,2}|:|\.(?= ))")
