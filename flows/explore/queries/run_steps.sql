-- Seconds of each step.
SELECT step_number, step, seconds, batch_count, bytes
FROM run_steps
WHERE run_id = $run_id
ORDER BY step_number
