-- Every non-blank line of a record is in its text or in removed_lines, and the counts say so.
SELECT documents.doc_id, documents.source_uri, line_count, kept_line_count, removed_line_count, removed.lines AS removed_rows
FROM documents
LEFT JOIN (SELECT doc_id, count(*) AS lines FROM removed_lines GROUP BY doc_id) removed USING (doc_id)
WHERE line_count <> kept_line_count + removed_line_count OR removed_line_count <> coalesce(removed.lines, 0)
