-- What the articles of the story count, side by side.
SELECT figures.kind, story_articles.published_on, story_articles.publisher, figures.value_low, figures.value_high,
    replace(figures.modifier, '_', ' ') AS modifier, figures.sentence, figures.doc_id
FROM figures
JOIN story_articles ON story_articles.doc_id = figures.doc_id
WHERE story_articles.story_id = $story_id AND figures.kind <> 'other'
ORDER BY figures.kind, story_articles.published_on NULLS LAST, figures.doc_id, figures.figure_number
LIMIT $count
