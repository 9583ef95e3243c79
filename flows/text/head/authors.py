"""The authors of a page: which of its bylines are its own, and which are those of other articles."""

from collections.abc import Sequence

from flows.text.head.author_box import find_box
from flows.text.head.author_head import find_head
from flows.text.head.author_page import ABOVE_TITLE, AuthorPage, Candidate
from flows.text.readers.line import LineReading
from flows.text.values import Found, Verdict

# Best evidence first.
_EVIDENCE = ("stated", "beside")
# Names alone, a line each; more are a list of links.
MOST_ALONE = 4
# Lines that are not blank: bylines that belong together stand so near each other.
NEAR = 4


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
    chosen = _choose(find_head(page), page.title) or find_box(page)
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
