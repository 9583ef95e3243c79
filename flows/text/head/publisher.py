"""Publisher: whose page it was, from the page's own words."""

import re
from collections.abc import Sequence

from flows.rules.publishers import (
    FOLLOW_CUES,
    NETWORKS,
    NOT_PUBLISHERS,
    PUBLISHER_CUES,
    PUBLISHER_TAILS,
    RIGHTS_PHRASES,
)
from flows.text.head.agency import is_agency
from flows.text.head.site_names import find_site_suffix, names_site
from flows.text.values import Found, Verdict

# Characters. Calls to subscribe and copyright lines are short; in longer lines the name is somebody's else.
LONGEST_LINE = 250
LONGEST_NAME = 50
# Where a page's notice begins; a mark further on is that of a photo above it.
LATEST_MARK = 12
# Lines of these kinds speak of photos and of other articles.
FOREIGN_KINDS = frozenset({"caption", "teaser", "comment_form"})


def find_publisher(lines: Sequence[str], verdicts: Sequence[Verdict | None]) -> Found | None:
    """Find the publisher's name in newsletter, copyright and masthead lines; None where no line says it.

    Only lines that leave the text are read: "Get notified of the latest updates from X", "Subscribe to X",
    "© 2023 X. All rights reserved", the name behind the bar of a headline. News that come "from X" name the paper as
    readers know it, and win over a copyright line, which may name the company; what one signs up for may be a letter
    with a name of its own, and comes last. Left alone: news and photo agencies, first names, "our newsletter".
    """
    best: Found | None = None
    best_rank = 99
    for number, line in enumerate(lines):
        verdict = verdicts[number]
        if verdict is None or verdict.kept or verdict.kind in FOREIGN_KINDS or not 5 <= len(line) <= LONGEST_LINE:
            continue
        found = _read_title(line, number) if verdict.kind == "title" else _read_line(line, number)
        if found is not None and _RANKS[found.rule_id] < best_rank:
            best, best_rank = found, _RANKS[found.rule_id]
    return best


def _read_title(line: str, number: int) -> Found | None:
    suffix = find_site_suffix(line)
    # Behind a bar may stand a section or a part, too: only words of a paper's name are believed.
    if suffix is None or not names_site(line[slice(*suffix)]):
        return None
    return Found(line[slice(*suffix)], number, *suffix, "publisher.title_suffix")


def _read_line(line: str, number: int) -> Found | None:
    """The name in a call to subscribe or follow, or in a copyright line."""
    lowered = line.lower()
    mark = _COPYRIGHT.search(line)
    if mark and mark.start() <= LATEST_MARK:
        is_notice = _YEAR.search(line) or any(phrase in lowered for phrase in RIGHTS_PHRASES)
        return _read_name(line, mark.end(), number, "publisher.copyright") if is_notice else None
    if len(lowered) != len(line) or not any(hint in lowered for hint in _HINTS):
        return None
    for cue, rule_id in PUBLISHER_CUES:
        at = lowered.find(cue)
        if at >= 0 and not lowered[at - 1 : at].isalpha():
            found = _read_name(line, at + len(cue), number, rule_id)
            if found is not None and (not cue.startswith(_WEAK_CUES) or _is_distinct(found.value)):
                return found
    for cue in FOLLOW_CUES:
        if lowered.startswith(cue) and any(network in lowered for network in NETWORKS):
            found = _read_name(line, len(cue), number, "publisher.follow")
            return found if found is not None and _is_distinct(found.value) else None
    return None


def _is_distinct(name: str) -> bool:
    """Whether a name is more than one plain word: people are followed and subscribed to by their first name."""
    return " " in name or "." in name or not name[1:].islower()


def _read_name(line: str, start: int, number: int, rule_id: str) -> Found | None:
    """The name that begins at a position and ends before a full stop, a tail ("'s newsletter") or the line's end."""
    start += len(line[start:]) - len(line[start:].lstrip(_TRIM))
    if line.startswith("the ", start):
        # "the Harbour Times" loses its article, "The Harbour Times" keeps it.
        start += len("the ")
    window = line[start : start + LONGEST_NAME + 30]
    end = len(window)
    stop = _STOP.search(window)
    if stop:
        end = stop.start()
    lowered = window.lower()
    for tail in PUBLISHER_TAILS:
        at = lowered.find(tail)
        if 0 <= at < end:
            end = at
    name = _YEAR.sub("", window[:end]).rstrip(" .,;:!-–—|’'\"”»")
    is_quoted = line[start - 1 : start] == "«"
    if not _is_name(name, is_quoted):
        return None
    return Found(name, number, start, start + len(name), rule_id)


def _is_name(name: str, is_quoted: bool) -> bool:
    """Whether it looks like a paper's name; in quotes, as Russian has them, only the first word needs a capital."""
    if not 2 < len(name) <= LONGEST_NAME or name.casefold() in NOT_PUBLISHERS:
        return False
    words = name.split()
    if (
        len(words) > 6
        or (words[0] != "The" and words[0].casefold() in NOT_PUBLISHERS)
        or (name[0].islower() and "." not in name)
        or not name[0].isalnum()
    ):
        return False
    if not is_quoted and any(word[0].islower() and word not in _SMALL_WORDS and "." not in word for word in words):
        return False
    return not is_agency(name.removeprefix("The "))


_RANKS = {
    "publisher.newsletter": 1,
    "publisher.follow": 2,
    "publisher.title_suffix": 3,
    "publisher.copyright": 4,
    "publisher.sign_up": 5,
}
_SMALL_WORDS = frozenset(
    {"of", "the", "and", "für", "und", "de", "del", "la", "le", "di", "des", "der", "et", "y", "&"}
    | {"da", "do", "das", "dos", "della", "delle"}
)
# Parts of all cues, so that most lines are done with after a glance.
_HINTS = (
    "from",
    "sign",
    "subscri",
    "reading",
    "member",
    "follow",
    "newsletter",
    "abon",
    "suscr",
    "iscri",
    "assin",
    "подпи",
    "suivez",
    "folge",
    "sig",
    "seg",
)
_WEAK_CUES = ("subscribe", "sign", "newsletter", "thank")
_TRIM = ' :,–—-|\xa0«“„"'
# A notice says a year or a phrase about rights; a photo's mark says neither: "© 2023 X", "© X. All rights reserved".
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright|&copy;) ?(?:©|\(c\))? ?(?:(?:19|20)\d\d(?: ?[-–/] ?(?:19|20)?\d\d)?,?)?(?: by)?",
    re.IGNORECASE,
)
_YEAR = re.compile(r" ?\b(?:19|20)\d\d\b")
_STOP = re.compile(r"\. |\.$|[|•·;!?()©»”\u3000]| [-–—] |, ")
