-- The text, and the article that stands for it.
SELECT canonical_id, cluster_id, title, publisher, cluster_size, duplicate_count, publisher_count, first_published_on, last_published_on
FROM clusters
WHERE cluster_id = $cluster_id
ORDER BY canonical_id
