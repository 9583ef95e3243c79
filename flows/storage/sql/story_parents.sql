-- Documents that share at least half of their long lines with an earlier one: (doc_id, parent_id, the smallest such
-- doc_id). They are one story. To find them without comparing all with all, each document is compared with the hub of
-- each of its long lines: the smallest doc_id that holds the line. That is linear in the number of lines, and a function
-- of the set of documents.
-- Reads: line_index (doc_id, line_number, hash, is_long). {{of_some}}, {{held_by_some}}: conditions that leave the
-- documents that are asked about, and the lines that they hold; "true" for all.
WITH
hub AS MATERIALIZED (
    SELECT hash, min(doc_id) AS hub_id
    FROM line_index
    WHERE is_long AND {held_by_some}
    GROUP BY hash
    HAVING min(doc_id) <> max(doc_id)
),
shared AS MATERIALIZED (
    SELECT long_line.doc_id, hub.hub_id, count(*) AS lines
    FROM (SELECT DISTINCT doc_id, hash FROM line_index SEMI JOIN hub USING (hash) WHERE is_long AND {of_some}) long_line
    JOIN hub USING (hash)
    WHERE hub.hub_id < long_line.doc_id
    GROUP BY ALL
),
long_count AS MATERIALIZED (
    SELECT doc_id, count(DISTINCT hash) AS lines
    FROM line_index SEMI JOIN (SELECT doc_id FROM shared UNION ALL SELECT hub_id FROM shared) needed USING (doc_id)
    WHERE is_long
    GROUP BY doc_id
)
SELECT shared.doc_id, min(shared.hub_id) AS parent_id
FROM shared
JOIN long_count own ON own.doc_id = shared.doc_id
JOIN long_count its ON its.doc_id = shared.hub_id
WHERE 2 * shared.lines >= greatest(own.lines, its.lines)
GROUP BY shared.doc_id
