-- Rejected sources and records by reason, with their collections.
SELECT reason, collection, count(*) AS record_count
FROM rejected
GROUP BY ALL
ORDER BY record_count DESC, reason, collection
