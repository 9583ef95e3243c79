-- An article.
SELECT * EXCLUDE (lead)
FROM articles
WHERE doc_id = $doc_id
