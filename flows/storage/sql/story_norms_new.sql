-- Rows of _state/story_norms that are others than in the last snapshot.
-- Reads: story_nodes, story_norms_found, story_norms_old, story_components (article, component), story_docs.
SELECT nodes.doc_id, coalesce(found.squares, old.squares) AS squares,
    coalesce(found.name_squares, old.name_squares) AS name_squares, coalesce(found.least_weight, old.least_weight) AS least_weight,
    smallest.doc_id AS component_id
FROM story_nodes nodes
LEFT JOIN story_norms_found found USING (article)
LEFT JOIN story_norms_old old ON old.doc_id = nodes.doc_id
LEFT JOIN story_components USING (article)
LEFT JOIN story_docs smallest ON smallest.article = story_components.component
EXCEPT
FROM story_norms_old
