-- Rejected sources and records, each with its reason.
SELECT doc_id, collection, source_uri, record_number, stage, reason, detail
FROM rejected
WHERE TRUE
    AND reason = $reason  -- if reason
    AND collection = $collection  -- if collection
    AND source_uri ILIKE '%' || $part || '%'  -- if part
ORDER BY reason, collection, source_uri, record_number
LIMIT $count OFFSET $skipped
