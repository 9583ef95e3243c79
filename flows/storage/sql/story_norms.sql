-- What the terms of an affected article weigh together: (article, squares: the sum of the squares of their weights,
-- name_squares: that of names and numbers; least_weight: what its term weighs that has the
-- place $terms among its heaviest).
-- Reads: story_affected, story_near (period: the months that are looked at), story_weights.
SELECT article, coalesce(sum(weight * weight), 0)::BIGINT AS squares,
    coalesce(sum(weight * weight) FILTER (is_name), 0)::BIGINT AS name_squares,
    coalesce(list_min(max(weight, $terms)), 0)::INTEGER AS least_weight
FROM (SELECT article FROM story_affected SEMI JOIN story_near USING (period)) affected
LEFT JOIN story_weights USING (article)
GROUP BY article
