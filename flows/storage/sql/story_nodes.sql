-- Articles that are grouped again: (article, doc_id): affected ones, those that a new tie is strong enough for, and those
-- of the components that any of them was part of. All strong ties of these articles lead to each other.
-- Reads: story_docs, story_touched, story_ties_found, story_norms_old. Parameter: least.
WITH asked AS (
    SELECT doc_id FROM story_touched
    UNION
    SELECT doc_id
    FROM (SELECT unnest([first, second]) AS article FROM story_ties_found WHERE similarity >= $least)
    JOIN story_docs USING (article)
),
components AS (SELECT component_id FROM story_norms_old SEMI JOIN asked USING (doc_id))
SELECT article, doc_id
FROM story_docs
SEMI JOIN (
    FROM asked
    UNION ALL
    SELECT doc_id FROM story_norms_old SEMI JOIN components USING (component_id)
) found USING (doc_id)
