-- People, organizations and places, counted.
SELECT kind, count(*) AS name_count
FROM entities
GROUP BY kind
ORDER BY kind
