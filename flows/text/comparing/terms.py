"""The terms of a text: the words that tell most of what it reports, by which articles on one event are found.

Of all words that are not among the commonest of the language, those that the text says most often; a word of the
headline counts for more, and so does one that looks like a name or a number, since names, places and numbers are what
reports of different outlets on one event share. Words that begin alike are one term: who "resigned" and whose
"resignation" is told did the same. How rare a term is in the news is not looked at here: that is known of all articles
together (storage/sql/story_weights.sql).
"""

import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from flows.text.comparing.words import find_names, is_number, tokenize
from flows.text.reading.language_words import list_common

# Terms of a text. With 64, stories came out no better on eight collections of news that are told apart by hand
# (docs/stories.md), and half as many lost a tenth of the pairs.
TERMS = 48
# A word counts by its first letters, which are the same in most forms of a word, in most languages. With five or seven
# stories came out as well; with whole words a twentieth of the pairs was lost.
STEM = 6
# A word of the headline counts as so many of the text.
TITLE_COUNT = 2
# What further occurrences add, on the scale of the logarithm (as in TF-IDF: Salton and Buckley 1988), and what looking
# like a name or a number adds where terms are chosen; in hundredths.
REPEATED, NAMED = 70, 30

_HIRAGANA = re.compile("[\u3041-\u309f]+")


class Term(NamedTuple):
    """term: the first letters of a word; ending: how it goes on where the text says it most often.

    weight: 100 for a word that is said once, more for one that is said often. is_name: whether it is a number, or
    stands with a capital where no sentence begins.
    """

    term: str
    ending: str
    weight: int
    is_name: bool


def choose_terms(title: str | None, text: str, language: str) -> list[Term]:
    """The terms of a text, the heaviest first; of equals names, then those that come first.

    Leaves out the commonest words of the language and single letters and digits. Of a language without a table of
    common words, all words count. Numbers are no words that have forms, and count whole.

    >>> terms = choose_terms("Ferry runs again", "The ferry to Aarnes runs again with 1,000,000 passengers.", "en")
    >>> [term.term + term.ending for term in terms]
    ['ferry', 'runs', 'again', 'aarnes', '1000000', 'passengers']
    >>> choose_terms("Mayor resigns", "She resigned on Monday, as she had resigned before.", "en")[0]
    Term(term='resign', ending='ed', weight=197, is_name=False)
    >>> choose_terms(None, "and the of", "en")
    []
    """
    common = list_common(language)
    words = Counter(_join_characters(tokenize(text)))
    for word in _join_characters(tokenize(title or "")):
        words[word] += TITLE_COUNT
    counts: dict[str, int] = {}
    forms: dict[str, str] = {}
    for word, count in words.items():
        if len(word) > 1 and word not in common:
            term = _cut(word)
            if term not in counts or count > words[forms[term]]:
                forms[term] = word
            counts[term] = counts.get(term, 0) + count
    # The text begins a sentence, whatever the headline ends with.
    names = {_cut(name) for name in find_names(f"{title or ''}.\n{text}") or ()}
    terms = [
        Term(term, forms[term][len(term) :], 100 + round(REPEATED * math.log(count)), term in names or is_number(term))
        for term, count in counts.items()
    ]
    terms.sort(key=lambda found: -found.weight - NAMED * found.is_name)
    return terms[:TERMS]


def _cut(word: str) -> str:
    return word if word[0].isdigit() else word[:STEM]


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
