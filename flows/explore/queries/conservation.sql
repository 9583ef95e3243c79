-- What became of all documents and of their lines.
SELECT
    coalesce(sum(document_count), 0)::BIGINT AS document_count,
    coalesce(sum(article_count), 0)::BIGINT AS article_count,
    coalesce(sum(duplicate_count), 0)::BIGINT AS duplicate_count,
    coalesce(sum(rejected_count), 0)::BIGINT AS rejected_count,
    coalesce(sum(kept_line_count), 0)::BIGINT AS kept_line_count,
    coalesce(sum(removed_line_count), 0)::BIGINT AS removed_line_count
FROM conservation
