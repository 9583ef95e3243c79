"""Publishers: whose page it is by the words of one line, and what may be a publisher's name."""

import re
from dataclasses import replace

from flows.rules.letters import CAPITAL, SMALL
from flows.rules.publishers import (
    COMPANY_WORDS,
    DISCLAIMER_CUES,
    DISCLAIMER_WORDS,
    FOLLOW_CUES,
    LEGAL_ENDINGS,
    LEGAL_FORMS,
    NETWORKS,
    NOT_PUBLISHERS,
    PUBLISHER_CUES,
    PUBLISHER_JOINTS,
    PUBLISHER_TAILS,
    RIGHTS_PHRASES,
)
from flows.text.readers.credit import is_agency
from flows.text.readers.site_names import names_site
from flows.text.values import Name

# Characters. Calls to subscribe and copyright lines are short; in longer lines the name is somebody's else.
LONGEST_LINE = 250
# Characters, words.
LONGEST_NAME = 50
MOST_WORDS = 6
# Where a page's notice of its rights begins; a mark further on is that of a photo above it.
LATEST_MARK = 12


def read_publisher(line: str) -> Name | None:
    """The publisher's name in a call to subscribe or follow, in a disclaimer, or in a copyright notice.

    Legal forms do not belong to it. Left alone: agencies, first names, "our newsletter", whose rights a photo has.

    >>> lines = ("Subscribe to the Harbour Times newsletter", "© 2008 by The Harbour Times. All rights reserved.")
    >>> [read_publisher(line).name for line in lines]
    ['Harbour Times', 'The Harbour Times']
    >>> read_publisher("Subscribe to our newsletter"), read_publisher("© Paulina Norwood")
    (None, None)
    """
    if not 5 <= len(line) <= LONGEST_LINE:
        return None
    mark = _SIGN.search(line, 0, LATEST_MARK + len("copyright"))
    if mark is not None and mark.start() <= LATEST_MARK:
        return _read_notice(line, mark.start())
    lowered = line.lower()
    if len(lowered) != len(line) or not any(hint in lowered for hint in _HINTS):
        return None
    for cue, rule_id in PUBLISHER_CUES:
        at = lowered.find(cue)
        if at >= 0 and not lowered[at - 1 : at].isalpha():
            name = _read_name(line, at + len(cue), rule_id)
            if name is not None and (not cue.startswith(_WEAK_CUES) or is_distinct(name.name)):
                return name
    for cue in DISCLAIMER_CUES:
        at = lowered.find(cue)
        if at >= 0 and any(word in lowered for word in DISCLAIMER_WORDS):
            return _read_name(line, at + len(cue), "publisher.disclaimer")
    for cue in FOLLOW_CUES:
        if lowered.startswith(cue) and any(network in lowered for network in NETWORKS):
            name = _read_name(line, len(cue), "publisher.follow")
            return name if name and is_distinct(name.name) else None
    return None


def _read_name(line: str, start: int, rule_id: str, *, is_notice: bool = False) -> Name | None:
    """The name that begins at a position and ends before a full stop, a tail ("'s newsletter") or the line's end.

    is_notice: whether it stands in a copyright notice, where "Centre for Harbours" is one name.

    Legal forms do not belong to it. Left alone: agencies, words of the page ("our newsletter"), plain sentences.
    """
    start += len(line[start:]) - len(line[start:].lstrip(_TRIM))
    article = _ARTICLE.match(line, start)
    if article:
        # "the Harbour Times" loses its article, "The Harbour Times" keeps it.
        start = article.end()
    window = line[start : start + LONGEST_NAME + 30]
    name = window[: _find_end(window, is_notice)].rstrip(_TRIM_END)
    name = _cut_legal_form(_YEAR.sub("", name).rstrip(_TRIM_END))
    if not is_publisher_name(name, is_quoted=line[start - 1 : start] == "«"):
        return None
    return Name(name, start, start + len(name), rule_id)


def _find_end(window: str, is_notice: bool) -> int:
    end = len(window)
    for stop in _STOP.finditer(window):
        # "Harbour.Town" is a name, "Harbour Network.Town Studio" two.
        is_inside = stop.group() == "." and stop.end() < len(window) and " " not in window[: stop.start()]
        if not is_inside and not _INITIAL.search(window[: stop.start()]):
            end = stop.start()
            break
    lowered = window.lower()
    if len(lowered) == len(window):
        for tail in _TAILS:
            at = lowered.find(tail)
            if 0 <= at < end:
                end = at
        for joint in PUBLISHER_JOINTS:
            at = lowered.find(joint)
            if 0 <= at < end and not (is_notice and window[at + len(joint) :][:1].isupper()):
                end = at
    return end


def _cut_legal_form(name: str) -> str:
    """A company's name without "Inc", "GmbH"; "Company" goes only behind the name of a paper."""
    for ending in LEGAL_ENDINGS:
        name = name.removesuffix(ending)
    while True:
        shorter, _, last = name.rpartition(" ")
        form = last.strip(".,()").casefold()
        if not shorter or not (form in LEGAL_FORMS or (form == "company" and _names_paper(shorter))):
            return name
        name = shorter.rstrip(_TRIM_END)


