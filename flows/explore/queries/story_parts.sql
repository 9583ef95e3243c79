-- The articles of the story by time, with what ties each to the others.
SELECT published_on, publisher, title, language, similarity, tied_by, doc_id
FROM story_articles
WHERE story_id = $story_id
ORDER BY published_on NULLS LAST, doc_id
LIMIT $count
