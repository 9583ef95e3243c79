"""The authors of a page: what may be a byline by its words and its place, and which of these are the page's own."""

from collections.abc import Sequence

from flows.text.head.author_box import find_box
from flows.text.head.author_page import ABOVE_TITLE, AuthorPage, Candidate, is_known
from flows.text.readers.byline import LONGEST_BYLINE
from flows.text.readers.byline_cue import find_inner_cue, names_editor
from flows.text.readers.byline_pieces import find_trimmed, is_role
from flows.text.readers.byline_words import byline_words
from flows.text.readers.line import LineReading
from flows.text.values import Byline, Found, Verdict

# Best evidence first.
_EVIDENCE = ("stated", "beside")
# Names alone, a line each; more are a list of links.
MOST_ALONE = 4
# Lines that are not blank: bylines that belong together stand so near each other.
NEAR = 4
# Lines that are not blank. Bylines stand behind the report's first lines, too: below a standfirst or a picture.
BEHIND_FIRST = 5
# Lines that are not blank: names alone further above the headline are those of a menu.
NEAR_TITLE = 5
# The same above the report of a page without a headline.
NEAR_REPORT = 30
# Characters. Names, dates and sections between bars; longer lines are sentences.
LONGEST_MIXED = 110
# Characters. Lines that announce the names on the next one are short.
LONGEST_CUE_LINE = 80

# Kinds of lines that hold other people's names, or none.
_NEVER = frozenset({"comment_form", "cookie_notice", "newsletter", "copyright"})
_NEVER_ALONE = frozenset({"caption", "title", "tags", "advertisement", "share_bar", "teaser", "credit"})


def find_authors(lines: Sequence[LineReading], verdicts: Sequence[Verdict | None]) -> tuple[Found | None, list[Found]]:
    """The first byline as it stands, and every name in the page's own bylines, once each.

    The head is asked first, and there the best evidence; the author's box at the foot only where the head names
    nobody. Left alone: bylines of other articles, which stand further down, alone or in a list of teasers.

    >>> def verdict(kind): return Verdict(kind, "", "junk", "", "text" if kind == "body" else "junk", "")
    >>> lines = ["Fees rise", "By Ana Ruiz", "The harbour office raised its fees.", "More", "By Li Wei"]
    >>> kinds = ["title", "byline", "body", "teaser", "byline"]
    >>> byline, authors = find_authors(list(map(LineReading, lines)), [verdict(kind) for kind in kinds])
    >>> byline.value, [author.value for author in authors]
    ('By Ana Ruiz', ['Ana Ruiz'])
    """
    page = AuthorPage(lines, verdicts)
    chosen = _choose(_find_head(page), page.title) or find_box(page)
    if not chosen:
        return None, []
    authors: dict[str, Found] = {}
    for candidate in chosen:
        for name in candidate.byline.names:
            found = Found(name.name, candidate.line, name.start, name.end, name.rule_id)
            if not any(_is_same(name.name, known.value) for known in authors.values()):
                authors[name.name.casefold()] = found
    line, first = chosen[0].line, chosen[0].byline
    return Found(lines[line].text[first.start : first.end], line, first.start, first.end, first.rule_id), [
        *authors.values()
    ]


def _is_same(name: str, other: str) -> bool:
    """Whether one name is the other with more before or behind it: "Ana Ruiz", "Dr. Ana Ruiz"."""
    shorter, longer = sorted((name.casefold(), other.casefold()), key=len)
    return shorter == longer or longer.startswith(f"{shorter} ") or longer.endswith(f" {shorter}")


def _choose(found: Sequence[Candidate], title: int) -> list[Candidate]:
    """The first of those with the best evidence, with those of its kind near it and the people who follow it at once.

    title: the order of the headline. What stands far above it belongs to other articles, unless there is nothing else.
    """
    best = next((evidence for evidence in _EVIDENCE if any(other.evidence == evidence for other in found)), None)
    near = title - ABOVE_TITLE
    if any(candidate.evidence == best and candidate.order >= near for candidate in found):
        found = [candidate for candidate in found if candidate.order >= near]
    chosen: list[Candidate] = []
    for candidate in found:
        distance = candidate.order - chosen[-1].order if chosen else 0
        follows = distance == 1 and candidate.byline.rule_id != "byline.agency"
        if (candidate.evidence == best and distance <= NEAR) or (chosen and follows):
            chosen.append(candidate)
    return chosen if best == "stated" or len(chosen) <= MOST_ALONE else []


