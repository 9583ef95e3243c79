-- Of the 100 newest stories those that most publishers report.
SELECT
    newest.story_id,
    coalesce(newest.title, left(articles.lead, 80) || ' …', newest.story_id) AS title,
    newest.article_count,
    newest.publisher_count,
    newest.last_on
FROM (
    FROM stories
    ORDER BY last_on DESC NULLS LAST, publisher_count DESC, article_count DESC, story_id
    LIMIT 100
) newest
JOIN articles ON articles.doc_id = newest.doc_id
ORDER BY newest.publisher_count DESC, newest.article_count DESC, newest.last_on DESC NULLS LAST, newest.story_id
LIMIT $count
