-- Terms that articles of a story share: (story, article, shelf, period, word, ending, weight, is_name,
-- holders: so many of them).
-- Reads: story_members, story_docs, terms_now.
SELECT members.story, members.article, docs.shelf, docs.period, held.term AS word, held.ending, held.weight, held.is_name,
    count(*) OVER (PARTITION BY members.story, held.term) AS holders
FROM terms_now held
JOIN (SELECT article, doc_id, shelf, period FROM story_docs) docs USING (doc_id)
JOIN story_members members ON members.article = docs.article
QUALIFY holders > 1
