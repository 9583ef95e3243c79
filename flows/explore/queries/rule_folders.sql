-- Folders whose documents the rule took lines from.
SELECT CASE WHEN contains(source_uri, '/') THEN split_part(source_uri, '/', 1) ELSE '.' END AS source_folder,
    sum(taken_count)::BIGINT AS line_count, count(*) AS document_count
FROM (SELECT doc_id, count(*) AS taken_count FROM removed_lines WHERE rule_id = $rule_id GROUP BY doc_id)
    JOIN documents USING (doc_id)
GROUP BY source_folder
ORDER BY line_count DESC, source_folder
LIMIT $count
