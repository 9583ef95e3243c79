-- Rules that took lines of what was judged, with their share of these lines, beside the median of up to 28 runs before.
WITH shares AS (
    SELECT run_rules.*, runs.started_at,
        run_rules.line_count / sum(run_rules.line_count) OVER (PARTITION BY run_id) AS line_ratio
    FROM run_rules JOIN runs USING (run_id)
    WHERE runs.collection = (SELECT collection FROM runs WHERE run_id = $run_id)
        AND runs.started_at <= (SELECT started_at FROM runs WHERE run_id = $run_id)
),
before AS (
    SELECT rule_id, median(line_ratio) AS usual_ratio
    FROM (
        FROM shares
        WHERE run_id <> $run_id
        QUALIFY row_number() OVER (PARTITION BY rule_id ORDER BY started_at DESC, run_id DESC) <= 28
    )
    GROUP BY rule_id
)
SELECT rule_id, rules.kind, rules.description, line_count, document_count, line_ratio, usual_ratio,
    line_ratio - usual_ratio AS change
FROM (FROM shares WHERE run_id = $run_id) LEFT JOIN before USING (rule_id) LEFT JOIN rules USING (rule_id)
ORDER BY line_count DESC, rule_id
