-- Every document that is compared, where no pair of the last snapshot stands: as affected.sql.
-- Reads: candidates. Parameter: batch_documents.
SELECT doc_id, rank, (row_number() OVER (ORDER BY rank) - 1) // $batch_documents AS batch
FROM candidates
WHERE is_first
