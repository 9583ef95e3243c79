-- Lines that the rule took, each once, with one place of it; of a rule that took more than 20,000, the first of them.
SELECT text, count(*) AS line_count, min(doc_id) AS doc_id,
    arg_min(line_number, doc_id) AS line_number
FROM (SELECT doc_id, line_number, text FROM removed_lines WHERE rule_id = $rule_id LIMIT 20000)
GROUP BY text
ORDER BY line_count DESC, text
LIMIT $count OFFSET $skipped
