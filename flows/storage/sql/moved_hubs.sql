-- Shingle hashes that have changed documents among their hubs: (hash, rank: the best of these); {when}: now or old.
-- The hubs of a hash are the best ranked $hubs documents that hold it; a document that is none of them changes nothing
-- for the others that hold it, so that a stock phrase in a thousand documents does not make a new one compare them all.
-- One of several shares of all hashes at a time, as in hubs.sql.
-- Reads: holdings_{when} (hash, rank), changed_{when} (rank). Parameters: hubs, shares, share.
SELECT hash, min(rank) AS rank
FROM (
    SELECT hash, rank
    FROM holdings_{when}
    WHERE (hash & 1023) % $shares = $share
        AND hash IN (SELECT hash FROM holdings_{when} SEMI JOIN changed_{when} USING (rank))
    QUALIFY row_number() OVER (PARTITION BY hash ORDER BY rank) <= $hubs
) SEMI JOIN changed_{when} USING (rank)
GROUP BY hash
