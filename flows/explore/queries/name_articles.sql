-- The newest articles that name or quote it.
SELECT found.doc_id, found.published_on, found.publisher, articles.title, articles.lead, found.mention_count
FROM (
    SELECT doc_id, published_on, publisher, mention_count
    FROM entity_articles
    WHERE entity_id = $entity_id
    ORDER BY published_on DESC NULLS LAST, doc_id
    LIMIT $count
) found
JOIN articles ON articles.doc_id = found.doc_id
ORDER BY found.published_on DESC NULLS LAST, found.doc_id
