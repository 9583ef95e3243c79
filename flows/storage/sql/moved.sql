-- Documents that were not judged in this run, whose cluster is another one than in the last snapshot: (doc_id).
-- Reads: assigned, judged (doc_id), articles_old, duplicates_old.
SELECT assigned.doc_id
FROM assigned
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
