-- How many lines the rule took.
SELECT kind, line_count, document_count FROM removed_by_rule WHERE rule_id = $rule_id ORDER BY line_count DESC
