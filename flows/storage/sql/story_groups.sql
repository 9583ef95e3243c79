-- Documents that are one story with earlier ones: (doc_id, group_id: the first of them). All others are their own.
-- Reads: {parents} (doc_id, parent_id). A parent has a smaller doc_id than its child, so that the walk to the root ends.
WITH RECURSIVE walk AS (
    SELECT doc_id, parent_id FROM {parents}
    UNION ALL
    SELECT walk.doc_id, further.parent_id FROM walk JOIN {parents} further ON further.doc_id = walk.parent_id
)
SELECT doc_id, min(parent_id) AS group_id FROM walk GROUP BY doc_id
