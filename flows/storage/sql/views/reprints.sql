-- Who repeated whom, and how fast: a row for each duplicate, beside the article that stands for it. days_after is
-- negative where the duplicate is the older one, and NULL where a day is unknown.
--
-- canonical_id: The article that stands for the duplicate.
-- doc_id: The duplicate.
-- cluster_size: Documents of the cluster.
-- canonical_source_uri: Path of the article's file below the raw folder.
-- canonical_publisher: Publisher of the article.
-- canonical_published_on: Day of publication of the article, or the first day of its month or year.
-- published_on: Day of publication of the duplicate, or the first day of its month or year.
-- days_after: Days from the article to the duplicate.
-- similarity: Exact similarity of the two, 0..1.
-- is_other_publisher: The two have different publishers; NULL where one is not known.
SELECT
    articles.cluster_id,
    articles.cluster_size,
    articles.doc_id AS canonical_id,
    articles.source_uri AS canonical_source_uri,
    articles.publisher AS canonical_publisher,
    articles.published_on AS canonical_published_on,
    duplicates.doc_id,
    duplicates.source_uri,
    duplicates.publisher,
    duplicates.published_on,
    -- A month or a year is stored as its first day, from which no days can be counted.
    CASE WHEN articles.published_precision = 'day' AND duplicates.published_precision = 'day'
        THEN date_diff('day', articles.published_on, duplicates.published_on) END
        ::BIGINT AS days_after,
    duplicates.publisher <> articles.publisher AS is_other_publisher,
    duplicates.method,
    duplicates.similarity
FROM duplicates
JOIN articles ON articles.doc_id = duplicates.canonical_id
