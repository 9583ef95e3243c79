-- Tolls by place and day of publication, with the range of what articles state; the newest first.
SELECT *
FROM tolls_chosen
ORDER BY published_on DESC NULLS LAST, highest DESC, article_count DESC, place, place_id, kind
LIMIT $count OFFSET $skipped
