-- Articles that give a toll, by day of publication and kind.
SELECT published_on, kind, sum(article_count)::BIGINT AS article_count
FROM tolls_by_day
WHERE published_on IS NOT NULL
    AND kind = $kind  -- if kind
    AND place_id = $place_id  -- if place_id
    AND contains(lower(strip_accents(concat_ws(', ', place, country))), lower(strip_accents($place)))  -- if place
    AND published_on >= $first_on::DATE  -- if first_on
    AND published_on <= $last_on::DATE  -- if last_on
GROUP BY published_on, kind
ORDER BY published_on, kind
