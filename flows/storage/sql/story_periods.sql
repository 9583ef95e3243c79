-- Months whose terms are looked at: (period): those of affected articles, those beside them, where their ties lead to, and
-- those beside these, which are counted with them; articles of no day, and where one of them is affected, all months.
-- Reads: story_affected, story_docs.
SELECT DISTINCT period + unnest(CASE WHEN period > 0 THEN [-2, -1, 0, 1, 2] ELSE [0] END) AS period FROM story_affected
UNION
SELECT 0
UNION
SELECT period FROM story_docs WHERE 0 IN (SELECT period FROM story_affected)
