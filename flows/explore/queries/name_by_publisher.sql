-- Publishers with the most articles that name or quote it.
SELECT publisher, sum(article_count)::BIGINT AS article_count
FROM entities_by_day
WHERE entity_id = $entity_id AND publisher IS NOT NULL
GROUP BY publisher
ORDER BY article_count DESC, publisher
LIMIT $count
