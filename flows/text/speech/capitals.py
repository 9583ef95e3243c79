"""Whether words with capitals name somebody who speaks: lone words, and names of works between quote marks.

Sentences begin with capitals, and wire copy may have no others. Of what stands in marks, the word right before the mark
tells (the film “…”, host of “…”, NBC’s “…”, known as “…”), together with the capitals of the words inside.
"""

import re
from collections.abc import Iterator
from typing import Literal

from flows.lexicon import derived
from flows.rules.gazetteer import CAPITAL_ALIASES
from flows.rules.letters import CAPITAL
from flows.text.naming.name_words import Kind, known_organizations, word_kinds
from flows.text.speech.quote_spans import QuoteSpan
from flows.text.words.clause import Clause
from flows.text.words.known_words import KnownWords, known_words

# Characters on either side in which the same word in small letters shows that it is no name.
_EVIDENCE_REACH = 2000
# Characters before a word in which its full name is looked for, and how many places of the word are looked at.
FULL_NAME_REACH = 3000
_PLACES_OF_A_NAME = 8
# A capitalised word; bounded.
CAPITALISED = rf"[{CAPITAL}][\w'’-]{{1,30}}"
_NAME_BEFORE = re.compile(rf"\b{CAPITALISED}(?: [{CAPITAL}]\.)?$")
# It’s, I'm, Moss’s without what she owns, D-Ohio behind a senator's name.
_CONTRACTION = re.compile(r"['’](?:s|m|d|t|re|ve|ll)$|^[DRI]-[A-Z]")


def judge_lone_word(
    clause: Clause, number: int, *, has_title: bool = False
) -> Literal["name", "description", "nothing"]:
    """Judge a capitalised word that stands alone, and that no list of names knows; has_title: behind a title.

    It is a name where its full form stands before it. Else it is none where it is a word for people or bodies
    ("Officials said"), a word that only begins a sentence ("Friday", "See"), any noun in German, any word in copy that
    is all capitals, or a sentence's first word that the text also has in small letters.

    >>> from flows.text.words.understood import Understood
    >>> clause = Understood("Officials said so. Moss agreed: nets are dry. Nets said no. See Moss.", "en").clause()
    >>> [(clause.words[n], judge_lone_word(clause, n)) for n in (0, 3, 8, 11)]
    [('Officials', 'description'), ('Moss', 'name'), ('Nets', 'description'), ('See', 'nothing')]
    """
    word, lower, start = clause.words[number], clause.lower[number], clause.starts[number]
    if len(word) == 1 or _CONTRACTION.search(word):
        return "nothing"
    known = clause.known
    if find_full_name(clause.text, word, start, known):
        return "name"
    if is_for_people(lower, known) or lower in known.bodies or lower in known.titles:
        return "description"
    if lower in known.not_in_names or lower in known.time_words or lower in known.participles or is_stop(word):
        return "nothing"
    if _begins_phrase(clause, number):
        return "nothing"
    if has_title or (known.nouns_have_capitals and _is_behind_singular_verb(clause, number)):
        return "name"
    if known.nouns_have_capitals or _is_among_capitals(clause.text, start, clause.ends[number]):
        return "description"
    return "description" if _begins_sentence(clause.text, start) and _is_written_small(clause, number) else "name"


@derived
def _stops() -> frozenset[str]:
    return frozenset(word for word, kinds in word_kinds().items() if kinds & Kind.STOP)


def is_stop(word: str) -> bool:
    """Whether a word is never part of a name, and no name in capitals (US, WHO)."""
    return word.lower() in _stops() and word not in CAPITAL_ALIASES and word not in known_organizations()[0]


def _begins_phrase(clause: Clause, number: int) -> bool:
    """Whether a sentence's first word looks like an adverb or participle and stands nowhere else: Seemingly glad."""
    known, word, start = clause.known, clause.words[number], clause.starts[number]
    endings = (*known.adverb_endings, *known.participle_endings)
    if not word.endswith(endings) or not _begins_sentence(clause.text, start):
        return False
    is_speaker = number + 1 < len(clause.words) and clause.lower[number + 1] in known.verbs
    return not is_speaker and not stands_inside_sentence(clause.text, word, start)


