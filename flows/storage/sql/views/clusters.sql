-- Articles that other documents repeat: how many and whose, and the first and last day on which the text was published.
--
-- canonical_id: The article that stands for the cluster.
-- cluster_size: Documents of the cluster, the article included.
-- duplicate_count: Documents that repeat the article.
-- publisher_count: Publishers of all documents of the cluster, as far as they are known.
-- other_publisher_count: Of these, others than the article's own.
-- published_on: Day of publication of the article, or the first day of its month or year.
-- first_published_on: First day on which a document of the cluster was published.
-- last_published_on: Last day.
-- first_repeated_on: First day on which a duplicate was published.
-- last_repeated_on: Last day.
SELECT
    cluster_id,
    canonical_id,
    title,
    publisher,
    published_on,
    cluster_size,
    count(*)::BIGINT AS duplicate_count,
    -- An unknown publisher is nobody's: count(DISTINCT …) leaves NULL out.
    (count(DISTINCT other_publisher) + CASE WHEN publisher IS NULL THEN 0 ELSE 1 END)::BIGINT AS publisher_count,
    count(DISTINCT other_publisher)::BIGINT AS other_publisher_count,
    least(published_on, min(repeated_on)) AS first_published_on,
    greatest(published_on, max(repeated_on)) AS last_published_on,
    min(repeated_on) AS first_repeated_on,
    max(repeated_on) AS last_repeated_on
FROM (
    SELECT
        articles.*,
        articles.doc_id AS canonical_id,
        nullif(duplicates.publisher, articles.publisher) AS other_publisher,
        duplicates.published_on AS repeated_on
    FROM articles
    JOIN duplicates ON duplicates.canonical_id = articles.doc_id
)
GROUP BY cluster_id, canonical_id, title, publisher, published_on, cluster_size
