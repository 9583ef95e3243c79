-- Lines that are in no text, by what they are.
SELECT kind, sum(line_count)::BIGINT AS line_count
FROM removed_by_rule
GROUP BY kind
ORDER BY line_count DESC, kind
