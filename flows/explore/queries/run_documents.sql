-- Documents that stand out among those that were judged.
SELECT measure, rank_number, doc_id, title, run_documents.source_uri, seconds, line_count, removed_line_count, kept_ratio
FROM run_documents LEFT JOIN (SELECT doc_id, title FROM articles UNION ALL SELECT doc_id, title FROM duplicates)
    USING (doc_id)
WHERE run_id = $run_id
ORDER BY measure, rank_number
