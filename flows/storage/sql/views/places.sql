-- Places that articles name, each with where it lies.
--
-- place_id: GeoNames id of the place.
-- name: Its name, as in GeoNames.
-- country_code: ISO 3166 alpha-2 code of its country.
-- country: Name of its country.
-- admin1: State, province or region of its country.
-- latitude: Degrees north of the equator; NULL where GeoNames gives none.
-- longitude: Degrees east of Greenwich.
-- mention_count: How often articles name it.
SELECT
    place_id,
    min(name) AS name,
    min(country_code) AS country_code,
    min(country) AS country,
    min(admin1) AS admin1,
    min(latitude) AS latitude,
    min(longitude) AS longitude,
    count(*)::BIGINT AS mention_count
FROM mentions
WHERE kind = 'place' AND place_id IS NOT NULL
GROUP BY place_id
