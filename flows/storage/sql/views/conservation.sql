-- Nothing is lost: records and lines, and what became of them. is_whole is true in every row.
--
-- document_count: Records of the collection.
-- article_count: Of these, articles.
-- duplicate_count: Of these, duplicates.
-- rejected_count: Of these, rejected.
-- line_count: Lines of these records that are not blank.
-- kept_line_count: Of these, lines that stand in a text.
-- removed_line_count: Of these, lines that stand in removed_lines.
-- is_whole: In every record, the lines kept and the lines removed are all its lines.
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
