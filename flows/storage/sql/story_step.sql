-- A count rounded to a power of two, with what is taken as known beforehand: the power.
CREATE OR REPLACE MACRO story_step(holders, known) AS round(log2(holders + known))::INTEGER
