"""What a capitalised word can be: its kinds, from the word lists, the demonyms and the gazetteer."""

import re
from collections.abc import Iterable
from importlib.resources import files
from typing import NamedTuple

from flows.lexicon import derived, gather_words, languages, list_roles, list_uses
from flows.rules import gazetteer, names
from flows.rules.letters import CAPITAL
from flows.text.naming.gazetteer import Place, countries, fold, look_up, openings, read_entries

LARGE_CITY = 150_000  # inhabitants
PARTIES = frozenset({"D", "R", "I", "DFL", "L"})  # as newspapers write them before a politician's town or state
LONGEST_WORD = 40  # characters; what is longer is no name
MOST_WORDS = 1 << 16  # that are kept
POSSESSIVES = ("'s", "’s", "'S", "’S")


# A capital, then letters with single apostrophes and hyphens between them: each piece begins with a character that the
# piece before cannot hold, so there is one way to read it. Abbreviations keep the stops inside: U.S., U. S., W.Va.
NAME = re.compile(rf"[{CAPITAL}](?<!\w.)(?:(?<=U)\. S\.|\.(?:[A-Z][a-z]{{0,2}}\.)+|\w*(?:['’-]\w+)*\.?)")


# "Inzamam-ul-Rahim": a particle inside one word.
WHOLE_NAME = re.compile(r"[A-Z]\w+-(?:ul|ur|ud|al|el|uz|us)-[A-Z]\w+")


class Kind:
    """What a word can be, by the word lists: flags. Plain integers, since enum's operators take most of the time."""

    STOP = 1  # never part of a name
    HONORIFIC = 2  # Mr.
    ROLE = 4  # President
    MODIFIER = 8  # Foreign (Minister)
    GIVEN = 16  # Vladimir
    HEAD = 32  # University: ends the name of an organization
    PUBLIC = 64  # Ministry: the same, but the country before it is no part of the name
    LEADING = 128  # Bank (of Canada)
    COMPANY = 256  # Inc.
    SUBJECT = 512  # (Ministry of) Justice
    FEATURE = 1024  # (Hudson) River
    BEFORE = 2048  # Lake (Huron)
    DEMONYM = 4096  # Armenian
    AMBIGUOUS = 8192  # Reading
    PARTICLE = 1 << 14  # van
    PLACE = 1 << 15  # Moscow: a name of the gazetteer
    OPENS_PLACE = 1 << 16  # Saint (Petersburg): first word of longer names of the gazetteer
    OPENS_DEMONYM = 1 << 17  # South (Korean)
    KNOWN = 1 << 18  # Reuters, United (Nations): an organization known by name, or its first word
    INITIAL = 1 << 19  # J.
    WHOLE = 1 << 20  # Inzamam-ul-Rahim: a person by itself
    CLUB = 1 << 22  # Dynamo, FC: begins the name of a club
    FAMILY = 1 << 21  # Kim: a family name that stands first


def read_word_list(name: str) -> list[str]:
    """Read a word list that ships beside the rules; lines with # are comments."""
    lines = (files("flows.rules") / name).read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


@derived
def demonyms() -> dict[str, Place | None]:
    """Folded demonym, singular and plural, to its country; None where it belongs to no single country.

    >>> demonyms()["armenians"].name, demonyms()["european"]
    ('Armenia', None)
    """
    found: dict[str, Place | None] = {}
    names = {country.name for country in countries().values()}
    for language in languages().values():
        for code, words in read_entries(language.places.demonyms):
            for form in (form for word in words for form in (word, word + "s")):
                if form and form not in names:  # the Philippines
                    found.setdefault(fold(form), countries().get(code))
    return found


