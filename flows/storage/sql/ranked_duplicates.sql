-- Documents that have an equal, with the group they are equal in: (doc_id, group_id, raw_sha256), best rank first.
-- Reads: candidates (doc_id, raw_sha256, normalized_sha256, is_missing, published_on, word_count, collection,
-- source_uri). Canonical rank: source still present, earlier stated publication, more complete text, smaller name.
SELECT doc_id, normalized_sha256 AS group_id, raw_sha256
FROM candidates
WHERE normalized_sha256 IN (SELECT normalized_sha256 FROM candidates GROUP BY ALL HAVING count(*) > 1)
ORDER BY is_missing, published_on NULLS LAST, word_count DESC, source_uri, collection, doc_id
