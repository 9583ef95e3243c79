-- What terms weigh: (article, shelf, period, term, is_name, step, weight).
-- A term weighs more the fewer articles of its language hold it in the same, the last and the next month (inverse
-- document frequency; Spärck Jones 1972), counted as if there were $known articles more, of which $known_holders hold it:
-- in a small warehouse nothing is known of a word yet. Articles of no known day are counted by themselves. Both counts
-- are rounded to powers of two (story_step), so that what a term weighs is a whole number of bits, times how often the
-- text says it; and so that one article more changes what it weighs in others only where its count crosses a step.
-- Reads: story_docs, story_counts (shelf, term, holders: articles, of the months beside, too), {held} (article, shelf,
-- period, term, is_name, weight). Whole numbers: sums are the same in any order.
WITH
-- No two languages, and no month and none, stand side by side: see story_docs.
terms AS (
    SELECT shelf, term, story_step(
        sum(holders) OVER (PARTITION BY term ORDER BY shelf RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING), $known_holders
    ) AS step
    FROM story_counts
),
shelves AS (
    SELECT shelf,
        story_step(sum(articles) OVER (ORDER BY shelf RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING), $known) AS step
    FROM (SELECT shelf, count(*) AS articles FROM story_docs GROUP BY shelf)
)
SELECT held.article, held.shelf, held.period, held.term, held.is_name, terms.step,
    held.weight * (shelves.step - terms.step) AS weight
FROM {held} held
JOIN terms USING (shelf, term)
JOIN shelves USING (shelf)
