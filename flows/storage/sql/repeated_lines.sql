-- Lines that stand in several unrelated stories: (doc_id, numbers: line numbers of that document, ascending).
-- Reads: line_index (doc_id, line_number, hash, is_long). Parameter: the number of story groups that makes a line
-- repeated. Documents that share at least half of their long lines are one story group. To find them without
-- comparing all with all, each document is compared with the hub of each of its long lines: the smallest doc_id that
-- holds the line. That is linear in the number of lines, and a function of the set of documents.
WITH RECURSIVE
shared AS MATERIALIZED (
    SELECT hash FROM line_index GROUP BY hash HAVING min(doc_id) <> max(doc_id)
),
long_line AS MATERIALIZED (
    SELECT DISTINCT doc_id, hash FROM line_index SEMI JOIN shared USING (hash) WHERE is_long
),
long_count AS MATERIALIZED (
    SELECT doc_id, count(DISTINCT hash) AS lines FROM line_index
    SEMI JOIN long_line USING (doc_id) WHERE is_long GROUP BY doc_id
),
hub AS MATERIALIZED (
    SELECT hash, min(doc_id) AS hub_id FROM long_line GROUP BY hash
),
parent AS MATERIALIZED (
    SELECT pair.doc_id, min(pair.hub_id) AS parent_id
    FROM (
        SELECT long_line.doc_id, hub.hub_id, count(*) AS lines
        FROM long_line JOIN hub USING (hash)
        WHERE hub.hub_id < long_line.doc_id
        GROUP BY ALL
    ) pair
    JOIN long_count own ON own.doc_id = pair.doc_id
    JOIN long_count its ON its.doc_id = pair.hub_id
    WHERE 2 * pair.lines >= greatest(own.lines, its.lines)
    GROUP BY pair.doc_id
),
-- A parent has a smaller doc_id than its child, so that the walk to the root ends.
walk AS (
    SELECT doc_id, parent_id FROM parent
    UNION ALL
    SELECT walk.doc_id, parent.parent_id FROM walk JOIN parent ON parent.doc_id = walk.parent_id
),
story AS MATERIALIZED (
    SELECT doc_id, min(parent_id) AS story_id FROM walk GROUP BY doc_id
),
repeated AS MATERIALIZED (
    SELECT line.hash
    FROM (SELECT DISTINCT doc_id, hash FROM line_index SEMI JOIN shared USING (hash)) line
    LEFT JOIN story USING (doc_id)
    GROUP BY line.hash
    HAVING count(DISTINCT coalesce(story.story_id, line.doc_id)) >= $min_groups
)
SELECT doc_id, list(line_number ORDER BY line_number) AS numbers
FROM line_index SEMI JOIN repeated USING (hash)
GROUP BY doc_id
