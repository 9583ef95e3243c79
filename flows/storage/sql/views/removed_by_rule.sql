-- How many lines each rule took, from how many documents, with one of them.
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
