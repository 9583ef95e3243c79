-- How much articles resemble each other: (first, second, similarity: in millionths, from $least on). The cosine of the
-- weights of their terms; of articles in two languages that of names and numbers, by $across; less the more days lie
-- between them (story_nearness).
-- Reads: story_candidates, story_vectors, story_docs.
WITH holding AS (
    SELECT found.first, found.second, found.is_across, firsts.term, firsts.weight, firsts.name_weight
    FROM story_candidates found
    JOIN story_vectors firsts ON firsts.article = found.first
),
-- The key of an article and a term in one number: DuckDB would join the two articles first, and their terms then.
keyed AS (SELECT article::BIGINT << 32 | term AS key, weight, name_weight FROM story_vectors),
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
        * story_nearness(firsts.day, seconds.day, $days)
    )::INTEGER AS similarity
FROM shared
JOIN story_docs firsts ON firsts.article = shared.first
JOIN story_docs seconds ON seconds.article = shared.second
WHERE similarity >= $least
