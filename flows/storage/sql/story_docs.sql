-- Every article that may be part of a story: (article: its number in the order of doc_id, doc_id, language, day: a
-- number, NULL where no day is known, period: its month, 0 where no day is known, shelf: language and month in one
-- number; that of the next month is one more, and shelf - period tells languages apart).
-- Reads: articles_now, duplicates_now, assigned.
SELECT row_number() OVER (ORDER BY doc_id)::INTEGER AS article, doc_id, language,
    (published_on - DATE '1970-01-01')::INTEGER AS day, period,
    -- More than months to the year 9999.
    (dense_rank() OVER (ORDER BY language) * 131072 + period)::INTEGER AS shelf
FROM (
    SELECT *, coalesce(year(published_on) * 12 + month(published_on), 0)::INTEGER AS period
    FROM (
        SELECT doc_id, language, CASE WHEN published_precision = 'day' THEN published_on END AS published_on
        FROM (
            SELECT doc_id, language, published_on, published_precision FROM articles_now
            UNION ALL
            SELECT doc_id, language, published_on, published_precision FROM duplicates_now
        )
        SEMI JOIN (SELECT doc_id FROM assigned WHERE status = 'article') articles USING (doc_id)
    )
)
