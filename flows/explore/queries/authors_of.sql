-- The names in its byline.
SELECT author_number, name, rule_id
FROM authors
WHERE doc_id = $doc_id
ORDER BY author_number
