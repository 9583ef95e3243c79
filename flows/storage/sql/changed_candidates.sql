-- Documents that compare otherwise than before this run, or rank otherwise, or came or went: (doc_id).
-- Reads: candidates, old_candidates, judged (doc_id).
WITH
now AS (
    SELECT doc_id, is_missing, published_on, word_count, collection, source_uri, text_sha256
    FROM candidates WHERE is_first
),
old AS (
    SELECT doc_id, is_missing, published_on, word_count, collection, source_uri, text_sha256
    FROM old_candidates WHERE is_first
)
SELECT doc_id FROM (FROM now EXCEPT FROM old)
UNION
SELECT doc_id FROM (FROM old EXCEPT FROM now)
UNION
SELECT doc_id FROM candidates SEMI JOIN judged USING (doc_id) WHERE is_first
