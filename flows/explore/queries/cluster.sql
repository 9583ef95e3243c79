-- The text, and the article that stands for it.
SELECT
    clusters.canonical_id,
    clusters.cluster_id,
    coalesce(clusters.title, left(articles.lead, 80) || ' …') AS title,
    clusters.publisher,
    clusters.cluster_size,
    clusters.duplicate_count,
    clusters.publisher_count,
    clusters.first_published_on,
    clusters.last_published_on
FROM clusters
JOIN articles ON articles.doc_id = clusters.canonical_id
WHERE clusters.cluster_id = $cluster_id
ORDER BY clusters.canonical_id
