-- Names that most of the newest 1,000 articles have.
SELECT kind, entity_id, entity_name AS name, count(*) AS article_count
FROM entity_articles
WHERE doc_id IN (SELECT doc_id FROM articles ORDER BY published_on DESC NULLS LAST, doc_id LIMIT 1000)
GROUP BY kind, entity_id, entity_name
QUALIFY row_number() OVER (PARTITION BY kind ORDER BY count(*) DESC, entity_id) <= $count
ORDER BY kind, article_count DESC, entity_id
