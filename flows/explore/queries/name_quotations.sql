-- What it says: its newest quotations.
SELECT doc_id, published_on, publisher, text, kind, cue
FROM spoken
WHERE entity_id = $entity_id
ORDER BY published_on DESC NULLS LAST, doc_id, quote_number
LIMIT $count
