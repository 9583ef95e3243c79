-- Texts that were printed most often.
SELECT
    clusters.cluster_id,
    coalesce(clusters.title, left(articles.lead, 80) || ' …', clusters.cluster_id) AS title,
    clusters.cluster_size,
    clusters.publisher_count,
    clusters.publisher,
    clusters.first_published_on,
    clusters.last_published_on
FROM clusters
JOIN articles ON articles.doc_id = clusters.canonical_id
WHERE TRUE
    AND canonical_id IN (SELECT canonical_id FROM reprint_chains WHERE publisher = $publisher)  -- if publisher
    AND first_published_on >= $first_on::DATE  -- if first_on
    AND first_published_on <= $last_on::DATE  -- if last_on
ORDER BY clusters.cluster_size DESC, clusters.publisher_count DESC, clusters.cluster_id
LIMIT $count OFFSET $skipped
