-- Who printed a text first, and who printed it on a later day: pairs of publishers with their texts and the median of days between.
SELECT
    first.publisher AS first_publisher,
    later.publisher AS later_publisher,
    count(DISTINCT later.canonical_id) AS text_count,
    median(later.days_after_first) AS median_days
FROM reprint_chains first
JOIN reprint_chains later ON later.canonical_id = first.canonical_id
WHERE first.step = 1 AND later.step > 1
    AND later.is_first_of_publisher AND later.publisher <> first.publisher
    AND $publisher IN (first.publisher, later.publisher)  -- if publisher
GROUP BY first.publisher, later.publisher
ORDER BY text_count DESC, median_days, first_publisher, later_publisher
LIMIT $count
