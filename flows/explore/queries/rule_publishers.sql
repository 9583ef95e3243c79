-- Publishers of articles that the rule took lines from.
SELECT publisher, sum(taken_count)::BIGINT AS line_count, count(*) AS article_count
FROM (SELECT doc_id, count(*) AS taken_count FROM removed_lines WHERE rule_id = $rule_id GROUP BY doc_id)
    JOIN articles USING (doc_id)
GROUP BY publisher
ORDER BY line_count DESC, publisher
LIMIT $count
