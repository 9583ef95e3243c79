-- The statements that tolls are taken from, each with its sentence and whom it comes from; the newest first.
SELECT doc_id, published_on, publisher, place, kind, value_low, value_high, modifier, attributed_to, is_part, sentence
FROM toll_statements
WHERE TRUE
    AND kind = $kind  -- if kind
    AND place_id = $place_id  -- if place_id
    AND contains(lower(strip_accents(concat_ws(', ', place, country))), lower(strip_accents($place)))  -- if place
    AND published_on >= $first_on::DATE  -- if first_on
    AND published_on <= $last_on::DATE  -- if last_on
ORDER BY published_on DESC NULLS LAST, doc_id, figure_number
LIMIT $count
