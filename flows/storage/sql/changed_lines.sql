-- Lines that documents had that changed or left, and have that changed or came: (doc_id, hash, is_long).
-- Reads: line_index, old_line_index, lines_changed (doc_id).
SELECT doc_id, hash, is_long FROM line_index SEMI JOIN lines_changed USING (doc_id)
UNION ALL
SELECT doc_id, hash, is_long FROM old_line_index SEMI JOIN lines_changed USING (doc_id)
