"""Names of sites and sections that a page writes around its headline."""

import re

from flows.rules.titles import SITE_WORDS

# Names behind a headline ("Title | Sports | The Times").
MOST_NAMES = 3


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
    if not 1 <= len(words) <= 5 or len(line[: mark.start()].split()) < 3:
        return None
    if not all(word[0].isupper() or word[0].isdigit() or word.lower() in {"of", "the", "and", "&"} for word in words):
        return None
    if mark.group().strip() == "|" or names_site(line[mark.end() :]):
        return mark.end(), len(line)
    return None


def names_site(text: str) -> bool:
    """Whether a name holds a word of the names of papers and stations, or ends like a domain.

    >>> names_site("The Harbour Times"), names_site("harbour.example.com"), names_site("Part 2")
    (True, True, False)
    """
    return any(word.lower().strip(".,") in SITE_WORDS or _DOMAIN.search(word) for word in text.split())


def end_without_site(line: str) -> int:
    """Where the headline ends; several appended names ("Title | Sports | The Times") are all left out."""
    end = len(line)
    for _ in range(MOST_NAMES):
        suffix = find_site_suffix(line[:end])
        if suffix is None:
            break
        end = len(_SITE_MARK_BEFORE.sub("", line[: suffix[0]]).rstrip())
    return end


_SITE_MARK = re.compile(r" (?:\||-|–|—|::|•|·) ")
_SITE_MARK_BEFORE = re.compile(r" (?:\||-|–|—|::|•|·) $")
_DOMAIN = re.compile(r"\.(?:com|org|net|de|at|ch|fr|es|it|uk|ru|info|tv|co|news|eu|br|pt|in)$", re.IGNORECASE)
