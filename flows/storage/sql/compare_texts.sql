-- The texts that each batch of pairs needs: (batch, doc_id, title, text).
-- Reads: plan (first_id, second_id, batch), articles_now, duplicates_now.
SELECT needed.batch, needed.doc_id, texts.title, texts.text
FROM (SELECT batch, first_id AS doc_id FROM plan UNION SELECT batch, second_id FROM plan) needed
JOIN (
    SELECT doc_id, title, text FROM articles_now
    UNION ALL
    SELECT doc_id, title, text FROM duplicates_now
) texts USING (doc_id)
ORDER BY needed.batch, needed.doc_id
