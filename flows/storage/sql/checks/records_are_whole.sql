-- Every record is exactly one of: an article, a duplicate, a rejected record; and stands in that table once.
SELECT documents.doc_id, documents.source_uri, documents.status,
    articles.doc_id IS NOT NULL AS in_articles,
    duplicates.doc_id IS NOT NULL AS in_duplicates,
    rejected.doc_id IS NOT NULL AS in_rejected
FROM documents
LEFT JOIN (SELECT doc_id FROM articles) articles USING (doc_id)
LEFT JOIN (SELECT doc_id FROM duplicates) duplicates USING (doc_id)
LEFT JOIN (SELECT doc_id FROM rejected WHERE doc_id IS NOT NULL) rejected USING (doc_id)
WHERE (articles.doc_id IS NOT NULL) <> (status = 'article')
   OR (duplicates.doc_id IS NOT NULL) <> (status = 'duplicate')
   OR (rejected.doc_id IS NOT NULL) <> (status = 'rejected')
