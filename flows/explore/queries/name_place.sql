-- Where the place lies.
SELECT place_id, min(name) AS name, min(country) AS country, min(admin1) AS admin1, min(latitude) AS latitude, min(longitude) AS longitude, count(*) AS mention_count
FROM mentions
WHERE kind = 'place' AND place_id = $place_id AND latitude IS NOT NULL
GROUP BY place_id
