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
        count(DISTINCT doc_id) AS article_count,
        sum(mention_count) AS mention_count,
        -- Scripts that write vowels as marks keep their marks.
        CASE
            WHEN regexp_full_match(name, '[\p{Latin}\p{Cyrillic}\p{Greek}\p{Common}\p{Inherited}]*')
                THEN strip_accents(replace(replace(replace(translate(lower(name), 'øłđðıə', 'olddie'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'))
            ELSE lower(name)
        END AS lowered
    FROM entity_sightings
    GROUP BY ALL
),
-- Words of letters and digits, one space between them. A point parts initials; "U.S." is one word.
worded AS (
    SELECT
        *,
        trim(regexp_replace(
            CASE kind
                WHEN 'person' THEN regexp_replace(replace(lowered, '.', '. '), '^(.* )(al|el) ([^ ]{3,})$', '\1+\3')
                WHEN 'organization' THEN regexp_replace(
                    replace(replace(replace(replace(replace(replace(lowered, '.', ''), '&', ' and '),
                        'isation', 'ization'), 'defence', 'defense'), 'labour', 'labor'), 'centre', 'center'),
                    '^the ', '')
                ELSE lowered
            END,
            '[^\p{L}\p{M}\p{N}+]+', ' ', 'g'
        )) AS spaced
    FROM (
        -- Hyphens and apostrophes join: Ter-Petrosian, O'Malley. Behind a point a hyphen is none: J.-P.
        SELECT * REPLACE (
            CASE WHEN kind = 'person'
                THEN regexp_replace(regexp_replace(replace(lowered, '.-', '.'), '(^| )(al|el)-', '\1+', 'g'), '[-‐‑''‘’ʼ`´]', '', 'g')
                ELSE regexp_replace(lowered, '[''‘’ʼ`´]', '', 'g')
            END AS lowered
        ), regexp_replace(lowered, '[^\p{L}\p{M}\p{N}]+', '', 'g') AS letters
        FROM names
    )
),
-- Cyrillic as English writes it.
romanized AS (
    SELECT * REPLACE (
        CASE WHEN kind = 'person' AND regexp_matches(spaced, '\p{Cyrillic}') THEN
            translate(
                replace(replace(replace(replace(replace(replace(replace(replace(replace(spaced, 'щ', 'shch'), 'ш', 'sh'), 'ч', 'ch'), 'ж', 'zh'),
                    'х', 'kh'), 'ц', 'ts'), 'ю', 'yu'), 'я', 'ya'), 'є', 'ye'),
                'абвгґдезиіыйјклмнопрстуўфэъь',
                'abvggdeziiyijklmnoprstuufe'
            )
        ELSE spaced END AS spaced
    )
    FROM worded
),
-- Names with spellings: of Armenian, Slavic and Georgian surnames, or behind a given name that English writes in many ways.
marked AS (
    SELECT
        * REPLACE (CASE WHEN kind = 'person' THEN regexp_replace(regexp_replace(spaced,
            '\bm[ou]h[ae]mm?[ae]d\b', 'muhammad', 'g'), '\babd ?[aeu][lr] ?', 'abdul', 'g') ELSE spaced END AS spaced),
        kind = 'person' AND (
            regexp_matches(spaced, '(..[yij]an|..[yi]ants|[st][ck]?h?[ck][yij]+|sk?aya|sk?aia|[aeiou]l?n[yij]{2}|[aeo]ln[yij])$')
            OR regexp_matches(spaced, '([^ ]{2}[oe]va?|[^ ]{2}[oe]w[ay]?|[^ ]{2}[oe]ff|enko|[cs]?h?uk|[iy]uk|[vw][yi]t?s?ch|[vw]icz?)$')
            OR regexp_matches(spaced, '([sc]?c?h[vw]ili|dze|dse)$')
            OR regexp_matches(spaced, '^([vw]lad[yi]m[yi]r|[vw]olod[yi]m[yi]r|m[yi][kc]h?ai?[yi]?l|dm[yi]tr[yij]*|[yij]+ur[yij]+|serg[yij]+|sergu?e[yij]|serh[yij]+|andre[yij]|andr[yij]{2}|[ao]le(ks|x)[^ ]*|n[yi][ck]ola[yij]|[yij]?e[vw]gen[^ ]*) ')
        ) AS has_spellings
    FROM romanized
),
softened AS (
    SELECT
        *,
        spaced AS unfolded,
        CASE WHEN has_spellings THEN regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(spaced,
            '\bmich', 'mih', 'g'),
            'schtsch|shtsh|chtch|shch|stch|tsch|tch|sch|[vw]ic\b', 'sh', 'g'),
            '[csz]h|[cs]z', 'sh', 'g'),
            '([oe])(ff|w)\b', '\1v', 'g'),
            't[sz]|d[sz]|z', 's', 'g')
        END AS hissed
    FROM marked
),
spelled AS (
    SELECT
        * REPLACE (CASE WHEN has_spellings THEN regexp_replace(regexp_replace(regexp_replace(regexp_replace(
            replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
                regexp_replace(translate(hissed, 'wcqyj', 'vkkii'), 'i+', 'i', 'g'),
                'kh', 'h'), 'gh', 'g'), 'gue', 'ge'), 'ou', 'u'), 'x', 'ks'), 'kk', 'k'), 'll', 'l'), 'mm', 'm'), 'nn', 'n'), 'pp', 'p'),
                'rr', 'r'), 'ss', 's'), 'tt', 't'), 'ff', 'f'), 'bb', 'b'),
            'ie', 'e', 'g'),
            '(i|sh)ov\b', '\1ev', 'g'),
            'iev\b', 'ev', 'g'),
            'ksandr\b', 'ksander', 'g')
        ELSE spaced END AS spaced)
    FROM softened
),
-- What may be missing is set apart: initials inside a name, the article, the legal form of a firm. An initial has no
-- spellings: J. is not I.
parted AS (
    SELECT
        *,
        CASE WHEN kind = 'person' AND regexp_full_match(spaced, '[^ ]( [^ ])* \+?[^ +]{2,}')
            THEN regexp_replace(unfolded, ' \+?[^ ]+$', '') END AS initials,
        regexp_extract(spaced, '[^ +]+$') AS surname,
        CASE kind
            WHEN 'person' THEN
                CASE WHEN regexp_full_match(spaced, '[^ ]{2,} .*')
                    THEN regexp_replace(regexp_replace(unfolded, '^[^ ]+|[^ ]{2,}|[^ ]$', '', 'g'), ' +', '', 'g') ELSE '' END
                || CASE WHEN contains(spaced, '+') THEN '+' ELSE '' END
            WHEN 'organization' THEN
                replace(replace(replace(replace(
                    regexp_extract(spaced, '( (inc|incorporated|corp|corporation|co|company|ltd|limited|plc|llc|ag|gmbh|sa|nv|bv|spa|ab))+$'),
                    'corporation', 'corp'), 'company', 'co'), 'incorporated', 'inc'), 'limited', 'ltd')
            ELSE ''
        END AS omissible
    FROM spelled
),
keyed AS (
    SELECT
        *,
        CASE
            WHEN kind = 'place' THEN coalesce(place_id::VARCHAR, letters || '/' || coalesce(country_code, ''))
            WHEN spaced IN ('', '+') THEN name
            WHEN kind = 'organization'
                THEN regexp_replace(spaced, '( (inc|incorporated|corp|corporation|co|company|ltd|limited|plc|llc|ag|gmbh|sa|nv|bv|spa|ab))+$', '')
            WHEN initials IS NOT NULL THEN initials || ' ' || surname
            WHEN regexp_full_match(spaced, '[^ ]{2,} .*')
                THEN replace(replace(regexp_replace(spaced, '( [^ ])+ ', ' ', 'g'), ' ', ''), '+', '')
            ELSE replace(replace(spaced, ' ', ''), '+', '')
        END AS stem
    FROM parted
),
-- A name without what may be missing is that of the only one with it.
classed AS (
    SELECT
        *,
        CASE WHEN omissible = '' OR count(DISTINCT nullif(omissible, '')) OVER (PARTITION BY kind, stem) = 1
            THEN stem ELSE stem || ' ' || trim(omissible) END AS key,
        CASE WHEN kind = 'person' AND initials IS NULL AND contains(spaced, ' ')
            THEN regexp_replace(regexp_replace(unfolded, ' \+?[^ ]+$', ''), '([^ ])[^ ]*', '\1', 'g') END AS given_initials
    FROM keyed
),
-- Initials are those of the only full name that they fit.
bearers AS (
    SELECT given_initials AS initials, surname, min(key) AS key
    FROM classed
    WHERE given_initials IS NOT NULL
    GROUP BY ALL
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
    LEFT JOIN bearers ON classed.initials = bearers.initials AND classed.surname = bearers.surname
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
