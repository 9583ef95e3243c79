-- In which languages they are.
SELECT language, count(*) AS article_count
FROM chosen
GROUP BY language
ORDER BY article_count DESC, language
LIMIT $count
