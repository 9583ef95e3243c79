-- The story that it is a part of, with the other articles on the same event.
SELECT own.story_id, others.doc_id, articles.title, articles.publisher, articles.published_on
FROM story_articles own
JOIN story_articles others ON others.story_id = own.story_id AND others.doc_id <> own.doc_id
JOIN articles ON articles.doc_id = others.doc_id
WHERE own.doc_id = $doc_id
ORDER BY articles.published_on NULLS LAST, others.doc_id
LIMIT $count
