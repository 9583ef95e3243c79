-- Rules, with the lines that they took of all documents.
SELECT rules.rule_id, rules.kind, rules.description, coalesce(taken.line_count, 0) AS line_count,
    coalesce(taken.document_count, 0) AS document_count
FROM rules LEFT JOIN (
    SELECT rule_id, sum(line_count)::BIGINT AS line_count, sum(document_count)::BIGINT AS document_count
    FROM removed_by_rule
    GROUP BY rule_id
) taken USING (rule_id)
WHERE TRUE
    AND rules.kind = $kind  -- if kind
ORDER BY line_count DESC, rules.rule_id
