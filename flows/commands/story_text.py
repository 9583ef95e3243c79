"""The story of a document as text for a terminal: what it is, what ties it, and who else reports it."""

from collections.abc import Iterator
from typing import Any

from flows.commands.printing import cut, escape_line, terminal_width


def story_lines(found: dict[str, Any], doc_id: str) -> Iterator[str]:
    """The story of a document. doc_id: the document; another than the story's article where it is a duplicate."""
    width = max(60, terminal_width())
    whose = "" if found["article_id"] == doc_id else ", of the article that stands for it"
    yield ""
    yield f"Story {found['story_id']}{whose}: {_count(found['article_count'], 'article')} on the same event"
    if found["title"]:
        yield cut(f"  {escape_line(found['title'])}", width)
    yield cut(f"  tied by {escape_line(found['own_tied_by'])}; similarity {found['similarity']:g}", width)
    for other in found["others"]:
        facts = [other["published_on"], other["publisher"], other["source_uri"], other["title"]]
        said = " · ".join(escape_line(str(fact)) for fact in facts if fact is not None)
        yield cut(f"  {other['doc_id']}  {said}", width)
        yield cut(f"  {'':<16}  tied by {escape_line(other['tied_by'])}; similarity {other['similarity']:g}", width)
    left = found["article_count"] - 1 - len(found["others"])
    if left:
        yield f"  and {left:,} more: newsmill sql \"FROM story_articles WHERE story_id = '{found['story_id']}'\""


def _count(number: int, what: str) -> str:
    """A count with its noun.

    >>> _count(1, "article"), _count(1200, "article")
    ('1 article', '1,200 articles')
    """
    return f"{number:,} {what}{'' if number == 1 else 's'}"
