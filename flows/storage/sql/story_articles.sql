-- The rows of story_articles, and what ranks them: (story, article, and the columns).
-- Reads: story_members (story: the smallest article of it, article), story_node_ties, story_shared_weights, story_docs,
-- articles_now, duplicates_now. Parameter: terms.
WITH members AS (
    SELECT story, article, doc_id, language, day FROM story_members JOIN story_docs USING (article)
),
shown AS (
    SELECT doc_id, publisher, title FROM articles_now SEMI JOIN members USING (doc_id)
    UNION ALL
    SELECT doc_id, publisher, title FROM duplicates_now SEMI JOIN members USING (doc_id)
),
sizes AS (SELECT story, count(*) AS articles FROM members GROUP BY story),
resembling AS (
    SELECT owners.article, sum(ties.similarity)::BIGINT AS total
    FROM (
        SELECT first AS article, second AS other, similarity FROM story_node_ties
        UNION ALL
        SELECT second, first, similarity FROM story_node_ties
    ) ties
    JOIN members owners ON owners.article = ties.article
    JOIN members others ON others.article = ties.other AND others.story = owners.story
    GROUP BY owners.article
),
ranked AS (
    SELECT article, word, ending, row_number() OVER (PARTITION BY article ORDER BY weight * (holders - 1) DESC, word) AS place
    FROM story_shared_weights
),
tied AS (
    SELECT article, string_agg(word || ending, ', ' ORDER BY place) AS tied_by FROM ranked WHERE place <= $terms GROUP BY article
)
SELECT members.story, members.article, smallest.doc_id AS story_id, members.doc_id, shown.publisher, shown.title,
    members.language, DATE '1970-01-01' + members.day AS published_on,
    round(coalesce(resembling.total, 0) / (sizes.articles - 1) / 1000000, 4) AS similarity,
    coalesce(tied.tied_by, '') AS tied_by
FROM members
JOIN shown ON shown.doc_id = members.doc_id
JOIN story_docs smallest ON smallest.article = members.story
JOIN sizes ON sizes.story = members.story
LEFT JOIN resembling ON resembling.article = members.article
LEFT JOIN tied ON tied.article = members.article
