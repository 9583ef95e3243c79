-- The entities that its names are tied to.
SELECT DISTINCT entity_names.kind, entity_names.name, entity_names.place_id, entity_names.country_code, entity_names.entity_id
FROM entity_names
JOIN entity_articles ON entity_articles.entity_id = entity_names.entity_id
WHERE entity_articles.doc_id = $doc_id
ORDER BY ALL
