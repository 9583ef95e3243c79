-- People, organizations and places over all articles: a row for each, whatever its spellings, with counts.
--
-- entity_id: The entity: its kind and its key, the same as long as the rules of spelling are.
-- kind: person, organization or place.
-- name: Its name: as in entity_names.
-- name_count: Names tied to it; entity_names has them, with the reasons.
-- place_id: GeoNames id of a place.
-- country_code: ISO 3166 alpha-2 code of the country of a place.
-- article_count: Articles that name or quote it.
-- mention_count: How often they name it.
-- publisher_count: Publishers of these articles.
-- first_on: First day of publication, of the articles of which a day is known.
-- last_on: Last day of publication.
SELECT
    entity_names.entity_id,
    entity_names.kind,
    entity_names.entity_name AS name,
    count(DISTINCT entity_names.name)::BIGINT AS name_count,
    min(entity_names.place_id) AS place_id,
    min(entity_names.country_code) AS country_code,
    count(DISTINCT sightings.doc_id)::BIGINT AS article_count,
    sum(sightings.mention_count)::BIGINT AS mention_count,
    count(DISTINCT articles.publisher)::BIGINT AS publisher_count,
    min(articles.published_on) FILTER (articles.published_precision = 'day') AS first_on,
    max(articles.published_on) FILTER (articles.published_precision = 'day') AS last_on
FROM entity_sightings sightings
JOIN entity_names
    ON entity_names.kind = sightings.kind
    AND entity_names.name = sightings.name
    AND coalesce(entity_names.place_id, -1) = coalesce(sightings.place_id, -1)
    AND coalesce(entity_names.country_code, '') = coalesce(sightings.country_code, '')
JOIN articles ON articles.doc_id = sightings.doc_id
GROUP BY entity_names.entity_id, entity_names.kind, entity_names.entity_name
