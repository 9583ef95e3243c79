-- People, organizations and places that two articles of the story name, or more.
SELECT entity_articles.entity_id, entity_articles.kind, entity_articles.entity_name AS name,
    count(*) AS article_count
FROM entity_articles
JOIN story_articles ON story_articles.doc_id = entity_articles.doc_id
WHERE story_articles.story_id = $story_id
GROUP BY entity_articles.entity_id, entity_articles.kind, entity_articles.entity_name
HAVING count(*) > 1
ORDER BY article_count DESC, name, entity_articles.entity_id
LIMIT $count
