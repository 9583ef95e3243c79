-- Documents that were not judged in this run, whose cluster is another one than in the last snapshot:
-- (key, was, now, points_elsewhere). was, now: article or duplicate; points_elsewhere: whether another document stands
-- for it than before.
-- Reads: assigned, judged (doc_id), documents_old, articles_old, duplicates_old.
SELECT assigned.doc_id AS key, before.status AS was, assigned.status AS now,
    before.canonical_id IS DISTINCT FROM assigned.canonical_id AS points_elsewhere
FROM assigned
JOIN (SELECT doc_id, status, canonical_id FROM documents_old) before USING (doc_id)
LEFT JOIN (SELECT doc_id, cluster_id, cluster_size FROM articles_old) article USING (doc_id)
LEFT JOIN (SELECT doc_id, canonical_id, cluster_id, method, similarity FROM duplicates_old) duplicate USING (doc_id)
WHERE assigned.doc_id NOT IN (SELECT doc_id FROM judged)
  AND NOT CASE assigned.status
    WHEN 'article' THEN article.doc_id IS NOT NULL
        AND article.cluster_id = assigned.cluster_id AND article.cluster_size = assigned.cluster_size
    ELSE duplicate.doc_id IS NOT NULL
        AND duplicate.canonical_id = assigned.canonical_id AND duplicate.cluster_id = assigned.cluster_id
        AND duplicate.method = assigned.method AND duplicate.similarity = assigned.similarity
    END
