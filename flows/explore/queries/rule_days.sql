-- Lines that the rule took, by the day of publication of their articles.
SELECT published_on, sum(taken_count)::BIGINT AS line_count
FROM (SELECT doc_id, count(*) AS taken_count FROM removed_lines WHERE rule_id = $rule_id GROUP BY doc_id)
    JOIN articles USING (doc_id)
WHERE published_precision = 'day'
GROUP BY published_on
ORDER BY published_on
