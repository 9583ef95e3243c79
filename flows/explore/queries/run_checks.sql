-- Checks before the run published, those that found something first.
SELECT check_id, severity, broken_row_count
FROM run_checks
WHERE run_id = $run_id
ORDER BY broken_row_count DESC, check_id
