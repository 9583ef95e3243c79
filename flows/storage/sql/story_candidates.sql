-- Articles that may report one event: (first, second, is_across: of two languages), by terms that few articles hold; of a
-- share of the first ones. Their days are known and lie in the same or in neighbouring months, or one is not known.
-- Reads: story_weights. Parameters: holders: articles that a term may be held by, to lead from one to the other; least:
-- what the terms in common must weigh, in hundred-millionths of a similarity; shares, share.
SELECT firsts.article AS first, seconds.article AS second, FALSE AS is_across
FROM story_weights firsts
JOIN story_weights seconds
    ON seconds.language = firsts.language AND seconds.term = firsts.term AND seconds.article > firsts.article
    AND coalesce(abs(seconds.month - firsts.month) <= 1, TRUE)
WHERE firsts.article % $shares = $share AND firsts.holders BETWEEN 2 AND $holders
GROUP BY ALL
HAVING sum(firsts.weight * seconds.weight) >= $least
UNION ALL
SELECT firsts.article, seconds.article, TRUE
FROM story_weights firsts
JOIN story_weights seconds
    ON seconds.term = firsts.term AND seconds.language <> firsts.language AND seconds.article > firsts.article
    AND coalesce(abs(seconds.month - firsts.month) <= 1, TRUE)
WHERE firsts.article % $shares = $share AND firsts.name_holders BETWEEN 2 AND $holders
    AND seconds.name_weight IS NOT NULL
GROUP BY ALL
HAVING sum(firsts.name_weight * seconds.name_weight) >= $least
