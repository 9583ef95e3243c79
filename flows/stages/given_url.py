"""What the address of a page says where nothing else does: the day of publication, and whose page it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

from flows.rules.addresses import EVENT_FOLDERS, HOSTS_OF_SITES, NO_PUBLISHERS, SECOND_ENDINGS
from flows.stages.given import Given, Witness
from flows.stages.given_days import GivenDay
from flows.stages.given_site import NAME_RULE, find_site_name
from flows.text.dating.calendar import make_date, month_of
from flows.text.document import Fields

# The first year that folders may have: what was printed before the web stands under the day of its print. A number of
# eight figures may be anything, and is a day in the web's own years only.
FIRST_YEAR = 1800
FIRST_YEAR_OF_NUMBERS = 1995
DAY_RULE = "url.date"
PUBLISHER_RULE = "url.publisher"


class UrlValues(NamedTuple):
    """What an address says, where its rules are not switched off."""

    day: GivenDay | None = None
    site: str | None = None


def read_url(url: str | None, latest_date: date, off: frozenset[str] = frozenset()) -> UrlValues:
    """The day of publication and the site of an address. off: ids of rules that find nothing."""
    if url is None:
        return UrlValues()
    return UrlValues(None if DAY_RULE in off else read_url_day(url, latest_date), name_site(url))


def add_url_values(
    given: Given, fields: Fields, lines: Sequence[str], values: UrlValues, off: frozenset[str] = frozenset()
) -> tuple[Given, Fields]:
    """What is given and what the text says, with what the address says where they say nothing.

    lines: those of the page, in one of which the domain of the address may be spelled as a name.
    """
    column = next((witness.column for witness in given.witnesses if witness.field == "url"), "url")
    day, site = values
    if day and not given.published_on and not fields.published_on:
        witness = Witness("published_on", day.on.isoformat(), column, DAY_RULE)
        given = given._replace(
            published_on=day.on, published_precision=day.precision, witnesses=(*given.witnesses, witness)
        )
    if site and not given.publisher and not fields.publisher:
        name = None if NAME_RULE in off else find_site_name(lines, site)
        if name:
            fields = replace(fields, publisher=name.value, evidence=[*fields.evidence, ("publisher", name)])
        elif PUBLISHER_RULE not in off:
            witness = Witness("publisher", site, column, PUBLISHER_RULE)
            given = given._replace(publisher=site, witnesses=(*given.witnesses, witness))
    return given, fields


def read_url_day(url: str, latest_date: date) -> GivenDay | None:
    """The day, or the month, of publication that stands in the path of an address.

    Read are folders (/2024/05/17/, /2024/may/17/, /2024-05/17/, /2024/0517/), days at either end of a name
    (/2024-05-17-ferry, /ferry-2024-05-17.html), days in eight figures (/ferry-20240517.html), and folders of a month
    (/2024/05/ferry). Left alone: years by themselves, days with dashes in the midst of a name, which may be what the
    report is about, whatever stands behind "?", events and calendars, and addresses that hold two different days.

    >>> paths = ("/2024/may/17/ferry", "/ferry-20240517", "/2024/05/ferry", "/2024/ferry", "/events/2024/05/17/pier")
    >>> found = [read_url_day(f"https://harbour.example{path}", date(2100, 1, 1)) for path in paths]
    >>> [str(one.on) for one in found[:3]], found[2].precision, found[3:]
    (['2024-05-17', '2024-05-17', '2024-05-01'], 'month', [None, None])
    """
    parts = _split(_without_archive(url))
    names = unquote(parts.path if parts else "").casefold().strip("/").split("/")
    if any(name in EVENT_FOLDERS for name in names[:-1]):
        return None
    days, months = set(_list_days(names)), set(_list_months(names))
    found = [GivenDay(on) for on in days] or [GivenDay(on, "month") for on in months]
    return found[0] if len(found) == 1 and found[0].on <= latest_date else None


def _list_days(names: list[str]) -> Iterator[date]:
    for year, month, day in zip(names, names[1:], names[2:], strict=False):
        start = _DAY.match(day)
        if _YEAR.fullmatch(year) and start:
            yield from _make_day(year, month, start[1])
    for first, second in pairwise(names):
        joined = _TWO_FOLDERS.match(f"{first}/{second}/")
        if joined:
            yield from _make_day(*filter(None, joined.groups()))
    for name in names:
        for found in (_DASHES_FIRST.match(name), _DASHES_LAST.search(name)):
            if found:
                yield from _make_day(found[1], found[2], found[3])
        for found in _NUMBER.finditer(name):
            yield from (on for on in _make_day(found[1], found[2], found[3]) if on.year >= FIRST_YEAR_OF_NUMBERS)


def _list_months(names: list[str]) -> Iterator[date]:
    """Months of folders that something stands in: "/2024/05/" by itself is a list of what a month had."""
    for place, name in enumerate(names[:-1]):
        if _YEAR.fullmatch(name) and place + 2 < len(names):
            yield from _make_day(name, names[place + 1], "1")
        elif found := _YEAR_AND_MONTH.fullmatch(name):
            yield from _make_day(found[1], found[2], "1")


def _make_day(year: str, month: str, day: str) -> Iterator[date]:
    number = int(month) if month.isdecimal() and len(month) < 3 else month_of().get(month.rstrip("."))
    on = make_date(int(year), number, int(day)) if number else None
    if on and on.year >= FIRST_YEAR:
        yield on


def name_site(url: str) -> str | None:
    """The domain of a site, as its owner registered it; None of machines, and of hosts that show other people's pages.

    It is no name, and none is made of it: "harbourherald.example" may be "Harbour Herald", or "The Harbour Herald".

    >>> name_site("https://www.harbour-herald.example/7"), name_site("https://news.harbour.co.uk/7")
    ('harbour-herald.example', 'harbour.co.uk')
    >>> name_site("https://pier.substack.com/p/7"), name_site("https://www.facebook.com/7"), name_site("http://10.0.0.7/")
    ('pier.substack.com', None, None)
    """
    parts = _split(_without_archive(url))
    host = _decode(((parts.hostname if parts else None) or "").rstrip("."))
    labels = host.split(".")
    if not _HOST.fullmatch(host) or labels[-1].isdecimal():
        return None
    count = 3 if len(labels[-1]) == 2 and labels[-2] in SECOND_ENDINGS else 2
    domain = ".".join(labels[-count:])
    if domain in HOSTS_OF_SITES:
        domain = ".".join(labels[-count - 1 :])
    has_name = domain.count(".") >= count - 1 and domain not in HOSTS_OF_SITES
    return domain if has_name and domain not in NO_PUBLISHERS else None


def _split(url: str) -> SplitResult | None:
    try:
        return urlsplit(url)
    except ValueError:
        return None


def _without_archive(url: str) -> str:
    """The address of the page that an archive keeps.

    >>> _without_archive("https://web.archive.org/web/20240517093000/https://harbour.example/7")
    'https://harbour.example/7'
    """
    return _ARCHIVE.sub("", url, count=1)


def _decode(host: str) -> str:
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host


_YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}")
_YEAR_AND_MONTH = re.compile(r"((?:1[89]|20)[0-9]{2})[-_]?([0-9]{2})")
# A folder, or the beginning of a name: "/2024/05/17/ferry", "/2024/05/17-ferry.html".
_DAY = re.compile(r"([0-9]{1,2})(?![0-9])")
# "2024-05/17/", "202405/17/", "2024/0517/".
_TWO_FOLDERS = re.compile(r"((?:1[89]|20)[0-9]{2})(?:[-_]?([0-9]{2})/([0-9]{2})|/([0-9]{2})[-_]?([0-9]{2}))/")
_DASHES_FIRST = re.compile(r"((?:1[89]|20)[0-9]{2})[-_.]([0-9]{1,2})[-_.]([0-9]{1,2})(?![0-9])")
_DASHES_LAST = re.compile(r"(?<![0-9])((?:1[89]|20)[0-9]{2})[-_.]([0-9]{1,2})[-_.]([0-9]{1,2})(?:\.[a-z]{3,5})?$")
# In eight figures, with a time of day in four or six more.
_NUMBER = re.compile(
    r"(?<![0-9])((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})(?:(?:[01][0-9]|2[0-3])[0-5][0-9](?:[0-5][0-9])?)?(?![0-9a-z])"
)
_HOST = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W_][\w-]*")
_ARCHIVE = re.compile(r"https?://web[-a-z]{0,9}\.archive\.org/web/[0-9]{4,14}[a-z_]{0,4}/(?=https?://)", re.IGNORECASE)
