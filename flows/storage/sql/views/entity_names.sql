-- Names of people, organizations and places over all articles, each with the entity that it is tied to, and why. Two
-- names are one entity where the same key comes out of both, never because they look alike: letters without case and
-- accents; for names that were carried over from other scripts (-ov, -sky, -ian, -enko …) one letter for each of their
-- spellings (y, i and j; w and v; kh and h; double letters). A middle initial, an Arabic article or a legal form may be
-- missing, and initials stand for a given name, where only one name in the warehouse fits. Demonyms are left out.
--
-- entity_id: The entity: its kind and its key; a place's GeoNames id where it has one.
-- kind: person, organization or place.
-- name: The name, as in mentions.name or quotes.speaker. With kind it is the key of people and organizations.
-- place_id: GeoNames id of the place, by which places are joined.
-- country_code: ISO 3166 alpha-2 code of the country of a place.
-- entity_name: The entity's own name: of its names, the one in most articles; of equals one that is not in capitals, then the first.
-- tied_by: Why they are one, against entity_name: same name, same letters, transliteration, spelling (Organisation, Organization; The; &), middle initial, article (al-, el-), legal form (Inc., Ltd.), initial, acronym (of a name that at least two articles shorten so), place_id.
-- article_count: Articles that hold the name.
-- mention_count: How often it stands there.
WITH names AS (
    SELECT
        kind,
        name,
        place_id,
        country_code,
        any_value(name_key) AS name_key,
        -- An article has one row for a name.
        count(*) AS article_count,
        sum(mention_count) AS mention_count
    FROM entity_sightings
    GROUP BY kind, name, place_id, country_code
),
-- The parts of the key; a name of marks alone has none, and is itself.
parted AS (
    SELECT
        *,
        CASE
            WHEN kind = 'place' THEN coalesce(place_id::VARCHAR, split_part(name_key, '|', 1) || '/' || coalesce(country_code, ''))
            ELSE coalesce(nullif(split_part(name_key, '|', 1), ''), name)
        END AS stem,
        split_part(name_key, '|', 2) AS omissible,
        split_part(name_key, '|', 3) AS short,
        split_part(name_key, '|', 4) AS letters
    FROM names
),
-- A name without what may be missing is that of the only one with it.
classed AS (
    SELECT
        *,
        CASE WHEN omissible = '' OR count(DISTINCT nullif(omissible, '')) OVER (PARTITION BY kind, stem) = 1
            THEN stem ELSE stem || ' ' || omissible END AS key
    FROM parted
),
-- Initials are those of the only full name that they fit.
bearers AS (
    SELECT short, min(key) AS key
    FROM classed
    WHERE short <> ''
    GROUP BY short
    HAVING count(DISTINCT key) = 1
),
-- An acronym is the only name that articles shorten so, two of them at least.
acronyms AS (
    SELECT mentions.surface AS name, min(classed.key) AS key
    FROM mentions
    JOIN classed ON classed.kind = 'organization' AND classed.name = mentions.name
    WHERE mentions.kind = 'organization' AND regexp_full_match(mentions.surface, '\p{Lu}{2,8}') AND contains(mentions.name, ' ')
    GROUP BY ALL
    HAVING count(DISTINCT classed.key) = 1 AND count(DISTINCT mentions.doc_id) >= 2
),
tied AS (
    SELECT
        classed.*,
        classed.kind || ':' || coalesce(bearers.key, acronyms.key, classed.key) AS entity_id,
        bearers.key IS NOT NULL AS is_initial,
        acronyms.key IS NOT NULL AS is_acronym
    FROM classed
    LEFT JOIN bearers ON classed.kind = 'person' AND classed.stem = bearers.short
    LEFT JOIN acronyms ON classed.kind = 'organization' AND classed.name = acronyms.name
),
headed AS (
    SELECT
        *,
        row_number() OVER in_entity AS place_in_entity,
        first_value(name) OVER in_entity AS entity_name,
        first_value(letters) OVER in_entity AS entity_letters,
        first_value(omissible) OVER in_entity AS entity_omissible
    FROM tied
    WINDOW in_entity AS (
        PARTITION BY entity_id
        -- Initials and acronyms name an entity only where nothing else does.
        ORDER BY is_initial, is_acronym, article_count DESC, name = upper(name), name, place_id, country_code
    )
)
SELECT
    entity_id,
    kind,
    name,
    place_id,
    country_code,
    entity_name,
    CASE
        WHEN name = entity_name THEN 'same name'
        WHEN kind = 'place' AND place_id IS NOT NULL THEN 'place_id'
        WHEN letters = entity_letters THEN 'same letters'
        WHEN is_initial THEN 'initial'
        WHEN is_acronym THEN 'acronym'
        WHEN kind = 'organization' AND omissible <> entity_omissible THEN 'legal form'
        WHEN replace(omissible, '+', '') <> replace(entity_omissible, '+', '') THEN 'middle initial'
        WHEN omissible <> entity_omissible THEN 'article'
        WHEN kind = 'organization' THEN 'spelling'
        ELSE 'transliteration'
    END AS tied_by,
    article_count::BIGINT AS article_count,
    mention_count::BIGINT AS mention_count
FROM headed
