-- Every document of a cluster: the articles, and the documents that they stand for. Most clusters have one document.
--
-- doc_id: The document.
-- cluster_id: The cluster: the smallest doc_id of its documents.
-- canonical_id: The article that stands for the cluster.
-- is_canonical: The document is that article.
-- published_on: Day of publication; NULL where no day is known.
SELECT
    cluster_id,
    doc_id AS canonical_id,
    doc_id,
    TRUE AS is_canonical,
    source_uri,
    publisher,
    title,
    CASE WHEN published_precision = 'day' THEN published_on END AS published_on
FROM articles
UNION ALL
SELECT
    cluster_id,
    canonical_id,
    doc_id,
    FALSE,
    source_uri,
    publisher,
    title,
    CASE WHEN published_precision = 'day' THEN published_on END
FROM duplicates
