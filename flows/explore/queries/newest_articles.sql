-- The articles that were published last, as far as their days are known.
SELECT doc_id, coalesce(title, left(lead, 80)) AS title, publisher, published_on, language
FROM articles
WHERE published_precision = 'day'
ORDER BY published_on DESC, doc_id
LIMIT $count
