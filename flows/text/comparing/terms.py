"""The terms of a text: the words that tell most of what it reports, by which articles on one event are found.

Of all words that are not among the commonest of the language, those that the text says most often; a word of the
headline counts for more, and so does one that looks like a name or a number, since names, places and numbers are what
reports of different outlets on one event share. How rare a word is in the news is not looked at here: that is known
of all articles together (storage/sql/story_weights.sql).
"""

import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from flows.text.comparing.words import MAX_CHARS, tokenize
from flows.text.reading.language_words import list_common

# Terms of a text. With 64, stories came out no better on eight collections of news that are told apart by hand
# (docs/stories.md), and half as many lost a tenth of the pairs.
TERMS = 48
# A word of the headline counts as so many of the text.
TITLE_COUNT = 2
# What further occurrences add, on the scale of the logarithm (as in TF-IDF: Salton and Buckley 1988), and what looking
# like a name or a number adds where terms are chosen; in hundredths.
REPEATED, NAMED = 70, 30

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_][^\W_]*")

_HIRAGANA = re.compile("[\u3041-\u309f]+")


class Term(NamedTuple):
    """weight: 100 for a word that is said once, more for one that is said often. is_name: see `_list_names`."""

    term: str
    weight: int
    is_name: bool


def choose_terms(title: str | None, text: str, language: str) -> list[Term]:
    """The terms of a text, the heaviest first; of equals names first, then long words.

    Leaves out the commonest words of the language and single letters and digits. Of a language without a table of
    common words, all words count.

    >>> [term.term for term in choose_terms("Ferry runs again", "The ferry to Aarnes runs again, Ms Lee said.", "en")]
    ['ferry', 'again', 'runs', 'aarnes', 'lee', 'ms']
    >>> choose_terms(None, "and the of", "en")
    []
    """
    common = list_common(language)
    counts = Counter(_join_characters(tokenize(text)))
    for word in _join_characters(tokenize(title or "")):
        counts[word] += TITLE_COUNT
    names = _list_names(f"{title or ''}\n{text}")
    terms = [
        Term(word, 100 + round(REPEATED * math.log(count)), word in names)
        for word, count in counts.items()
        if len(word) > 1 and word not in common
    ]
    terms.sort(key=lambda found: (-found.weight - NAMED * found.is_name, -len(found.term), found.term))
    return terms[:TERMS]


def _join_characters(words: list[str]) -> Iterator[str]:
    """Words, and where a script has no spaces (each of its characters is a word here) each two characters instead.

    Leaves out two signs of Hiragana, which mostly are endings and particles.

    >>> list(_join_characters(tokenize("3 東京は雨 rain")))
    ['3', '東京', '京は', 'は雨', 'rain']
    """
    last = ""
    for word in words:
        is_character = len(word) == 1 and word > "\u0e00"
        if not is_character:
            yield word
        elif last and not _HIRAGANA.fullmatch(last + word):
            yield last + word
        last = word if is_character else ""


def _list_names(text: str) -> frozenset[str]:
    """Words that stand with a capital anywhere, or hold a digit, as `tokenize` writes them.

    A word at the head of a sentence is among them: who takes a common word for a name loses little by it.

    >>> sorted(_list_names("On Tuesday 1,200 people left Port-au-Prince."))
    ['1200', 'port', 'prince', 'tuesday']
    """
    found = (
        word for word in _WORD.findall(text[:MAX_CHARS]) if word[0].isdigit() or (len(word) > 2 and word[0].isupper())
    )
    return frozenset(tokenize(" ".join(found)))
