-- The entity that is chosen, by its id or by one of its names: of several, the one in most articles.
SELECT entities.entity_id, entities.name
FROM entities
WHERE entities.kind = $kind
    AND (
        entities.entity_id = $given
        OR entities.entity_id IN (SELECT entity_id FROM entity_names WHERE kind = $kind AND lower(name) = lower($given))
    )
ORDER BY entities.entity_id = $given DESC, entities.article_count DESC, entities.entity_id
LIMIT 1
