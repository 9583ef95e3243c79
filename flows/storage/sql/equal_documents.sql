-- Documents with the same words as another one: (doc_id, first_id: the best ranked of them, is_exact).
-- Reads: candidates.
SELECT equal.doc_id, first.doc_id AS first_id, equal.raw_sha256 = first.raw_sha256 AS is_exact
FROM candidates equal
JOIN candidates first ON first.normalized_sha256 = equal.normalized_sha256 AND first.is_first
WHERE NOT equal.is_first
