-- The terms of articles with their share in what all its terms weigh: (article, shelf, period, term, step, weight,
-- name_weight, is_affected, is_named: whether names and numbers make up $share of the article; is_leading: among its
-- heaviest, and not held by too many). Weights are ten-thousandths, and the squares of those of an article add up to one;
-- name_weight is that among names and numbers alone, NULL of other words.
-- Reads: story_weights, story_norms (of affected articles), story_norms_kept (of all others).
SELECT held.article, held.shelf, held.period, held.term, held.step,
    round(10000 * held.weight / sqrt(greatest(norms.squares, 1)))::INTEGER AS weight,
    CASE WHEN held.is_name THEN round(10000 * held.weight / sqrt(greatest(norms.name_squares, 1)))::INTEGER END
        AS name_weight,
    norms.is_affected, norms.name_squares >= $share * norms.squares AS is_named,
    held.weight >= norms.least_weight AND held.step <= $step AS is_leading
FROM story_weights held
JOIN (
    SELECT article, squares, name_squares, least_weight, TRUE AS is_affected FROM story_norms
    UNION ALL
    SELECT article, squares, name_squares, least_weight, FALSE FROM story_norms_kept
) norms USING (article)
