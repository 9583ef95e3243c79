-- The story.
SELECT story_id, doc_id, title, article_count, publisher_count, language_count, first_on, last_on, tied_by
FROM stories
WHERE story_id = $story_id
