-- Where each value of its head stands: in a line of the record, or in a column beside the text.
SELECT field, value, source_column, line_number, char_start, char_end, surface, rule_id
FROM evidence
WHERE doc_id = $doc_id
ORDER BY field, source_column NULLS LAST, line_number, char_start, value
