-- Ties between articles that are grouped again: (first, second, similarity).
-- Reads: story_nodes, story_touched, story_ties_found, story_ties_old.
WITH kept AS (
    FROM story_ties_old
    ANTI JOIN (SELECT doc_id AS first_id FROM story_touched) firsts USING (first_id)
    ANTI JOIN (SELECT doc_id AS second_id FROM story_touched) seconds USING (second_id)
)
SELECT firsts.article AS first, seconds.article AS second, similarity
FROM kept
JOIN story_nodes firsts ON firsts.doc_id = kept.first_id
JOIN story_nodes seconds ON seconds.doc_id = kept.second_id
UNION ALL
SELECT first, second, similarity
FROM story_ties_found
SEMI JOIN (SELECT article AS first FROM story_nodes) firsts USING (first)
SEMI JOIN (SELECT article AS second FROM story_nodes) seconds USING (second)
