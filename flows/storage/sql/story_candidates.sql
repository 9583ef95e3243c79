-- Articles that may report one event: (first, second, is_across: of two languages), by terms that few articles hold; one
-- of them is affected, stands in the months $first to $last (0: no day is known), and belongs to a share of all. Days of
-- two articles lie in the same or in neighbouring months, or one is not known.
-- Reads: story_vectors, story_docs. Parameters: name_step, dayless_step: a term counts so much at most, to lead from one
-- to the other in two languages, and where the day of one is not known: it would lead to all months; least: what the terms in common must come to, in millionths of a similarity; across, days, nearness: see story_ties; shares, share.
WITH asked AS (
    SELECT * FROM story_vectors
    WHERE is_affected AND is_leading AND period BETWEEN $first AND $last AND article % $shares = $share
),
others AS (SELECT * FROM story_vectors WHERE is_leading),
near AS (
    SELECT *, unnest(CASE WHEN period > 0 THEN [-1, 0, 1] ELSE [0] END) AS shift FROM asked
),
beside AS (
    SELECT near.article, others.article AS other, FALSE AS is_across, near.weight * others.weight AS product
    FROM near
    JOIN others ON others.term = near.term AND others.shelf = near.shelf + near.shift
    WHERE NOT others.is_affected OR near.article < others.article
),
dayless AS (
    SELECT asked.article, others.article AS other, FALSE AS is_across, asked.weight * others.weight AS product
    FROM asked
    JOIN others
        ON others.term = asked.term AND others.shelf - others.period = asked.shelf - asked.period
        AND (others.period = 0) <> (asked.period = 0)
    WHERE greatest(asked.step, others.step) <= $dayless_step AND (NOT others.is_affected OR asked.article < others.article)
),
-- Of names and numbers those that are held in two languages at least.
names AS (
    SELECT *, shelf - period AS language FROM others
    WHERE step <= $name_step AND name_weight > 0
    QUALIFY min(language) OVER (PARTITION BY term) < max(language) OVER (PARTITION BY term)
),
across AS (
    SELECT near.article, others.article AS other, TRUE AS is_across, near.name_weight * others.name_weight AS product
    FROM near
    JOIN names others ON others.term = near.term AND others.period = near.period + near.shift
    WHERE near.step <= $name_step AND near.name_weight > 0 AND others.language <> near.shelf - near.period
        AND (NOT others.is_affected OR near.article < others.article)
    UNION ALL
    SELECT asked.article, others.article, TRUE, asked.name_weight * others.name_weight
    FROM asked
    JOIN names others ON others.term = asked.term AND (others.period = 0) <> (asked.period = 0)
    WHERE greatest(asked.step, others.step) <= least($name_step, $dayless_step) AND asked.name_weight > 0
        AND others.language <> asked.shelf - asked.period AND (NOT others.is_affected OR asked.article < others.article)
),
found AS (
    SELECT article, other, is_across, sum(product)::BIGINT / 100 * if(is_across, $across, 1) AS common
    FROM (FROM beside UNION ALL FROM dayless UNION ALL FROM across)
    GROUP BY article, other, is_across
    HAVING common >= $least
)
SELECT least(found.article, found.other) AS first, greatest(found.article, found.other) AS second, found.is_across
FROM found
JOIN story_docs asked ON asked.article = found.article
JOIN story_docs others ON others.article = found.other
WHERE found.common * story_nearness(asked.day, others.day, $days, $nearness) >= $least
