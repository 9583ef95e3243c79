-- The rows of stories. Reads: story_articles_found, story_shared_weights. Parameter: terms.
WITH held AS (
    SELECT story, word, sum(holders)::BIGINT AS holders, sum(weight)::BIGINT AS weight,
        first(ending ORDER BY holders DESC, ending) AS ending
    FROM (
        SELECT story, word, ending, count(*) AS holders, sum(weight)::BIGINT AS weight
        FROM story_shared_weights GROUP BY story, word, ending
    )
    GROUP BY story, word
),
ranked AS (
    SELECT *, row_number() OVER (PARTITION BY story ORDER BY holders * weight DESC, word) AS place FROM held
),
tied AS (
    SELECT story, string_agg(word || ending, ', ' ORDER BY place) AS tied_by FROM ranked WHERE place <= $terms GROUP BY story
)
SELECT found.story_id,
    any_value(found.doc_id) FILTER (rank = 1) AS doc_id,
    any_value(found.title) FILTER (rank = 1) AS title,
    count(*) AS article_count,
    count(DISTINCT found.publisher) AS publisher_count,
    count(DISTINCT found.language) AS language_count,
    min(found.published_on) AS first_on,
    max(found.published_on) AS last_on,
    coalesce(any_value(tied.tied_by), '') AS tied_by
FROM (
    SELECT *, row_number() OVER (
        PARTITION BY story ORDER BY similarity DESC, published_on NULLS LAST, doc_id
    ) AS rank
    FROM story_articles_found
) found
LEFT JOIN tied ON tied.story = found.story
GROUP BY found.story_id
