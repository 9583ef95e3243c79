-- Shingle hashes whose hubs are others than before this run: (hash).
-- The hubs of a hash are the best ranked $hubs documents that hold it; a document that is none of them changes nothing
-- for the others that hold it, so that a stock phrase in a thousand documents does not make a new one compare them all.
-- Reads: sketches_now, sketches_old (doc_id, hash), candidates, old_candidates, changed (doc_id).
WITH
now AS (
    SELECT hash, doc_id
    FROM sketches_now JOIN candidates USING (doc_id)
    WHERE is_first AND hash IN (SELECT hash FROM sketches_now SEMI JOIN changed USING (doc_id))
    QUALIFY row_number() OVER (PARTITION BY hash ORDER BY rank) <= $hubs
),
old AS (
    SELECT hash, doc_id
    FROM sketches_old JOIN old_candidates USING (doc_id)
    WHERE is_first AND hash IN (SELECT hash FROM sketches_old SEMI JOIN changed USING (doc_id))
    QUALIFY row_number() OVER (PARTITION BY hash ORDER BY rank) <= $hubs
)
SELECT hash FROM now SEMI JOIN changed USING (doc_id)
UNION
SELECT hash FROM old SEMI JOIN changed USING (doc_id)
