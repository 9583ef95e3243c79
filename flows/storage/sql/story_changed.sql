-- Articles that came, went, or were judged again: (doc_id). A new day or language, or other terms, come with that.
-- Reads: story_docs, story_norms_old, documents_gone.
SELECT doc_id FROM story_docs ANTI JOIN story_norms_old USING (doc_id)
UNION ALL
SELECT doc_id FROM story_norms_old ANTI JOIN story_docs USING (doc_id)
UNION ALL
SELECT doc_id FROM story_docs SEMI JOIN story_norms_old USING (doc_id)
SEMI JOIN (SELECT key AS doc_id FROM documents_gone) gone USING (doc_id)
