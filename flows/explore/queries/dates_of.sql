-- The days that its text names.
SELECT date_number, surface, start_on, end_on, precision, char_start, char_end, rule_id
FROM dates
WHERE doc_id = $doc_id
ORDER BY date_number
