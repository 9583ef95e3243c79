-- What came from each folder, with the share of its lines that is in no text, beside the median of up to 28 runs before.
WITH shares AS (
    SELECT run_sources.*, runs.started_at,
        run_sources.removed_line_count / nullif(run_sources.line_count, 0) AS junk_ratio
    FROM run_sources JOIN runs USING (run_id)
    WHERE runs.collection = (SELECT collection FROM runs WHERE run_id = $run_id)
        AND runs.started_at <= (SELECT started_at FROM runs WHERE run_id = $run_id)
),
before AS (
    SELECT source_folder, median(junk_ratio) AS usual_ratio, count(*) AS run_count
    FROM (
        FROM shares
        WHERE run_id <> $run_id
        QUALIFY row_number() OVER (PARTITION BY source_folder ORDER BY started_at DESC, run_id DESC) <= 28
    )
    GROUP BY source_folder
)
SELECT source_folder, document_count, duplicate_count, rejected_count, line_count, junk_ratio, usual_ratio,
    junk_ratio - usual_ratio AS change, coalesce(run_count, 0) AS run_count,
    coalesce(abs(junk_ratio - usual_ratio) >= 0.1 AND document_count >= 20, FALSE) AS is_other
FROM (FROM shares WHERE run_id = $run_id) LEFT JOIN before USING (source_folder)
ORDER BY is_other DESC, abs(change) DESC NULLS LAST, document_count DESC, source_folder
