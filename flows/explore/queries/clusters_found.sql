-- Texts that were printed most often.
SELECT cluster_id, coalesce(title, cluster_id) AS title, cluster_size, publisher_count, publisher, first_published_on, last_published_on
FROM clusters
WHERE TRUE
    AND canonical_id IN (SELECT canonical_id FROM reprint_chains WHERE publisher = $publisher)  -- if publisher
    AND first_published_on >= $first_on::DATE  -- if first_on
    AND first_published_on <= $last_on::DATE  -- if last_on
ORDER BY cluster_size DESC, publisher_count DESC, cluster_id
LIMIT $count OFFSET $skipped
