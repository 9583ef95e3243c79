-- Rows of run_rules: which rules took lines of the documents that were judged in this run.
-- Reads: removed_lines (staged).
SELECT {run_id} AS run_id, rule_id, count(*) AS line_count, count(DISTINCT doc_id) AS document_count
FROM {removed_lines}
GROUP BY rule_id
ORDER BY rule_id
