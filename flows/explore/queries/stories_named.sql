-- These stories: those that most publishers and articles report first.
SELECT
    stories.story_id,
    coalesce(stories.title, left(articles.lead, 80) || ' …', stories.story_id) AS title,
    stories.article_count,
    stories.publisher_count,
    stories.first_on,
    stories.last_on,
    stories.tied_by
FROM stories
JOIN articles ON articles.doc_id = stories.doc_id
WHERE stories.story_id IN (SELECT unnest($story_ids::VARCHAR[]))
ORDER BY stories.publisher_count DESC, stories.article_count DESC, stories.story_id
