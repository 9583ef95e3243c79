"""The story of a document, as the warehouse has it: which articles report the same event, and what ties them."""

from typing import Any

from flows.run.published import Document, open_published, read_rows
from flows.run.warehouse import find_layout
from flows.settings import Settings
from flows.storage.snapshots import list_files, read_manifest

# Articles of a story that are listed, the earliest first.
MAX_ARTICLES = 20

_STORY = """
SELECT stories.story_id, stories.title, article_count, publisher_count, language_count, first_on, last_on,
    stories.tied_by, own.tied_by AS own_tied_by, own.similarity
FROM story_articles own
JOIN stories USING (story_id)
WHERE own.doc_id = $article_id
"""
_OTHERS = """
SELECT doc_id, source_uri, articles.publisher, story_articles.published_on, articles.title, story_articles.tied_by,
    similarity
FROM story_articles
JOIN articles USING (doc_id)
WHERE story_id = $story_id AND doc_id <> $article_id
ORDER BY story_articles.published_on NULLS LAST, doc_id
LIMIT $limit
"""


def describe_story(settings: Settings, published: Document) -> dict[str, Any] | None:
    """The story of an article, or of the article that stands for a duplicate; None where that reports its event alone,
    where the record is rejected, and where the snapshot is older than stories are.

    own_tied_by and similarity are those of that article.
    """
    row = published.row
    layout = find_layout(settings)
    if row["status"] == "rejected" or not list_files(
        layout, read_manifest(layout, published.snapshot), "story_articles"
    ):
        return None
    wanted = {"article_id": row["canonical_id"]}
    with open_published(settings, published.snapshot) as db:
        found = read_rows(db, _STORY, wanted)
        if not found:
            return None
        (story,) = found
        others = read_rows(db, _OTHERS, wanted | {"story_id": story["story_id"], "limit": MAX_ARTICLES})
    return story | {"article_id": row["canonical_id"], "others": others}
