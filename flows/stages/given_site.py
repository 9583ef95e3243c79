"""The name of a site as its own page writes it, told by the domain that spells it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from flows.rules.publishers import SECTION_WORDS
from flows.text.values import Found

NAME_RULE = "url.name"
# Characters. Names of sites stand in menus, notices and sentences; longer lines are paragraphs.
LONGEST_LINE = 250
# Words of a name; letters of the first part of a domain, as fewer stand in any text.
MOST_WORDS = 6
FEWEST_LETTERS = 3


def find_site_name(lines: Sequence[str], site: str) -> Found | None:
    """The name that the first part of a domain spells, in the writing that the page has most often.

    Left alone: names in small letters, sections ("NEWS"), and plain single words ("Boston"), which may mean something
    else. Several words, capitals within a word, or nothing but capitals make a name.

    >>> lines = ["Home", "The pier is open, the Harbour Herald reports.", "Write to Harbour Herald", "Boston"]
    >>> find_site_name(lines, "harbourherald.example")
    Found(value='Harbour Herald', line=1, start=22, end=36, rule_id='url.name')
    >>> find_site_name(lines, "boston.example") is None
    True
    """
    spelled = _squeeze(site.partition(".")[0])
    if len(spelled) < FEWEST_LETTERS:
        return None
    found = [
        place
        for number, line in enumerate(lines)
        if len(line) <= LONGEST_LINE and spelled[0] in line.casefold()
        for place in _find(line, number, spelled)
    ]
    counts = Counter(place.value for place in found)
    return max(found, key=lambda place: (counts[place.value], -place.line, -place.start), default=None)


def _find(line: str, number: int, spelled: str) -> Iterator[Found]:
    words = list(_WORD.finditer(line))
    for place, first in enumerate(words):
        letters = ""
        for last in words[place : place + MOST_WORDS]:
            before, letters = letters, letters + _squeeze(last.group())
            end = last.end()
            if letters == f"{spelled}s" and (owner := _OWNER.search(last.group())):
                letters, end = before + _squeeze(last.group()[: owner.start()]), last.start() + owner.start()
            if not spelled.startswith(letters):
                break
            if letters == spelled:
                # "The" belongs to a name that is not spelled with it: "The New Yorker" of newyorker.com.
                has_article = place > 0 and words[place - 1].group() == "The" and _is_beside(line, words, place)
                start = words[place - 1].start() if has_article else first.start()
                name = line[start:end].rstrip(_TRIM)
                if _is_name(name.removeprefix("The ")):
                    yield Found(name, number, start, start + len(name), NAME_RULE)
                break


def _is_beside(line: str, words: Sequence[re.Match[str]], place: int) -> bool:
    return line[words[place - 1].end() : words[place].start()] == " "


def _is_name(name: str) -> bool:
    """Whether it is written as a name and no plain word."""
    if not _NAME.fullmatch(name) or SECTION_WORDS.issuperset(name.casefold().split()):
        return False
    return not name.isalpha() or name.isupper() or not name[1:].islower()


def _squeeze(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


_WORD = re.compile(r"[^\s|:;,()\[\]<>©»«/•·–—\"“”]+")
# A capital or a figure first, and no mark but those in names.
_NAME = re.compile(r"(?=[^a-z])\w[\w .&'’+-]*")
_OWNER = re.compile(r"['’]s\W*$")
_TRIM = " .,!?*®™'’-"
