-- Every document that has a text, with what ranks and compares it; {when}: now (after this run) or old (before it).
-- Reads: documents_{when}, articles_{when}, duplicates_{when}, sources_{when}.
-- Canonical rank: source still present, earlier stated publication, more complete text, smaller name; in one source
-- smaller key, or number where it is what a record is known by: it stays the same when others come and go.
-- is_first: the best ranked of the documents with the same words; it is compared with others, and stands for its equals.
SELECT *, row_number() OVER (PARTITION BY normalized_sha256 ORDER BY rank) = 1 AS is_first
FROM (
    SELECT documents.doc_id, documents.raw_sha256, documents.normalized_sha256, documents.text_sha256,
        sources.is_missing, ranked.published_on, ranked.word_count, documents.collection, documents.source_uri,
        row_number() OVER (
            ORDER BY sources.is_missing, ranked.published_on NULLS LAST, ranked.word_count DESC, documents.source_uri,
                documents.collection, documents.record_key NULLS FIRST,
                CASE WHEN documents.record_key IS NULL THEN documents.record_number END, documents.doc_id
        ) AS rank
    FROM documents_{when} documents
    JOIN (
        SELECT doc_id, published_on, word_count FROM articles_{when}
        UNION ALL
        SELECT doc_id, published_on, word_count FROM duplicates_{when}
    ) ranked USING (doc_id)
    JOIN sources_{when} sources
        ON sources.collection = documents.collection AND sources.source_uri = documents.source_uri
)
