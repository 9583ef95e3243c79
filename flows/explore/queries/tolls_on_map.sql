-- Places of which most articles give a toll, with their coordinates.
SELECT places.place_id, places.name AS place, places.latitude, places.longitude, sum(article_count)::BIGINT AS article_count
FROM tolls_chosen
JOIN places ON places.place_id = tolls_chosen.place_id
WHERE places.latitude IS NOT NULL
GROUP BY ALL
ORDER BY article_count DESC, places.place_id
LIMIT $count
