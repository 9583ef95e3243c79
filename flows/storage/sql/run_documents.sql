-- Rows of run_documents: documents that were judged in this run and stand out, by each measure the first {worst}.
-- Reads: judged (rows of documents, staged), timings (doc_id, seconds).
WITH
measured AS (
    SELECT doc_id, source_uri, record_number, status, seconds, line_count, removed_line_count,
        kept_line_count / nullif(line_count, 0) AS kept_ratio
    FROM {judged} judged LEFT JOIN {timings} timed USING (doc_id)
),
ranked AS (
    SELECT 'slowest' AS measure, row_number() OVER (ORDER BY seconds DESC, doc_id) AS rank_number, *
    FROM measured WHERE seconds IS NOT NULL
    UNION ALL
    SELECT 'most_removed', row_number() OVER (ORDER BY removed_line_count DESC, doc_id), * REPLACE (NULL AS seconds)
    FROM measured WHERE removed_line_count > 0
    UNION ALL
    SELECT 'least_kept', row_number() OVER (ORDER BY kept_ratio, line_count DESC, doc_id), * REPLACE (NULL AS seconds)
    FROM measured WHERE status <> 'rejected' AND line_count >= {least_lines}
)
SELECT {run_id} AS run_id, * EXCLUDE (status) FROM ranked WHERE rank_number <= {worst} ORDER BY measure, rank_number
