-- How much articles resemble each other: (first, second, similarity: in millionths, from $least on). The cosine of the
-- weights of their terms; of articles in two languages that of names and numbers, by $across; less the more days lie
-- between them, after the first: by 1/e in $days days.
-- Reads: story_candidates, story_weights, story_docs.
WITH holding AS (
    SELECT found.first, found.second, found.is_across, firsts.term, firsts.weight, firsts.name_weight
    FROM story_candidates found
    JOIN story_weights firsts ON firsts.article = found.first
),
-- The key of an article and a term in one number: DuckDB would join the two articles first, and their terms then.
keyed AS (SELECT article::BIGINT << 32 | term AS key, weight, name_weight FROM story_weights),
shared AS (
    SELECT holding.first, holding.second, holding.is_across,
        sum(
            CASE WHEN holding.is_across THEN coalesce(holding.name_weight * keyed.name_weight, 0)
            ELSE holding.weight * keyed.weight END
        ) AS product
    FROM holding
    JOIN keyed ON keyed.key = holding.second::BIGINT << 32 | holding.term
    GROUP BY ALL
)
SELECT shared.first, shared.second,
    round(
        shared.product / 100 * CASE WHEN shared.is_across THEN $across ELSE 1 END
        * exp(-greatest(coalesce(abs(seconds.day - firsts.day), 0) - 1, 0) / $days)
    )::INTEGER AS similarity
FROM shared
JOIN story_docs firsts ON firsts.article = shared.first
JOIN story_docs seconds ON seconds.article = shared.second
WHERE similarity >= $least
