-- Tolls by place and day of publication, with the range of what articles state; the newest first.
SELECT published_on, place_id, place, country, kind, lowest, highest, article_count, publisher_count, attributed_count
FROM tolls_by_day
WHERE TRUE
    AND kind = $kind  -- if kind
    AND place_id = $place_id  -- if place_id
    AND contains(lower(strip_accents(concat_ws(', ', place, country))), lower(strip_accents($place)))  -- if place
    AND published_on >= $first_on::DATE  -- if first_on
    AND published_on <= $last_on::DATE  -- if last_on
ORDER BY published_on DESC NULLS LAST, highest DESC, article_count DESC, place, place_id, kind
LIMIT $count OFFSET $skipped
