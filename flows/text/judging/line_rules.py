"""Named line rules: which rule, if any, takes a line by itself for what it says.

The user's rules are asked first, then the readers of bylines, date lines and credits, the phrases of all languages, and
the patterns. A rule that is switched off takes nothing, and another one may take its lines.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from flows.lexicon import PageRule, derived, languages, lexicon, rules_in_force
from flows.rules import all_rules, boilerplate_patterns, captions, page_phrases
from flows.rules.boilerplate_patterns import LONGEST_LINE
from flows.rules.page_phrases import KINDS, OPENING_RULES
from flows.rules.rule import Rule
from flows.text.judging.line_features import MARKS, PARAGRAPH, SENTENCE, Features
from flows.text.judging.whole_line import takes_line
from flows.text.patterns import compile_pattern, compile_set
from flows.text.readers.line import LineReading
from flows.text.sentence_ends import is_speech

# What may stand around a phrase without changing it: digits, brackets, bullets, arrows.
_AROUND = (
    " \t\xa00123456789:.,;!?*•·|/\\-–—_…()[]{}<>»«›‹→←▼▲►◄▶+#&\"'“”„’‘×✕✓=~：，。、！？（）【】《》「」『』〉〈｜・"
)

_GREEK_ACCENTS = str.maketrans("άέήίόύώϊϋΐΰ", "αεηιουωιυιυ")

# No phrase is longer; a line beyond it is not looked up.
LONGEST_PHRASE = 100

# Bylines, date lines and credits are short.
LONGEST_HEAD_LINE = 220

# Memory for an automaton in bytes: RE2 starts afresh, slower, when it is used up.
AUTOMATON_BYTES = 32 << 20
# Patterns that are searched all over the line, to an automaton: more at once need more states than RE2 keeps.
GROUP_SIZE = 5
# Rules whose patterns are half through on most lines (behind a bracket, behind "story"), so that an automaton has a
# state for each of theirs with each of the others: they have automata of their own. On 2,600 pages these have half of
# the states, and states are what takes time.
_APART = (frozenset({"caption.credit_end"}), frozenset({"disclaimer.text", "newsletter.call_other"}))

# Numbers of rules, and the automaton of their patterns: a hit is an index into the numbers.
Group = tuple[tuple[int, ...], Any]


def choose_groups(lines: Iterable[str]) -> list[Group]:
    """Choose the groups of patterns that find something in any of these lines at all: on most pages, none does."""
    page = "\n".join([line for line in lines if len(line) <= LONGEST_LINE]).casefold().encode()
    return [group for group in _compile_patterns() if group[1](page)]


def find_line_rule(
    reading: LineReading, features: Features, groups: Sequence[Group] | None = None
) -> tuple[str, str] | None:
    """Find the rule that takes a line by itself: its kind and rule id; None where none does.

    groups: those that were chosen for its page; all where it stands alone.

    >>> from flows.text.judging.line_features import measure
    >>> [find_line_rule(LineReading(line), measure(line)) for line in ("12 Comments »", "Ferry sinks off Norwood")]
    [('comment_form', 'comment_form.phrase'), None]
    """
    line = reading.text
    if len(line) > LONGEST_LINE:
        return None
    lowered = line.casefold()
    own = rules_in_force()
    if own and (taken := _ask_own_rules(reading, lowered, own)):
        return taken.kind, taken.id
    # "Published: 3 May" is a date line first and the phrase "published" second.
    # "“No.”" is an answer, and no button.
    found = _read_head_line(reading, features) or (None if is_speech(line) else _look_up_phrase(lowered))
    if found is not None:
        return found
    groups = _compile_patterns() if groups is None else groups
    encoded = lowered.encode() if groups else b""
    hits = [numbers[hit] for numbers, search in groups for hit in search(encoded) or ()]
    for number in sorted(set(hits)):
        rule = _sort_rules()[number]
        if takes_line(rule, reading, lowered):
            return rule.kind, rule.id
    return None


def find_opening(line: str, rule_id: str) -> bool:
    """Whether a line that a rule took opens a section of the page that is not the report.

    >>> find_opening("You may also like", "teaser.phrase"), find_opening("Watch now", "teaser.phrase")
    (True, False)
    """
    if rule_id in _list_openings():
        return True
    return rule_id in OPENING_RULES and _strip_phrase(line.casefold()) not in _list_links()


# "5. Comments" is a chapter or an item of a list, "12 Comments" counts them.
_CHAPTER = re.compile(r"\W*\d+[.)]\s")
_OPENING_PATTERNS = frozenset({"comment_form.heading", "teaser.heading", "comment_form.field"})


@derived
def _list_openings() -> frozenset[str]:
    """Rules with patterns, and those of the user, that open a section of the page."""
    return _OPENING_PATTERNS | {own.rule.id for own in lexicon().page_rules if own.opens}


def takes_own(own: PageRule, line: str) -> bool:
    """Whether a user's rule takes a line, whatever other rules say.

    >>> club = PageRule(Rule("ledger.club", "advertisement", "The club.", r"^join the club"), ("Tide tables",))
    >>> [takes_own(club, line) for line in ("Join the club today", "» Tide tables", "We joined the club")]
    [True, True, False]
    """
    lowered = line.casefold()
    if _strip_phrase(lowered) in {_strip_phrase(phrase.casefold()) for phrase in own.phrases}:
        return True
    pattern = own.rule.pattern
    is_found = len(line) <= LONGEST_LINE and pattern and compile_pattern(pattern).search(lowered)
    return bool(is_found) and takes_line(own.rule, LineReading(line), lowered)


def _ask_own_rules(line: LineReading, lowered: str, numbers: tuple[int, ...]) -> Rule | None:
    """The first of the user's rules (numbers: their places in page_rules) that takes a line."""
    phrases, searches = _compile_own_rules(numbers)
    # A phrase may stand in several languages' letters: it is compared as those of the language files are.
    number = phrases.get(_strip_phrase(lowered))
    hits = [] if number is None else [number]
    encoded = lowered.encode()
    for numbers_of, search in searches:
        hits += [numbers_of[hit] for hit in search(encoded) or ()]
    for number in sorted(set(hits), key=numbers.index):
        rule = lexicon().page_rules[number].rule
        if number == phrases.get(_strip_phrase(lowered)) or takes_line(rule, line, lowered):
            return rule
    return None


