-- Articles by language.
SELECT language, count(*) AS article_count
FROM articles
GROUP BY language
ORDER BY article_count DESC, language