@derived
def word_kinds() -> dict[str, int]:
    """Word in small letters to what it can be: flags of Kind."""
    lists: dict[int, Iterable[str]] = {
        Kind.STOP: gather_words("words", "stops"),
        Kind.HONORIFIC: list_roles("i"),
        Kind.ROLE: list_roles("t"),
        Kind.MODIFIER: list_roles("m"),
        Kind.GIVEN: [name.lower() for name in read_word_list("given_names.txt")],
        Kind.HEAD: list_uses("organizations", "kinds", "e"),
        Kind.PUBLIC: list_uses("organizations", "kinds", "p"),
        Kind.LEADING: list_uses("organizations", "kinds", "l"),
        Kind.COMPANY: names.COMPANY_SUFFIXES.split(),
        Kind.SUBJECT: gather_words("organizations", "subjects"),
        Kind.FEATURE: list_uses("places", "features", "b"),
        Kind.BEFORE: list_uses("places", "features", "f"),
        Kind.DEMONYM: [word for word in demonyms() if " " not in word],
        Kind.AMBIGUOUS: read_word_list("ambiguous_places.txt"),
        Kind.PARTICLE: list_uses("people", "particles", "n"),
        Kind.CLUB: names.CLUB_WORDS.split(),
        Kind.FAMILY: gather_words("people", "family_names"),
    }
    kinds: dict[str, int] = {}
    for kind, words in lists.items():
        for word in words:
            kinds[word] = kinds.get(word, 0) | kind
    return kinds


@derived
def abbreviations() -> frozenset[str]:
    """Words, in small letters, to which a full stop belongs."""
    forms = [
        form
        for line in (gazetteer.US_STATES + gazetteer.PROVINCES).splitlines()
        for form in line.split("|")[-1].split(", ")
    ]
    return frozenset(
        word.lower() for word in (*word_kinds(), *forms, "st.", "jr.", "sr.", "ste.", "no.") if word.endswith(".")
    )


@derived
def known_organizations() -> tuple[dict[str, str], frozenset[str]]:
    """Names as they are written, and in capitals, to the name; and the first words of those with several words."""
    several = [*names.KNOWN_NAMES.strip().splitlines(), *sorted(gather_words("organizations", "known"))]
    known = {name: name for name in (*names.KNOWN_WORDS.split(), *several)}
    for name in list(known):
        if len(name) > 3:  # "WHO" in a headline in capitals is a question
            known.setdefault(name.upper(), name)
    return known, frozenset(name.split()[0] for name in known if " " in name)


@derived
def _demonym_openers() -> frozenset[str]:
    return frozenset(word.partition(" ")[0] for word in demonyms() if " " in word)


def is_initial(word: str) -> bool:
    """Say whether a word is one or two initials: "J.", "J.K."."""
    return word[-1] == "." and (len(word) == 2 or (len(word) == 4 and word[1] == "." and word not in {"U.S.", "U.N."}))


def kinds_of(word: str) -> int:
    """Say what a word can be, as flags of Kind.

    >>> kinds_of("President") & Kind.ROLE > 0, kinds_of("Moscow") & Kind.PLACE > 0, kinds_of("Qwertz")
    (True, True, 0)
    """
    known, openers = known_organizations()
    lower = word.lower()
    kinds = word_kinds().get(lower, 0)
    if not word.isascii():
        kinds |= word_kinds().get(fold(word), 0) & Kind.GIVEN
    if "-" in word:
        kinds |= _kinds_of_hyphenated(word)
    if word in gazetteer.CAPITAL_ALIASES or word in known:  # US, WHO
        kinds &= ~Kind.STOP
    if look_up(word):
        kinds |= Kind.PLACE
    if fold(word).partition(" ")[0] in openings():
        kinds |= Kind.OPENS_PLACE
    if lower in _demonym_openers():
        kinds |= Kind.OPENS_DEMONYM
    if word in known or word in openers:
        kinds |= Kind.KNOWN
    if is_initial(word) and not kinds & (Kind.PLACE | Kind.KNOWN):
        kinds |= Kind.INITIAL
    return kinds


def _kinds_of_hyphenated(word: str) -> int:
    """Read two given names with a hyphen, "Jean-Yves", and names with a particle, "Inzamam-ul-Rahim"."""
    if WHOLE_NAME.fullmatch(word):
        return Kind.WHOLE
    known = word_kinds()
    return Kind.GIVEN & -all(known.get(fold(part), 0) & Kind.GIVEN for part in word.split("-"))


