"""Organizations among the capitalised words: known, by a telling word, by an acronym in brackets, teams."""

import re
from bisect import bisect_left

from flows.lexicon import derived, gather_words, languages, list_uses
from flows.text.naming.gazetteer import look_up
from flows.text.naming.name_words import Kind, known_organizations
from flows.text.naming.names import Draft, Link, Words

OPENING_MARKS = "«„“"
# A name of a few words in marks, without a stop or comma.
IN_MARKS = re.compile(r"[«„“]\s?(\w[^«»„“”\".,!?\n]{0,48}\w)\s?[»“”]")
LONGEST_NOUN = 20  # characters
TOUCHING = (Link.SPACE, Link.AMPERSAND)
LONGEST = 9  # words of a name
# What is no name by itself: "the Association".
NO_NAME = (
    Kind.COMPANY
    | Kind.HEAD
    | Kind.PUBLIC
    | Kind.LEADING
    | Kind.SUBJECT
    | Kind.MODIFIER
    | Kind.FEATURE
    | Kind.BEFORE
    | Kind.STOP
)
ENDS = Kind.HEAD | Kind.PUBLIC | Kind.COMPANY
BARS = Kind.ROLE | Kind.HONORIFIC | Kind.STOP
INNER = (Link.SPACE, Link.PARTICLE, Link.AMPERSAND)


def find_known(words: Words, first: int, last: int) -> Draft | None:
    """Find an organization known by name that begins at a word, the longest first.

    >>> from flows.text.naming.names import read_words
    >>> find_known(read_words("New York Times staff"), 0, 2).name
    'New York Times'
    """
    names, openers = known_organizations()
    if words.word[first] in openers:
        for end in range(min(last, first + 3), first, -1):
            surface = words.surface(first, end)
            if surface in names:
                return words.draft(first, end, "organization", "known", names[surface])
    name = names.get(words.word[first])
    return words.draft(first, first, "organization", "known", name) if name else None


def _continue_with_subject(words: Words, last: int, limit: int) -> int:
    """Take in "of Foreign Affairs and Trade" behind "Ministry", "of California" behind "University"."""
    while last < min(limit, len(words.word) - 1):
        link, kind = words.link[last], words.kind[last + 1]
        is_subject = kind & Kind.SUBJECT and not kind & Kind.PARTICLE
        follows = link in TOUCHING and (is_subject or not kind & (BARS | Kind.GIVEN | Kind.COMPANY))
        is_listed = link in {Link.AND, Link.COMMA} and is_subject and words.kind[last] & Kind.SUBJECT
        if not follows and not is_listed:
            break
        last += 1
    return last


def find_led(words: Words, first: int) -> Draft | None:
    """Find "Bank of Canada", "Ministry of Foreign Affairs": a leading word, of, and what follows.

    It leaves "Bank of the river" alone: what follows must have a capital.

    >>> from flows.text.naming.names import read_words
    >>> find_led(read_words("the Ministry of Health and Sports of Ruritania"), 0).name
    'Ministry of Health and Sports'
    """
    if not words.kind[first] & Kind.LEADING or words.link[first] != Link.OF:
        return None
    if words.kind[first + 1] & (BARS | Kind.GIVEN) & ~Kind.MODIFIER and not words.kind[first + 1] & Kind.SUBJECT:
        return None
    last = _continue_with_subject(words, first + 1, first + LONGEST)
    return words.draft(first, last, "organization", "leading_head")


def find_headed(words: Words, first: int, last: int) -> Draft | None:
    """Find the name that begins at a word and is ended by a telling word: "Valdai Discussion Club", "Zed Corp.".

    The demonym before a public body is no part of its name; a telling word alone ("the University") is no name.

    >>> from flows.text.naming.names import read_words
    >>> find_headed(read_words("Valdai Discussion Club"), 0, 2).name, find_headed(read_words("University"), 0, 0)
    ('Valdai Discussion Club', None)
    """
    kinds = words.kind
    end = -1
    for index in range(first, min(last, first + LONGEST) + 1):
        if index > first and kinds[index] & BARS and not kinds[index] & (Kind.HEAD | Kind.SUBJECT):
            break
        if index > first and kinds[index] & ENDS:
            end = index
    if end < 0 or _is_person_instead(words, first, end):
        return None
    if kinds[end] & Kind.PUBLIC and kinds[first] & Kind.DEMONYM and not (kinds[end] & Kind.HEAD and end > first + 1):
        return None
    rule = "company" if kinds[end] & Kind.COMPANY else "head"
    if kinds[end] & Kind.LEADING and words.link[end] == Link.OF and not kinds[end + 1] & BARS:
        end = _continue_with_subject(words, end + 1, end + LONGEST)
    return words.draft(_beginning(words, first, rule), end, "organization", rule)


