-- What share of a publisher's lines is no text: a template that changed shows here first.
SELECT
    articles.publisher,
    sum(documents.removed_line_count)::BIGINT AS removed_line_count,
    sum(documents.line_count)::BIGINT AS line_count,
    sum(documents.removed_line_count) / sum(documents.line_count) AS removed_ratio
FROM {{ source('newsmill', 'articles') }} AS articles
JOIN {{ source('newsmill', 'documents') }} AS documents USING (doc_id)
WHERE articles.publisher IS NOT NULL
GROUP BY articles.publisher
