-- Stories by the first day on which an article of theirs was published: the newest days.
SELECT first_on, count(*) AS story_count
FROM stories
WHERE first_on IS NOT NULL
GROUP BY first_on
ORDER BY first_on DESC
LIMIT $count
