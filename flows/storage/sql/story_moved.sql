-- Stories that are others than in the last snapshot, or no more, or new: (story_id).
-- Reads: stories_found, story_articles_found, stories_old, story_articles_old, story_nodes, story_touched.
WITH asked AS (
    SELECT DISTINCT story_id FROM story_articles_old
    SEMI JOIN (SELECT doc_id FROM story_nodes UNION ALL FROM story_touched) nodes USING (doc_id)
),
old AS (FROM stories_old SEMI JOIN asked USING (story_id)),
old_articles AS (FROM story_articles_old SEMI JOIN asked USING (story_id)),
now_articles AS (
    SELECT story_id, doc_id, publisher, title, language, published_on, similarity, tied_by FROM story_articles_found
)
SELECT story_id FROM (FROM stories_found EXCEPT FROM old)
UNION SELECT story_id FROM (FROM old EXCEPT FROM stories_found)
UNION SELECT story_id FROM (FROM now_articles EXCEPT FROM old_articles)
UNION SELECT story_id FROM (FROM old_articles EXCEPT FROM now_articles)
