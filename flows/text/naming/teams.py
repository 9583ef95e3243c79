"""Teams: clubs, towns that play, and what stands in lists of results, "Padua 3 Trant 1", line under line.

Observed: a list of results holds cities that the gazetteer knows and clubs that nobody knows, in lines of one make, and
there all of them are teams. Tables of figures that begin with other words ("Sales 12 14 17") name no city, tables of
medals name countries, lists of players given names: these are left alone.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from flows.lexicon import derived, gather_words
from flows.rules.letters import CAPITAL
from flows.text.naming.gazetteer import look_up
from flows.text.naming.name_words import Kind, kinds_of
from flows.text.naming.names import Draft, Link, Words
from flows.text.naming.organizations import BARS, NO_NAME

ENDS = frozenset("0123456789)-")  # of a line of results
LONGEST_LINE = 90  # characters
SMALLEST_TOWN = 10_000  # inhabitants, of a town with a team
FEWEST = 2  # lines of one make
# Share of a table's names that the gazetteer knows as towns or regions.
KNOWN_SHARE = 0.15

SCORE = re.compile(r" \d{1,3}(?:[ \n;)]|[,.](?!\d)|$)")
LISTED = re.compile(r"^$|\n$|\d $")  # what stands before a team in a list of results
PEOPLE_OR_LAND = Kind.DEMONYM | Kind.PLACE | Kind.OPENS_PLACE | Kind.AMBIGUOUS  # what teams are called as well
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


def find_club(words: Words, first: int) -> Draft | None:
    """Find a club by the word before its town: "Dynamo Moscow", "FC Norwood"; not "Rapid Response".

    >>> from flows.text.naming.names import read_words
    >>> [find_club(read_words(text), 0) is not None for text in ("Dynamo Moscow", "FC Quomby", "Rapid Response")]
    [True, True, False]
    """
    kind = words.kind[first + 1]
    if words.link[first] != Link.SPACE or kind & BARS or words.shouted[first]:
        return None
    towns = look_up(words.word[first + 1])[:1]
    is_town = any(place.kind == "city" and place.population >= SMALLEST_TOWN for place in towns)
    is_club = is_town or (words.word[first].isupper() and not kind & NO_NAME)
    return words.draft(first, first + 1, "organization", "team") if is_club else None


def find_listed_teams(words: Words) -> list[Draft]:
    r"""Find the teams in lists of results and in tables.

    >>> from flows.text.naming.names import read_words
    >>> [draft.name for draft in find_listed_teams(read_words("Padua 3 Trant 1\nQuomby Rovers 0 Verona 0"))]
    ['Padua', 'Trant', 'Quomby Rovers', 'Verona']
    """
    drafts = []
    for start, end in find_teams(words.text):
        first, last = bisect_left(words.start, start), bisect_left(words.start, end) - 1
        if first <= last and words.start[first] == start:
            drafts.append(Draft(first, last, start, end, "organization", words.text[start:end], "organization.team"))
    return drafts


def find_team(words: Words, place: Draft, cues: frozenset[str]) -> Draft | None:
    """Find the team that is named by a place: in a result, "Plymouth 4 3 1", or by a plural, "the Padua Lions".

    It leaves countries alone, and "in Plymouth 4 people".

    >>> from flows.text.naming.names import read_words
    >>> words = read_words("Plymouth 4 Exeter 0")
    >>> find_team(words, Draft(0, 0, 0, 8, "place", "Plymouth", "place.city"), frozenset()).rule_id
    'organization.team'
    """
    end = place.end
    if words.text[end + 1 : end + 2].isdigit():
        return _find_team_in_results(words, place, cues)
    if _is_no_town(words, place):
        return None
    if _plays(words, place):
        return words.draft(place.first, place.last, "organization", "team")
    if words.link[place.last] != Link.SPACE or words.kind[place.last + 1] & ~PEOPLE_OR_LAND:
        return None
    plural = words.word[place.last + 1]
    if plural[-1] != "s" or not plural[1:].islower() or words.before(place.first) != "the":
        return None
    is_last = words.link[place.last + 1] != Link.SPACE or words.kind[place.last + 2] & BARS
    is_last = is_last and not look_up(words.surface(place.first, place.last + 1))  # the West Indies
    return words.draft(place.first, place.last + 1, "organization", "team") if is_last else None


@derived
def _team_hints() -> tuple[frozenset[str], frozenset[str]]:
    """The last letter of what stands before a team, and the first three characters of what stands behind one."""
    before, behind = gather_words("organizations", "before_team"), gather_words("organizations", "behind_team")
    return frozenset(word[-1] for word in before), frozenset(f" {word} "[:3] for word in behind)


def _plays(words: Words, place: Draft) -> bool:
    """Say whether a town or county is a team by the words beside it: "the Padua striker", "Kent beat Surrey"."""
    before_hints, behind_hints = _team_hints()
    text, start, end = words.text, place.start, place.end
    is_behind = text[end : end + 3] in behind_hints
    if not is_behind and text[start - 2 : start - 1] not in before_hints:
        return False
    if place.places and place.places[0].kind == "admin1":
        return False
    before = words.before(place.first)
    if before in gather_words("organizations", "before_team"):
        return True
    is_behind = is_behind and words.after(place.last) in gather_words("organizations", "behind_team")
    return is_behind and before not in gather_words("places", "cues")


def _find_team_in_results(words: Words, place: Draft, cues: frozenset[str]) -> Draft | None:
    if _is_no_town(words, place) or not SCORE.match(words.text[place.end : place.end + 6]):
        return None
    if words.before(place.first) in cues:
        return None
    is_listed = LISTED.search(words.text[max(0, place.start - 2) : place.start])
    is_town = place.places and place.places[0].population >= SMALLEST_TOWN
    if place.sure or (is_listed and is_town and not words.kind[place.first] & Kind.AMBIGUOUS):
        return words.draft(place.first, place.last, "organization", "team")
    return None


def _is_no_town(words: Words, place: Draft) -> bool:
    return words.shouted[place.first] or bool(place.places and place.places[0].kind == "country")
