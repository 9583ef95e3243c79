-- The articles of the story by time, with what ties each to the others.
SELECT
    parts.published_on,
    parts.publisher,
    coalesce(parts.title, left(articles.lead, 80) || ' …') AS title,
    parts.language,
    parts.similarity,
    parts.tied_by,
    parts.doc_id
FROM story_articles parts
JOIN articles ON articles.doc_id = parts.doc_id
WHERE parts.story_id = $story_id
ORDER BY parts.published_on NULLS LAST, parts.doc_id
LIMIT $count
