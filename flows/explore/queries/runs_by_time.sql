-- Runs that stand in the published tables, newest first.
SELECT *
FROM runs
WHERE TRUE
    AND collection = $collection  -- if collection
ORDER BY started_at DESC, run_id DESC
LIMIT $count OFFSET $skipped
