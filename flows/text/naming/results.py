"""Teams in lists of results and tables: "Padua 3 Trant 1" and "Padua 4 3 0 1 9", line under line.

Observed: a list of results holds cities that the gazetteer knows and clubs that nobody knows, in lines of one make, and
there all of them are teams. Tables of figures that begin with other words ("Sales 12 14 17") name no city, tables of
medals name countries, lists of players given names: these are left alone.
"""

import re
from collections.abc import Iterator

from flows.rules.letters import CAPITAL
from flows.text.naming.gazetteer import look_up
from flows.text.naming.name_words import Kind, kinds_of

ENDS = frozenset("0123456789)-")  # of a line of results
LONGEST_LINE = 90  # characters
SMALLEST_TOWN = 10_000  # inhabitants, of a town that tells what a table is
FEWEST = 2  # lines of one make
# Share of a table's names that the gazetteer knows as towns or regions.
KNOWN_SHARE = 0.15

_NAME = rf"([{CAPITAL}][\w.'’&/-]*(?: [{CAPITAL}&][\w.'’&/-]*){{0,4}})"
_PAIR = re.compile(rf"{_NAME} \d{{1,3}}(?: \([^()]*\))?,? {_NAME} \d{{1,3}}(?: \([^()]*\))?")
_ROW = re.compile(rf"(?:\d\d?\.? )?{_NAME}(?: [-+]?\d[\d./-]*| -){{3,}}")
_NO_TEAM = Kind.STOP | Kind.GIVEN | Kind.INITIAL | Kind.ROLE | Kind.DEMONYM


def find_teams(text: str) -> Iterator[tuple[int, int]]:
    r"""Find the spans of the teams in lists of results.

    >>> text = "Padua 3 Trant 1\nQuomby Rovers 0 Verona 0"
    >>> [text[start:end] for start, end in find_teams(text)]
    ['Padua', 'Trant', 'Quomby Rovers', 'Verona']
    >>> list(find_teams("Sales 12 14 17\nProfit 3 4 9")), list(find_teams("France 3 Italy 1\nSpain 0 Peru 0"))
    ([], [])
    """
    lines = text.split("\n")
    if sum([line[-1:] in ENDS for line in lines]) < FEWEST:
        return
    found: dict[re.Pattern[str], list[tuple[int, int]]] = {_PAIR: [], _ROW: []}
    count, begin = dict.fromkeys(found, 0), 0
    for line in lines:
        for pattern, spans in found.items() if line[-1:] in ENDS and len(line) <= LONGEST_LINE else ():
            match = pattern.fullmatch(line)
            if match:
                count[pattern] += 1
                groups = range(1, pattern.groups + 1)
                spans += [(begin + match.start(group), begin + match.end(group)) for group in groups]
        begin += len(line) + 1
    for pattern, spans in found.items():
        names = [text[start:end] for start, end in spans]
        known = sum(map(_is_known, names))
        if count[pattern] >= FEWEST and known >= KNOWN_SHARE * len(names):
            yield from (span for span, name in zip(spans, names, strict=True) if _may_be_team(name))


def _is_known(name: str) -> bool:
    return any(place.kind == "region" or place.population >= SMALLEST_TOWN for place in look_up(name)[:1])


def _may_be_team(name: str) -> bool:
    places = look_up(name)
    if places:
        return places[0].kind != "country"
    return not kinds_of(name.partition(" ")[0]) & _NO_TEAM
