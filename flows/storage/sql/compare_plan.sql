-- Pairs to compare, in batches: (first_id, second_id, batch). Parameter: batch_pairs.
-- Reads: partners (doc_id, partner_id), known_pairs. Pairs of the same documents stand together, so that a batch reads
-- and prepares a text once: they are ordered by the smallest doc_id that is near in the graph of pairs.
WITH
pair AS MATERIALIZED (
    SELECT first_id, second_id
    FROM (SELECT least(doc_id, partner_id) AS first_id, greatest(doc_id, partner_id) AS second_id FROM partners)
    ANTI JOIN known_pairs USING (first_id, second_id)
),
side AS MATERIALIZED (
    SELECT first_id AS doc_id, second_id AS other_id FROM pair UNION ALL SELECT second_id, first_id FROM pair
),
near AS MATERIALIZED (
    SELECT doc_id, least(doc_id, min(other_id)) AS near_id FROM side GROUP BY doc_id
),
group_of AS MATERIALIZED (
    SELECT side.doc_id, min(least(own.near_id, its.near_id)) AS group_id
    FROM side
    JOIN near own ON own.doc_id = side.doc_id
    JOIN near its ON its.doc_id = side.other_id
    GROUP BY side.doc_id
)
SELECT first_id, second_id, (row_number() OVER (ORDER BY group_id, first_id, second_id) - 1) // $batch_pairs AS batch
FROM pair JOIN group_of ON group_of.doc_id = pair.first_id
ORDER BY batch, group_id, first_id, second_id
