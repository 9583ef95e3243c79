"""The shape of a person's name, judged without a list of names."""

import re

from flows.text.dating.calendar import month_of
from flows.text.naming.name_words import Kind, kinds_of
from flows.text.readers.byline_words import byline_words

# Words of one name, particles and suffixes not counted.
LONGEST_NAME = 4
# Letters of a surname in capitals behind a first name: what is shorter are initials of a paper.
SHORTEST_SURNAME = 4


def is_person_name(text: str) -> bool:
    """Whether the text has the shape of one person's name: two to four capitalised words, with particles.

    >>> [is_person_name(t) for t in ("Ana Ruiz", "LUDWIG VAN DER BERG", "J. R. Ortiz Jr.", "Harbour fees rise", "Ana")]
    [True, True, True, False, False]
    """
    return count_name_words(text) >= 2


def may_open_name(line: str) -> bool:
    """Whether a line's first two words could be a name's: a look that most lines are done with.

    >>> [may_open_name(line) for line in ("Ana Ruiz | 3 May", "Dr. Ana Ruiz", "Harbour fees", "The Fees", "Ana")]
    [True, True, False, False, False]
    """
    first, _, rest = line.partition(" ")
    if not rest or not first[:1].isupper():
        return False
    second = rest.split(" ", 1)[0]
    words = byline_words()
    if not second[:1].isupper() and second[:2] not in _ELIDED and bare_word(second) not in words.particles:
        return False
    bare = bare_word(first)
    return bare not in words.roles and (bare not in words.not_in_names or bare in words.names_too)


def count_name_words(text: str) -> int:
    """How many words of a name the text is; 0 where it is none."""
    words = text.split(" ")
    known = byline_words()
    if (
        not 1 <= len(words) <= LONGEST_NAME + 4
        or len(text) > 60
        or not known.paper_words.isdisjoint((words[0].lower(), words[-1].lower()))
    ):
        return 0
    shouts = text.isupper() or all(word.isupper() or word[:2] in _ELIDED for word in words)
    count = 0
    for number, word in enumerate(words):
        bare = bare_word(word)
        if not _NAME_WORD.fullmatch(word) or _DOMAIN.fullmatch(word):
            return 0
        if bare in known.particles and 0 < number < len(words) - 1:
            continue
        if (number and bare in known.name_suffixes) or (number == 0 and bare in known.name_titles):
            continue
        if (
            not (word[0].isupper() or (word[:2] in _ELIDED and word[2:3].isupper()))
            or (bare in known.not_in_names and not _is_name_too(bare, number, words))
            or bare in known.roles
            or (bare in month_of() and len(words) == 1)
        ):
            return 0
        # Capitals among other letters are an organization's ("BBC News"), but for initials ("JD Ortiz") and for a
        # surname that an agency's style sets in capitals ("Ana ORTIZ").
        is_surname = (
            count > 0
            and number == len(words) - 1
            and len(word) >= SHORTEST_SURNAME
            and words[0][1:].strip(".").islower()
        )
        if not shouts and len(word) > 2 and word.isupper() and "." not in word and "-" not in word and not is_surname:
            return 0
        count += 1
    return count if count <= LONGEST_NAME else 0


def _is_name_too(bare: str, number: int, words: list[str]) -> bool:
    """Whether a word that opens sentences is a name here: "Peter Read" behind a given name, "April Ruiz"."""
    if bare not in byline_words().names_too or len(words) == 1:
        return False
    first = words[0]
    return is_given_name(first) if number else bare in month_of()


def opens_with_given_name(name: str) -> bool:
    """Whether the first word of a name is a frequent given name.

    >>> opens_with_given_name("Anna Ruiz"), opens_with_given_name("Harbour Fees")
    (True, False)
    """
    return is_given_name(name.split(" ", 1)[0])


def is_given_name(word: str) -> bool:
    """Whether a word is a frequent given name; of a double name ("Karl-Heinz") the first half counts.

    >>> is_given_name("ANNA"), is_given_name("Ann-Marie"), is_given_name("Harbour")
    (True, True, False)
    """
    first = word.partition("-")[0].lower()
    return first in byline_words().given_names or (first != "" and bool(kinds_of(first.capitalize()) & Kind.GIVEN))


def bare_word(word: str) -> str:
    """A word in lower case, without the marks around it."""
    return word.strip(".,:;()[]'’\"").lower()


# "d'Affisio", "l'Ouverture": the capital stands behind the elided word.
_ELIDED = frozenset({"d'", "l'", "d’", "l’"})
# "SN.AT", "Ledger.example": a site.
_DOMAIN = re.compile(r"[^\W\d_]{2,}\.(?:[A-Z]{2,}|[a-z]{2,})")
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_.'’-]*(?:[.'’-][^\W\d_]*)*,?")
