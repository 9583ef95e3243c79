-- Publishers with the most articles.
SELECT publisher, count(*) AS article_count
FROM articles
WHERE publisher IS NOT NULL
GROUP BY publisher
ORDER BY article_count DESC, publisher
LIMIT $count
