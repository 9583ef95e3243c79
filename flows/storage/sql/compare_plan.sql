-- Pairs to compare, in batches: (first_id, second_id, batch). Parameter: batch_pairs.
-- Reads: partners (doc_id, partner_id), known_pairs. In the order of the first, so that a batch reads a text once.
SELECT first_id, second_id, (row_number() OVER (ORDER BY first_id, second_id) - 1) // $batch_pairs AS batch
FROM (SELECT least(doc_id, partner_id) AS first_id, greatest(doc_id, partner_id) AS second_id FROM partners)
ANTI JOIN known_pairs USING (first_id, second_id)
ORDER BY batch, first_id, second_id
