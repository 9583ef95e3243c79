-- How many of them were published when.
SELECT date_trunc($unit, published_on)::DATE AS published_on, count(*) AS article_count
FROM chosen
WHERE published_precision = 'day'
GROUP BY ALL
ORDER BY 1
