-- Which lines of a document are repeated: (doc_id, numbers: line numbers, ascending).
-- Reads: line_index, repeated (hash), {asked} (doc_id). One of several shares of the documents at a time, since lists do
-- not spill to the disk. Parameters: shares, share.
SELECT doc_id, list(line_number ORDER BY line_number) AS numbers
FROM line_index SEMI JOIN repeated USING (hash) SEMI JOIN {asked} USING (doc_id)
WHERE hash(doc_id) % $shares = $share
GROUP BY doc_id
