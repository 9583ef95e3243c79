-- The newest tolls of places.
SELECT published_on, place_id, place, country, kind, lowest, highest, article_count
FROM tolls_by_day
WHERE place_id IS NOT NULL AND published_on IS NOT NULL
ORDER BY published_on DESC, highest DESC, place, place_id, kind
LIMIT $count
