-- Documents whose partners may be others than before this run: (doc_id, rank, batch). Parameter: batch_documents.
-- A document is compared with better ranked ones only, so that a hub that came or went changes nothing for those that
-- rank before it. What did not change itself stands in the same order before and after.
-- Reads: candidates, old_candidates, changed (doc_id), holdings_now, holdings_old, moved_hubs_now, moved_hubs_old.
SELECT doc_id, rank, (row_number() OVER (ORDER BY rank) - 1) // $batch_documents AS batch
FROM candidates
WHERE is_first AND (
    doc_id IN (SELECT doc_id FROM changed)
    OR rank IN (
        SELECT held.rank
        FROM holdings_now held JOIN moved_hubs_now moved ON moved.hash = held.hash AND moved.rank < held.rank
    )
    OR doc_id IN (
        SELECT old_candidates.doc_id
        FROM holdings_old held
        JOIN moved_hubs_old moved ON moved.hash = held.hash AND moved.rank < held.rank
        JOIN old_candidates ON old_candidates.rank = held.rank
    )
)
