-- How many they are, and the days between which they were published.
SELECT
    count(*) AS article_count,
    min(published_on) FILTER (published_precision = 'day') AS first_on,
    max(published_on) FILTER (published_precision = 'day') AS last_on
FROM chosen
