-- What decides each document now: (doc_id, collection, source_uri, record_number, raw_sha256, raw_bytes, bronze_path,
-- format, record_key, reason, detail, input_key). Reads: inputs (the same without the last), asked (doc_id: documents
-- whose key may be another one), repeated_lines (doc_id, numbers, of these), documents_before (doc_id, input_key).
-- What a refused record says of itself is no part of its bytes.
-- Parameter: versions of rules and settings. {{source_key}}: SQL for what its collection has of its own, and the user's
-- rules for its source.
SELECT
    inputs.*,
    CASE WHEN asked.doc_id IS NULL THEN documents_before.input_key ELSE
        left(sha256(concat_ws('|', raw_sha256, coalesce(array_to_string(repeated_lines.numbers, ','), ''), $versions, detail) || {source_key}), 16)
    END AS input_key
FROM inputs
LEFT JOIN asked USING (doc_id)
LEFT JOIN repeated_lines USING (doc_id)
LEFT JOIN documents_before USING (doc_id)