def _trim(word: str) -> int:
    """Length of the part of a raw word that is a name: no full stop, no possessive, no "-based".

    >>> [_trim(w) for w in ("Putin's", "Moscow.", "London-based", "Port-au-Prince")]
    [5, 6, 6, 14]
    """
    length = len(word)
    if word[-1] == "." and length > 2 and "." not in word[:-1] and word.lower() not in abbreviations():
        length -= 1
    if length > 2 and word[length - 2 : length] in POSSESSIVES:
        length -= 2
    first, hyphen, rest = word[:length].partition("-")
    if hyphen and rest.islower() and (len(rest) > 4 or word_kinds().get(first.lower(), 0) & Kind.DEMONYM):
        return len(first)
    return length


def _is_pair(word: str) -> bool:
    """Say whether a word is two names of places or their people with a hyphen, and no name as a whole.

    Surnames that are towns as well are no pair.

    >>> _is_pair("Armenian-Russian"), _is_pair("Paris-Dakar"), _is_pair("Smith-Jones"), _is_pair("Baden-Baden")
    (True, True, False, False)
    """
    first, _, second = word.partition("-")
    return second[:1].isupper() and _is_great(first) and _is_great(second) and not look_up(word)


def _is_great(word: str) -> bool:
    """Say whether a word is a demonym, a country, a region or a large city, and nothing else."""
    kind = kinds_of(word)
    if kind & (Kind.GIVEN | Kind.AMBIGUOUS):
        return False
    return bool(kind & Kind.DEMONYM) or any(
        place.kind != "city" or place.population >= LARGE_CITY for place in look_up(word)[:1]
    )


def _cut_prefix(word: str) -> int:
    """Length of the party before a politician's town: "R-Elbow Lake", "D-W.Va.".

    >>> _cut_prefix("R-Elbow"), _cut_prefix("D-day"), _cut_prefix("DFL-Cook")
    (2, 0, 4)
    """
    party, hyphen, rest = word.partition("-")
    return len(party) + 1 if hyphen and party in PARTIES and rest[:1].isupper() else 0


class Trait:
    """What else there is to say of what hangs together as a word."""

    ONE = 0  # a name and nothing else
    CUT = 1  # more than a name: "Putin's"
    NOT_ONE = 2  # several names, "Armenian-Russian", or none


class ReadWord(NamedTuple):
    """A word of a text: its name, the same in small letters, its kinds, its trait."""

    word: str
    lower: str
    kind: int
    trait: int


def take_apart(together: str) -> list[tuple[int, ReadWord]]:
    """Find the names in what hangs together, each with the place where it begins.

    >>> [(begin, word.word) for begin, word in take_apart("U.S.-Armenian-Russian")]
    [(0, 'U.S.'), (5, 'Armenian'), (14, 'Russian')]
    """
    found = []
    for match in NAME.finditer(together, _cut_prefix(together)):
        if len(match[0]) > LONGEST_WORD:
            continue
        word = match[0][: _trim(match[0])]
        pieces = word.split("-", 1) if "-" in word and _is_pair(word) else [word]
        for begin, piece in zip((0, len(pieces[0]) + 1), pieces, strict=False):
            # What counts as a capital in the pattern holds a few small letters.
            if piece != piece.lower():
                trait = Trait.CUT if len(piece) < len(together) else Trait.ONE
                found.append((match.start() + begin, ReadWord(piece, piece.lower(), kinds_of(piece), trait)))
    return found


class ReadWords(dict[str, ReadWord]):
    """Words as they stand, to what they are; they come again and again, so what was read is kept, to a limit.

    >>> ReadWords()["Putin's"].lower, ReadWords()["Armenian-Russian"].trait == Trait.NOT_ONE
    ('putin', True)
    """

    def __missing__(self, together: str) -> ReadWord:
        found = take_apart(together)
        word = found[0][1] if len(found) == 1 and found[0][0] == 0 else ReadWord("", "", 0, Trait.NOT_ONE)
        if len(together) <= LONGEST_WORD:  # a text of huge words cannot fill the memory
            if len(self) >= MOST_WORDS:
                self.clear()
            self[together] = word
        return word


@derived
def memory() -> ReadWords:
    """The words that were read under the lexicon in force."""
    return ReadWords()
