-- Who is quoted, how often, and by how many publishers; spellings of one name are one speaker.
--
-- speaker: The speaker's name, as the entity has it.
-- entity_id: The speaker, as in entities; NULL where the name is none of a person or an organization.
-- quote_count: Quotations.
-- direct_count: Of these, whole statements.
-- article_count: Articles that quote the speaker.
-- publisher_count: Publishers of these articles.
-- first_on: First day of publication, of the articles of which a day is known.
-- last_on: Last day of publication.
SELECT
    speaker,
    entity_id,
    count(*)::BIGINT AS quote_count,
    count(*) FILTER (kind = 'direct')::BIGINT AS direct_count,
    count(DISTINCT doc_id)::BIGINT AS article_count,
    count(DISTINCT publisher)::BIGINT AS publisher_count,
    min(published_on) AS first_on,
    max(published_on) AS last_on
FROM spoken
GROUP BY speaker, entity_id
