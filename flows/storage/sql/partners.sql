-- Candidate pairs of affected documents: (doc_id, partner_id, shared: hashes that both hold).
-- A document is compared with the better ranked ones with which it shares most hashes, and with no more than $partners
-- of them: leaders are always better ranked. Pairs with few common hashes are left out: see comparing/sketch.py.
-- Reads: affected, hubs, sketches_now. Parameters: partners, least_shared, least_share.
WITH
size AS MATERIALIZED (
    SELECT doc_id, count(*) AS hashes
    FROM sketches_now
    WHERE doc_id IN (SELECT doc_id FROM affected) OR doc_id IN (SELECT doc_id FROM hubs)
    GROUP BY doc_id
),
shared AS (
    SELECT affected.doc_id, hubs.doc_id AS partner_id, hubs.rank, count(*) AS shared
    FROM affected
    JOIN sketches_now own ON own.doc_id = affected.doc_id
    JOIN hubs ON hubs.hash = own.hash AND hubs.rank < affected.rank
    GROUP BY ALL
)
SELECT shared.doc_id, shared.partner_id, shared.shared
FROM shared
JOIN size own ON own.doc_id = shared.doc_id
JOIN size its ON its.doc_id = shared.partner_id
WHERE shared.shared >= least($least_shared, own.hashes, its.hashes)
    AND shared.shared >= $least_share * least(own.hashes, its.hashes)
QUALIFY row_number() OVER (PARTITION BY shared.doc_id ORDER BY shared.shared DESC, shared.rank) <= $partners
