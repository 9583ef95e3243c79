-- What became of all documents and of their lines.
SELECT document_count, article_count, duplicate_count, rejected_count, kept_line_count, removed_line_count
FROM conservation
