-- Articles that hold the words of story_changes, as far as they are counted with them: (article, shelf, word).
-- Reads: story_changes, story_docs, terms_now.
WITH counted AS (SELECT DISTINCT shelf + unnest([-1, 0, 1]) AS shelf FROM story_changes),
docs AS (SELECT article, doc_id, shelf FROM story_docs SEMI JOIN counted USING (shelf))
SELECT article, shelf, term AS word
FROM terms_now
JOIN docs USING (doc_id)
SEMI JOIN (SELECT word AS term FROM story_changes) changes USING (term)
UNION ALL
SELECT article, shelf, '' FROM docs
