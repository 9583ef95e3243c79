-- The lines of a document that are not in its text, each with the rule that took it.
SELECT line_number, kind, rule_id, text
FROM removed_lines
WHERE doc_id = $doc_id
ORDER BY line_number
