-- Pairs of countries that articles name together, by day: a place in a country names it, and so does a demonym.
--
-- published_on: Day of publication; NULL where no day is known.
-- country_code: ISO 3166 alpha-2 code of the one country, the first of the two by code.
-- country: Its name.
-- other_country_code: ISO 3166 alpha-2 code of the other country.
-- other_country: Its name.
-- article_count: Articles that name both.
-- publisher_count: Publishers of these articles.
WITH named AS (
    SELECT DISTINCT
        mentions.doc_id,
        mentions.country_code,
        articles.publisher,
        CASE WHEN articles.published_precision = 'day' THEN articles.published_on END AS published_on
    FROM mentions
    JOIN articles ON articles.doc_id = mentions.doc_id
    WHERE mentions.kind IN ('place', 'demonym') AND mentions.country_code IS NOT NULL
),
countries AS (
    SELECT country_code, min(country) AS country
    FROM mentions
    WHERE country_code IS NOT NULL
    GROUP BY country_code
)
SELECT
    one.published_on,
    one.country_code,
    countries.country,
    other.country_code AS other_country_code,
    other_countries.country AS other_country,
    count(*)::BIGINT AS article_count,
    count(DISTINCT one.publisher)::BIGINT AS publisher_count
FROM named one
JOIN named other ON other.doc_id = one.doc_id AND other.country_code > one.country_code
JOIN countries ON countries.country_code = one.country_code
JOIN countries other_countries ON other_countries.country_code = other.country_code
GROUP BY ALL
