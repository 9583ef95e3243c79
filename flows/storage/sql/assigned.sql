-- What every document with a text is now: (doc_id, status, canonical_id, cluster_id, cluster_size, method, similarity).
-- Reads: candidates, memberships (only documents in clusters of two or more).
SELECT candidates.doc_id,
    CASE WHEN coalesce(canonical_id, candidates.doc_id) = candidates.doc_id THEN 'article' ELSE 'duplicate' END AS status,
    coalesce(canonical_id, candidates.doc_id) AS canonical_id,
    coalesce(cluster_id, candidates.doc_id) AS cluster_id,
    coalesce(cluster_size, 1) AS cluster_size,
    method,
    similarity
FROM candidates
LEFT JOIN memberships USING (doc_id)
