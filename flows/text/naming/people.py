"""People among the capitalised words: behind a role, by a given name, by initials, beside a verb of speaking."""

import re

from flows.lexicon import derived, gather_words, list_roles, list_uses
from flows.text.naming import surnames
from flows.text.naming.gazetteer import look_up
from flows.text.naming.name_words import Kind, word_kinds
from flows.text.naming.names import Draft, Link, Words
from flows.text.naming.settling import find_container

LONGEST = 5  # words of a name
TITLES = Kind.ROLE | Kind.HONORIFIC
IN_ROLE = TITLES | Kind.MODIFIER
# What ends a name.
BARS = Kind.STOP | Kind.ROLE | Kind.HONORIFIC | Kind.COMPANY | Kind.DEMONYM
OTHER_THINGS = Kind.HEAD | Kind.PUBLIC | Kind.LEADING | Kind.FEATURE
WITHIN_NAME = (Link.SPACE, Link.PARTICLE, Link.CLOSING)
BEFORE_SUFFIX = (Link.SPACE, Link.COMMA)
# What a name that no list knows may not hold.
NO_PERSON = BARS | Kind.MODIFIER | OTHER_THINGS | Kind.SUBJECT
AGE = re.compile(r",? (?:\(?\d\d\)?[,.;) ]|aged \d)")
INVERTED = frozenset({"said", "says", "added"})
LISTING = (Link.COMMA, Link.AND)
NUMERAL = re.compile(r"[IVX]{2,5}")  # Henry VIII
MINUTE = re.compile(r" \(\d{1,3}(?:st|nd|rd|th)\b")  # when a player scored
BEHIND_LISTED = re.compile(r",|\.?(?:\n|$)| and |\)")  # what follows a name in a list of names
BEHIND_NAME = frozenset({" ", ",", "."})  # where a verb, an age or the end of the sentence may follow


def end_of_name(words: Words, first: int, last: int) -> int:
    """Find the last word of a person's name that begins at a word; particles and initials belong to it.

    >>> from flows.text.naming.names import read_words
    >>> words = read_words("Ursula von der Leyen President Barack H. Obama Jr. Bashar al-Assad")
    >>> end_of_name(words, 0, 6), end_of_name(words, 3, 6), end_of_name(words, 7, 8)
    (1, 6, 8)
    """
    end = first
    while end < last and end - first < LONGEST and _continues(words, first, end):
        end += 1
    while end > first and (words.kind[end] & Kind.INITIAL or words.lower[end] in list_uses("people", "particles", "c")):
        end -= 1
    if (
        end + 1 < len(words.word)
        and words.lower[end + 1] in list_uses("people", "suffixes", "n")
        and words.link[end] in BEFORE_SUFFIX
    ) or (end + 1 < len(words.word) and words.link[end] == Link.SPACE and NUMERAL.fullmatch(words.word[end + 1])):
        end += 1
    return end


def _continues(words: Words, first: int, end: int) -> bool:
    """Say whether the word behind the word `end` still belongs to the name that begins at `first`."""
    kind, before = words.kind[end + 1], words.kind[end]
    if words.link[end] not in WITHIN_NAME or words.lower[end] in list_uses("people", "suffixes", "n"):
        return False
    if kind & BARS and not (
        words.lower[end + 1] in gather_words("people", "surnames_too") and end == first and before & Kind.GIVEN
    ):
        return surnames.goes_on_with_particle(words, end)
    if before & Kind.INITIAL:
        return words.start[end + 1] > words.end(end) or len(words.word[end + 1]) > 2
    if kind & OTHER_THINGS and end == first and not before & Kind.GIVEN:
        return False
    if end > first and (kind & OTHER_THINGS or (words.shouted[first] and not _is_given_only(before))):
        return False
    # A change to capitals inside a name is the end of it, but for short words: "Zed MOSCOW", "Ed MOSS".
    is_short = len(words.word[end]) < 4 or len(words.word[end + 1]) < 4
    return is_short or words.word[end + 1].isupper() == words.word[end].isupper()


def _is_given_only(kind: int) -> bool:
    return bool(kind & Kind.GIVEN) and not kind & Kind.STOP


def _draft(words: Words, first: int, last: int, rule: str, role: str | None = None) -> Draft:
    start, end = words.start[first], words.end(last)
    name = words.text[start:end]
    if "]" in name:
        start -= words.text[start - 1 : start] == "["
        name = name.replace("]", "").replace("[", "")
    return Draft(first, last, start, end, "person", name, f"person.{rule}", role)


