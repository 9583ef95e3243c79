-- What else its source said of it.
SELECT name, value
FROM attributes
WHERE doc_id = $doc_id
ORDER BY name
