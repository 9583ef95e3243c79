"""Publisher: whose page it was, from the page's own words."""

from collections.abc import Iterator, Sequence

from flows.rules.publishers import DISCLAIMER_CUES, DISCLAIMER_WORDS, FOLLOW_CUES, NETWORKS, PUBLISHER_CUES
from flows.text.head.site_menu import find_in_menus
from flows.text.readers.publisher_name import Name, has_mark, is_company, is_distinct, read_name, read_notice
from flows.text.readers.site_names import find_site_suffix, names_site
from flows.text.values import Found, Verdict

# Characters. Calls to subscribe and copyright lines are short; in longer lines the name is somebody's else.
LONGEST_LINE = 250
# Lines of these kinds speak of photos and of other articles.
FOREIGN_KINDS = frozenset({"caption", "teaser", "comment_form"})
# Lines of these kinds are the article's own, no menu's.
ARTICLE_KINDS = frozenset({"title", "byline", "date_line", "credit", "repetition", "tags"})


def find_publisher(
    lines: Sequence[str], verdicts: Sequence[Verdict | None], repeated: frozenset[int] = frozenset()
) -> Found | None:
    """Find the publisher's name in newsletter, copyright, masthead and menu lines; None where no line says it.

    repeated: indexes of lines that stand in several unrelated documents.

    Only lines that leave the text are read: "Get notified of the latest updates from X", "Subscribe to X",
    "© 2023 X. All rights reserved", the name behind the bar of a headline, the name that menus share. News that come
    "from X" name the paper as readers know it, and win over a copyright line; what one signs up for may be a letter
    with a name of its own, and a company may own many papers: these come last. Left alone: news and photo agencies,
    first names, "our newsletter".
    """
    best: Found | None = None
    for number, line, kind in _read_removed(lines, verdicts):
        if not 5 <= len(line) <= LONGEST_LINE:
            continue
        found = _read_title(line, number) if kind == "title" else _read_line(line, number)
        if found is not None and (best is None or _RANKS[found.rule_id] < _RANKS[best.rule_id]):
            best = found
    if not repeated or (best is not None and _RANKS[best.rule_id] < _RANKS["publisher.menu"]):
        return best
    menus = [(number, line) for number, line, kind in _read_removed(lines, verdicts) if kind not in ARTICLE_KINDS]
    return find_in_menus(menus, repeated) or best


def _read_removed(lines: Sequence[str], verdicts: Sequence[Verdict | None]) -> Iterator[tuple[int, str, str]]:
    for number, verdict in enumerate(verdicts):
        if verdict is not None and not verdict.kept and verdict.kind not in FOREIGN_KINDS:
            yield number, lines[number], verdict.kind


def _read_title(line: str, number: int) -> Found | None:
    suffix = find_site_suffix(line)
    # Behind a bar may stand a section or a part, too: only words of a paper's name are believed.
    if suffix is None or not names_site(line[slice(*suffix)]):
        return None
    return Found(line[slice(*suffix)], number, *suffix, "publisher.title_suffix")


def _read_line(line: str, number: int) -> Found | None:
    """The name in a call to subscribe or follow, in a disclaimer, or in a copyright notice."""
    if has_mark(line):
        name = read_notice(line)
        return _found(name, number, "publisher.company" if name and is_company(name.value) else "publisher.copyright")
    lowered = line.lower()
    if len(lowered) != len(line) or not any(hint in lowered for hint in _HINTS):
        return None
    for cue, rule_id in PUBLISHER_CUES:
        at = lowered.find(cue)
        if at >= 0 and not lowered[at - 1 : at].isalpha():
            name = read_name(line, at + len(cue))
            if name is not None and (not cue.startswith(_WEAK_CUES) or is_distinct(name.value)):
                return _found(name, number, rule_id)
    for cue in DISCLAIMER_CUES:
        at = lowered.find(cue)
        if at >= 0 and any(word in lowered for word in DISCLAIMER_WORDS):
            return _found(read_name(line, at + len(cue)), number, "publisher.disclaimer")
    for cue in FOLLOW_CUES:
        if lowered.startswith(cue) and any(network in lowered for network in NETWORKS):
            name = read_name(line, len(cue))
            return _found(name, number, "publisher.follow") if name and is_distinct(name.value) else None
    return None


def _found(name: Name | None, number: int, rule_id: str) -> Found | None:
    return None if name is None else Found(name.value, number, name.start, name.end, rule_id)


_RANKS = {
    "publisher.newsletter": 1,
    "publisher.follow": 2,
    "publisher.title_suffix": 3,
    "publisher.disclaimer": 4,
    "publisher.menu": 5,
    "publisher.copyright": 6,
    "publisher.sign_up": 7,
    "publisher.company": 8,
}
# Parts of all cues, so that most lines are done with after a glance.
_HINTS = (
    *("from", "sign", "subscri", "reading", "member", "follow", "newsletter", "abon", "suscr", "iscri", "assin"),
    *("подпи", "suivez", "folge", "sig", "seg", "view", "opini", "position", "meinung", "мнени", "позиц", "policy"),
    *("boletín",),
)
_WEAK_CUES = ("subscribe", "sign", "newsletter", "thank", "boletín")