def find_titled(words: Words, first: int, last: int, lead: int) -> Draft | None:
    """Find the person behind a role or a polite form that begins at a word.

    lead: where the words before it that belong to the role begin ("Russian" President).

    >>> from flows.text.naming.names import read_words
    >>> words = read_words("Ruritanian Prime Minister [Ilya] Moss")
    >>> draft = find_titled(words, 1, 4, lead=0)
    >>> draft.name, draft.role, words.text[draft.start : draft.end]
    ('Ilya Moss', 'Ruritanian Prime Minister', '[Ilya] Moss')
    """
    kinds, links = words.kind, words.link
    index, title = first, -1
    while (
        index <= last
        and index - first < LONGEST + 2
        and kinds[index] & IN_ROLE
        and not _is_name_already(words, index, first)
    ):
        if kinds[index] & TITLES:
            title = index
        index += 1
    if title < 0 or title + 1 > last:
        return None
    name = title + 1
    if words.lower[name] in list_uses("people", "suffixes", "n"):
        return None
    if kinds[title] & Kind.GIVEN and title == first and end_of_name(words, name, last) == name:
        return None  # Dean Moss is a full name, Dean Zed Moss has an office
    if (
        kinds[name] & (Kind.STOP | Kind.DEMONYM | Kind.COMPANY | OTHER_THINGS | Kind.MODIFIER)
        and not kinds[name] & Kind.GIVEN
        and not (name < last and surnames.goes_on_with_particle(words, title))
    ):
        return None
    end = end_of_name(words, name, last)
    if end == name and not kinds[title] & Kind.HONORIFIC and _is_no_surname(words, name):
        return None
    if kinds[title] & Kind.HONORIFIC:
        return _draft(words, name, end, "honorific")
    if links[title] not in {Link.SPACE, Link.OPENING}:
        return None
    return _draft(words, name, end, "role", words.surface(lead, title))


def _is_no_surname(words: Words, index: int) -> bool:
    """Say whether a single word behind a role is no name: Chief Product Officer, PRESIDENT CALLED."""
    if words.link[index] == Link.SPACE and words.kind[index + 1] & Kind.ROLE:
        return True
    if words.shouted[index] and words.word[index].endswith(("ED", "ING")):
        return True
    return _is_known_place(words.word[index])


def _is_known_place(word: str) -> bool:
    return any(place.kind != "city" or place.population > 1_000_000 for place in look_up(word)[:1])


def _is_name_already(words: Words, index: int, first: int) -> bool:
    """A word such as Grant or Dean that stands behind a title is the name."""
    return index > first and bool(words.kind[index - 1] & TITLES) and bool(words.kind[index] & Kind.GIVEN)


def find_by_given_name(words: Words, first: int, last: int) -> Draft | None:
    """Find a person by a given name, or by initials, and at least one word more.

    >>> from flows.text.naming.names import read_words
    >>> find_by_given_name(read_words("John F. Moss"), 0, 2).name, find_by_given_name(read_words("John"), 0, 0)
    ('John F. Moss', None)
    """
    if words.kind[first] & Kind.WHOLE:
        return _draft(words, first, first, "shape", _role_before(words, first))
    if first >= last:
        return None
    is_family = words.kind[first] & Kind.FAMILY and words.link[first] == Link.SPACE
    is_family = is_family and surnames.is_family_first(words.word[first], words.word[first + 1])
    if is_family and not look_up(words.surface(first, first + 1)):
        return _draft(words, first, first + 1, "shape", _role_before(words, first))
    if not words.kind[first] & (Kind.GIVEN | Kind.INITIAL):
        return None
    if words.shouted[first] and words.lower[first] in gather_words("people", "given_names_too"):
        return None
    by_initials = words.kind[first] & Kind.INITIAL
    end = end_of_name(words, first, last)
    if by_initials and end == first + 1 and _is_known_place(words.word[end]):
        return None
    if end == first or all(words.kind[index] & Kind.INITIAL for index in range(first, end + 1)):
        return None
    return _draft(words, first, end, "initials" if by_initials else "given_name", _role_before(words, first))


@derived
def small_roles() -> frozenset[str]:
    """Roles as they stand in small letters before a name."""
    return list_roles("t") | list_roles("s")


@derived
def role_endings() -> frozenset[str]:
    """Last two letters of the roles: most words before a name are none, and two letters tell."""
    return frozenset(word[-2:] for word in small_roles())


def _role_before(words: Words, first: int) -> str | None:
    """Find a role in small letters before a name: "spokesman Zed Moss"."""
    start = words.start[first]
    if start < 3 or words.text[start - 3 : start - 1] not in role_endings():
        return None
    before = words.before(first) if words.text[start - 2].islower() else ""
    begin = start - 1 - len(before)
    return before if before in small_roles() and words.text[begin : begin + 1].islower() else None


