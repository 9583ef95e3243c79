-- The hubs of every hash that an affected document holds: (hash, doc_id, rank, holders: documents that hold the hash).
-- Reads: sketches_now, candidates, affected. Parameter: hubs.
SELECT hash, doc_id, rank, count(*) OVER (PARTITION BY hash) AS holders
FROM sketches_now JOIN candidates USING (doc_id)
WHERE is_first AND hash IN (SELECT hash FROM sketches_now SEMI JOIN affected USING (doc_id))
QUALIFY row_number() OVER (PARTITION BY hash ORDER BY rank) <= $hubs
