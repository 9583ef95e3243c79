-- Its quotations, with who speaks.
SELECT quote_number, text, kind, speaker, speaker_role, speaker_method, cue, char_start, char_end, rule_id
FROM quotes
WHERE doc_id = $doc_id
ORDER BY quote_number
