-- Articles whose ties may be others than before this run: (article, doc_id, period): those that changed, and those of
-- whose terms one weighs something else now, as its count crossed a step.
-- Reads: story_changed, story_changes, story_holding, story_docs. Parameters: known, known_holders; see story_weights.
WITH holders AS (SELECT shelf, word, count(*) AS holders FROM story_holding GROUP BY ALL),
now AS (
    SELECT changes.shelf, changes.word, changes.more, sum(holders.holders)::BIGINT AS holders,
        CASE WHEN changes.word = '' THEN $known ELSE $known_holders END AS known
    FROM (SELECT *, unnest([shelf - 1, shelf, shelf + 1]) AS beside FROM story_changes) changes
    JOIN holders ON holders.shelf = changes.beside AND holders.word = changes.word
    GROUP BY ALL
),
crossed AS (SELECT shelf, word FROM now WHERE story_step(holders, known) <> story_step(holders - more, known))
SELECT article, doc_id, period
FROM story_docs
WHERE doc_id IN (SELECT doc_id FROM story_changed)
    OR article IN (SELECT article FROM story_holding SEMI JOIN crossed USING (shelf, word))
