"""What menus call the site: the name that its lines share, and that comes again on other pages."""

import re
from collections.abc import Iterable, Sequence

from flows.rules.publishers import MENU_BEFORE, MENU_BEHIND, SECTION_WORDS
from flows.text.readers.headline import not_titles
from flows.text.readers.publisher_name import is_publisher_name
from flows.text.values import Found

# Characters. An entry of a menu is a few words.
LONGEST_ENTRY = 70
# Different lines of the page's furniture that have to hold the name.
LEAST_LINES = 3


def find_in_menus(lines: Sequence[tuple[int, str]], repeated: frozenset[int]) -> Found | None:
    """Find the name that a site's menus share, in (index, line) of lines that left the text.

    "About the Harbour Times", "Harbour Times newsletters" and "The Harbour Times" name the same. One line at least
    has to stand in several unrelated documents, too: it belongs to the site and not to a story. Left alone: sections
    ("World News"), names that one or two lines hold, whatever stands on this page only.

    >>> menu = ["About the Harbour Times", "World News", "Harbour Times newsletters", "Harbour Times"]
    >>> find_in_menus(list(enumerate(menu)), frozenset({0, 1})).value
    'Harbour Times'
    >>> find_in_menus(list(enumerate(menu)), frozenset({1})) is None
    True
    """
    names: dict[str, Found] = {}
    for number, line in lines:
        if number in repeated and 5 <= len(line) <= LONGEST_ENTRY:
            for pattern in (_BEFORE, _BEHIND):
                match = pattern.fullmatch(line.rstrip(_END))
                if match and _may_name_site(match[1]):
                    names.setdefault(_key(match[1]), Found(match[1], number, *match.span(1), "publisher.menu"))
    if not names:
        return None
    texts = {f" {_plain(line)} " for _, line in lines}
    counts = {key: sum(key in text for text in texts) for key in names}
    key = min(names, key=lambda key: (-counts[key], names[key].line))
    return names[key] if counts[key] >= LEAST_LINES else None


def _key(name: str) -> str:
    return f" {_plain(name).removeprefix('the ')} "


def _plain(line: str) -> str:
    return " ".join(_WORD.findall(line.casefold()))


def _may_name_site(name: str) -> bool:
    return (
        is_publisher_name(name)
        and name.casefold() not in not_titles()
        and any(word.casefold() not in SECTION_WORDS for word in name.split())
    )


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


_BEFORE = re.compile(rf"(?i:{_any_of(MENU_BEFORE)})(?: the)? ([^\W_].*)")
_BEHIND = re.compile(rf"([^\W_].*?)(?: (?i:{_any_of(MENU_BEHIND)}))")
_END = " :?!›»>→"
_WORD = re.compile(r"\w+(?:\.\w+)*")
