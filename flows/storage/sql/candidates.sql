-- Every document that has a text, with what ranks it: new ones from staging, the others from the last snapshot.
-- Reads: documents_now, articles_now, duplicates_now (each: what stands after this run), sources_now.
SELECT documents_now.doc_id, documents_now.raw_sha256, documents_now.normalized_sha256, sources_now.is_missing,
    ranked.published_on, ranked.word_count, documents_now.collection, documents_now.source_uri
FROM documents_now
JOIN (
    SELECT doc_id, published_on, word_count FROM articles_now
    UNION ALL
    SELECT doc_id, published_on, word_count FROM duplicates_now
) ranked USING (doc_id)
JOIN sources_now ON sources_now.collection = documents_now.collection AND sources_now.source_uri = documents_now.source_uri
