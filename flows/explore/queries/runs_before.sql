-- The run, where it published, and up to 29 before it of its collection that did.
SELECT run_id, started_at, document_count, new_count + changed_count AS read_count,
    date_diff('millisecond', started_at, finished_at) / 1000 AS seconds
FROM runs
WHERE collection = $collection AND snapshot IS NOT NULL
    AND started_at <= coalesce((SELECT started_at FROM runs WHERE run_id = $run_id), $started_at::TIMESTAMPTZ)
ORDER BY started_at DESC, run_id DESC
LIMIT 30
