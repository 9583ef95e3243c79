-- A day's stories with the number of publishers that printed them on that day.
--
-- published_on: Day of publication; NULL where no day is known.
-- cluster_id: The story: the smallest doc_id of its documents.
-- canonical_id: The article that stands for the story.
-- title: Headline of that article.
-- publisher_count: Publishers that printed the story on that day, as far as they are known.
-- document_count: Documents of that day that tell the story.
-- is_first_day: No document that tells the story has an earlier day; NULL where no day is known.
SELECT
    found.published_on,
    found.cluster_id,
    found.canonical_id,
    articles.title,
    count(DISTINCT found.publisher)::BIGINT AS publisher_count,
    count(*)::BIGINT AS document_count,
    found.published_on = found.first_on AS is_first_day
FROM (
    SELECT *, min(published_on) OVER (PARTITION BY canonical_id) AS first_on FROM story_documents
) found
JOIN articles ON articles.doc_id = found.canonical_id
GROUP BY found.published_on, found.cluster_id, found.canonical_id, articles.title, found.first_on
