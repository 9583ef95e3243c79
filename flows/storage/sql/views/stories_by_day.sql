-- A day's stories with the number of publishers that printed them on that day, in articles of their own or in reprints. An article that is in no story is one by itself.
--
-- published_on: Day of publication; NULL where no day is known.
-- story_id: The story, as in stories; of an article by itself, its doc_id.
-- doc_id: The article that stands for the story.
-- title: Headline of that article.
-- publisher_count: Publishers that printed the story on that day, as far as they are known.
-- article_count: Articles of that day that report it.
-- document_count: Documents of that day that report it: the articles, and the documents that articles stand for.
-- is_first_day: No document that reports it has an earlier day; NULL where no day is known.
SELECT
    found.published_on,
    found.story_id,
    coalesce(any_value(stories.doc_id), found.story_id) AS doc_id,
    CASE WHEN any_value(stories.doc_id) IS NULL THEN any_value(articles.title) ELSE any_value(stories.title) END AS title,
    count(DISTINCT found.publisher)::BIGINT AS publisher_count,
    count(*) FILTER (found.is_canonical)::BIGINT AS article_count,
    count(*)::BIGINT AS document_count,
    found.published_on = found.first_on AS is_first_day
FROM (
    SELECT
        documents.published_on,
        documents.publisher,
        documents.is_canonical,
        coalesce(story_articles.story_id, documents.canonical_id) AS story_id,
        min(documents.published_on) OVER (PARTITION BY coalesce(story_articles.story_id, documents.canonical_id)) AS first_on
    FROM cluster_documents documents
    LEFT JOIN story_articles ON story_articles.doc_id = documents.canonical_id
) found
LEFT JOIN stories ON stories.story_id = found.story_id
LEFT JOIN articles ON articles.doc_id = found.story_id
GROUP BY found.published_on, found.story_id, found.first_on
