-- Stories by the number of publishers and articles that report them, of a day where one is chosen.
SELECT story_id, title, article_count, publisher_count, language_count, first_on, last_on, tied_by
FROM stories
WHERE TRUE
    AND story_id IN (SELECT story_id FROM story_articles WHERE published_on = $day)  -- if day
ORDER BY publisher_count DESC, article_count DESC, first_on DESC NULLS LAST, story_id
LIMIT $count OFFSET $offset