@derived
def _compile_own_rules(numbers: tuple[int, ...]) -> tuple[dict[str, int], tuple[Group, ...]]:
    """Phrase -> number of the user's rule; and their patterns, as those of the program are compiled."""
    phrases: dict[str, int] = {}
    patterns = []
    for number in numbers:
        own = lexicon().page_rules[number]
        for phrase in own.phrases:
            phrases.setdefault(_strip_phrase(phrase.casefold()), number)
        if own.rule.pattern:
            patterns.append((number, own.rule.pattern))
    return phrases, _compile_groups(patterns)


def _look_up_phrase(lowered: str) -> tuple[str, str] | None:
    if len(lowered) > LONGEST_PHRASE or _CHAPTER.match(lowered):
        return None
    rule_id = _index_phrases().get(_strip_phrase(lowered))
    return None if rule_id is None else (rule_id.split(".", 1)[0], rule_id)


def _read_head_line(line: LineReading, features: Features) -> tuple[str, str] | None:
    """Ask the readers of bylines, date lines and credits. A paragraph is none of these, a long sentence no byline."""
    shape, off = features.shape, lexicon().off
    if shape is PARAGRAPH or len(line.text) > LONGEST_HEAD_LINE:
        return None
    if shape is not MARKS and (credit := line.credit) is not None and credit.rule_id not in off:
        return "credit", credit.rule_id
    if shape is SENTENCE:
        return None
    if shape is not MARKS and (byline := line.byline) is not None and byline.rule_id not in off:
        return "byline", byline.rule_id
    if line.has_digit and line.stamps and line.stamps[0].rule_id not in off:
        return "date_line", line.stamps[0].rule_id
    return None


