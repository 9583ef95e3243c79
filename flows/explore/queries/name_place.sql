-- Where the place lies.
SELECT place_id, name, country, admin1, latitude, longitude, mention_count
FROM places
WHERE place_id = $place_id AND latitude IS NOT NULL
