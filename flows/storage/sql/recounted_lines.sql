-- Lines that may stand in other stories than before: (hash), those of documents that changed or whose story is another.
-- Reads: line_index, changed_lines, story_groups, old_story_groups.
SELECT hash FROM changed_lines
UNION
SELECT hash FROM line_index SEMI JOIN (
    SELECT doc_id FROM story_groups FULL JOIN old_story_groups old USING (doc_id) WHERE story_groups.group_id IS DISTINCT FROM old.group_id
) moved USING (doc_id)
