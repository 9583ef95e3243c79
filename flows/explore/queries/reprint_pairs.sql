-- Who printed a text first, and who printed it on a later day: pairs of publishers with their texts, the median of days between, and the first and the last day on which one of these texts was first printed.
SELECT
    first_publisher,
    later_publisher,
    count(*) AS text_count,
    median(days_after_first) AS median_days,
    min(first_on) AS since,
    max(first_on) AS last_on
FROM reprinted
WHERE TRUE
    AND first_on >= $first_on::DATE  -- if first_on
    AND first_on <= $last_on::DATE  -- if last_on
GROUP BY first_publisher, later_publisher
ORDER BY text_count DESC, median_days, first_publisher, later_publisher
LIMIT $count
