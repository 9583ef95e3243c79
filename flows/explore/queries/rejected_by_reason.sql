-- Rejected sources and records by reason.
SELECT reason, count(*) AS record_count
FROM rejected
GROUP BY reason
ORDER BY record_count DESC, reason
