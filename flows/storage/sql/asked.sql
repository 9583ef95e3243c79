-- Documents whose key may be another one than in the last snapshot: (doc_id), those whose bytes are others, or of whose
-- lines one became repeated or is not any more. Reads: inputs, lines_changed, line_index, turned, documents_before.
SELECT doc_id
FROM inputs
WHERE doc_id IN (FROM lines_changed)
    OR doc_id IN (SELECT doc_id FROM line_index WHERE hash IN (FROM turned))
    OR doc_id NOT IN (SELECT doc_id FROM documents_before)
