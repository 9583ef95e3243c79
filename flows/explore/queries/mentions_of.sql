-- The people, organizations and places that it names, each time they stand there.
SELECT mention_number, kind, name, char_start, char_end, role, country, admin1, place_id, country_code, rule_id
FROM mentions
WHERE doc_id = $doc_id
ORDER BY mention_number
