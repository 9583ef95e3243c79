-- Who speaks about it: speakers in whose quotations it is named.
SELECT speaker_id, speaker, quote_count, article_count, publisher_count
FROM speakers_on
WHERE topic_id = $entity_id
ORDER BY quote_count DESC, article_count DESC, speaker, speaker_id
LIMIT $count
