-- Who repeated whom, and how fast: a row for each duplicate, beside the article that stands for it. days_after is
-- negative where the duplicate is the older one, and NULL where a day is unknown.
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
    CASE WHEN articles.published_precision = 'day' THEN date_diff('day', articles.published_on, duplicates.published_on) END
        ::BIGINT AS days_after,
    duplicates.publisher <> articles.publisher AS is_other_publisher,
    duplicates.method,
    duplicates.similarity
FROM duplicates
JOIN articles ON articles.doc_id = duplicates.canonical_id
