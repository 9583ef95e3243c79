-- The documents that it stands for.
SELECT doc_id, title, publisher, published_on, method, similarity
FROM duplicates
WHERE canonical_id = $doc_id
ORDER BY published_on NULLS LAST, doc_id
LIMIT $count