def _is_behind_singular_verb(clause: Clause, number: int) -> bool:
    """Whether a word follows a German verb that one person does: other nouns have an article there."""
    before = clause.lower[number - 1] if number else ""
    return before in clause.known.verbs and not before.endswith("en")


def is_for_people(lower: str, known: KnownWords) -> bool:
    """Whether a word stands for people without a name: officials, witness, economists, neighbours."""
    lower = lower.rpartition("-")[2]  # co-chairman
    if lower in known.people or lower.endswith(known.group_endings):
        return True
    singulars = (lower[:-1], lower[:-2]) if lower.endswith("es") else (lower[:-1],) if lower.endswith("s") else ()
    return any(singular in known.people or singular in known.titles for singular in singulars)


def find_full_name(text: str, name: str, position: int, known: KnownWords) -> str | None:
    """The first place before a position where a capitalised word that is no title stands before a name."""
    start = max(0, position - FULL_NAME_REACH)
    for _ in range(_PLACES_OF_A_NAME):
        at = text.find(" " + name, start, position)
        if at < 0:
            return None
        start = at + 1 + len(name)
        if text[start : start + 1].isalnum():
            continue
        match = _NAME_BEFORE.search(text, max(0, at - 60), at)
        if match and not is_titled(match[0], known) and not match[0].endswith(("'s", "’s")):
            return text[match.start() : start]
    return None


def is_titled(name: str, known: KnownWords) -> bool:
    """Whether a run of capitalised words holds one that is no part of a person's name."""
    return not _no_parts_of_names(known.language).isdisjoint(name.lower().split())


@derived
def _no_parts_of_names(language: str) -> frozenset[str]:
    known = known_words(language)
    other = (known.titles, known.bodies, known.determiners, known.not_in_names)
    return _stops().union(known.group_ends, known.time_words, *other)


def _is_among_capitals(text: str, start: int, end: int) -> bool:
    """Whether everything around a word is in capitals, so that its own capital says nothing."""
    return text[max(0, start - 30) : end + 30].isupper()


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start].rstrip(" \t\xa0“\"‘'«„(")
    return not before or before[-1] in ".!?:\n…—–"


def stands_inside_sentence(text: str, word: str, position: int) -> bool:
    """Whether a capitalised word also stands inside a sentence near a position."""
    places = _find_near(text, word, position, FULL_NAME_REACH)
    return any(at != position and not _begins_sentence(text, at) for at in places)


def _is_written_small(clause: Clause, number: int) -> bool:
    """Whether a word also stands in small letters nearby."""
    places = _find_near(clause.text, clause.lower[number], clause.starts[number], _EVIDENCE_REACH)
    return next(places, None) is not None


def _find_near(text: str, word: str, position: int, reach: int) -> Iterator[int]:
    """Where a whole word stands near a position, among the first places of its letters there."""
    at, stop = max(0, position - reach), position + reach
    for _ in range(_PLACES_OF_A_NAME):
        at = text.find(word, at, stop)
        if at < 0:
            return
        end = at + len(word)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            yield at
        at = end


# Characters and words: a longer quotation is no name.
_LONGEST_NAME = 80
_MOST_WORDS = 8
_LEAD = 60
_WORD = re.compile(r" ([^\W\d_]{1,30})(?!\w)")


def is_name_of_work(text: str, span: QuoteSpan, begin: int, known: KnownWords, *, is_listed: bool) -> bool:
    """Whether a quotation is the name of a work, paper, party or programme, or a nickname.

    begin: where its lead begins. is_listed: only a comma or "and" stands between it and another such name. Leaves
    alone what is written like a sentence ("the film “was never shown”") and what a colon leads to.

    >>> from flows.text.speech.quote_spans import find_spans
    >>> from flows.text.words.understood import Understood
    >>> text = "He told ABC’s “Pier at Noon” that Jo “Salt” Ek, of the film “Nets,” “will come”."
    >>> spans, words = find_spans(Understood(text, "en")), known_words("en")
    >>> [is_name_of_work(text, span, 0, words, is_listed=False) for span in spans]
    [True, True, True, False]
    """
    if span.end - span.start > _LONGEST_NAME or span.runs_on:
        return False
    words = text[max(begin, span.opened - _LEAD) : span.opened].split()
    name = text[span.start : span.end].split()
    if len(name) > _MOST_WORDS:
        return False
    first = text[span.start]
    if known.has_capitals_in_names_only and first.isupper():
        lead = text[max(begin, span.opened - _LEAD) : span.opened].rstrip()
        if _is_name_by_capital(lead, name, _WORD.match(text, span.closed), known, is_listed=is_listed):
            return True
    if not words:
        return False
    last = words[-1]
    lower = last.lower()
    if len(name) < 4 and (lower in known.so_called or _is_naming(words, known)):
        return True
    if first.islower() or not first.isalnum():
        return False
    if len(name) < 4 and " ".join(words[-2:]).lower().endswith(known.nickname_leads):
        return True
    if not known.small_in_titles:
        return lower in known.works
    return _is_written_as_title(name, known) and _is_work(text, span, words, name, known, is_listed=is_listed)


