"""Names between quote marks: of books, films and programmes, and nicknames. Nobody says them.

Observed: the word right before the mark tells (the film “…”, host of “…”, NBC’s “…”, known as “…”), together with the
capitals of the words inside.
"""

import re

from flows.text.speech.lone_words import is_for_people, is_stop
from flows.text.speech.quote_spans import QuoteSpan
from flows.text.words.known_words import KnownWords, known_words

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
    >>> text = "He told ABC’s “Pier at Noon” that Jo “Salt” Ek, of the film “Nets,” “will come”."
    >>> [is_name_of_work(text, span, 0, known_words("en"), is_listed=False) for span in find_spans(text)]
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
