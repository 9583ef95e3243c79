-- Documents that may be children of other ones than before: (doc_id), those that changed, and those that hold a long
-- line of which the hub came, left or changed. What is no hub changes nothing for the others that hold its lines.
-- Reads: line_index, changed_lines, lines_changed.
WITH hub AS MATERIALIZED (
    SELECT hash, min(doc_id) AS hub_id
    FROM line_index SEMI JOIN (SELECT hash FROM changed_lines WHERE is_long) touched USING (hash)
    WHERE is_long AND doc_id NOT IN (SELECT doc_id FROM lines_changed)
    GROUP BY hash
)
SELECT doc_id FROM lines_changed
UNION
SELECT doc_id
FROM line_index
WHERE is_long AND hash IN (
    SELECT hash FROM changed_lines changed JOIN hub USING (hash) WHERE changed.is_long AND changed.doc_id < hub.hub_id
)