def _is_work(
    text: str, span: QuoteSpan, words: list[str], name: list[str], known: KnownWords, *, is_listed: bool
) -> bool:
    """Whether the words around a name with capitals throughout tell that it is a work's or somebody's."""
    last, lower = words[-1], words[-1].lower()
    after = _WORD.match(text, span.closed)
    if after and after[1].lower() in known.behind_works:
        return True
    if lower.rstrip(",") in known.works or (lower == "of" and len(words) > 1 and words[-2].lower() in known.work_parts):
        return True
    if last.endswith(("’s", "'s")):
        is_channel = lower[:-2] in known.broadcasters or lower[:-2] in known.time_words
        return (last[:-2].isupper() and len(last) > 3) or is_channel
    if lower == "on":
        return len(name) > 1 and not text[span.start : span.end].isupper()
    if is_listed or (lower in known.before_works and len(name) > 1 and not _is_said(words, known)):
        return True
    return len(name) == 1 and _is_between_names(text, span, last)


def _is_said(words: list[str], known: KnownWords) -> bool:
    """Whether a verb of saying brings in what stands between the marks: he called for “Bread for All”."""
    return len(words) > 1 and (words[-2].lower() in known.verbs or words[-2].lower() in known.fragment_verbs)


def _is_name_by_capital(
    lead: str, name: list[str], after: re.Match[str] | None, known: KnownWords, *, is_listed: bool
) -> bool:
    """Whether the capital of a quotation inside a sentence says that it is a name: agence « Le Phare », театр «Берег».

    Speech that goes on the reporter's sentence begins small there; with a capital it has a colon or comma before it, or
    a verb of saying. One or two words behind such a verb are a paper or an agency that says or hears something; a few
    at the head of a paragraph are a name where the sentence goes on without a verb of saying.
    """
    closing = name[-1][-1]
    if is_listed or closing in "!?….,":
        return is_listed and closing not in ".,"
    if not lead:
        is_subject = after is not None and after[1].islower() and after[1] not in known.verbs
        return is_subject and len(name) < 4
    if not lead[-1].isalnum():
        return False
    word = lead[lead.rfind(" ") + 1 :].lower()
    return word not in known.fragment_verbs and (
        len(name) < 3 or not (word in known.verbs or word in known.conjunctions)
    )


def _is_naming(words: list[str], known: KnownWords) -> bool:
    """Whether something, no person, gets its name: "a phenomenon called “spring tide”"."""
    return (
        words[-1] in known.naming
        and not {"a", "A", "an", "An", "something"}.isdisjoint(words[-6:-2])
        and words[-2].islower()
        and words[-2] not in known.nominatives
        and words[-2] not in known.unnamed_pronouns
        and words[-2] not in known.questions
        and not is_for_people(words[-2], known)
    )


def _is_written_as_title(name: list[str], known: KnownWords) -> bool:
    """Whether all words but small ones begin with a capital."""
    return all(word[0].isupper() or word[0].isdigit() or word.lower() in known.small_in_titles for word in name)


def _is_between_names(text: str, span: QuoteSpan, last: str) -> bool:
    """Whether somebody's name goes on on both sides of one word in marks: Jo “Salt” Ek."""
    after = _WORD.match(text, span.closed)
    if not after or text[span.opened - 1] != " " or not text[span.end - 1].isalpha():
        return False
    return all(
        word.istitle() and word.isalpha() and word.lower() not in known_words("en").verbs and not is_stop(word)
        for word in (last, after[1])
    )