def _strip_phrase(lowered: str) -> str:
    """The words of a line or phrase, as both are compared. Greek capitals have no accents."""
    words = lowered.strip(_AROUND)
    return words if words.isascii() else words.replace("’", "'").translate(_GREEK_ACCENTS)


@derived
def _list_links() -> frozenset[str]:
    """Phrases of opening rules that stand alone and open nothing."""
    return frozenset(_strip_phrase(link) for language in languages().values() for link in language.page.links)


@derived
def _index_phrases() -> dict[str, str]:
    """All phrases of all languages; the first kind that has a phrase keeps it."""
    index: dict[str, str] = {}
    for kind in (kind for kind in KINDS if f"{kind}.phrase" not in lexicon().off):
        for language in languages().values():
            for phrase in getattr(language.page, kind):
                index.setdefault(_strip_phrase(phrase.casefold()), f"{kind}.phrase")
    index.pop("", None)
    return index


# Which kind a line has that several rules take: the more telling comes first.
_KIND_ORDER = {"copyright": 0, "caption": 1}


@derived
def _sort_rules() -> tuple[Rule, ...]:
    known = (*boilerplate_patterns.RULES, *captions.RULES)
    rules = [rule for rule in known if rule.id not in lexicon().off]
    return tuple(sorted(rules, key=lambda rule: _KIND_ORDER.get(rule.kind, len(_KIND_ORDER))))


@derived
def _compile_patterns() -> tuple[Group, ...]:
    """Compile the patterns: half of the alternatives only match at a line's beginning, and one automaton has these."""
    opening: list[tuple[int, str]] = []
    anywhere: list[tuple[int, str]] = []
    for number, rule in enumerate(_sort_rules()):
        for is_opening, pieces in groupby(sorted(split_alternatives(rule.pattern), key=_is_opening), key=_is_opening):
            (opening if is_opening else anywhere).append((number, "|".join(pieces)))
    ids = [rule.id for rule in _sort_rules()]
    groups = [[found for found in anywhere if ids[found[0]] in apart] for apart in _APART]
    rest = [found for found in anywhere if not any(found in group for group in groups)]
    return _compile_group(opening), *map(_compile_group, filter(None, groups)), *_compile_groups(rest)


def list_line_rules() -> frozenset[str]:
    """Ids of the program's rules that take lines by themselves: by phrases, by patterns, by what they read in it."""
    rules = (*boilerplate_patterns.RULES, *captions.RULES, *page_phrases.RULES)
    read = (rule for rule in all_rules() if rule.kind in {"credit", "byline", "date_line"})
    return frozenset(rule.id for rule in (*rules, *read))


def split_alternatives(pattern: str) -> list[str]:
    r"""The alternatives of a pattern without flags: split at each bar that stands in no bracket.

    >>> split_alternatives(r"^read (?:on|more)$|[|(]ad\|")
    ['^read (?:on|more)$', '[|(]ad\\|']
    """
    pieces, depth = [""], 0
    for part in _TOKEN.findall(pattern):
        if part == "|" and not depth:
            pieces.append("")
            continue
        pieces[-1] += part
        depth += {"(": 1, ")": -1}.get(part, 0)
    return pieces


# An escape, a class of characters, a bracket, a bar, or what is none of these.
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]|[^\\\[()|]+")


def _is_opening(alternative: str) -> bool:
    return alternative.startswith("^")


def _compile_groups(patterns: list[tuple[int, str]]) -> tuple[Group, ...]:
    firsts = range(0, len(patterns), GROUP_SIZE)
    return tuple(_compile_group(patterns[first : first + GROUP_SIZE]) for first in firsts)


def _compile_group(patterns: list[tuple[int, str]]) -> Group:
    search = compile_set((pattern for _, pattern in patterns), AUTOMATON_BYTES)
    return tuple(number for number, _ in patterns), search
