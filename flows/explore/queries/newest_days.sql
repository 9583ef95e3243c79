-- Articles by day of publication, where a day is known: the newest days.
SELECT published_on, count(*) AS article_count
FROM articles
WHERE published_precision = 'day'
GROUP BY published_on
ORDER BY published_on DESC
LIMIT $count
