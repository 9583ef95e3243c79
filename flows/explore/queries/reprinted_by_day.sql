-- Texts that another publisher printed later, by the day of their first print, and whether that day was chosen.
SELECT
    first_on,
    CASE WHEN first_on BETWEEN coalesce($first_on::DATE, first_on) AND coalesce($last_on::DATE, first_on)
        THEN 'chosen days' ELSE 'other days' END AS days,
    count(DISTINCT canonical_id) AS text_count
FROM reprinted
GROUP BY first_on
ORDER BY first_on
