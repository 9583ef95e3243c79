-- Sources to read, in batches by number and bytes: the columns of source_plan and `batch`.
-- Reads: source_plan, same (source_uri, of those that need not be read). Parameters: batch_documents, batch_bytes.
SELECT * EXCLUDE (by_count, by_bytes), dense_rank() OVER (ORDER BY by_count, by_bytes) - 1 AS batch
FROM (
    SELECT *,
        (row_number() OVER (ORDER BY source_uri) - 1) // $batch_documents AS by_count,
        sum(size) OVER (ORDER BY source_uri ROWS UNBOUNDED PRECEDING) // $batch_bytes AS by_bytes
    FROM source_plan WHERE action <> 'unchanged' AND source_uri NOT IN (SELECT source_uri FROM same)
)
ORDER BY batch, source_uri
