-- Nothing is lost: records and lines, and what became of them. is_whole is true in every row.
SELECT
    collection,
    count(*)::BIGINT AS document_count,
    count(*) FILTER (status = 'article')::BIGINT AS article_count,
    count(*) FILTER (status = 'duplicate')::BIGINT AS duplicate_count,
    count(*) FILTER (status = 'rejected')::BIGINT AS rejected_count,
    sum(line_count)::BIGINT AS line_count,
    sum(kept_line_count)::BIGINT AS kept_line_count,
    sum(removed_line_count)::BIGINT AS removed_line_count,
    bool_and(line_count = kept_line_count + removed_line_count) AS is_whole
FROM documents
GROUP BY collection
