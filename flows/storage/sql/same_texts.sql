-- Pairs that are the same story text: (first_id, second_id, method, similarity, resemblance).
-- similarity is of the shorter text where one contains the other; resemblance is of both texts' shingles always, so that
-- it can be compared: 1 / (1 / own share + 1 / other's share - 1).
-- Reads: pairs_now.
SELECT first_id, second_id, method, similarity,
    CASE method
        WHEN 'contained'
        THEN 1 / (1 / similarity + 1 / CAST(json_extract_string(evidence, '$.containment_longer') AS DOUBLE) - 1)
        ELSE similarity
    END AS resemblance
FROM pairs_now
WHERE method IS NOT NULL
