-- cluster_size is the article and the documents that it stands for; cluster_id is the smallest of their ids.
SELECT articles.doc_id, cluster_size, members.documents, cluster_id, members.smallest_id
FROM (SELECT doc_id, cluster_size, cluster_id FROM articles) articles
JOIN (
    SELECT canonical_id AS doc_id, count(*) AS documents, min(doc_id) AS smallest_id FROM documents
    WHERE canonical_id IS NOT NULL GROUP BY canonical_id
) members USING (doc_id)
WHERE cluster_size <> members.documents OR cluster_id <> members.smallest_id
