-- Who printed the text, in the order of days. The first print is the one with the smallest doc_id of the first day.
SELECT
    chain.doc_id,
    chain.step,
    coalesce(chain.publisher, 'publisher unknown') AS publisher,
    chain.published_on,
    chain.days_after_first,
    chain.is_canonical,
    chain.title,
    duplicates.method,
    duplicates.similarity,
    chain.source_uri
FROM reprint_chains chain
LEFT JOIN duplicates ON duplicates.doc_id = chain.doc_id
WHERE chain.canonical_id = $canonical_id
ORDER BY chain.step NULLS LAST, chain.publisher, chain.doc_id
LIMIT $count
