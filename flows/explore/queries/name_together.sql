-- Who and what is named in the same articles more often than chance would have it: the strongest by the log-likelihood ratio of the articles of both (Dunning's G²; 10.8 is what chance gives once in 1,000 pairs).
WITH own AS (
    SELECT doc_id
    FROM entity_articles
    WHERE entity_id = $entity_id
),
sizes AS (
    SELECT
        (SELECT count(*) FROM own) AS own_count,
        (SELECT count(*) FROM articles) AS total
),
-- Among many articles two that name both say little: 4 of 10,000 have to, 5 of 100,000, and of a rare name every other one.
bounds AS (
    SELECT *, greatest(2, least(floor(log10(greatest(total, 1))), ceil(own_count / 2)))::BIGINT AS least_count
    FROM sizes
),
together AS (
    SELECT entity_id, count(*) AS shared
    FROM entity_articles
    WHERE doc_id IN (FROM own) AND entity_id <> $entity_id
    GROUP BY entity_id
    HAVING count(*) >= (SELECT least_count FROM bounds)
),
counted AS (
    SELECT
        entities.entity_id,
        entities.name,
        entities.kind,
        together.shared,
        entities.article_count,
        bounds.own_count,
        bounds.total,
        bounds.least_count
    FROM together
    JOIN entities ON entities.entity_id = together.entity_id
    CROSS JOIN bounds
)
SELECT
    entity_id,
    name,
    kind,
    shared AS shared_count,
    round(own_count * article_count / total, 2) AS expected_count,
    round(2 * (
        -- Articles with both, with one, with neither, all; then those with and without each.
        list_sum([x * ln(greatest(x, 1)) for x in [shared, own_count - shared, article_count - shared, total - own_count - article_count + shared, total]])
        - list_sum([x * ln(greatest(x, 1)) for x in [own_count, total - own_count, article_count, total - article_count]])
    ), 1) AS strength,
    least_count
FROM counted
WHERE shared * total > own_count * article_count
ORDER BY strength DESC, shared DESC, name, entity_id
LIMIT $count
