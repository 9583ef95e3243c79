-- Pairs of the last snapshot that stand: those of documents that are not affected, and of affected ones where both
-- texts are as they were and the pair is a candidate still. Columns of _state/pairs.
-- Reads: pairs_old, candidates, affected, partners, judged.
SELECT pairs_old.*
FROM pairs_old
JOIN candidates first ON first.doc_id = pairs_old.first_id AND first.is_first
JOIN candidates second ON second.doc_id = pairs_old.second_id AND second.is_first
WHERE CASE
    WHEN (CASE WHEN first.rank < second.rank THEN second.doc_id ELSE first.doc_id END) IN (SELECT doc_id FROM affected)
    THEN first.doc_id NOT IN (SELECT doc_id FROM judged) AND second.doc_id NOT IN (SELECT doc_id FROM judged)
        AND (first.doc_id, second.doc_id) IN (
            SELECT (least(doc_id, partner_id), greatest(doc_id, partner_id)) FROM partners
        )
    ELSE true
END
