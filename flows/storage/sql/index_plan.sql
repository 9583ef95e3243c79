-- Records whose lines are indexed, in batches by number and bytes: the columns of written_inputs and `batch`.
-- Reads: written_inputs. Parameters: batch_documents, batch_bytes.
-- Ordered by the file that holds their bytes, so that a batch reads few files.
SELECT * EXCLUDE (by_count, by_bytes), dense_rank() OVER (ORDER BY by_count, by_bytes) - 1 AS batch
FROM (
    SELECT *,
        (row_number() OVER (ORDER BY bronze_path, doc_id) - 1) // $batch_documents AS by_count,
        sum(raw_bytes) OVER (ORDER BY bronze_path, doc_id ROWS UNBOUNDED PRECEDING) // $batch_bytes AS by_bytes
    FROM written_inputs
)
ORDER BY batch, bronze_path, doc_id
