"""The stories that a run brought something to: those of which the snapshot before has not all articles."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from flows.errors import NewsmillError
from flows.explore.asking import Asker, Row
from flows.run.published import open_published
from flows.settings import Settings
from flows.storage.manifest import Manifest

# Stories that are named.
_STORIES = 20
_SIZES = "SELECT story_id, publisher_count, article_count FROM stories"
_ARTICLES = "SELECT story_id, doc_id FROM story_articles"


def read_articles_before(settings: Settings, manifest: Manifest) -> frozenset[str] | None:
    """The articles of the snapshot that this one was made from; None where that is gone."""
    if not manifest.parent:
        return frozenset()
    try:
        with open_published(settings, manifest.parent) as db:
            return frozenset(doc_id for (doc_id,) in db.execute("SELECT doc_id FROM articles").fetchall())
    except NewsmillError:
        return None


def gather_stories(asker: Asker, before: frozenset[str]) -> Mapping[str, Any]:
    """The stories that have articles which are not among those before.

    new_count    stories of which there was no article.
    grown_count  stories of which there were some.
    stories      the largest of both, each with `added_count`: its articles that are new.
    """
    added: Counter[str] = Counter()
    known: Counter[str] = Counter()
    for story_id, doc_id in asker.db.execute(_ARTICLES).fetchall():
        (known if doc_id in before else added)[story_id] += 1
    sizes = {story_id: (publishers, articles) for story_id, publishers, articles in asker.db.execute(_SIZES).fetchall()}
    largest = sorted(added, key=lambda story_id: (*(-size for size in sizes[story_id]), story_id))[:_STORIES]
    rows: list[Row] = asker.ask("stories_named", story_ids=largest)
    return {
        "new_count": sum(not known[story_id] for story_id in added),
        "grown_count": sum(known[story_id] > 0 for story_id in added),
        "stories": [row | {"added_count": added[row["story_id"]]} for row in rows],
    }
