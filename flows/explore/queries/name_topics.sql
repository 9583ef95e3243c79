-- Whom and what it speaks about: names in its quotations.
SELECT topic_id, topic, topic_kind, quote_count, article_count
FROM speakers_on
WHERE speaker_id = $entity_id
ORDER BY quote_count DESC, article_count DESC, topic, topic_id
LIMIT $count
