-- Articles that other documents repeat: who printed the text, and when first and last.
SELECT
    articles.cluster_id,
    articles.doc_id AS canonical_id,
    articles.title,
    articles.publisher,
    articles.published_on,
    articles.cluster_size,
    count(*)::BIGINT AS duplicate_count,
    count(DISTINCT duplicates.publisher)::BIGINT AS other_publisher_count,
    min(duplicates.published_on) AS first_repeated_on,
    max(duplicates.published_on) AS last_repeated_on
FROM articles
JOIN duplicates ON duplicates.canonical_id = articles.doc_id
GROUP BY ALL
