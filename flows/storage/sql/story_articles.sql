-- The rows of story_articles, and what ranks them: (story, article, and the columns).
-- Reads: members (story: the smallest article of it, article), story_ties, story_weights, story_vocabulary, story_docs.
WITH sizes AS (SELECT story, count(*) AS articles FROM members GROUP BY story),
resembling AS (
    SELECT owners.article, sum(ties.similarity)::BIGINT AS total
    FROM (
        SELECT first AS article, second AS other, similarity FROM story_ties
        UNION ALL
        SELECT second, first, similarity FROM story_ties
    ) ties
    JOIN members owners ON owners.article = ties.article
    JOIN members others ON others.article = ties.other AND others.story = owners.story
    GROUP BY owners.article
),
held AS (
    SELECT members.story, members.article, vocabulary.word, weight
    FROM story_weights
    JOIN members USING (article)
    JOIN story_vocabulary vocabulary USING (term)
),
shared AS (
    SELECT *, count(*) OVER (PARTITION BY story, word) - 1 AS others FROM held
),
ranked AS (
    SELECT *, row_number() OVER (PARTITION BY article ORDER BY weight * others DESC, word) AS place
    FROM shared WHERE others > 0
),
tied AS (
    SELECT article, string_agg(word, ', ' ORDER BY place) AS tied_by FROM ranked WHERE place <= $terms GROUP BY article
)
SELECT members.story, members.article, smallest.doc_id AS story_id, docs.doc_id, docs.publisher, docs.title,
    docs.language, docs.published_on,
    round(coalesce(resembling.total, 0) / (sizes.articles - 1) / 1000000, 4) AS similarity,
    coalesce(tied.tied_by, '') AS tied_by
FROM members
JOIN story_docs docs ON docs.article = members.article
JOIN story_docs smallest ON smallest.article = members.story
JOIN sizes ON sizes.story = members.story
LEFT JOIN resembling ON resembling.article = members.article
LEFT JOIN tied ON tied.article = members.article
