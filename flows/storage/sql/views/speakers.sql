-- Who is quoted, how often, and by how many publishers.
SELECT
    quotes.speaker,
    count(*)::BIGINT AS quote_count,
    count(*) FILTER (quotes.kind = 'direct')::BIGINT AS direct_count,
    count(DISTINCT quotes.doc_id)::BIGINT AS article_count,
    count(DISTINCT articles.publisher)::BIGINT AS publisher_count
FROM quotes
JOIN articles USING (doc_id)
WHERE quotes.speaker IS NOT NULL
GROUP BY quotes.speaker
