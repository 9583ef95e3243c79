-- Lines that stand in two documents or more: (hash). Reads: line_index.
SELECT hash FROM line_index GROUP BY hash HAVING min(doc_id) <> max(doc_id)
