-- Places in most articles, with their coordinates.
SELECT entities.entity_id, entities.name, places.latitude, places.longitude, entities.article_count
FROM entities
JOIN places ON places.place_id = entities.place_id
WHERE entities.kind = 'place' AND places.latitude IS NOT NULL
    AND entity_id IN (SELECT entity_id FROM entity_names WHERE contains(lower(strip_accents(name)), lower(strip_accents($spelling))))  -- if spelling
ORDER BY entities.article_count DESC, entities.name, entities.entity_id
LIMIT $count
