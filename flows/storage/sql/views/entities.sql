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
    named.entity_id,
    named.kind,
    named.name,
    named.name_count,
    named.place_id,
    named.country_code,
    count(*)::BIGINT AS article_count,
    sum(entity_articles.mention_count)::BIGINT AS mention_count,
    count(DISTINCT entity_articles.publisher)::BIGINT AS publisher_count,
    min(entity_articles.published_on) AS first_on,
    max(entity_articles.published_on) AS last_on
FROM (
    SELECT
        entity_id,
        kind,
        entity_name AS name,
        count(DISTINCT name)::BIGINT AS name_count,
        min(place_id) AS place_id,
        min(country_code) AS country_code
    FROM entity_names
    GROUP BY entity_id, kind, entity_name
) named
JOIN entity_articles ON entity_articles.entity_id = named.entity_id
GROUP BY ALL
