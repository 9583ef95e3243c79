-- Places of which most articles give a toll, with their coordinates.
SELECT found.place_id, found.place, places.latitude, places.longitude, found.article_count
FROM (
    SELECT place_id, any_value(place) AS place, sum(article_count)::BIGINT AS article_count
    FROM tolls_by_day
    WHERE place_id IS NOT NULL
        AND kind = $kind  -- if kind
        AND place_id = $place_id  -- if place_id
        AND contains(lower(strip_accents(concat_ws(', ', place, country))), lower(strip_accents($place)))  -- if place
        AND published_on >= $first_on::DATE  -- if first_on
        AND published_on <= $last_on::DATE  -- if last_on
    GROUP BY place_id
    ORDER BY article_count DESC, place_id
    LIMIT $count
) found
JOIN (
    SELECT place_id, min(latitude) AS latitude, min(longitude) AS longitude
    FROM mentions
    WHERE kind = 'place' AND latitude IS NOT NULL
    GROUP BY place_id
) places ON places.place_id = found.place_id
ORDER BY found.article_count DESC, found.place_id
