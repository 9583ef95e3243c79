-- Lines that may stand in other stories than before: (hash), those of documents that changed or whose story is another.
-- Reads: line_index, changed_lines, stories, old_stories.
SELECT hash FROM changed_lines
UNION
SELECT hash FROM line_index SEMI JOIN (
    SELECT doc_id FROM stories FULL JOIN old_stories old USING (doc_id) WHERE stories.story_id IS DISTINCT FROM old.story_id
) moved USING (doc_id)
