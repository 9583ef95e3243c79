-- Documents to refine, in batches by number and bytes: the columns of document_keys, `repeated` (numbers of lines that
-- stand in several unrelated stories) and `batch`.
-- Reads: document_keys, wanted (doc_id), repeated_lines. Parameters: batch_documents, batch_bytes.
-- Ordered by the file that holds their bytes, so that a batch reads few files.
SELECT * EXCLUDE (by_count, by_bytes), dense_rank() OVER (ORDER BY by_count, by_bytes) - 1 AS batch
FROM (
    SELECT document_keys.*, repeated_lines.numbers AS repeated,
        (row_number() OVER (ORDER BY bronze_path, doc_id) - 1) // $batch_documents AS by_count,
        sum(raw_bytes) OVER (ORDER BY bronze_path, doc_id ROWS UNBOUNDED PRECEDING) // $batch_bytes AS by_bytes
    FROM document_keys SEMI JOIN wanted USING (doc_id) LEFT JOIN repeated_lines USING (doc_id)
)
ORDER BY batch, bronze_path, doc_id
