-- A document, whatever became of it.
SELECT documents.*, duplicates.method, duplicates.similarity, rejected.reason, rejected.detail
FROM documents
LEFT JOIN duplicates ON duplicates.doc_id = documents.doc_id
LEFT JOIN rejected ON rejected.doc_id = documents.doc_id
WHERE documents.doc_id = $doc_id
