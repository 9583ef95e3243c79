-- People, organizations and places of which a spelling holds the text, whatever its case and accents; those in most articles first.
SELECT entity_id, name, kind, country_code, name_count, article_count, mention_count, publisher_count, first_on, last_on
FROM entities
WHERE TRUE
    AND kind = $kind  -- if kind
    AND entity_id IN (SELECT entity_id FROM entity_names WHERE contains(lower(strip_accents(name)), lower(strip_accents($spelling))))  -- if spelling
ORDER BY article_count DESC, mention_count DESC, name, entity_id
LIMIT $count OFFSET $skipped
