-- Tolls by place and day of publication, as they were chosen.
SELECT published_on, place_id, place, country, kind, lowest, highest, article_count, publisher_count, attributed_count
FROM tolls_by_day
WHERE TRUE
    AND kind = $kind  -- if kind
    AND place_id = $place_id  -- if place_id
    AND contains(lower(strip_accents(concat_ws(', ', place, country))), lower(strip_accents($place)))  -- if place
    AND published_on >= $first_on::DATE  -- if first_on
    AND published_on <= $last_on::DATE  -- if last_on
