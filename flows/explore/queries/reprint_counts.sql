-- Texts that were printed more than once: their number, that of their documents, and how many had several publishers.
SELECT
    count(*) AS cluster_count,
    coalesce(sum(duplicate_count), 0)::BIGINT AS duplicate_count,
    count(*) FILTER (publisher_count > 1) AS shared_count
FROM clusters
