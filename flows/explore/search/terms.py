"""What somebody types to find articles, read so that nothing typed is an error: words, "phrases", begin*, -without."""

import re
import unicodedata
from dataclasses import dataclass

from flows.explore.search.words import is_unspaced, list_words
from flows.text.reading.unicode_form import to_form

# Characters that are read, terms that must be there and terms that must not: what comes after them does not count.
MAX_CHARACTERS = 500
MAX_TERMS = 8
MAX_WITHOUT = 4

_MARKS = '"\u201c\u201d\u201e'
_TERM = re.compile(
    f"(?P<without>(?<!\\S)-)?(?:[{_MARKS}](?P<phrase>[^{_MARKS}]*)[{_MARKS}]?|(?P<word>[^\\s{_MARKS}]+))"
)
# What stands around a word in a text without accents.
_BOUND = r"[^\p{L}\p{N}]"


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand one behind the other. has_more: the last of them may go on."""

    words: tuple[str, ...]
    has_more: bool = False

    def write_match(self) -> str:
        """The term for the full-text index of SQLite; words have no quotation marks, and need no escaping.

        >>> Term(("night", "ferr"), has_more=True).write_match()
        '"night ferr" *'
        """
        return f'"{" ".join(self.words)}"' + (" *" if self.has_more else "")

    def write_pattern(self) -> str:
        r"""A regular expression of DuckDB that finds about the same in strip_accents(lower(text)).

        >>> Term(("night", "ferr"), has_more=True).write_pattern()
        '(^|[^\\p{L}\\p{N}])night[^\\p{L}\\p{N}]+ferr'
        """
        pattern = "" if is_unspaced(self.words[0]) else f"(^|{_BOUND})"
        before = ""
        for word in self.words:
            if before:
                pattern += f"{_BOUND}*" if is_unspaced(before) or is_unspaced(word) else f"{_BOUND}+"
            pattern += re.escape(_strip_marks(word)).replace("ss", "(ss|ß)")
            before = word
        return pattern if self.has_more or is_unspaced(before) else f"{pattern}($|{_BOUND})"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for. is_cut: there was more than is read."""

    terms: tuple[Term, ...] = ()
    without: tuple[Term, ...] = ()
    is_cut: bool = False

    def write_match(self) -> str:
        """The question for the full-text index of SQLite; there has to be a term."""
        wanted = " AND ".join(term.write_match() for term in self.terms)
        refused = " OR ".join(term.write_match() for term in self.without)
        return f"({wanted}) NOT ({refused})" if refused else wanted


def read_terms(typed: str) -> Wanted:
    """Read what was typed. What holds no letter and no digit is left out.

    >>> read_terms('Fähre "port of Oslo" harb* -sport').write_match()
    '("fahre" AND "port of oslo" AND "harb" *) NOT ("sport")'
    >>> read_terms('" AND (*) NEAR').write_match()
    '"and near"'
    """
    terms: dict[Term, None] = {}
    without: dict[Term, None] = {}
    for found in _TERM.finditer(typed[:MAX_CHARACTERS]):
        written = found["word"] or found["phrase"] or ""
        words = tuple(word.key for word in list_words(written))
        if words:
            term = Term(words, has_more=found["word"] is not None and written.endswith("*"))
            (without if found["without"] else terms)[term] = None
    is_cut = len(typed) > MAX_CHARACTERS or len(terms) > MAX_TERMS or len(without) > MAX_WITHOUT
    return Wanted(tuple(terms)[:MAX_TERMS], tuple(without)[:MAX_WITHOUT], is_cut)


def _strip_marks(word: str) -> str:
    """A word without any marks, as strip_accents leaves it."""
    parts = to_form("NFD", word)
    return to_form("NFC", "".join(char for char in parts if unicodedata.category(char)[0] != "M"))
