-- How often each entity is named, by day and publisher. The counts of an entity add up to those in entities.
--
-- entity_id: The entity, as in entities.
-- kind: person, organization or place.
-- name: The entity's own name.
-- published_on: Day of publication; NULL where no day is known.
-- publisher: Publisher of the articles; NULL where it is not known.
-- article_count: Articles of that day and publisher that name or quote it.
-- mention_count: How often they name it.
SELECT
    entity_id,
    kind,
    entity_name AS name,
    published_on,
    publisher,
    count(*)::BIGINT AS article_count,
    sum(mention_count)::BIGINT AS mention_count
FROM entity_articles
GROUP BY entity_id, kind, entity_name, published_on, publisher
