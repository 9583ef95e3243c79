-- Documents that were not judged in this run, whose cluster or number is another one than in the last snapshot:
-- (key, was, now, has_moved, points_elsewhere, record_number). was, now: article, duplicate or rejected; has_moved:
-- whether its cluster is another one; points_elsewhere: whether another document stands for it than before;
-- record_number: the new one of a record that stands elsewhere in its source, else NULL.
-- Reads: assigned, document_keys, judged (doc_id), documents_old, articles_old, duplicates_old.
WITH
moved AS (
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
),
renumbered AS (
    SELECT doc_id AS key, before.status, document_keys.record_number
    FROM document_keys
    JOIN (SELECT doc_id, status, record_number FROM documents_old) before USING (doc_id)
    WHERE before.record_number <> document_keys.record_number AND doc_id NOT IN (SELECT doc_id FROM judged)
)
SELECT key, coalesce(was, status) AS was, coalesce(now, status) AS now, was IS NOT NULL AS has_moved,
    coalesce(points_elsewhere, false) AS points_elsewhere, record_number
FROM moved FULL JOIN renumbered USING (key)
