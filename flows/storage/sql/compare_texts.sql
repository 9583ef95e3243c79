-- The texts that each batch of pairs needs: (share, batch, doc_id, title, text); share: batches whose texts stand in one
-- file. Reads: plan (first_id, second_id, batch), articles_now, duplicates_now. Parameter: share_batches.
-- In no order: sorting whole texts takes as much memory as they do.
SELECT needed.batch // $share_batches AS share, needed.batch, needed.doc_id, texts.title, texts.text
FROM (SELECT batch, first_id AS doc_id FROM plan UNION SELECT batch, second_id FROM plan) needed
JOIN (
    SELECT doc_id, title, text FROM articles_now
    UNION ALL
    SELECT doc_id, title, text FROM duplicates_now
) texts USING (doc_id)
