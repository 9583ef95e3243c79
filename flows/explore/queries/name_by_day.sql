-- How often articles of each day name it.
SELECT published_on, sum(mention_count)::BIGINT AS mention_count
FROM entities_by_day
WHERE entity_id = $entity_id AND published_on IS NOT NULL
GROUP BY published_on
ORDER BY published_on
