-- The rule.
SELECT rule_id, kind, description FROM rules WHERE rule_id = $rule_id
