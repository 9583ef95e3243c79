-- Lines that the rule took in each of the newest runs of which details are kept.
SELECT run_id, line_count
FROM run_rules JOIN runs USING (run_id)
WHERE rule_id = $rule_id
ORDER BY started_at DESC, run_id DESC
LIMIT $count
