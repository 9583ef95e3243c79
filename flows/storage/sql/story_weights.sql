-- The terms of articles with what they weigh: (article, language, month, term, weight, name_weight, holders,
-- name_holders). Weights are ten-thousandths, and the squares of those of an article add up to one; name_weight is that
-- among names and numbers alone, NULL of other words. Holders: articles of the language, name_holders: of all languages,
-- that hold the term.
-- A term weighs more the fewer articles of its language hold it in the same, the last and the next month (inverse
-- document frequency; Spärck Jones 1972), counted as if there were $known articles more, of which $known_holders hold
-- it: in a small warehouse nothing is known of a word yet. Articles of no known day are counted by themselves.
-- Reads: story_docs, story_terms (article, term: a number, weight, is_name). Whole numbers: sums are the same in any
-- order.
WITH shifts AS (SELECT unnest([-1, 0, 1]) AS shift),
monthly AS (SELECT language, month, count(*) AS articles FROM story_docs GROUP BY language, month),
articles AS (
    SELECT language, month + shift AS month, sum(articles)::BIGINT AS articles
    FROM monthly, shifts WHERE month IS NOT NULL GROUP BY ALL
    UNION ALL
    SELECT language, NULL, articles FROM monthly WHERE month IS NULL
),
holding AS (
    SELECT language, month, term, count(*) AS holders
    FROM story_terms JOIN story_docs USING (article) GROUP BY language, month, term
),
holders AS (
    SELECT language, month + shift AS month, term, sum(holders)::BIGINT AS holders
    FROM holding, shifts WHERE month IS NOT NULL GROUP BY ALL
    UNION ALL
    SELECT language, NULL, term, holders FROM holding WHERE month IS NULL
),
weighed AS (
    SELECT terms.article, docs.language, docs.month, terms.term, terms.is_name,
        round(terms.weight * ln((articles.articles + $known) / (holders.holders + $known_holders)))::BIGINT AS weight
    FROM story_terms terms
    JOIN story_docs docs USING (article)
    JOIN articles ON articles.language = docs.language AND articles.month IS NOT DISTINCT FROM docs.month
    JOIN holders ON holders.language = docs.language AND holders.month IS NOT DISTINCT FROM docs.month
        AND holders.term = terms.term
)
SELECT article, language, month, term,
    round(10000 * weight / sqrt(sum(weight * weight) OVER own))::INTEGER AS weight,
    CASE WHEN is_name THEN round(10000 * weight / sqrt(sum(weight * weight) FILTER (is_name) OVER own))::INTEGER END
        AS name_weight,
    count(*) OVER (PARTITION BY language, term) AS holders,
    CASE WHEN is_name THEN count(*) FILTER (is_name) OVER (PARTITION BY term) END AS name_holders
FROM weighed
WINDOW own AS (PARTITION BY article)
