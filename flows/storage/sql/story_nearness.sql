-- What is left of a tie with the days between two articles, after the first: 1/e of it in so many days, and
-- never less than `least`, since some stories run for months; all of it where a day is not known.
CREATE OR REPLACE MACRO story_nearness(one, other, days, least) AS
    greatest(exp(-greatest(coalesce(abs(one - other), 0) - 1, 0) / days), least)
