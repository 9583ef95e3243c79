"""newsmill explain for an article that is part of a story, and for a duplicate of one."""

import json

from warehouses import query


def find_pair(warehouse):
    """Two articles of one story in the sample: (doc_id, tied_by) each, and the story."""
    rows = query(
        warehouse,
        "SELECT story_id, story_articles.doc_id, story_articles.tied_by FROM story_articles JOIN stories USING (story_id) "
        "WHERE contains(stories.title, 'Patras') ORDER BY story_articles.doc_id",
    )
    return rows[0][0], {doc_id: tied_by for _, doc_id, tied_by in rows}


def explain(newsmill, folder, *options):
    called = newsmill(folder, "explain", *options)
    assert called.code == 0, called.err
    return called.out


def test_an_article_names_its_story_and_what_ties_it(newsmill, sample_warehouse):
    story_id, tied = find_pair(sample_warehouse)
    first, second = [*tied][:2]
    folder = sample_warehouse.parent
    where = ("--warehouse", str(sample_warehouse))
    found = json.loads(explain(newsmill, folder, first, *where, "--format", "json"))["story"]
    assert (found["story_id"], found["article_count"]) == (story_id, len(tied))
    assert found["own_tied_by"] == tied[first]
    assert {other["doc_id"]: other["tied_by"] for other in found["others"]} == {
        doc_id: words for doc_id, words in tied.items() if doc_id != first
    }
    said = explain(newsmill, folder, first, *where)
    assert f"Story {story_id}: {len(tied)} articles on the same event" in said
    assert second in said
    assert "tied by " in said


def test_a_duplicate_has_the_story_of_its_article(newsmill, sample_warehouse):
    ((duplicate, article),) = query(
        sample_warehouse,
        "SELECT doc_id, canonical_id FROM duplicates WHERE canonical_id IN (SELECT doc_id FROM story_articles) "
        "ORDER BY ALL LIMIT 1",
    )
    said = explain(newsmill, sample_warehouse.parent, duplicate, "--warehouse", str(sample_warehouse))
    assert ", of the article that stands for it: " in said
    found = json.loads(
        explain(newsmill, sample_warehouse.parent, duplicate, "--warehouse", str(sample_warehouse), "--format", "json")
    )
    assert found["story"]["article_id"] == article


def test_an_article_alone_has_no_story(newsmill, sample_warehouse):
    ((doc_id,),) = query(
        sample_warehouse, "SELECT min(doc_id) FROM articles WHERE doc_id NOT IN (SELECT doc_id FROM story_articles)"
    )
    where = ("--warehouse", str(sample_warehouse))
    assert json.loads(explain(newsmill, sample_warehouse.parent, doc_id, *where, "--format", "json"))["story"] is None