def _find_head(page: AuthorPage) -> list[Candidate]:
    """Every line of the head that may name the author, from top to bottom.

    stated  it says so: By Ana Ruiz; Ana Ruiz, Staff Writer; a name on the line below "By".
    beside  a name beside a date or a byline, or one that opens with a frequent given name, above the report.

    Left alone: names below "Edited by" and the like, captions, tags, names among the links of a page.

    >>> def verdict(kind): return Verdict(kind, "", "junk", "", "text" if kind == "body" else "junk", "")
    >>> from flows.text.values import Verdict
    >>> lines = ["Fees rise", "By", "Ana Ruiz", "Photos by", "Ole Lind", "The harbour office raised its fees."]
    >>> kinds = ["title", "byline", "byline", "caption", "navigation", "body"]
    >>> found = _find_head(AuthorPage(list(map(LineReading, lines)), [verdict(kind) for kind in kinds]))
    >>> [(c.byline.names[0].name, c.evidence) for c in found]
    [('Ana Ruiz', 'stated')]
    """
    found: list[Candidate] = []
    cue = "none"
    for order in range(page.start, min(page.end, page.first + BEHIND_FIRST + 1)):
        line, kind = page.line(order), page.kind(order)
        if order > page.first and kind == "teaser":
            # Other articles follow.
            break
        if page.is_report[order] or kind in _NEVER:
            cue = "none"
            noted = line.note if line.cue[0] else None
            if noted is not None and noted[1]:
                found.append(Candidate(order, page.solid[order], noted[0], "stated"))
            continue
        bare = line.text.casefold()
        if bare in byline_words().ands or bare in _JOINTS:
            continue
        announced = _read_cue_line(bare)
        if announced != "none":
            cue = announced
            continue
        if cue == "editor":
            cue = "none"
            continue
        follows = bool(found) and found[-1].order == order - 1
        candidate = _read(page, order, is_announced=cue == "author", follows=follows)
        if candidate is None:
            cue = "none"
        else:
            found.append(candidate)
    return found


def _read_cue_line(text: str) -> str:
    """Whether a line in small letters announces the names on the next one.

    "author" ("by", "3.5.2024 14:07 von"), "editor" (who did other things), or "none".
    """
    if len(text) > LONGEST_CUE_LINE:
        return "none"
    bare = text.rstrip(" :：")
    if bare in byline_words().cue_lines or find_inner_cue(f"{bare} ") == len(bare):
        return "author"
    return "editor" if names_editor(bare) or bare.endswith(" by") else "none"


def _read(page: AuthorPage, order: int, *, is_announced: bool, follows: bool) -> Candidate | None:
    """The byline that a line is.

    is_announced: it stands below a cue. follows: the line before it is a byline.
    """
    line, number = page.line(order), page.solid[order]
    if len(line.text) > LONGEST_BYLINE:
        return None
    if is_announced:
        byline = _read_announced(line) or (None if follows else line.announced)
        if byline is not None:
            return Candidate(order, number, byline, "stated")
    byline = line.byline
    if byline is not None:
        return Candidate(order, number, byline, "stated") if byline.names else None
    if len(line.text) > LONGEST_MIXED:
        return None
    is_titled = "title" in (page.kind(order - 1), page.kind(order - 2))
    if (is_titled or page.is_dated(order)) and (byline := line.sender) is not None:
        return Candidate(order, number, byline, "stated")
    if page.kind(order) in _NEVER_ALONE:
        return None
    byline = _read_alone(page, order, follows=follows)
    if byline is None or page.is_subject(byline):
        return None
    return Candidate(order, number, byline, "beside")


def _read_alone(page: AuthorPage, order: int, *, follows: bool) -> Byline | None:
    """A name that its place makes a byline: beside a date, a headline or a byline, or above the report."""
    line, below = page.line(order), page.line(order + 1)
    is_above = order < page.first
    is_near = order >= (page.title - NEAR_TITLE if page.title >= 0 else page.first - NEAR_REPORT)
    is_titled, is_dated = page.kind(order - 1) == "title", page.is_dated(order)
    byline = line.name_line
    if byline is not None and is_known(byline) and (is_dated or (is_above and is_near)):
        return byline
    if byline is not None:
        has_role = byline.end < find_trimmed(line.text, ",")[1]
        is_beside = is_dated or follows or has_role or is_titled or is_role(below.text) or below.text == line.text
        is_between = is_titled and below.is_date
        return byline if is_beside and page.is_unusual(byline, may_shout=is_between) else None
    byline = line.dated_name if is_near else None
    if byline is not None:
        return byline if page.is_likely(byline) else None
    if is_above and (is_dated or is_titled or (is_near and is_role(line.text))):
        byline = line.name_and_place
        if byline is not None and is_known(byline):
            return byline
    if is_dated or is_titled:
        byline = line.team or (line.east_asian_name if is_dated or follows else None)
        if byline is not None:
            return byline
    if is_dated and (byline := line.single_name) is not None:
        return byline if is_known(byline) else None
    return None


def _read_announced(line: LineReading) -> Byline | None:
    """What the line below a cue names, by whichever reader."""
    if line.byline is not None and line.byline.names:
        return line.byline
    return line.name_line or line.single_name or line.team or line.east_asian_name


# A mark for "and" on a line of its own: the next name belongs to the one before.
_JOINTS = frozenset({"&", ",", "|"})
