-- How much articles resemble each other: (first, second, similarity: in millionths, from $least on). The cosine of the
-- weights of their terms, and no more than that of names and numbers times $lead: reports after one template share all
-- words but these. Not so where names and numbers make up little of an article, as in scripts without capitals, which do
-- not tell. Of articles in two languages the cosine of names and numbers, by $across. Less the more days lie
-- between them (story_nearness).
-- Reads: story_candidates, story_vectors, story_docs.
WITH holding AS (
    SELECT found.first, found.second, found.is_across, firsts.term, firsts.weight, firsts.name_weight,
        firsts.is_named
    FROM story_candidates found
    JOIN story_vectors firsts ON firsts.article = found.first
),
-- The key of an article and a term in one number: DuckDB would join the two articles first, and their terms then.
keyed AS (SELECT article::BIGINT << 32 | term AS key, weight, name_weight, is_named FROM story_vectors),
shared AS (
    SELECT holding.first, holding.second, holding.is_across,
        sum(holding.weight * keyed.weight) AS product,
        sum(coalesce(holding.name_weight * keyed.name_weight, 0)) AS name_product,
        bool_and(holding.is_named AND keyed.is_named) AS is_named
    FROM holding
    JOIN keyed ON keyed.key = holding.second::BIGINT << 32 | holding.term
    GROUP BY ALL
)
SELECT shared.first, shared.second,
    round(
        CASE
            WHEN shared.is_across THEN name_product * $across
            WHEN is_named THEN least(product, name_product * $lead)
            ELSE product
        END / 100
        * story_nearness(firsts.day, seconds.day, $days, $nearness)
    )::INTEGER AS similarity
FROM shared
JOIN story_docs firsts ON firsts.article = shared.first
JOIN story_docs seconds ON seconds.article = shared.second
WHERE similarity >= $least
