"""Where a report comes from: whose page it was, the agency that a line credits, the dateline that it opens with."""

import re
from collections.abc import Iterable, Iterator, Sequence

from flows.rules.publishers import MENU_BEFORE, MENU_BEHIND, SECTION_WORDS
from flows.text.readers.headline import not_titles
from flows.text.readers.line import LineReading
from flows.text.readers.publisher_name import LONGEST_LINE, is_publisher_name
from flows.text.readers.site_names import find_site_suffix, names_site
from flows.text.values import Dateline, Found, Verdict

# Lines of these kinds speak of photos and of other articles.
FOREIGN_KINDS = frozenset({"caption", "teaser", "comment_form"})
# Lines of these kinds are the article's own, no menu's.
ARTICLE_KINDS = frozenset({"title", "byline", "date_line", "credit", "repetition", "tags"})
# Characters. An entry of a menu is a few words.
LONGEST_ENTRY = 70
# Different lines of the page's furniture that have to hold the name.
LEAST_LINES = 3


def find_publisher(
    lines: Sequence[LineReading], verdicts: Sequence[Verdict | None], repeated: frozenset[int] = frozenset()
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
    menus: list[tuple[int, str]] = []
    for number, (line, verdict) in enumerate(zip(lines, verdicts, strict=True)):
        if verdict is None or verdict.kept or verdict.kind in FOREIGN_KINDS:
            continue
        if verdict.kind not in ARTICLE_KINDS:
            menus.append((number, line.text))
        if verdict.kind == "title":
            found = _read_title(line.text, number)
        else:
            name = line.publisher
            found = None if name is None else Found(name.name, number, name.start, name.end, name.rule_id)
        if found is not None and (best is None or _RANKS[found.rule_id] < _RANKS[best.rule_id]):
            best = found
    if not repeated or (best is not None and _RANKS[best.rule_id] < _RANKS["publisher.menu"]):
        return best
    return _find_in_menus(menus, repeated) or best


def _read_title(line: str, number: int) -> Found | None:
    suffix = find_site_suffix(line) if 5 <= len(line) <= LONGEST_LINE else None
    # Behind a bar may stand a section or a part, too: only words of a paper's name are believed.
    if suffix is None or not names_site(line[slice(*suffix)]):
        return None
    return Found(line[slice(*suffix)], number, *suffix, "publisher.title_suffix")


def _find_in_menus(lines: Sequence[tuple[int, str]], repeated: frozenset[int]) -> Found | None:
    """Find the name that a site's menus share, in (index, line) of lines that left the text.

    "About the Harbour Times", "Harbour Times newsletters" and "The Harbour Times" name the same. One line at least
    has to stand in several unrelated documents, too: it belongs to the site and not to a story. Left alone: sections
    ("World News"), names that one or two lines hold, whatever stands on this page only.

    >>> menu = ["About the Harbour Times", "World News", "Harbour Times newsletters", "Harbour Times"]
    >>> _find_in_menus(list(enumerate(menu)), frozenset({0, 1})).value
    'Harbour Times'
    >>> _find_in_menus(list(enumerate(menu)), frozenset({1})) is None
    True
    """
    names: dict[str, Found] = {}
    for number, line in lines:
        if number in repeated and 5 <= len(line) <= LONGEST_ENTRY:
            for pattern in (_BEFORE, _BEHIND):
                match = pattern.fullmatch(line.rstrip(_END))
                if match and _may_name_site(match[1]):
                    names.setdefault(_key(match[1]), Found(match[1], number, *match.span(1), "publisher.menu"))
    if not names:
        return None
    texts = {f" {_plain(line)} " for _, line in lines}
    counts = {key: sum(key in text for text in texts) for key in names}
    key = min(names, key=lambda key: (-counts[key], names[key].line))
    return names[key] if counts[key] >= LEAST_LINES else None


def _key(name: str) -> str:
    return f" {_plain(name).removeprefix('the ')} "


def _plain(line: str) -> str:
    return " ".join(_WORD.findall(line.casefold()))


def _may_name_site(name: str) -> bool:
    return (
        is_publisher_name(name)
        and name.casefold() not in not_titles()
        and any(word.casefold() not in SECTION_WORDS for word in name.split())
    )


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def find_dateline(lines: Sequence[LineReading], verdicts: Sequence[Verdict | None]) -> tuple[int, Dateline] | None:
    """Find the dateline of the first paragraph, or of the first behind a standfirst that only the line model keeps.

    Where neither opens with one, a line that is a dateline and nothing else counts: the one above them, or a first
    line of the text.

    >>> def judge(kind): return Verdict(kind, "", "text", "", "text", "")
    >>> lines = list(map(LineReading, ("Fees rise", "NORWOOD, May 3 (AP) - Fees rise, the board said.")))
    >>> find_dateline(lines, [judge("title"), judge("body")])[1].place
    'NORWOOD'
    """
    text = list(_list_lines(verdicts, "body"))
    if not text:
        return None
    body = next((number for number in text if (verdict := verdicts[number]) and verdict.is_report), text[0])
    for number in dict.fromkeys((text[0], body)):
        if (dateline := lines[number].dateline) is not None:
            return number, dateline
    above = (next((n for n in range(first - 1, -1, -1) if lines[n].text), first) for first in (text[0], body))
    for number in dict.fromkeys((*above, *text[:2])):
        if (dateline := lines[number].lone_dateline) is not None:
            return number, dateline
    return None


def list_witnesses(dateline: Dateline, line: int) -> Iterator[tuple[str, Found]]:
    """The parts of a dateline as evidence: field, and the value with its place."""
    on = dateline.on.isoformat() if dateline.on else None
    for field, value, start, end in (
        ("dateline_place", dateline.place, dateline.place_start, dateline.place_end),
        ("dateline_agency", dateline.agency, dateline.agency_start, dateline.agency_end),
        ("dateline_on", on, dateline.on_start, dateline.on_end),
    ):
        if value:
            yield field, Found(value, line, start, end, dateline.rule_id)


def find_credit(lines: Sequence[LineReading], verdicts: Sequence[Verdict | None]) -> Found | None:
    """Find the agency, or the agencies, that the first credit line of a page names."""
    for number in _list_lines(verdicts, "credit"):
        if (credit := lines[number].credit) is not None:
            return Found(credit.name, number, credit.start, credit.end, credit.rule_id)
    return None


def _list_lines(verdicts: Sequence[Verdict | None], kind: str) -> Iterator[int]:
    return (number for number, verdict in enumerate(verdicts) if verdict and verdict.kind == kind)


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
_BEFORE = re.compile(rf"(?i:{_any_of(MENU_BEFORE)})(?: the)? ([^\W_].*)")
_BEHIND = re.compile(rf"([^\W_].*?)(?: (?i:{_any_of(MENU_BEHIND)}))")
_END = " :?!›»>→"
_WORD = re.compile(r"\w+(?:\.\w+)*")
