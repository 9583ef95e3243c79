-- Who published them.
SELECT publisher, count(*) AS article_count
FROM chosen
WHERE publisher IS NOT NULL
GROUP BY publisher
ORDER BY article_count DESC, publisher
LIMIT $count
