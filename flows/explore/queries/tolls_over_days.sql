-- Articles that give a toll, by day of publication and kind, with the lowest and the highest toll of all places.
SELECT published_on, kind, sum(article_count)::BIGINT AS article_count, min(lowest) AS lowest, max(highest) AS highest
FROM tolls_chosen
WHERE published_on IS NOT NULL
GROUP BY published_on, kind
ORDER BY published_on, kind
