-- The hubs of every hash that an affected document holds and does not hold alone: (hash, rank, holders: documents that
-- hold the hash). One of several shares of all hashes at a time: to rank the holders of hashes, the tables of all these
-- hashes have to be in memory. Reads: holdings_now, affected. Parameters: hubs, shares, share.
WITH
held AS MATERIALIZED (
    SELECT hash, rank FROM holdings_now WHERE (hash & 1023) % $shares = $share
),
common AS MATERIALIZED (
    SELECT hash, count(*)::INTEGER AS holders
    FROM held
    WHERE hash IN (SELECT hash FROM held SEMI JOIN affected USING (rank))
    GROUP BY hash
    HAVING count(*) > 1
)
SELECT hash, rank, holders
FROM held JOIN common USING (hash)
QUALIFY row_number() OVER (PARTITION BY hash ORDER BY rank) <= $hubs
