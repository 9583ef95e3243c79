-- Documents with better ranked ones that are the same story text, by rank: (rank, better_rank, doc_id, better_id, method,
-- similarity, resemblance). similarity is of the shorter text where one contains the other; resemblance is of both
-- texts' shingles always, so that it can be compared: 1 / (1 / own share + 1 / other's share - 1).
-- Reads: pairs_now, candidates.
SELECT
    greatest(first.rank, second.rank) AS rank,
    least(first.rank, second.rank) AS better_rank,
    CASE WHEN first.rank > second.rank THEN first_id ELSE second_id END AS doc_id,
    CASE WHEN first.rank > second.rank THEN second_id ELSE first_id END AS better_id,
    method,
    similarity,
    CASE method
        WHEN 'contained'
        THEN 1 / (1 / similarity + 1 / CAST(json_extract_string(evidence, '$.containment_longer') AS DOUBLE) - 1)
        ELSE similarity
    END AS resemblance
FROM pairs_now
JOIN candidates first ON first.doc_id = first_id
JOIN candidates second ON second.doc_id = second_id
WHERE method IS NOT NULL
ORDER BY 1, 2
