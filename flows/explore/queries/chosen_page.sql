-- A page of them.
SELECT
    doc_id,
    title,
    publisher,
    published_on,
    published_precision,
    language,
    word_count,
    cluster_size,
    text,  -- if has_words
    lead
FROM articles
JOIN (
    SELECT doc_id, score
    FROM chosen
    ORDER BY score, published_on DESC NULLS LAST, doc_id  -- if by_rank
    ORDER BY published_on DESC NULLS LAST, doc_id  -- if by_day
    LIMIT $count
    OFFSET $first
) page USING (doc_id)
ORDER BY score, published_on DESC NULLS LAST, doc_id  -- if by_rank
ORDER BY published_on DESC NULLS LAST, doc_id  -- if by_day
