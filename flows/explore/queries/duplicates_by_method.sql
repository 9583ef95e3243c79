-- Duplicates by what tells them.
SELECT method, count(*) AS document_count
FROM duplicates
GROUP BY method
ORDER BY document_count DESC, method
