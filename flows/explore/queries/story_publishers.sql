-- Who reports the story, with how many articles.
SELECT coalesce(publisher, 'unknown') AS publisher, count(*) AS article_count
FROM story_articles
WHERE story_id = $story_id
GROUP BY ALL
ORDER BY article_count DESC, publisher
LIMIT $count