def _names_paper(name: str) -> bool:
    return name.startswith("The ") or names_site(name)


def is_company(name: str) -> bool:
    """Whether a name tells of a company that owns papers rather than of a paper.

    >>> [is_company(name) for name in ("Norwood Media Group", "Norwood Times", "Harbour Publishing")]
    [True, False, True]
    """
    return any(word.strip(".,").casefold() in COMPANY_WORDS for word in name.split())


def is_distinct(name: str) -> bool:
    """Whether a name is more than one plain word: people are followed and subscribed to by their first name."""
    return " " in name or "." in name or not name[1:].islower()


def is_publisher_name(name: str, *, is_quoted: bool = False) -> bool:
    """Whether it looks like a paper's name; in quotes, as Russian has them, only the first word needs a capital."""
    if not 2 < len(name) <= LONGEST_NAME or name.casefold() in NOT_PUBLISHERS:
        return False
    if name.casefold().startswith(RIGHTS_PHRASES):
        return False
    words = name.split()
    if (
        len(words) > MOST_WORDS
        or (words[0] != "The" and words[0].casefold() in NOT_PUBLISHERS)
        or (name[0].islower() and "." not in name)
        or not name[0].isalnum()
        or _NOT_A_NAME.search(name)
    ):
        return False
    if not is_quoted and any(word[0].islower() and word not in _SMALL_WORDS and "." not in word for word in words):
        return False
    return not is_agency(name.removeprefix("The "))


def _read_notice(line: str, start: int) -> Name | None:
    """The name in a copyright notice with its mark at a position; None where it is none, or names nobody.

    A notice says a year, a phrase about rights or a company's legal form; a photo's mark says none of these.
    """
    mark = _MARK.match(line, start)
    if mark is None:
        return None
    lowered = line.lower()
    is_notice = (
        _ANY_YEAR.search(line)
        or any(phrase in lowered for phrase in RIGHTS_PHRASES)
        or any(form in LEGAL_FORMS for form in lowered.rstrip(" .").split()[-2:])
    )
    if not is_notice or _PHOTO.search(line):
        return None
    name = _read_name(line, mark.end(), "publisher.copyright", is_notice=True)
    return replace(name, rule_id="publisher.company") if name and is_company(name.name) else name


_TAILS = (*PUBLISHER_TAILS, *(f" {phrase}" for phrase in RIGHTS_PHRASES))
_SMALL_WORDS = frozenset(
    {"of", "the", "and", "for", "für", "und", "de", "del", "la", "le", "di", "des", "der", "et", "y", "&"}
    | {"da", "do", "das", "dos", "della", "delle", "degli", "los", "las", "les"}
)
_ARTICLE = re.compile(rf"the |d(?:ella|elle|egli|el|es|er|ie|as|e|i|o|a) (?=[{CAPITAL}])|dell['’]|l['’](?=[{CAPITAL}])")
_TRIM = ' :,–—-|\xa0«“„"'
_TRIM_END = " .,;:!-–—|’'\"”»®™"
# At the end only: a name that is cut in its midst would stand nowhere.
_YEAR = re.compile(r" ?\b(?:(?:19|20)\d\d|MM[XVI]+)$")
_STOP = re.compile(rf"\. |\.$|\.(?=[{CAPITAL}][{SMALL}])|[|•·;!?()©»”/\u3000]| ?[-–—] |, ")
# A full stop behind a single capital or two is an initial's: "E.W. Harbour".
_INITIAL = re.compile(rf"(?:^|[ .])[{CAPITAL}]$")
# Years in Roman figures, the word itself, whose photo it is.
_NOT_A_NAME = re.compile(r"(?i)\bcopyright\b|^m{1,3}[cdxvilm]+$|^courtesy |@")
_SIGN = re.compile(r"©|\(c\)|&copy;|\bcopyright", re.IGNORECASE)
# Mark, years and words in front of the name, in any order that pages have them.
_MARK = re.compile(
    r"(?:©|\(c\)|&copy;|\bcopyrights?\b)"
    r"(?:[ ,:.\xa0–—-]|©|\(c\)|&copy;|copyrights?\b|by\b"
    r"|(?:19|20)\d\d\b|/(?=\d)|(?<=[-–/])\d\d\b|\bm{1,3}[cdxvilm]*\b)*",
    re.IGNORECASE,
)
_ANY_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PHOTO = re.compile(r"/ ?copyright|/ ?©", re.IGNORECASE)
# Parts of all cues, so that most lines are done with after a glance.
_HINTS = (
    *("from", "sign", "subscri", "reading", "member", "follow", "newsletter", "abon", "suscr", "iscri", "assin"),
    *("подпи", "suivez", "folge", "sig", "seg", "view", "opini", "position", "meinung", "мнени", "позиц", "policy"),
    *("boletín",),
)
_WEAK_CUES = ("subscribe", "sign", "newsletter", "thank", "boletín")
