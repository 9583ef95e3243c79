-- How many documents came to a collection on each of its last days with a run that went well, in order: (collection,
-- day, run_count, document_count). Days are of UTC.
-- Reads: runs, run_sources. Parameters: days, least_documents (not used: a day without documents is a day).
WITH
came AS (
    SELECT run_id, sum(document_count)::BIGINT AS came FROM run_sources GROUP BY run_id
),
by_day AS (
    SELECT collection, strftime(make_timestamp(epoch_us(started_at)), '%Y-%m-%d') AS day,
        count(*) AS run_count, coalesce(sum(came), 0)::BIGINT AS document_count
    FROM runs LEFT JOIN came USING (run_id)
    WHERE kind = 'run' AND state IN ('done', 'nothing_new')
    GROUP BY ALL
)
SELECT collection, day, run_count, document_count
FROM by_day
WHERE $least_documents > 0
QUALIFY row_number() OVER (PARTITION BY collection ORDER BY day DESC) <= $days
ORDER BY collection, day
