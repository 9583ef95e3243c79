"""Whether what a rule found accounts for the whole line: a phrase behind a report's sentences does not.

Lines stay or go whole. A button's words that are glued to a paragraph's end, an agency named behind it, a photo that
it speaks of must not take the paragraph with them.
"""

import re
from itertools import pairwise
from typing import Any

from flows.lexicon import derived, gather_words
from flows.rules.captions import CREDIT_NAMES
from flows.rules.rule import Rule
from flows.text.patterns import compile_pattern
from flows.text.readers.credit import are_agencies
from flows.text.readers.line import LineReading

# Characters of whole sentences before a phrase from which the line is a paragraph.
REPORT_SIZE = 80
# Characters before a phrase in one sentence, or in a text without any marks, from which the line is not about it.
FAR_BEHIND = 150
# Characters of the longest call, and of the longest line that only opens with the marks of a mail or a press release.
LONGEST_CALL = 400
LONGEST_MARK = 150
# Sentences that a call runs to ("By signing up …. You may unsubscribe …. You can read our policy here."), and the
# characters of the shortest one that counts: "Ltd." is none. A notice of rights may be as long as it likes.
MAX_CALL = 4
SHORTEST_SENTENCE = 20
# Characters up to the end of a sentence inside a line, from which the line is no headline.
SENTENCE_INSIDE = 60
_CALLS = frozenset({"newsletter", "paywall", "advertisement", "teaser", "share_bar", "comment_form"})
# Characters of a credit at a long caption's end: photographer, agency and a name or two.
LONGEST_CREDIT = 120

_SENTENCE_END = re.compile(r"[.!?…।؟۔።။]+[\"'”’»)\]]*\s+|[。！？．][”’」』）]*\s*")
_WORD = re.compile(r"[^\W\d_]+")
# What stands behind the last sentence: a word or two, in brackets or behind a dash.
_SIGNATURE = re.compile(r"[.!?…।؟۔።။][\"'”’»]*\s*[-–—]?\s*(\([^()]+\)|\[[^\[\]]+\]|[^\s.!?/|©]+(?: [^\s.!?]+)?)\.?$")


def takes_line(rule: Rule, reading: LineReading, lowered: str) -> bool:
    """Whether a rule that found something in a line may take the line with it.

    >>> from flows.rules.boilerplate_patterns import RULES
    >>> field = next(rule for rule in RULES if rule.id == "comment_form.field")
    >>> form = "You must be logged in to post a comment"
    >>> storm = "The ferry to Easton sank in the storm, and nobody was hurt, the harbour master said on Monday."
    >>> [takes_line(field, LineReading(line), line.casefold()) for line in (form, f"{storm} {form}")]
    [True, False]
    """
    line = reading.text
    if rule.id in _CREDIT_RULES and _is_signed(line):
        # An agency signs its briefs and its pictures alike: what stands before says which it is.
        return len(line) < REPORT_SIZE and reading.dateline is None
    if len(line) < REPORT_SIZE:
        return True
    ends = [match.end() for match in _SENTENCE_END.finditer(lowered)]
    inner = [end for end in ends if end < len(lowered)]
    start = _search(rule.pattern).search(lowered).start()
    if rule.id == "caption.scene":
        # A report speaks of photos too: in the middle of several sentences, or with somebody who says so.
        return not (start and inner) and _attributions().isdisjoint(_WORD.findall(lowered))
    if rule.id in _CREDIT_RULES:
        return is_credit(line[max(start, inner[-1] if inner else 0) :])
    if start >= FAR_BEHIND or max((end for end in inner if end <= start), default=0) >= REPORT_SIZE:
        return False
    if rule.kind in _CALLS:
        return len(line) <= LONGEST_CALL and _count_sentences([0, *inner, len(lowered)]) <= MAX_CALL
    return rule.id != "boilerplate.mail" or len(line) <= LONGEST_MARK


def find_glued(line: str) -> str | None:
    """What stands behind the last sentence of a line, if that sentence ends where those of reports do.

    >>> find_glued("The ferry to Easton sank in the storm, and nobody was hurt, the board said. Read more")
    'Read more'
    """
    ends = [match.end() for match in _SENTENCE_END.finditer(line)]
    return line[ends[-1] :] if ends and SENTENCE_INSIDE <= ends[-1] < len(line) else None


def _count_sentences(ends: list[int]) -> int:
    return sum(end - start >= SHORTEST_SENTENCE for start, end in pairwise(ends))


_CREDIT_RULES = frozenset({"caption.credit_end", "caption.credit_anywhere"})


def _is_signed(line: str) -> bool:
    """Whether nothing but an agency's name stands behind the last sentence, as under a brief.

    >>> _is_signed("The minister denies it. (AP)"), _is_signed("The minister at the quay (AP Photo/Ivo Lane)")
    (True, False)
    """
    found = _SIGNATURE.search(line)
    return found is not None and are_agencies(found.group(1).strip("()[] "))


def is_credit(text: str) -> bool:
    """Whether a text is made of names and of the small words of credits.

    >>> is_credit("(Ivo Lane / The Harbour Post via AP)"), is_credit("(the board wants to keep the file)")
    (True, False)
    """
    words = [word for word in _WORD.findall(text) if len(word) > 1]
    plain = [word for word in words if word[0].islower() and word not in _credit_words()]
    return len(text) <= LONGEST_CREDIT and len(plain) * 3 <= len(words)


@derived
def _search(pattern: str) -> Any:
    return compile_pattern(pattern)


@derived
def _attributions() -> frozenset[str]:
    return gather_words("captions", "attributions")


@derived
def _credit_words() -> frozenset[str]:
    """Small words of picture credits, beside names."""
    return CREDIT_NAMES | gather_words("captions", "credit_words") | gather_words("words", "ands")
