-- Lines that stand in several unrelated stories: (hash).
-- Reads: line_index, stories. {{counted}}: (hash) of the lines that are counted.
-- Parameter: min_groups, the number of stories that makes a line repeated.
SELECT hash
FROM line_index SEMI JOIN ({counted}) counted USING (hash) LEFT JOIN stories USING (doc_id)
GROUP BY hash
HAVING count(DISTINCT coalesce(story_id, doc_id)) >= $min_groups
