-- The hubs of every hash that an affected document holds and does not hold alone: (hash, rank, holders: documents that
-- hold the hash). Reads: holdings_now, affected. Parameter: hubs.
WITH common AS MATERIALIZED (
    SELECT hash, count(*)::INTEGER AS holders
    FROM holdings_now
    WHERE hash IN (SELECT hash FROM holdings_now SEMI JOIN affected USING (rank))
    GROUP BY hash
    HAVING count(*) > 1
)
SELECT hash, rank, holders
FROM holdings_now JOIN common USING (hash)
QUALIFY row_number() OVER (PARTITION BY hash ORDER BY rank) <= $hubs
