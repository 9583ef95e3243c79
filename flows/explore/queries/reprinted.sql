-- Texts that one publisher printed on their first day, and another one on a later day.
SELECT DISTINCT
    first.canonical_id,
    first.published_on AS first_on,
    first.publisher AS first_publisher,
    later.publisher AS later_publisher,
    later.days_after_first
FROM reprint_chains first
JOIN reprint_chains later ON later.canonical_id = first.canonical_id
WHERE first.step = 1 AND later.step > 1
    AND later.is_first_of_publisher AND later.publisher <> first.publisher
    AND $publisher IN (first.publisher, later.publisher)  -- if publisher
