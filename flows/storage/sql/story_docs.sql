-- Every article that may be part of a story: (article: its number in the order of doc_id, doc_id, publisher, title,
-- language, published_on, day, month: numbers, NULL where no day is known).
-- Reads: articles_now, duplicates_now, assigned.
SELECT row_number() OVER (ORDER BY doc_id)::INTEGER AS article, *,
    (published_on - DATE '1970-01-01')::INTEGER AS day,
    (year(published_on) * 12 + month(published_on))::INTEGER AS month
FROM (
    SELECT doc_id, found.publisher, found.title, found.language,
        CASE WHEN found.published_precision = 'day' THEN found.published_on END AS published_on
    FROM (
        SELECT doc_id, publisher, title, language, published_on, published_precision FROM articles_now
        UNION ALL
        SELECT doc_id, publisher, title, language, published_on, published_precision FROM duplicates_now
    ) found
    JOIN assigned USING (doc_id)
    WHERE assigned.status = 'article'
)
