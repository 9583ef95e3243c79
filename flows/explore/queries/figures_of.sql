-- The people and things that it counts.
SELECT
    figure_number, kind, value_low, value_high, modifier, object, side, attributed_to, part_of_figure_number,
    char_start, char_end, sentence, rule_id
FROM figures
WHERE doc_id = $doc_id
ORDER BY figure_number
