-- Stories, of a day where one is chosen: those that most publishers and articles report first, or the newest.
SELECT
    stories.story_id,
    coalesce(stories.title, left(articles.lead, 80) || ' …', stories.story_id) AS title,
    stories.article_count,
    stories.publisher_count,
    stories.language_count,
    stories.first_on,
    stories.last_on,
    stories.tied_by
FROM stories
JOIN articles ON articles.doc_id = stories.doc_id
WHERE TRUE
    AND stories.story_id IN (SELECT story_id FROM story_articles WHERE published_on = $day)  -- if day
ORDER BY stories.publisher_count DESC, stories.article_count DESC, stories.first_on DESC NULLS LAST, stories.story_id  -- if by_size
ORDER BY stories.last_on DESC NULLS LAST, stories.publisher_count DESC, stories.article_count DESC, stories.story_id  -- if by_day
LIMIT $count OFFSET $skipped
