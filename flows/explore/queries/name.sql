-- The name, with counts over all its spellings.
SELECT entity_id, kind, name, name_count, place_id, country_code, article_count, mention_count, publisher_count, first_on, last_on
FROM entities
WHERE entity_id = $entity_id
