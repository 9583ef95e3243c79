-- How many articles more hold a word than before: (shelf, word, more: less than 0 where they are fewer), of the shelf and
-- those of the months beside it, in which a word is counted together. The word '' is held by every article.
-- Reads: story_changed, story_norms_old, story_docs, articles_old, terms_now, terms_old.
WITH languages AS (SELECT DISTINCT language, shelf - period AS first FROM story_docs),
moved AS (
    SELECT doc_id, period, shelf, 1 AS more FROM story_docs SEMI JOIN story_changed USING (doc_id)
    UNION ALL
    SELECT doc_id, period, first + period AS shelf, -1 AS more
    FROM (
        SELECT doc_id, language,
            CASE WHEN published_precision = 'day' THEN year(published_on) * 12 + month(published_on) ELSE 0 END AS period
        FROM articles_old
    )
    SEMI JOIN story_changed USING (doc_id)
    SEMI JOIN story_norms_old USING (doc_id)
    JOIN languages USING (language)
),
held AS (
    SELECT period, shelf, term AS word, more FROM moved JOIN terms_now USING (doc_id) WHERE more = 1
    UNION ALL
    SELECT period, shelf, term AS word, more FROM moved JOIN terms_old USING (doc_id) WHERE more = -1
    UNION ALL
    SELECT period, shelf, '' AS word, more FROM moved
),
own AS (SELECT period, shelf, word, sum(more)::BIGINT AS more FROM held GROUP BY ALL)
SELECT shelf + shift AS shelf, word, sum(more)::BIGINT AS more
FROM own, (SELECT unnest([-1, 0, 1]) AS shift)
WHERE more <> 0 AND (period > 0 OR shift = 0)
GROUP BY ALL
HAVING sum(more) <> 0
