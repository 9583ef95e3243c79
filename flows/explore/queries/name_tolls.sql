-- Sentences that state how many were killed, wounded and so on at the place; the newest first.
SELECT doc_id, published_on, publisher, sentence, string_agg(DISTINCT kind, ', ' ORDER BY kind) AS kinds
FROM toll_statements
WHERE place_id = $place_id
GROUP BY doc_id, published_on, publisher, sentence
ORDER BY published_on DESC NULLS LAST, doc_id, min(figure_number)
LIMIT $count
