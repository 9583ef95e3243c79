-- Those that most articles name.
SELECT kind, name
FROM entities
WHERE article_count > 1
QUALIFY row_number() OVER (PARTITION BY kind ORDER BY article_count DESC, entity_id) <= $count
ORDER BY kind, article_count DESC, entity_id
