-- What the terms that articles of a story share weigh in each of them: (story, article, word, ending, holders,
-- weight).
-- Reads: story_shared, story_words, story_weights, story_docs, story_norms_found, story_norms_old.
SELECT shared.story, shared.article, shared.word, shared.ending, shared.holders,
    round(10000 * held.weight / sqrt(greatest(coalesce(found.squares, old.squares), 1)))::INTEGER AS weight
FROM story_shared shared
JOIN story_words words ON words.word = shared.word
JOIN story_weights held ON held.article = shared.article AND held.term = words.term
JOIN story_docs docs ON docs.article = shared.article
LEFT JOIN story_norms_found found ON found.article = shared.article
LEFT JOIN story_norms_old old ON old.doc_id = docs.doc_id
