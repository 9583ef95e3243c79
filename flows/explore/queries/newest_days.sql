-- Articles by day of publication, where a day is known: the days up to the newest one. A day is not the newest where the half year before it has no article: it is probably wrong.
WITH days AS (
    SELECT published_on, count(*) AS article_count, lag(published_on) OVER (ORDER BY published_on) AS before_on
    FROM articles
    WHERE published_precision = 'day'
    GROUP BY published_on
),
newest AS (
    SELECT coalesce(max(published_on) FILTER (published_on - before_on <= 180), max(published_on)) AS last_on
    FROM days
)
SELECT published_on, article_count
FROM days, newest
WHERE published_on > last_on - $days::INTEGER AND published_on <= last_on
ORDER BY published_on
