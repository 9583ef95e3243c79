-- How many lines each rule took, from how many documents, with one of them.
--
-- rule_id: The rule that took the lines.
-- kind: What the lines are.
-- description: What the rule looks for.
-- line_count: Lines that it took.
-- document_count: Documents that it took them from.
-- example: One of the lines.
SELECT
    removed_lines.kind,
    removed_lines.rule_id,
    rules.description,
    count(*)::BIGINT AS line_count,
    count(DISTINCT removed_lines.doc_id)::BIGINT AS document_count,
    min(removed_lines.text) AS example
FROM removed_lines
LEFT JOIN rules USING (rule_id)
GROUP BY ALL
