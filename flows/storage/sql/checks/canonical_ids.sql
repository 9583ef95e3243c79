-- An article stands for itself, a duplicate for an article that is not itself, a rejected record has nobody.
SELECT documents.doc_id, status, documents.canonical_id, duplicates.canonical_id AS duplicate_of
FROM documents
LEFT JOIN (SELECT doc_id, canonical_id FROM duplicates) duplicates USING (doc_id)
WHERE (status = 'article' AND documents.canonical_id IS DISTINCT FROM doc_id)
   OR (status = 'duplicate' AND (documents.canonical_id = doc_id OR documents.canonical_id IS DISTINCT FROM duplicates.canonical_id))
   OR (status = 'rejected' AND documents.canonical_id IS NOT NULL)