def find_beginning(words: Words, first: int, last: int) -> Draft | None:
    """Find a name that no list knows at the beginning of a chain: behind a role, with a particle, before a country.

    >>> from flows.text.naming.names import read_words
    >>> find_beginning(read_words("as goalkeeper Zed Miller fell"), 0, 1).name  # Miller is a town as well
    'Zed Miller'
    >>> find_beginning(read_words("Zoran ul-Haq fell"), 0, 1).rule_id, find_beginning(read_words("Zed Miller"), 0, 1)
    ('person.shape', None)
    """
    has_particle = words.link[first] == Link.PARTICLE and surnames.has_telling_particle(words, first, first + 1)
    role = _role_before(words, first)
    if not role and (not has_particle or words.before(first) == "the"):
        # The last word is a town as well: "said Zed Miller", "8. Zed Miller (Canada)".
        is_alone = last - first in {1, 2} and not any(kind & NO_PERSON for kind in words.kind[first : last + 1])
        is_person = is_alone and (_is_said(words, first, last) or _competes(words, last))
        return _draft(words, first, last, "cue") if is_person else None
    end = end_of_name(words, first, last)
    return _draft(words, first, end, "role" if role else "shape", role) if end > first else None


def find_by_cue(words: Words, first: int, last: int, previous: Draft | None = None) -> Draft | None:
    """Find a person among unknown words by what stands beside them: a role in small letters, a verb of speech, an age.

    previous: the name that was found before; in a list of people a name of two words is one more.

    >>> from flows.text.naming.names import read_words
    >>> find_by_cue(read_words("so spokesman Zed Moss"), 0, 1).role
    'spokesman'
    >>> find_by_cue(read_words("Zed Moss, 34, left"), 0, 1).name
    'Zed Moss'
    """
    if last - first >= LONGEST - 1 or words.word[last].isdigit():
        return None
    role = _role_before(words, first)
    if role and (last > first or word_kinds().get(role, 0) & Kind.ROLE):
        return _draft(words, first, last, "role", role)
    if first == last or any(kind & NO_PERSON for kind in words.kind[first : last + 1]):
        return None
    if _has_shape(words, first, last):
        return _draft(words, first, last, "shape")
    if words.lower[first] in list_roles("s") and first + 1 < last:  # Broker Zed Moss
        first += 1
    if last - first < 3 and (_competes(words, last) or _is_listed(words, first, last, previous)):
        return _draft(words, first, last, "list")
    return _draft(words, first, last, "cue") if _speaks(words, first, last) and words.before(first) != "the" else None


def _speaks(words: Words, first: int, last: int) -> bool:
    """Say whether a verb of speech stands beside words, or an age behind them; what says "it" or "its" is no person."""
    end = words.end(last)
    rest = words.text[end : end + 24]
    if rest[:1] not in BEHIND_NAME:
        return False
    if words.after(last) in gather_words("people", "verbs") and " it " not in rest and " its " not in rest:
        return True
    return _is_said(words, first, last) or AGE.match(rest) is not None


def _is_said(words: Words, first: int, last: int) -> bool:
    """Say whether "said" stands before words, and their clause ends behind them: “…,” said Zed Moss."""
    return words.text[words.end(last) : words.end(last) + 1] in {",", "."} and words.before(first) in INVERTED


def _competes(words: Words, last: int) -> bool:
    """Say whether a country in brackets, or the minute of a goal, follows: "Zed Moss (Canada)", "Zed Moss (22nd)"."""
    if words.link[last] == Link.PARENTHESIS:
        return any(place.kind == "country" for place in find_container(words, last))
    return MINUTE.match(words.text, words.end(last)) is not None


def _is_listed(words: Words, first: int, last: int, previous: Draft | None) -> bool:
    """Say whether a name stands in a list behind a person with a full name: "Ann Lee, Zed Moss and Quin Trant"."""
    return (
        previous is not None
        and previous.last == first - 1
        and previous.kind == "person"
        and " " in previous.name
        and words.link[first - 1] in LISTING
        and BEHIND_LISTED.match(words.text, words.end(last)) is not None
    )


def is_about_person(words: Words, first: int, last: int) -> bool:
    """Say whether the words beside a name speak of a person: a role before it, a verb of speech, an age.

    >>> from flows.text.naming.names import read_words
    >>> [is_about_person(read_words(text), 0, 1) for text in ("spokesman Mike Lake left", "Mike Lake froze")]
    [True, False]
    """
    return _role_before(words, first) is not None or _speaks(words, first, last)


def _has_shape(words: Words, first: int, last: int) -> bool:
    """Say whether unknown words are a name by a particle, or by the shape of the surname."""
    is_person = surnames.has_telling_particle(words, first, last) or (
        last == first + 1 and words.link[first] == Link.SPACE and surnames.is_surname_shape(words.word[last])
    )
    return is_person and words.before(first) != "the"
