-- Candidate pairs of one batch of affected documents: (doc_id, partner_id, shared: hashes that both hold).
-- A document is compared with the better ranked ones with which it shares most hashes, and with no more than $partners
-- of them: leaders are always better ranked. Pairs with few common hashes are left out: see comparing/sketch.py.
-- Reads: affected, hubs, holdings_now, sketch_sizes (rank, hashes), candidates.
-- Parameters: batch, partners, least_shared, least_share.
WITH
shared AS (
    SELECT own.rank, hubs.rank AS partner, count(*)::INTEGER AS shared
    FROM holdings_now own
    JOIN hubs ON hubs.hash = own.hash AND hubs.rank < own.rank
    WHERE own.rank IN (SELECT rank FROM affected WHERE batch = $batch)
    GROUP BY ALL
),
best AS (
    SELECT shared.rank, shared.partner, shared.shared
    FROM shared
    JOIN sketch_sizes own ON own.rank = shared.rank
    JOIN sketch_sizes its ON its.rank = shared.partner
    WHERE shared.shared >= least($least_shared, own.hashes, its.hashes)
        AND shared.shared >= $least_share * least(own.hashes, its.hashes)
    QUALIFY row_number() OVER (PARTITION BY shared.rank ORDER BY shared.shared DESC, shared.partner) <= $partners
)
SELECT own.doc_id, its.doc_id AS partner_id, best.shared
FROM best
JOIN candidates own ON own.rank = best.rank
JOIN candidates its ON its.rank = best.partner
