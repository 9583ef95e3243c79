"""The capitalised words of a text, read once: what they are, where they stand, what stands between them.

Everything about names is then decided on these short lists; the text itself is only looked at in small windows.
They are cut by a pattern of their own: a capital begins a name, stops and apostrophes belong to it (U.S., O'Neil), and
the cut takes a third of the time of one of all words.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate, compress, repeat
from typing import Any, Literal

from flows.lexicon import derived, list_uses
from flows.rules.letters import CAPITAL
from flows.text.naming.gazetteer import Place
from flows.text.naming.name_words import Kind, Trait, memory, take_apart


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
    AMPERSAND = 10  # " & "


BETWEEN = (
    {" ": Link.SPACE, "\u00a0": Link.SPACE, "  ": Link.SPACE, " & ": Link.AMPERSAND, "": Link.SPACE, "] ": Link.CLOSING}
    | dict.fromkeys((" of ", " of the ", " for ", " for the "), Link.OF)
    | {
        " in ": Link.IN,
        " on ": Link.IN,
        " and ": Link.AND,
        " [": Link.OPENING,
        ", ": Link.COMMA,
        " (": Link.PARENTHESIS,
    }
)
PARTICLES = (" de la ", " de los ", " van der ", " van den ", " von der ", " d'", " d’")
ARTICLES = (" al-", " el-", " ul-", " bin al-", " ibn al-")
NEXT = (Link.SPACE, Link.PARTICLE)
LONGEST_CAPITAL_NAME = 20  # characters; a line in capitals that is longer than a name or two is shouted

# A capital and what hangs together behind it; name_words reads the name in it, or the names.
WORD = re.compile(rf"([{CAPITAL}](?<!\w.)(?:(?<=U)\. S\.|[\w'’.-]*))")


DraftKind = Literal["person", "organization", "place", "demonym"]


@dataclass(slots=True)
class Draft:
    """A name while the text is being read: the words first..last (indexes), and what has been found out about them."""

    first: int
    last: int
    start: int
    end: int
    kind: DraftKind
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
    kind: list[int]
    link: list[int]
    shouted: list[bool]  # the whole line is in capitals
    _lone_features: frozenset[str] | None = None

    def end(self, index: int) -> int:
        return self.start[index] + len(self.word[index])

    def surface(self, first: int, last: int) -> str:
        return self.text[self.start[first] : self.start[last] + len(self.word[last])]

    def draft(
        self, first: int, last: int, kind: DraftKind, rule: str, name: str | None = None, role: str | None = None
    ) -> Draft:
        """A draft of the words first..last, by a rule of its kind; name: where it is not what stands there."""
        start, end = self.start[first], self.start[last] + len(self.word[last])
        return Draft(first, last, start, end, kind, name or self.text[start:end], f"{kind}.{rule}", role)

    def lone_features(self) -> frozenset[str]:
        """The words for features that stand alone without an article, in small letters: "Bridge fell"; found once."""
        if self._lone_features is None:
            self._lone_features = frozenset(
                self.lower[index]
                for index, kind in enumerate(self.kind)
                if kind & Kind.FEATURE
                and self.link[index] not in NEXT
                and (not index or self.link[index - 1] not in NEXT)
                and self.before(index) != "the"
            )
        return self._lone_features

    def before(self, index: int) -> str:
        """The word before, in small letters; empty where a sentence, a line or a bracket begins.

        >>> words = read_words("They met in the old town of Reading. Reading is nice.")
        >>> words.before(1), words.before(2)
        ('of', '')
        """
        start = self.start[index]
        if start < 2 or self.text[start - 1] != " ":
            return ""
        pieces = self.text[start - 20 if start > 20 else 0 : start - 1].rsplit(None, 1)
        return pieces[-1].lower() if pieces and self.text[start - 2].isalpha() else ""

    def after(self, index: int) -> str:
        """The word after, in small letters, where nothing but a space, or a comma and a space, stands between.

        >>> read_words("Zed Moss said so.").after(1)
        'said'
        """
        end = self.end(index)
        window = self.text[end : end + 20]
        if window[:1] not in {" ", ","}:
            return ""
        pieces = window.lstrip(", ").split(None, 1)
        return pieces[0].rstrip('.,:;"”').lower() if pieces else ""


@derived
def _between() -> dict[str, int]:
    """What stands between two words, to its Link."""
    single = (f" {particle} " for particle in list_uses("people", "particles", "n"))
    return BETWEEN | dict.fromkeys((*single, *PARTICLES, *ARTICLES), Link.PARTICLE)


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
        return Words(text, [], [], [], [], [], [])
    raw = pieces[1::2]
    starts = [*accumulate(map(len, pieces))][:-1:2]
    words, lowers, kinds, traits = map(list, zip(*map(memory().__getitem__, raw), strict=True))
    links = [*map(_between().get, pieces[2::2], repeat(Link.NONE))]
    links[-1] = Link.NONE
    if any(traits):
        for index in compress(range(len(traits)), traits):
            links[index] = Link.NONE  # behind "Putin's", whatever follows
        if Trait.NOT_ONE in traits:
            words, lowers, kinds, starts, links = _mend(raw, traits, pieces[2::2], words, lowers, kinds, starts, links)
    return Words(text, words, lowers, starts, kinds, links, _find_shouted(text, starts))


def _mend(raw: list[str], traits: list[int], gaps: list[str], *read: list[Any]) -> list[list[Any]]:
    """Leave out what is no name, and make several words of what is several: "U.S.-Russian", "J.Moss"."""
    mended: list[list[Any]] = [[] for _ in read]
    words, lowers, kinds, starts, links = mended
    begin = 0
    for index in [index for index, trait in enumerate(traits) if trait == Trait.NOT_ONE]:
        for column, old in zip(mended, read, strict=True):
            column.extend(old[begin:index])
        begin, together, start = index + 1, raw[index], read[3][index]
        names = take_apart(together)
        if links and (not names or names[0][0]):
            links[-1] = Link.NONE
        if not names:
            continue
        behind = together + gaps[index]
        for (offset, word), following in zip(names, [*(offset for offset, _ in names[1:]), len(behind)], strict=True):
            words.append(word.word)
            lowers.append(word.lower)
            kinds.append(word.kind)
            starts.append(start + offset)
            links.append(_between().get(behind[offset + len(word.word) : following], Link.NONE))
        if begin == len(raw):
            links[-1] = Link.NONE
    for column, old in zip(mended, read, strict=True):
        column.extend(old[begin:])
    return mended


def _find_shouted(text: str, starts: list[int]) -> list[bool]:
    """Say for each word whether its line is in capitals only, and longer than a name or two."""
    shouted = [False] * len(starts)
    lines = text.split("\n")
    if True not in map(str.isupper, lines):
        return shouted
    begin = 0
    for line in lines:
        end = begin + len(line)
        if len(line) > LONGEST_CAPITAL_NAME and line.isupper():
            first, last = bisect_left(starts, begin), bisect_left(starts, end)
            shouted[first:last] = [True] * (last - first)
        begin = end + 1
    return shouted
