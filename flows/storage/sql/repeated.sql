-- Lines that stand in several unrelated stories: (hash).
-- Reads: line_index, story_groups. {{counted}}: (hash) of the lines that are counted.
-- Parameter: min_groups, the number of stories that makes a line repeated.
SELECT hash
FROM line_index SEMI JOIN ({counted}) counted USING (hash) LEFT JOIN story_groups USING (doc_id)
GROUP BY hash
HAVING count(DISTINCT coalesce(group_id, doc_id)) >= $min_groups
