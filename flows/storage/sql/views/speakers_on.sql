-- Who is quoted on what: a row for each speaker and each person, organization or place that stands in their quotations.
--
-- speaker: The speaker's name, as the entity has it.
-- speaker_id: The speaker, as in entities; NULL where the name is none of a person or an organization.
-- topic: The name of what stands in the quotations, as the entity has it.
-- topic_kind: person, organization or place.
-- topic_id: What stands in the quotations, as in entities.
-- quote_count: Quotations of the speaker that name it.
-- article_count: Articles with such quotations.
-- publisher_count: Publishers of these articles.
SELECT
    speaker,
    speaker_id,
    topic,
    topic_kind,
    topic_id,
    count(DISTINCT (doc_id, quote_number))::BIGINT AS quote_count,
    count(DISTINCT doc_id)::BIGINT AS article_count,
    count(DISTINCT publisher)::BIGINT AS publisher_count
FROM (
    SELECT
        spoken.*,
        spoken.entity_id AS speaker_id,
        entity_names.entity_name AS topic,
        entity_names.kind AS topic_kind,
        entity_names.entity_id AS topic_id
    FROM mentions
    -- The quotation that began last before the name: a name stands in one quotation only.
    ASOF JOIN spoken ON mentions.doc_id = spoken.doc_id AND mentions.char_start >= spoken.char_start
    JOIN entity_names
        ON entity_names.kind = mentions.kind
        AND entity_names.name = mentions.name
        AND (mentions.kind <> 'place' OR (
            coalesce(entity_names.place_id, -1) = coalesce(mentions.place_id, -1)
            AND coalesce(entity_names.country_code, '') = coalesce(mentions.country_code, '')
        ))
    WHERE mentions.char_end <= spoken.char_end
)
WHERE speaker_id IS DISTINCT FROM topic_id
GROUP BY speaker, speaker_id, topic, topic_kind, topic_id
