-- Its spellings, and why they are one.
SELECT name, tied_by, article_count, mention_count
FROM entity_names
WHERE entity_id = $entity_id
ORDER BY article_count DESC, name
LIMIT $count
