-- A row for each article and each name in it of a person, an organization or a place: what entities are made of. Demonyms
-- are left out.
--
-- doc_id: The article.
-- kind: person, organization or place.
-- name: The name, as in mentions.name or quotes.speaker.
-- place_id: GeoNames id of the place.
-- country_code: ISO 3166 alpha-2 code of the country of a place.
-- name_key: What the name is compared by, as in mentions.
-- mention_count: How often the article names it so; 0 for a speaker whom no mention names.
SELECT
    doc_id,
    kind,
    name,
    CASE WHEN kind = 'place' THEN place_id END AS place_id,
    CASE WHEN kind = 'place' THEN country_code END AS country_code,
    any_value(name_key) AS name_key,
    count(*)::BIGINT AS mention_count
FROM mentions
WHERE kind <> 'demonym'
GROUP BY ALL
UNION ALL
SELECT DISTINCT quotes.doc_id, 'person', quotes.speaker, NULL::BIGINT, NULL::VARCHAR, quotes.speaker_key, 0
FROM quotes
ANTI JOIN mentions ON mentions.name = quotes.speaker
WHERE quotes.speaker IS NOT NULL
