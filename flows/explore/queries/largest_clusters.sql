-- Articles that stand for most documents.
SELECT doc_id, title, publisher, published_on, cluster_size
FROM articles
WHERE cluster_size > 1
ORDER BY cluster_size DESC, doc_id
LIMIT $count
