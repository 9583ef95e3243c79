"""Names of sites and sections that a page writes around its headline."""

import re

from flows.lexicon import derived, gather_words, languages, lexicon, list_uses

# Names behind a headline ("Title | Sports | The Times").
MOST_NAMES = 3
# Words of a site's name, and of a headline that something stands around.
MOST_WORDS = 5
SHORTEST_HEADLINE = 3


def find_site_suffix(line: str) -> tuple[int, int] | None:
    """The span of the site's name that a page appends to its headline; None where there is none.

    >>> [line[slice(*find_site_suffix(line))] for line in ("Fees to rise in spring | The Harbour Times",)]
    ['The Harbour Times']
    >>> find_site_suffix("Fees to rise - and stay high") is None
    True
    """
    mark = None
    for found in _SITE_MARK.finditer(line):
        mark = found
    if mark is None:
        return None
    words = line[mark.end() :].split()
    if not 1 <= len(words) <= MOST_WORDS or len(line[: mark.start()].split()) < SHORTEST_HEADLINE:
        return None
    if not _are_capitalised(words):
        return None
    if mark.group().strip() == "|" or names_site(line[mark.end() :]):
        return mark.end(), len(line)
    return None


def names_site(text: str) -> bool:
    """Whether a name holds a word of the names of papers and stations, or ends like a domain.

    >>> names_site("The Harbour Times"), names_site("harbour.example.com"), names_site("Part 2")
    (True, True, False)
    """
    if text.strip() in lexicon().publishers:
        return True
    return any(word.lower().strip(".,") in _site_words() or _DOMAIN.search(word) for word in text.split())


def find_headline(line: str) -> tuple[int, int]:
    """The span of the headline in its line, without what the page writes around it.

    Left out are names of sites and sections behind it ("Title – Business – The Times"), a site's name before it, and
    its kind before a bar ("Exclusive | …"). A kind before a colon stays: so headlines are written ("EXPLAINER: Why …").

    >>> lines = ("Fees to rise – Business – The Harbour Times", "Opinion | Fees must not rise", "Fees rise: why?")
    >>> [line[slice(*find_headline(line))] for line in lines]
    ['Fees to rise', 'Fees must not rise', 'Fees rise: why?']
    """
    if not _MARK.search(line):
        return 0, len(line)
    end = end_without_site(line)
    start = _find_start(line[:end])
    return start, end


def end_without_site(line: str) -> int:
    """Where the headline ends; several appended names ("Title | Sports | The Times") are all left out."""
    end = len(line)
    for _ in range(MOST_NAMES):
        suffix = find_site_suffix(line[:end]) or (_find_section(line[:end]) if end < len(line) else None)
        if suffix is None:
            break
        end = len(_SITE_MARK_BEFORE.sub("", line[: suffix[0]]).rstrip())
    return end


def _find_section(line: str) -> tuple[int, int] | None:
    """The span of a section's name that stands behind a headline and before the site's name."""
    before, mark, section = line.rpartition(" – " if " – " in line else " - ")
    if not mark or section.casefold() not in _sections() or len(before.split()) < SHORTEST_HEADLINE:
        return None
    return len(line) - len(section), len(line)


def _find_start(line: str) -> int:
    """Where the headline begins, behind a site's name or the headline's kind; 0 where neither stands before it."""
    kicker = _KICKER.match(line)
    if kicker is not None and kicker.group(1).casefold() in _kickers():
        return kicker.end() if len(line[kicker.end() :].split()) >= SHORTEST_HEADLINE else 0
    mark = _SITE_MARK.search(line)
    if mark is None:
        return 0
    words, rest = line[: mark.start()].split(), line[mark.end() :].split()
    if not 2 <= len(words) <= MOST_WORDS or len(rest) < SHORTEST_HEADLINE or not _are_capitalised(words):
        return 0
    known = _site_words() if mark.group() == " | " else _mastheads()
    bare = [word.lower().strip(".,") for word in words]
    first = 1 if bare[0] in _ARTICLES and len(bare) > 2 else 0
    opens = bare[first] in known and bare[first + 1] in _site_particles()
    return mark.end() if opens or bare[-1] in known or _DOMAIN.search(words[-1]) else 0


def _are_capitalised(words: list[str]) -> bool:
    return all(word[0].isupper() or word[0].isdigit() or word.lower() in _site_particles() for word in words)


@derived
def _site_words() -> frozenset[str]:
    """Words in the names of papers and stations, in all languages, in lower case."""
    return _mastheads() | list_uses("titles", "papers", "s")


@derived
def _mastheads() -> frozenset[str]:
    return list_uses("titles", "papers", "m")


@derived
def _site_particles() -> frozenset[str]:
    return list_uses("people", "particles", "m")


@derived
def _sections() -> frozenset[str]:
    """The names of sections in all languages, in lower case."""
    return gather_words("page", "section_label")


@derived
def _kickers() -> frozenset[str]:
    """What may stand before a headline, in lower case: its kind, or the name of its section."""
    return _sections() | {kicker for language in languages().values() for kicker in language.titles.kickers}


_MARK = re.compile(r"[|•·]| (?:[-–—]|::) ")
_KICKER = re.compile(r"([^|:•·]{3,20}?) ?\| ?(?=\S)")
_ARTICLES = frozenset({"the", "der", "die", "das", "le", "la", "les", "el", "il", "o", "a"})
_SITE_MARK = re.compile(r" (?:\||-|–|—|::|•|·) ")
_SITE_MARK_BEFORE = re.compile(r" (?:\||-|–|—|::|•|·) $")
_DOMAIN = re.compile(r"\.(?:com|org|net|de|at|ch|fr|es|it|uk|ru|info|tv|co|news|eu|br|pt|in)$", re.IGNORECASE)
