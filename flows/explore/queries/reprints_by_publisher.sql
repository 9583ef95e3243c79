-- Who printed what another publisher's article stands for, most first.
SELECT canonical_publisher, publisher, count(*) AS document_count
FROM reprints
WHERE is_other_publisher
GROUP BY ALL
ORDER BY document_count DESC, canonical_publisher, publisher
LIMIT $count
