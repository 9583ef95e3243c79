-- The run and up to 29 before it of its collection that published.
SELECT run_id, started_at, finished_at, document_count, new_count + changed_count AS read_count,
    date_diff('millisecond', started_at, finished_at) / 1000 AS seconds
FROM runs
WHERE collection = $collection AND started_at <= $started_at::TIMESTAMPTZ AND snapshot IS NOT NULL
ORDER BY started_at DESC, run_id DESC
LIMIT 30
