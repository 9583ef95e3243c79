"""Names between quote marks: of books, films and programmes, and nicknames. Nobody says them.

Observed: the word right before the mark tells (the film “…”, host of “…”, NBC’s “…”, known as “…”), together with the
capitals of the words inside.
"""

import re

from flows.text.speech.known_words import known_words, time_words
from flows.text.speech.lone_words import is_for_people, is_stop
from flows.text.speech.quote_spans import QuoteSpan

# Characters and words: a longer quotation is no name.
_LONGEST_NAME = 80
_MOST_WORDS = 8
_LEAD = 60
_WORD = re.compile(r" ([^\W\d_]{1,30})(?!\w)")


def is_name_of_work(text: str, span: QuoteSpan, begin: int, language: str) -> bool:
    """Whether a quotation is the name of a work or programme, or a nickname; begin: where its lead begins.

    Leaves alone what is written like a sentence ("the film “was never shown”") and what a colon leads to.

    >>> from flows.text.speech.quote_spans import find_spans
    >>> text = "He told ABC’s “Pier at Noon” that Jo “Salt” Ek, of the film “Nets,” “will come”."
    >>> [is_name_of_work(text, span, 0, "en") for span in find_spans(text)]
    [True, True, True, False]
    """
    if span.end - span.start > _LONGEST_NAME or span.runs_on:
        return False
    words = text[max(begin, span.opened - _LEAD) : span.opened].split()
    name = text[span.start : span.end].split()
    if not words or len(name) > _MOST_WORDS:
        return False
    known = known_words(language)
    last, first = words[-1], text[span.start]
    if len(name) < 4 and (last.lower() in known.so_called or _is_naming(words, language)):
        return True
    if first.islower() or not first.isalnum():
        return False
    if language != "en":
        return last.lower() in known.works
    if not _is_written_as_title(name, language):
        return False
    lower = last.lower()
    after = _WORD.match(text, span.closed)
    if after and after[1].lower() in known.behind_works:
        return True
    if lower.rstrip(",") in known.works or (lower == "of" and len(words) > 1 and words[-2].lower() in known.work_parts):
        return True
    if last.endswith(("’s", "'s")):
        return (
            (last[:-2].isupper() and len(last) > 3)
            or lower[:-2] in known.broadcasters
            or lower[:-2] in time_words(language)
        )
    if lower == "on":
        return len(name) > 1 and not text[span.start : span.end].isupper()
    if len(name) < 4 and " ".join(words[-2:]).lower().endswith(known.nickname_leads):
        return True
    return len(name) == 1 and _is_between_names(text, span, last)


def _is_naming(words: list[str], language: str) -> bool:
    """Whether something, no person, gets its name: "a phenomenon called “spring tide”"."""
    known = known_words(language)
    return (
        words[-1] in known.naming
        and not {"a", "A", "an", "An", "something"}.isdisjoint(words[-6:-2])
        and words[-2].islower()
        and words[-2] not in known.nominatives
        and words[-2] not in known.unnamed_pronouns
        and words[-2] not in known.questions
        and not is_for_people(words[-2], language)
    )


def _is_written_as_title(name: list[str], language: str) -> bool:
    """Whether all words but small ones begin with a capital."""
    known = known_words(language)
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
