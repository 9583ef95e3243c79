-- Who is quoted in which month, and by how many publishers.
SELECT
    quotes.speaker,
    date_trunc('month', articles.published_on)::DATE AS month_on,
    count(*) AS quote_count,
    count(DISTINCT articles.publisher) AS publisher_count
FROM {{ source('newsmill', 'quotes') }} AS quotes
JOIN {{ source('newsmill', 'articles') }} AS articles USING (doc_id)
WHERE quotes.speaker IS NOT NULL
GROUP BY ALL
