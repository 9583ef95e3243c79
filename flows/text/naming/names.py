"""The capitalised words of a text, read once: what they are, where they stand, what stands between them.

Everything about names is then decided on these short lists; the text itself is only looked at in small windows.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate, compress, repeat
from operator import add
from typing import Literal

from flows.rules import people
from flows.text.naming.gazetteer import Place
from flows.text.naming.name_words import NO_NAME, ReadWord, read_word


class Link:
    """What stands between a capitalised word and the next one."""

    NONE = 0
    SPACE = 1
    OF = 2
    AND = 3
    PARTICLE = 4
    OPENING = 5  # " ["
    CLOSING = 6  # "] "
    COMMA = 7
    PARENTHESIS = 8  # " ("
    IN = 9


LINKS = (
    {" ": Link.SPACE, "\u00a0": Link.SPACE, "  ": Link.SPACE, " & ": Link.SPACE, "": Link.SPACE, "] ": Link.CLOSING}
    | dict.fromkeys((" of ", " of the ", " for ", " for the "), Link.OF)
    | {
        " in ": Link.IN,
        " on ": Link.IN,
        " and ": Link.AND,
        " [": Link.OPENING,
        ", ": Link.COMMA,
        " (": Link.PARENTHESIS,
    }
    | {f" {particle} ": Link.PARTICLE for particle in people.PARTICLES.split()}
    | dict.fromkeys(
        (" de la ", " de los ", " van der ", " van den ", " von der ", " al-", " el-", " ul-"), Link.PARTICLE
    )
    | {" bin al-": Link.PARTICLE, " ibn al-": Link.PARTICLE, " d'": Link.PARTICLE, " d’": Link.PARTICLE}
)
LONGEST_LINK = 9
LONGEST_CAPITAL_NAME = 20  # characters; a line in capitals that is longer than a name or two is shouted

# A capital, then letters with single apostrophes and hyphens between them: each piece begins with a character that the
# piece before cannot hold, so there is one way to read it. Abbreviations keep the stops inside: U.S., U. S., W.Va.
CAPITALS = "A-ZÀ-ÖØ-Þ\u0100-\u024f\u0386-\u03ab\u0400-\u042f\u0490-\u04ff\u0531-\u0556\u1e00-\u1eff"
WORD = re.compile(rf"([{CAPITALS}](?<!\w.)(?:(?<=U)\. S\.|\.(?:[A-Z][a-z]{{0,2}}\.)+|\w*(?:['’-]\w+)*\.?))")


@dataclass(slots=True)
class Draft:
    """A name while the text is being read: the words first..last (indexes), and what has been found out about them."""

    first: int
    last: int
    start: int
    end: int
    kind: Literal["person", "organization", "place", "demonym"]
    name: str
    rule_id: str
    role: str | None = None
    places: tuple[Place, ...] = ()  # all places of that name
    sure: bool = True  # stands without further evidence


@dataclass(slots=True)
class Words:
    """The capitalised words of a text. Lists of equal length; link[i] is what stands between words i and i + 1."""

    text: str
    word: list[str]
    lower: list[str]
    start: list[int]
    end: list[int]
    kind: list[int]
    link: list[int]
    shouted: list[bool]  # the whole line is in capitals

    def surface(self, first: int, last: int) -> str:
        return self.text[self.start[first] : self.end[last]]

    def follows_small_letter(self, index: int) -> bool:
        """Say whether a word in small letters stands before a word."""
        start = self.start[index]
        return start > 2 and self.text[start - 2].islower()

    def before(self, index: int) -> str:
        """The word before, in small letters; empty where a sentence, a line or a bracket begins.

        >>> words = read_words("They met in the old town of Reading. Reading is nice.")
        >>> words.before(1), words.before(2)
        ('of', '')
        """
        start = self.start[index]
        if start < 2 or self.text[start - 1] != " ":
            return ""
        pieces = self.text[max(0, start - 20) : start - 1].rsplit(None, 1)
        return pieces[-1].lower() if pieces and self.text[start - 2].isalpha() else ""

    def after(self, index: int) -> str:
        """The word after, in small letters, where nothing but a space, or a comma and a space, stands between.

        >>> read_words("Zed Moss said so.").after(1)
        'said'
        """
        window = self.text[self.end[index] : self.end[index] + 20]
        if window[:1] not in {" ", ","}:
            return ""
        pieces = window.lstrip(", ").split(None, 1)
        return pieces[0].rstrip('.,:;"”').lower() if pieces else ""


def read_words(text: str) -> Words:
    """Read the capitalised words of a text.

    >>> words = read_words("Gen. Ann Moss of Ohio met Mr. O'Neil in Port-au-Prince, St. Lucia.")
    >>> words.word
    ['Gen.', 'Ann', 'Moss', 'Ohio', 'Mr.', "O'Neil", 'Port-au-Prince', 'St.', 'Lucia']
    >>> words.link == [Link.SPACE, Link.SPACE, Link.OF, 0, Link.SPACE, Link.IN, Link.COMMA, Link.SPACE, 0]
    True
    """
    pieces = WORD.split(text)  # what stands before a word, the word, what stands before the next, ...
    if len(pieces) == 1:
        return Words(text, [], [], [], [], [], [], [])
    positions = [*accumulate(map(len, pieces))]
    starts = positions[:-1:2]
    words, lowers, kinds, cuts, rests = map(list, zip(*map(read_word, pieces[1::2]), strict=True))
    if any(rests) or NO_NAME in kinds:
        return _mend(text, pieces[1::2], starts)
    links = [*map(LINKS.get, pieces[2::2], repeat(Link.NONE))]
    links[-1] = Link.NONE
    if True in cuts:
        for index in compress(range(len(cuts)), cuts):
            links[index] = Link.NONE
    ends = [*map(add, starts, map(len, words))]
    return Words(text, words, lowers, starts, ends, kinds, links, _find_shouted(text, starts))


def _mend(text: str, raw: list[str], starts: list[int]) -> Words:
    """Read words among which some are no names, which it leaves out, or pairs with a hyphen, which become two words."""
    read: list[ReadWord] = []
    where: list[int] = []
    for word, start in zip(map(read_word, raw), starts, strict=True):
        if word.kind == NO_NAME:
            continue
        read.append(word)
        where.append(start)
        if word.rest:
            read.append(read_word(word.rest))
            where.append(start + len(word.word) + 1)
    if not read:
        return Words(text, [], [], [], [], [], [], [])
    words, lowers, kinds, _, _ = map(list, zip(*read, strict=True))
    ends = [*map(add, where, map(len, words))]
    links = [
        LINKS.get(text[end:start], Link.NONE) if start - end <= LONGEST_LINK else Link.NONE
        for end, start in zip(ends, where[1:], strict=False)
    ]
    return Words(text, words, lowers, where, ends, kinds, [*links, Link.NONE], _find_shouted(text, where))


def _find_shouted(text: str, starts: list[int]) -> list[bool]:
    """Say for each word whether its line is in capitals only, and longer than a name or two."""
    shouted = [False] * len(starts)
    lines = text.split("\n")
    if not any(len(line) > LONGEST_CAPITAL_NAME for line in filter(str.isupper, lines)):
        return shouted
    begin = 0
    for line in lines:
        end = begin + len(line)
        if len(line) > LONGEST_CAPITAL_NAME and line.isupper():
            first, last = bisect_left(starts, begin), bisect_left(starts, end)
            shouted[first:last] = [True] * (last - first)
        begin = end + 1
    return shouted
