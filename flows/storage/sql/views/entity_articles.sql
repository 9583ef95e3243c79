-- A row for each entity and each article that names or quotes it, with the article's day and publisher.
--
-- doc_id: The article.
-- entity_id: The entity, as in entities.
-- kind: person, organization or place.
-- entity_name: The entity's own name.
-- published_on: Day of publication; NULL where no day is known.
-- publisher: Publisher of the article.
-- mention_count: How often the article names it, by any of its names.
SELECT
    entity_names.entity_id,
    entity_names.kind,
    entity_names.entity_name,
    sightings.doc_id,
    CASE WHEN articles.published_precision = 'day' THEN articles.published_on END AS published_on,
    articles.publisher,
    sum(sightings.mention_count)::BIGINT AS mention_count
FROM entity_sightings sightings
JOIN entity_names
    ON entity_names.kind = sightings.kind
    AND entity_names.name = sightings.name
    AND coalesce(entity_names.place_id, -1) = coalesce(sightings.place_id, -1)
    AND coalesce(entity_names.country_code, '') = coalesce(sightings.country_code, '')
JOIN articles ON articles.doc_id = sightings.doc_id
GROUP BY ALL
