-- What differs from the last snapshot, for the sources of one collection.
-- Reads: outcomes, standing, source_plan, missing, old_sources, old_bronze. $collection, $withdraw are put in as literals.

-- Rows of `sources` that are new or other than before.
CREATE TABLE source_changes AS
SELECT $collection AS collection, source_uri, size AS bytes, sha256, document_count, passed_over_count, passed_over, false AS is_missing
FROM outcomes
WHERE outcome = 'ingested'
UNION ALL
-- They were missing and are back as they were.
SELECT old_sources.* REPLACE (false AS is_missing)
FROM old_sources
JOIN source_plan ON old_sources.collection = $collection AND old_sources.source_uri = source_plan.source_uri
LEFT JOIN outcomes ON outcomes.source_uri = source_plan.source_uri
WHERE source_plan.was_missing AND (source_plan.action = 'unchanged' OR outcomes.outcome = 'same')
UNION ALL
-- They are missing for the first time; their documents stay.
SELECT old_sources.* REPLACE (true AS is_missing)
FROM old_sources
JOIN missing ON old_sources.collection = $collection AND old_sources.source_uri = missing.source_uri
WHERE NOT old_sources.is_missing AND NOT $withdraw;

CREATE TABLE withdrawn AS SELECT source_uri FROM missing WHERE $withdraw;

CREATE TABLE sources_gone AS
SELECT collection || chr(10) || source_uri AS key FROM source_changes
UNION
SELECT $collection || chr(10) || source_uri FROM withdrawn;

CREATE TABLE sources_now AS
SELECT * FROM source_changes
UNION ALL
SELECT * FROM old_sources WHERE collection || chr(10) || source_uri NOT IN (SELECT key FROM sources_gone);

-- Documents whose bytes are others now, or whose sources do not hold them any more, or are withdrawn.
CREATE TABLE inputs_gone AS
SELECT doc_id AS key
FROM old_bronze
WHERE collection = $collection
  AND doc_id NOT IN (SELECT doc_id FROM standing)
  AND (source_uri IN (SELECT source_uri FROM outcomes WHERE outcome = 'ingested')
    OR source_uri IN (SELECT source_uri FROM withdrawn));
