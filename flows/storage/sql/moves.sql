-- What becomes of the documents in `wanted`, whose cluster changed: (key, was, now, points_elsewhere).
-- was, now: article or duplicate; points_elsewhere: whether another document stands for it than before.
-- Reads: wanted (doc_id), assigned, documents_old.
SELECT assigned.doc_id AS key, before.status AS was, assigned.status AS now,
    before.canonical_id IS DISTINCT FROM assigned.canonical_id AS points_elsewhere
FROM assigned
SEMI JOIN wanted USING (doc_id)
JOIN (SELECT doc_id, status, canonical_id FROM documents_old) before USING (doc_id)