def _beginning(words: Words, first: int, rule: str) -> int:
    """Go back over "Securities and" before "Exchange Commission", over "Banks of" before "Florida Inc."."""
    link = words.link[first - 1] if first else Link.NONE
    is_first = first > 0 and words.lower[first - 1] == "first"
    if is_first and rule == "company" and link in {Link.SPACE, Link.OF}:
        return first - 1  # First of Norwood Corp.
    is_pair = link == Link.AND and words.kind[first - 1] & Kind.SUBJECT
    is_of_place = link == Link.OF and rule == "company" and _is_country_or_state(words.word[first])
    if not is_pair and not is_of_place:
        return first
    begin = first - 1
    if words.kind[begin] & BARS:
        return first
    while (
        begin > 0 and first - begin < LONGEST and words.link[begin - 1] in TOUCHING and not words.kind[begin - 1] & BARS
    ):
        begin -= 1
    return begin


def _is_person_instead(words: Words, first: int, end: int) -> bool:
    """A given name and one word more is a person, "Ann Church", unless the word is a company's suffix."""
    kind = words.kind[first]
    return (
        end == first + 1
        and bool(kind & Kind.GIVEN)
        and not kind & Kind.AMBIGUOUS
        and not words.kind[end] & Kind.COMPANY
    )


def _is_country_or_state(name: str) -> bool:
    return any(place.kind != "city" for place in look_up(name)[:1])


def find_partners(words: Words, first: int, last: int) -> Draft | None:
    """Find a company whose name ends behind an ampersand with a word for partners: "Quomby & Sons", "Trant & Co".

    It leaves two people alone, "Ann & Bob", and headings, "Arts & Culture": most ampersands join what is no name.

    >>> from flows.text.naming.names import read_words
    >>> find_partners(read_words("Quomby & Sons"), 0, 1).name, find_partners(read_words("Arts & Culture"), 0, 1)
    ('Quomby & Sons', None)
    """
    at = words.link.index(Link.AMPERSAND, first, last)
    if (
        words.lower[at + 1] not in gather_words("organizations", "partners")
        or at - first >= LONGEST
        or words.shouted[first]
    ):
        return None
    if any(kind & BARS for kind in words.kind[first : at + 1]):
        return None
    end = at + 1
    while end < last and words.link[end] in TOUCHING and words.kind[end + 1] & Kind.COMPANY:
        end += 1
    return words.draft(first, end, "organization", "company")


def find_acronym(words: Words, index: int, named: Draft | None) -> tuple[Draft | None, Draft] | None:
    """Find an acronym in brackets behind the name it stands for; the name, too, where only its letters show it.

    >>> from flows.text.naming.names import read_words
    >>> words = read_words("The Popular Ruritanian Army (PRA) said so.")
    >>> [draft.name for draft in find_acronym(words, 4, None)]
    ['Popular Ruritanian Army', 'Popular Ruritanian Army']
    """
    acronym = words.word[index].rstrip(".")
    closing = words.text[words.end(index) : words.end(index) + 1]
    if closing not in {")", "]"} or not 2 <= len(acronym) <= 8 or not acronym.isupper() or index == 0:
        return None
    if words.link[index - 1] not in {Link.PARENTHESIS, Link.OPENING}:
        return None
    if named and named.kind == "organization" and named.last == index - 1 and _stands_for(acronym, named.name):
        return None, words.draft(index, index, "organization", "acronym", named.name)
    first, letters = index, acronym
    while first > 0 and letters and words.word[first - 1][0] == letters[-1] and index - first < LONGEST:
        if first < index and words.link[first - 1] not in {*INNER, Link.OF, Link.AND, Link.IN}:
            break
        first, letters = first - 1, letters[:-1]
    if letters or words.kind[first] & Kind.STOP:
        return None
    name = words.draft(first, index - 1, "organization", "acronym")
    return name, words.draft(index, index, "organization", "acronym", name.name)


def _stands_for(acronym: str, name: str) -> bool:
    """Say whether an acronym's letters stand in the name in that order, about one for each word.

    >>> _stands_for("ACE", "Annual Conference and Exhibition"), _stands_for("OTRKB", "Oshkosh Truck Corp")
    (True, False)
    """
    if acronym[0] != name[0].upper() or len(acronym) > name.count(" ") + 2:
        return False
    letters = iter(name.upper())
    return all(letter in letters for letter in acronym)


