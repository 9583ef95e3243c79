-- What came from a folder on each of its last days, in order: (collection, source_folder, day, document_count,
-- duplicate_count, rejected_count, line_count, removed_line_count). Days are of UTC; those with few documents are left
-- out, and a folder of which nothing came on the last day of its collection.
-- Reads: runs, run_sources. Parameters: days, least_documents.
WITH
by_day AS (
    SELECT collection, source_folder, strftime(make_timestamp(epoch_us(started_at)), '%Y-%m-%d') AS day,
        sum(run_sources.document_count)::BIGINT AS document_count,
        sum(run_sources.duplicate_count)::BIGINT AS duplicate_count,
        sum(run_sources.rejected_count)::BIGINT AS rejected_count,
        sum(line_count)::BIGINT AS line_count,
        sum(removed_line_count)::BIGINT AS removed_line_count
    FROM run_sources JOIN runs USING (run_id)
    WHERE source_folder <> '*'
    GROUP BY ALL
    HAVING sum(run_sources.document_count) >= $least_documents
),
last_day AS (
    SELECT collection, max(strftime(make_timestamp(epoch_us(started_at)), '%Y-%m-%d')) AS last_day
    FROM runs WHERE kind = 'run' AND snapshot IS NOT NULL GROUP BY collection
)
SELECT * EXCLUDE (last_day)
FROM by_day JOIN last_day USING (collection)
QUALIFY row_number() OVER (PARTITION BY collection, source_folder ORDER BY day DESC) <= $days
    AND max(day) OVER (PARTITION BY collection, source_folder) = last_day
ORDER BY collection, source_folder, day
