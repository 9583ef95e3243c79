-- Terms of articles by number: (article, shelf, period, term, weight, is_name): of words that are asked for, and of
-- months that they are looked for in.
-- Reads: terms_now, story_docs, story_words (word, term: its number), story_periods (period).
SELECT docs.article, docs.shelf, docs.period, words.term, held.weight, held.is_name
FROM terms_now held
JOIN (SELECT article, doc_id, shelf, period FROM story_docs SEMI JOIN story_periods USING (period)) docs USING (doc_id)
JOIN story_words words ON words.word = held.term
