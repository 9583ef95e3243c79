-- Days from the first print of a text to that of each further publisher.
SELECT days_after_first, count(*) AS document_count
FROM reprint_chains
WHERE is_first_of_publisher AND days_after_first BETWEEN 0 AND $days
    AND NOT (is_canonical AND step = 1)
    AND published_on - days_after_first::INTEGER >= $first_on::DATE  -- if first_on
    AND published_on - days_after_first::INTEGER <= $last_on::DATE  -- if last_on
GROUP BY days_after_first
ORDER BY days_after_first
