-- Which document holds which shingle hash: (hash, rank); {when}: now (after this run) or old (before it).
-- Reads: sketches_{when}, {candidates} (the documents as they rank then). A rank names its document in 4 bytes.
SELECT hash, rank::INTEGER AS rank
FROM sketches_{when} JOIN {candidates} USING (doc_id)
WHERE is_first
