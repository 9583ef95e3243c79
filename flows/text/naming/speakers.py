"""People whom only their speech gives away: names that no list knows, beside a quotation or before "who".

Observed: the given names of the world are in no list, but a name of two words that says something is a person's, in any
language; and so, in English, is one that a clause with "who" follows. A single word that says something may be a firm's
name, but of a firm nobody says "he". Quotations are read first, with the names that
are known; what they found is added here, wherever it stands in the text.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable

from flows.text.naming.gazetteer import look_up
from flows.text.naming.name_words import POSSESSIVES, take_apart
from flows.text.naming.people import NO_PERSON
from flows.text.patterns import compile_pattern
from flows.text.values import Mention, Quote
from flows.text.words.understood import Understood

# A text names no more new people than this; more is a list, not a report.
MOST_NAMES = 100
# Occurrences of one name that are looked for.
MOST_PLACES = 200

# Several words, or one of some length.
_NAME = re.compile(r"[^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+){1,3}|[^\W\d_][\w'’-]{2,30}")
_BEFORE_WHO = compile_pattern(r"(\p{Lu}[\p{L}\pM'’-]+(?: \p{Lu}[\p{L}\pM'’-]+){1,2}), who ")
_WORD_CHARACTER = re.compile(r"\w")


def add_people(understood: Understood, quotes: Iterable[Quote]) -> None:
    """Add the people that speak, or that "who" follows, to the names that are known of a text.

    Leaves alone what is known by another kind, single words that no pronoun stands for, and names with a word of an
    organization or a country in it. A shorter mention inside a full name (a place's, by mistake) gives way to it.

    >>> understood = Understood("Zelda Quomby, who mends nets, left. Quomby will be back.", "en")
    >>> add_people(understood, [])
    >>> [(m.name, m.start, m.end, m.rule_id) for m in understood.names.all]
    [('Zelda Quomby', 0, 12, 'person.who'), ('Zelda Quomby', 36, 42, 'person.surname')]
    """
    text, names = understood.text, understood.names
    candidates = _list_candidates(text, quotes)
    if not candidates or candidates.keys() <= {person.name for person in names.people}:
        return  # all are known, as a rule
    known = {mention.name.casefold() for mention in names.mentions if mention.kind != "place"}
    new: dict[str, str] = {}
    for name, rule_id in candidates.items():
        if len(new) < MOST_NAMES and name.casefold() not in known and may_be_new(name):
            new[name] = rule_id
    if not new:
        return
    added = [mention for name, rule_id in new.items() for mention in _find_all(text, name, name, rule_id)]
    merged = _merge(names.all, added)
    # A surname stands for the full name only where one person bears it.
    surnames: dict[str, str | None] = {}
    for mention in merged:
        if mention.kind == "person" and " " in mention.name:
            surname = mention.name.rsplit(" ", 1)[1]
            surnames[surname] = mention.name if surnames.get(surname, mention.name) == mention.name else None
    tied = [
        mention
        for surname, full_name in surnames.items()
        if full_name in new
        for mention in _find_all(text, surname, full_name, "person.surname")
    ]
    names.tell(_merge(tied, merged))


def _list_candidates(text: str, quotes: Iterable[Quote]) -> dict[str, str]:
    """Names to the rule that speaks for them, each once."""
    found: dict[str, str] = {}
    single: dict[str, set[bool]] = {}
    for quote in quotes:
        if quote.speaker and " " in quote.speaker:
            found[quote.speaker] = "person.speaker"
        elif quote.speaker and quote.cue:
            single.setdefault(quote.speaker, set()).add(quote.speaker_method == "pronoun")
    for name, by_pronoun in single.items():
        if len(by_pronoun) == 2:  # named beside one quotation, "he" beside another
            found[name] = "person.pronoun"
    if ", who " in text:
        for match in _BEFORE_WHO.finditer(text):
            found.setdefault(match.group(1), "person.who")
    return found


def may_be_new(name: str) -> bool:
    """Whether one word or several can be the name of a person that no list knows.

    >>> names = ("Zelda Quomby", "Quomby", "Quomby Ministry", "New York", "QBC")
    >>> [may_be_new(name) for name in names]
    [True, True, False, False, False]
    """
    if not _NAME.fullmatch(name) or name.isupper() or name.endswith(POSSESSIVES) or look_up(name):
        return False
    words = name.split()
    pieces = [take_apart(word) for word in words]
    is_written_as_name = words[0][0].isupper() and words[-1][0].isupper() and all(pieces)
    return is_written_as_name and not any(piece.kind & NO_PERSON for word in pieces for _, piece in word)


def _find_all(text: str, surface: str, name: str, rule_id: str) -> list[Mention]:
    """A name, as whole words, wherever it stands."""
    found, start = list[Mention](), text.find(surface)
    while start >= 0 and len(found) < MOST_PLACES:
        end = start + len(surface)
        if not _WORD_CHARACTER.match(text, end) and not (start and _WORD_CHARACTER.match(text, start - 1)):
            found.append(Mention("person", name, start, end, None, None, None, None, None, None, None, rule_id))
        start = text.find(surface, end)
    return found


def _merge(weaker: Iterable[Mention], stronger: Iterable[Mention]) -> list[Mention]:
    """All of the stronger mentions, and those weaker ones that overlap none of them, in order."""
    kept: list[Mention] = []
    for mention in sorted(stronger, key=lambda mention: (mention.start, -mention.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    starts, ends = [mention.start for mention in kept], [mention.end for mention in kept]
    for mention in weaker:
        at = bisect_left(ends, mention.start + 1)
        if at == len(starts) or starts[at] >= mention.end:
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.start)
