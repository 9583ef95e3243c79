-- Documents whose partners may be others than before this run: (doc_id, rank).
-- Reads: candidates, changed (doc_id), moved_hubs (hash), sketches_now.
SELECT doc_id, rank
FROM candidates
WHERE is_first AND (
    doc_id IN (SELECT doc_id FROM changed)
    OR doc_id IN (SELECT doc_id FROM sketches_now SEMI JOIN moved_hubs USING (hash))
)