@derived
def _behind() -> re.Pattern[str]:
    """What stands behind an organization: "shares", "'s shares", "said it"."""
    phrases = sorted({phrase for one in languages().values() for phrase in one.organizations.behind})
    return re.compile(rf"(?:['’]s)? ({'|'.join(map(re.escape, phrases))})\b(?!['’])")


@derived
def _hints() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The first three characters of what stands behind an organization, the last ones of what stands before."""
    behind = {phrase[:3] for one in languages().values() for phrase in one.organizations.behind}
    before = {word[-3:] for word in list_uses("organizations", "kinds", "c")}
    holding = {f"{word[-2:]} {of}" for word in gather_words("organizations", "holdings") for of in ("of", "in")}
    return frozenset(behind | {f"s {phrase[0]}" for phrase in behind}), frozenset(before), frozenset(holding)


def may_be_told(words: Words, first: int, last: int) -> bool:
    """Say whether it is worth while to look for what tells an organization beside words: for most it is not."""
    behind, before, holding = _hints()
    end, start, text = words.start[last] + len(words.word[last]) + 1, words.start[first], words.text
    return (
        text[end : end + 3] in behind or text[start - 4 : start - 1] in before or text[start - 6 : start - 1] in holding
    )


def find_by_cue(words: Words, first: int, last: int) -> Draft | None:
    """Find an organization among unknown words by the words beside it: "the brewer Quomby", "shares of Norwood Steel".

    It leaves alone what stands behind a role, and what a place or a person may do as well: "Quomby said".

    >>> from flows.text.naming.names import read_words
    >>> texts = ("the brewer Quomby said", "shares of Quomby fell", "Quomby said it would", "Quomby said that")
    >>> [find_by_cue(read_words(text), 0, 0) is not None for text in texts]
    [True, True, True, False]
    """
    if last - first >= LONGEST or any(kind & (BARS | Kind.DEMONYM) for kind in words.kind[first : last + 1]):
        return None
    link, kinds = words.link, words.kind
    is_left = first > 0 and link[first - 1] == Link.SPACE and not kinds[first - 1] & (BARS | Kind.DEMONYM)
    if is_left or len(words.word[last]) < 2 or Link.AMPERSAND in {link[first - 1], link[last]}:
        return None  # what is left of a longer name: "S&P"
    if all(kind & NO_NAME for kind in kinds[first : last + 1]) or _is_country_or_state(words.surface(first, last)):
        return None
    is_told = _is_told_before(words, first) or _is_told_behind(words, first, last)
    return words.draft(first, last, "organization", "cue") if is_told else None


def _is_told_before(words: Words, first: int) -> bool:
    before, end = words.before(first), words.start[first] - 1
    if before in {"of", "in"}:
        pieces = words.text[max(0, end - 24) : end - 3].rsplit(None, 1)
        return bool(pieces) and pieces[-1].lower() in gather_words("organizations", "holdings")
    return before in list_uses("organizations", "kinds", "c") and words.text[end - len(before)].islower()


def _is_told_behind(words: Words, first: int, last: int) -> bool:
    """Say so, but for what begins a sentence before a noun: "Local shares", "Veteran Padua striker"."""
    end = words.end(last)
    found = _behind().match(words.text, end)
    if not found:
        return False
    if " " in found[1] or words.text[end] != " " or words.before(first):  # a verb, "'s shares"
        return True
    return (
        words.word[first].isupper()
        if first == last
        else not any(kind & Kind.PLACE for kind in words.kind[first : last + 1])
    )


def find_in_marks(words: Words, language: str) -> list[Draft]:
    """Find the organizations whose names stand in quotation marks behind a word for one: «Коммерсантъ», „Die Quomben“.

    >>> from flows.text.naming.names import read_words
    >>> texts = ("газета «Полдень Норвуда» пишет", "он сказал «Полдень»", "партия «Мы уходим.»")
    >>> [[draft.name for draft in find_in_marks(read_words(text), "ru")] for text in texts]
    [['Полдень Норвуда'], [], []]
    """
    nouns = list_uses("organizations", "kinds", "c", language)
    if not nouns or not any(mark in words.text for mark in OPENING_MARKS):
        return []
    found = []
    for match in IN_MARKS.finditer(words.text):
        noun = words.text[max(0, match.start() - LONGEST_NOUN) : match.start()].rsplit(None, 1)
        if not noun or noun[-1].lower() not in nouns:
            continue
        start, end = match.span(1)
        first, last = bisect_left(words.start, start), bisect_left(words.start, end) - 1
        if first <= last and words.start[first] == start:
            found.append(Draft(first, last, start, end, "organization", match[1], "organization.in_marks"))
    return found
